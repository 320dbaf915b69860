/** One shopper's cart, and what may be done to it. */
import { hundredths, isPlain, variants, type Currency, type Variant } from './catalogue.js';

export type Properties = Readonly<Record<string, string>>;
export interface Line {
  key: string;
  readonly variant: Variant;
  readonly properties: Properties;
  quantity: number;
}
export interface Cart {
  readonly token: string;
  lines: Line[];
  codes: string[];
}

/** What one code takes off everything, in per cent. */
const CODES: Readonly<Record<string, number>> = { LIVE10: 10 };

/** What Shopify answers to a write that it does not do, or not whole. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const newCart = (): Cart => ({ token: crypto.randomUUID().replaceAll('-', ''), lines: [], codes: [] });

const keyOf = (variant: Variant, properties: Properties): string =>
  `${variant.id}:${Buffer.from(JSON.stringify(Object.entries(properties).sort()))
    .toString('hex')
    .slice(0, 32)}`;

export const heldOf = (cart: Cart, variant: Variant): number =>
  cart.lines.reduce((sum, line) => (line.variant === variant ? sum + line.quantity : sum), 0);

const onlySome = (count: number) => new Refusal(422, `Only ${count} items were added to your cart due to availability.`);

/** `partly`: what there is goes into the cart although the answer is a refusal; both have been seen of Shopify. */
export interface Manners {
  partly: boolean;
}

export function addLine(cart: Cart, id: number, quantity: number, properties: Properties, { partly }: Manners): Line {
  const variant = variants.get(id);
  if (!variant) throw new Refusal(404, 'Cannot find variant');
  if (!Number.isInteger(quantity) || quantity < 1) throw new Refusal(422, 'Quantity must be 1 or more');
  const { stock, rule, product } = variant;
  const held = heldOf(cart, variant);
  if (stock === 0) throw new Refusal(422, `The product '${product.title}' is already sold out.`);
  if (rule.max !== null && held + quantity > rule.max)
    throw new Refusal(422, `You can only add ${rule.max} of this item to your cart.`);
  const left = stock - held;
  if (left <= 0) throw new Refusal(422, 'The maximum quantity of this item is already in your cart.');
  const added = Math.min(left, quantity);
  if (added < quantity && !partly) throw onlySome(left);
  const key = keyOf(variant, properties);
  let line = cart.lines.find((one) => one.key === key);
  if (line) line.quantity += added;
  else cart.lines.unshift((line = { key, variant, properties, quantity: added }));
  if (added < quantity) throw onlySome(added);
  return line;
}

export function setLine(cart: Cart, key: string, quantity: number, { partly }: Manners): void {
  const line = cart.lines.find((one) => one.key === key || String(one.variant.id) === key);
  if (!line) throw new Refusal(400, 'no valid id or line parameter');
  const most = line.variant.stock - heldOf(cart, line.variant) + line.quantity;
  const { max } = line.variant.rule;
  if (max !== null && quantity > max) throw new Refusal(422, `You can only add ${max} of this item to your cart.`);
  if (quantity <= most || partly) line.quantity = Math.min(most, quantity);
  cart.lines = cart.lines.filter((one) => one.quantity > 0);
  if (quantity > most) throw onlySome(most);
}

export function cartJson({ token, lines, codes }: Cart, currency: Currency, root: string, media: string) {
  const items = lines.map((line) => itemJson(line, currency, root, media));
  const subtotal = items.reduce((sum, item) => sum + item.final_line_price, 0);
  const share = Math.max(0, ...codes.map((code) => CODES[code.toUpperCase()] ?? 0));
  const off = Math.round((subtotal * share) / 100);
  return {
    token,
    note: '',
    attributes: {},
    original_total_price: subtotal,
    items_subtotal_price: subtotal,
    total_price: subtotal - off,
    total_discount: off,
    item_count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    items,
    requires_shipping: true,
    currency,
    cart_level_discount_applications: off ? [{ type: 'discount_code', title: codes[0], total_allocated_amount: off }] : [],
    discount_codes: codes.map((code) => ({ code, applicable: code.toUpperCase() in CODES && lines.length > 0 })),
  };
}

export function itemJson({ key, variant, properties, quantity }: Line, currency: Currency, root: string, media: string) {
  const { product } = variant;
  const price = hundredths(variant.prices, currency);
  return {
    id: variant.id,
    key,
    variant_id: variant.id,
    product_id: product.id,
    title: isPlain(product) ? product.title : `${product.title} - ${variant.options.join(' / ')}`,
    product_title: product.title,
    variant_title: isPlain(product) ? null : variant.options.join(' / '),
    product_has_only_default_variant: isPlain(product),
    options_with_values: product.options.map(({ name }, i) => ({ name, value: variant.options[i] ?? '' })),
    quantity,
    properties,
    price,
    final_price: price,
    line_price: price * quantity,
    final_line_price: price * quantity,
    sku: variant.sku,
    handle: product.handle,
    url: `${root}products/${product.handle}?variant=${variant.id}`,
    image: media + variant.picture,
    featured_image: { url: media + variant.picture, alt: product.title, aspect_ratio: 1, width: 600, height: 600 },
    quantity_rule: variant.rule,
  };
}
