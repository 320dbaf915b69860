/** What stands behind `Shopify.actions.updateCart`: the Storefront API, which clamps and warns where the Ajax API refuses. */
import { addLine, cartJson, Refusal, setLine, type Cart, type Manners } from './cart.js';
import type { Place } from './sections.js';

interface Line {
  readonly id?: string;
  readonly merchandiseId?: string | number;
  readonly quantity: number;
  readonly attributes?: readonly { readonly key: string; readonly value: string }[];
}
interface Payload {
  readonly lines?: readonly Line[];
  readonly discountCodes?: readonly string[];
}

export function standardCart(cart: Cart, { lines = [], discountCodes }: Payload, place: Place, manners: Manners) {
  const userErrors: { readonly code: string; readonly field: readonly string[]; readonly message: string }[] = [];
  const warnings: { readonly code: string; readonly message: string }[] = [];
  for (const [i, { id, merchandiseId, quantity, attributes = [] }] of lines.entries()) {
    try {
      if (id !== undefined) setLine(cart, id, quantity, { ...manners, partly: true });
      else {
        const properties = Object.fromEntries(attributes.map(({ key, value }) => [key, value]));
        addLine(cart, Number(String(merchandiseId).split('/').at(-1)), quantity, properties, { ...manners, partly: true });
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { message, status } = error;
      if (/^Only/.test(message)) warnings.push({ code: 'MERCHANDISE_NOT_ENOUGH_STOCK', message });
      else if (/sold out|already in your cart/.test(message)) warnings.push({ code: 'MERCHANDISE_OUT_OF_STOCK', message });
      else if (status === 400) userErrors.push({ code: 'INVALID_MERCHANDISE_LINE', field: ['lines', String(i), 'id'], message });
      else {
        const field = status === 404 ? 'merchandiseId' : 'quantity';
        userErrors.push({ code: status === 404 ? 'INVALID' : 'MAXIMUM_EXCEEDED', field: ['lines', String(i), field], message });
      }
    }
  }
  if (discountCodes) cart.codes = [...discountCodes];
  const {
    token,
    item_count: totalQuantity,
    total_price,
    items,
    discount_codes,
  } = cartJson(cart, place.currency, place.root, place.media);
  const cost = (hundredths: number) => ({ totalAmount: { amount: (hundredths / 100).toFixed(2), currencyCode: place.currency } });
  return {
    cart: {
      id: `gid://shopify/Cart/${token}`,
      totalQuantity,
      cost: cost(total_price),
      lines: {
        nodes: items.map((item) => ({
          id: `gid://shopify/CartLine/${item.key}`,
          quantity: item.quantity,
          cost: cost(item.final_line_price),
        })),
      },
      discountCodes: discount_codes,
    },
    ...(userErrors.length && { userErrors }),
    ...(warnings.length && { warnings }),
  };
}
