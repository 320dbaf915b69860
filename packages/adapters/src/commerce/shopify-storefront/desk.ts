/** Where carts are looked up and changed: one request, its answer as the contract's, and what it says besides. */
import type { Cart, CartHandle, CartOutcome, Notice, Op, Outcome } from '@vitrine/core';
import { failed, ifAborted, ok } from '../../outcome.js';
import { cartOf, type ShopifyCart } from './cart-shape.js';
import { ask, type ShopifyServer } from './client.js';
import { CART, REMOVE } from './documents.js';
import { userErrorOf, type UserError } from './errors.js';
import { tokenOf } from './ids.js';
import type { Shown } from './product.js';
import { noticesOf, type Warning } from './warnings.js';

export type Handle = CartHandle | null;

/** A cart together with what it is shown as, so that one of another shape is seen where the answer is read. */
export interface Seen {
  readonly raw: ShopifyCart;
  readonly cart: Cart;
}

export interface Changed extends Seen {
  readonly handle: CartHandle;
  readonly warnings: readonly Warning[];
  /** Says that this is another cart than was asked for; else empty. */
  readonly expired: readonly Notice[];
}

interface Payload {
  readonly cart: ShopifyCart | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly Warning[];
}

export interface Desk {
  /** `null`: there is no such cart. */
  look(handle: Handle, op: Op): Promise<Outcome<Seen | null>>;
  /** The cart as it is, as the answer to a change that was none. */
  unchanged(handle: Handle, op: Op): Promise<CartOutcome>;
  send(document: string, handle: Handle, input: unknown, op: Op): Promise<Outcome<Changed>>;
  /** Answers with a change; `notices` are those of its warnings unless given. */
  answer(sent: Outcome<Changed>, op: Op, notices?: readonly Notice[]): Promise<CartOutcome>;
  /** The cart of this handle as it was seen last. */
  known(handle: Handle): Cart | undefined;
}

export function createDesk(server: ShopifyServer, shown: Shown): Desk {
  // without a token a document may weigh 1000, and a line weighs about ten
  const lines = server.publicToken ? 250 : 75;
  let last: { readonly handle: Handle; readonly cart: Cart } | undefined;

  const see = (raw: ShopifyCart | null): Seen | null => raw && { raw, cart: cartOf(raw, shown) };

  async function look(handle: Handle, op: Op): Promise<Outcome<Seen | null>> {
    if (!handle || !tokenOf(handle)) return ifAborted(op) ?? ok(null);
    type Data = { readonly cart: ShopifyCart | null };
    const found = await ask(server, CART, { lines, cart: handle }, op, ({ cart }: Data) => see(cart));
    if (found.ok && found.value) last = { handle, cart: found.value.cart };
    return found;
  }

  async function send(document: string, cart: Handle, input: unknown, op: Op): Promise<Outcome<Changed>> {
    if (cart && !tokenOf(cart)) return ifAborted(op) ?? failed('cart-gone');
    type Data = { readonly change: Payload };
    const reply = await ask(server, document, { lines, input, ...(cart && { cart }) }, op, ({ change }: Data) => ({
      seen: see(change.cart),
      error: change.userErrors[0],
      warnings: [...change.warnings],
    }));
    if (!reply.ok) return reply;
    const { seen, error, warnings } = reply.value;
    if (error) return { ok: false, error: userErrorOf(error) };
    if (!seen) return failed(cart ? 'cart-gone' : 'backend', 'no cart');
    const { id } = seen.raw;
    const isSame = cart !== null && tokenOf(id) === tokenOf(cart);
    const handle = isSame ? cart : (id as CartHandle);
    last = { handle, cart: seen.cart };
    return ok({ ...seen, handle, warnings, expired: cart && !isSame ? [{ code: 'cart-expired' }] : [] });
  }

  return {
    look,
    send,
    known: (handle) => (last?.handle === handle ? last.cart : undefined),
    async unchanged(handle, op) {
      const found = await look(handle, op);
      if (!found.ok) return found;
      return found.value ? ok({ cart: found.value.cart, handle, notices: [] }) : failed('cart-gone');
    },
    async answer(sent, op, notices) {
      if (!sent.ok) return sent;
      const { raw, handle, warnings, expired, cart } = sent.value;
      // lines that hold nothing are taken out, or every later change would warn of them again
      const empty = raw.lines.nodes.flatMap(({ id, quantity }) => (quantity > 0 ? [] : id));
      if (empty.length) await send(REMOVE, handle, empty, op);
      return ok({ cart, handle, notices: [...expired, ...(notices ?? noticesOf(raw, warnings))] });
    },
  };
}
