/** What each address of the cart does, and refuses, in the order in which WooCommerce's CartController does. */
import { createHash } from 'node:crypto';
import type { Line, Session } from './cart-json.js';
import { ALONE, catalogue, coupons, sold, type Sold } from './catalogue.js';
import { limitsOf } from './product-json.js';

/** A refusal of the Store API. Texts come escaped, as they do from WordPress. */
export class RouteError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = `woocommerce_rest_${code}`;
    this.status = status;
  }
}

type Body = Readonly<Record<string, unknown>>;
type Said = readonly { readonly attribute: string; readonly value: string }[];

function wanted(id: number, said: Said): Sold & { readonly chosen: Record<string, string> } {
  const whole = catalogue.find((product) => product.id === id);
  const valueOf = (label: string, taxonomy: string | null) =>
    said.find(({ attribute }) => [label, label.toLowerCase(), taxonomy, `attribute_${taxonomy}`].includes(attribute))?.value;
  const found =
    whole && whole.attributes.length > 0
      ? whole.items.find((item) =>
          whole.attributes.every(({ label, taxonomy }) => {
            const value = valueOf(label, taxonomy);
            return value !== undefined && (item.values[label] === null || item.values[label] === value);
          }),
        )
      : sold.get(id)?.item;
  const product = whole ?? sold.get(id)?.product;
  if (!product)
    throw new RouteError(
      'cart_invalid_product',
      `Product with ID &quot;${id}&quot; was not found and cannot be added to the cart.`,
    );
  if (!found) {
    const isMissing = said.length < product.attributes.length;
    throw new RouteError(
      isMissing ? 'missing_attributes' : 'variation_id_from_variation_data',
      'Missing attributes for variable product.',
    );
  }
  const chosen = product.attributes.map(({ label, taxonomy, terms }) => {
    const value = found.values[label] ?? valueOf(label, taxonomy);
    if (value === undefined)
      throw new RouteError('missing_variation_data', `Missing variation data for variable product. ${label} is a required field`);
    if (!terms.some(({ slug }) => slug === value))
      throw new RouteError('invalid_variation_data', `Invalid value posted for ${label}.`);
    return [label, value] as const;
  });
  return { product, item: found, chosen: Object.fromEntries(chosen) };
}

const named = (session: Session, key: unknown): Line => {
  const line = session.lines.find((each) => each.key === key);
  if (!line) throw new RouteError('cart_invalid_key', 'Cart item no longer exists or is invalid.', 409);
  return line;
};

function whole(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw Object.assign(new RouteError('', `Invalid parameter(s): ${name}`), { code: 'rest_invalid_param' });
}

/** Existing lines are refused what they may not be; see {@link addItem} for new ones. */
function checkLimits({ item, product }: Sold, quantity: number): void {
  const { maximum } = limitsOf(item);
  const refused = (text: string) => Object.assign(new RouteError('', text), { code: 'invalid_quantity' });
  if (quantity < 1) throw refused(`The minimum quantity of &quot;${product.name}&quot; allowed in the cart is 1`);
  if (quantity > maximum) throw refused(`The maximum quantity of &quot;${product.name}&quot; allowed in the cart is ${maximum}`);
}

function addItem(session: Session, body: Body): void {
  const quantity = whole(body['quantity'] ?? 1, 'quantity');
  const { product, item, chosen } = wanted(whole(body['id'], 'id'), (body['variation'] ?? []) as Said);
  const title = `&quot;${product.name}&quot;`;
  if (item.price === '') throw new RouteError('product_not_purchasable', `${title} is not available for purchase.`);
  if (quantity <= 0)
    throw new RouteError(
      'product_invalid_quantity',
      `You cannot add ${title} with a quantity less than or equal to 0 to the cart.`,
    );
  const held = session.lines.reduce((sum, line) => sum + (line.id === item.id ? line.quantity : 0), 0);
  if (item.stock !== undefined && !item.backorders) {
    if (item.stock <= 0)
      throw new RouteError('product_out_of_stock', `You cannot add ${title} to the cart because the product is out of stock.`);
    if (item.stock < held + quantity)
      throw new RouteError(
        'product_partially_out_of_stock',
        `You cannot add that amount of ${title} to the cart because there is not enough stock (${item.stock} remaining).`,
      );
  }
  const key = createHash('md5')
    .update(JSON.stringify([item.id, chosen]))
    .digest('hex');
  const line = session.lines.find((each) => each.key === key);
  if (line) {
    checkLimits({ product, item }, line.quantity + quantity);
    line.quantity += quantity;
    // a new line is cut down without a word
  } else session.lines.push({ key, id: item.id, quantity: Math.min(quantity, limitsOf(item).maximum), chosen });
}

function updateItem(session: Session, body: Body): void {
  const line = named(session, body['key']);
  const quantity = whole(body['quantity'], 'quantity');
  if (quantity === 0) return removeItem(session, body);
  checkLimits(sold.get(line.id)!, quantity);
  line.quantity = quantity;
}

function removeItem(session: Session, body: Body): void {
  const line = named(session, body['key']);
  session.lines = session.lines.filter((each) => each !== line);
}

const couponOf = (body: Body): string =>
  String(body['code'] ?? '')
    .trim()
    .toLowerCase();

function applyCoupon(session: Session, body: Body): void {
  const code = couponOf(body);
  const refused = (text: string) => new RouteError('cart_coupon_error', text);
  if (!Object.hasOwn(coupons, code)) throw refused(`Coupon &quot;${code}&quot; cannot be applied because it does not exist.`);
  if (session.coupons.includes(code)) throw refused(`Coupon code &quot;${code}&quot; has already been applied.`);
  if (session.coupons.includes(ALONE))
    throw refused(`&quot;${ALONE}&quot; has already been applied and cannot be used in conjunction with other coupons.`);
  if (session.lines.length === 0) throw refused('Your cart is empty.');
  session.coupons = code === ALONE ? [code] : [...session.coupons, code];
}

function removeCoupon(session: Session, body: Body): void {
  const code = couponOf(body);
  if (!session.coupons.includes(code))
    throw new RouteError('cart_coupon_invalid_code', 'Coupon does not exist in the cart.', 409);
  session.coupons = session.coupons.filter((each) => each !== code);
}

/** By what stands after `/cart/`. */
export const routes: Readonly<Record<string, (session: Session, body: Body) => void>> = {
  'add-item': addItem,
  'update-item': updateItem,
  'remove-item': removeItem,
  'apply-coupon': applyCoupon,
  'remove-coupon': removeCoupon,
};
