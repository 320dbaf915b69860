/** The cart's part of the API: what is asked of it, and the mutations. */
import { addLines, cartIdOf, codeWarnings, newCart, removeLines, updateLines } from './carts.js';
import type { NewLine, StoredCart, UserError, Warning } from './carts.js';
import { cartNode } from './cart-nodes.js';
import { wellFormed, type Asked } from './context.js';

interface Args {
  readonly cartId: string;
}
type Attributes = StoredCart['attributes'];
type Change = (cart: StoredCart, warnings: Warning[]) => readonly UserError[];

export interface CartRoot {
  readonly carts: Map<string, StoredCart>;
  readonly root: Readonly<Record<string, unknown>>;
}

export function createCartRoot(origin: () => string): CartRoot {
  const carts = new Map<string, StoredCart>();
  const missing: UserError = { code: 'INVALID', field: ['cartId'], message: 'The specified cart does not exist.' };

  const change = (id: string, asked: Asked, apply: Change) => {
    const cart = carts.get(wellFormed(id, /^Cart$/));
    // without its secret a cart is none
    if (!cart) return { cart: null, userErrors: [missing], warnings: [] };
    const warnings: Warning[] = [];
    const userErrors = apply(cart, warnings);
    return {
      cart: cartNode(cart, asked, origin()),
      userErrors,
      warnings: userErrors.length > 0 ? [] : [...warnings, ...codeWarnings(cart)],
    };
  };
  const always = (apply: (cart: StoredCart) => void): Change => {
    return (cart) => (apply(cart), []);
  };

  const root = {
    cart({ id }: { id: string }, asked: Asked) {
      const cart = carts.get(wellFormed(id, /^Cart$/));
      return cart ? cartNode(cart, asked, origin()) : null;
    },
    cartCreate(
      { input = {} }: { input?: { lines?: NewLine[]; attributes?: Attributes; buyerIdentity?: { countryCode?: string } } },
      asked: Asked,
    ) {
      const { lines = [], attributes = [], buyerIdentity } = input;
      lines.forEach(({ merchandiseId }) => wellFormed(merchandiseId, /^ProductVariant$/));
      const cart = { ...newCart(buyerIdentity?.countryCode ?? asked.country), attributes };
      const warnings: Warning[] = [];
      const userErrors = addLines(cart, lines, ['input', 'lines'], warnings);
      if (userErrors.length > 0) return { cart: null, userErrors, warnings: [] };
      carts.set(cartIdOf(cart), cart);
      return { cart: cartNode(cart, asked, origin()), userErrors, warnings };
    },
    cartLinesAdd({ cartId, lines }: Args & { lines: NewLine[] }, asked: Asked) {
      lines.forEach(({ merchandiseId }) => wellFormed(merchandiseId, /^ProductVariant$/));
      return change(cartId, asked, (cart, warnings) => addLines(cart, lines, ['lines'], warnings));
    },
    cartLinesUpdate({ cartId, lines }: Args & { lines: { id: string; quantity?: number }[] }, asked: Asked) {
      lines.forEach(({ id }) => wellFormed(id, /CartLine$/));
      return change(cartId, asked, (cart, warnings) => updateLines(cart, lines, warnings));
    },
    cartLinesRemove({ cartId, lineIds }: Args & { lineIds: string[] }, asked: Asked) {
      lineIds.forEach((id) => wellFormed(id, /CartLine$/));
      return change(cartId, asked, (cart) => removeLines(cart, lineIds));
    },
    cartDiscountCodesUpdate: ({ cartId, discountCodes }: Args & { discountCodes: string[] }, asked: Asked) =>
      change(
        cartId,
        asked,
        always((cart) => void (cart.codes = discountCodes)),
      ),
    cartBuyerIdentityUpdate: ({ cartId, buyerIdentity }: Args & { buyerIdentity: { countryCode?: string } }, asked: Asked) =>
      change(
        cartId,
        asked,
        always((cart) => void (cart.country = buyerIdentity.countryCode ?? cart.country)),
      ),
    cartAttributesUpdate: ({ cartId, attributes }: Args & { attributes: Attributes }, asked: Asked) =>
      change(
        cartId,
        asked,
        always((cart) => void (cart.attributes = attributes)),
      ),
  };
  return { carts, root };
}
