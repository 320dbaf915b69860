/** A cart as the schema has it. */
import { CODES, variantOf } from './catalogue.js';
import { cartIdOf, percentOf, type StoredCart } from './carts.js';
import { currencyOf, moneyNode, type Asked } from './context.js';
import { variantNode } from './product-nodes.js';

/** `origin` is where the shop's checkout stands. */
export function cartNode(cart: StoredCart, asked: Asked, origin: string): Record<string, unknown> {
  const currency = currencyOf(cart.country);
  const priced = { ...asked, country: cart.country };
  const money = (amount: number) => moneyNode(amount, currency);
  const lines = cart.lines.map((line) => ({ ...line, price: line.variant.prices[currency] ?? 0 }));
  const subtotal = lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const off = Math.round((subtotal * percentOf(cart)) / 100);
  const nodes = lines.map(({ id, variant, quantity, attributes, price }) => ({
    __typename: 'CartLine',
    id,
    quantity,
    attributes,
    cost: { amountPerQuantity: money(price), totalAmount: money(price * quantity), subtotalAmount: money(price * quantity) },
    instructions: { canRemove: true, canUpdateQuantity: true },
    merchandise: () => variantNode(variant, variantOf(variant.id)!.product, priced),
  }));
  return {
    id: cartIdOf(cart),
    totalQuantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    checkoutUrl: `${origin}/cart/c/${cart.token}?key=${cart.key}`,
    attributes: cart.attributes,
    buyerIdentity: { countryCode: cart.country },
    discountCodes: cart.codes.map((code) => ({ code, applicable: code.toUpperCase() in CODES && cart.lines.length > 0 })),
    discountAllocations: off > 0 ? [{ __typename: 'CartCodeDiscountAllocation', discountedAmount: money(off) }] : [],
    cost: { subtotalAmount: money(subtotal), totalAmount: money(subtotal - off) },
    lines: ({ first }: { first?: number }) => ({
      nodes: nodes.slice(0, first),
      pageInfo: { hasNextPage: nodes.length > (first ?? 0), hasPreviousPage: false },
    }),
  };
}
