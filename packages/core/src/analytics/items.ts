/** Products as records name them. */
import type { CartLine, Variant } from '../contracts/commerce.js';
import { pricedVariant, type Item } from '../item.js';
import type { AnalyticsItem } from './record.js';

/** `{ Size: 'M', Colour: 'Ink' }` to `M / Ink`; nothing where there is nothing to choose. */
function chosen(options: Readonly<Record<string, string>>): Pick<AnalyticsItem, 'variant'> {
  const variant = Object.values(options).join(' / ');
  return variant === '' ? {} : { variant };
}

/** A line's attributes stay out: a shopper may have typed them. */
export const itemOfLine = ({ productId, variantId, title, options, unitPrice }: CartLine, quantity: number): AnalyticsItem => ({
  ...(productId !== undefined && { productId }),
  variantId,
  title,
  ...chosen(options),
  price: unitPrice,
  quantity,
});

/** `variant`: the one that is meant; without it the one whose price is shown. */
export function itemOfProduct({ key, title, price, product }: Item, variant?: Variant): AnalyticsItem {
  const meant = variant ?? (product ? pricedVariant(product) : undefined);
  const cost = meant?.price ?? price;
  return {
    product: key,
    ...(product && { productId: product.id }),
    ...(meant && { variantId: meant.id, ...chosen(meant.options) }),
    title: title || key,
    ...(cost && { price: cost }),
  };
}
