/** The shopper's cart at the Store API: the contract's methods, one request at a time. */
import type { Cart, CartHandle, CartOutcome, CommerceAdapter, Notice, Op, Outcome } from '@vitrine/core';
import { failed, ifAborted, ok } from '../../outcome.js';
import { cartOf, type WooCart } from './cart.js';
import { SHAPE, withoutMore, type Replied, type WooClient } from './client.js';
import type { Known } from './known.js';
import { lazily } from './lazily.js';
import type { WooPage } from './page.js';
import { createTeller, type Change, type Voice } from './tell.js';
import { isAlive, isSameCart } from './token.js';
import { addingOf } from './variation.js';
import { change } from './write.js';

export interface WooCalls {
  readonly client: WooClient;
  readonly known: Known;
  readonly site: string;
  /** Where there is a page to be told. */
  readonly page?: WooPage | undefined;
  readonly voice: Voice;
}

type Handle = CartHandle | null;
export type Read = Outcome<{ readonly cart: Cart; readonly handle: Handle }>;

export interface WooCartCalls {
  read: CommerceAdapter['getCart'];
  add: CommerceAdapter['addLines'];
  setQuantity: CommerceAdapter['setQuantity'];
  setCodes: NonNullable<CommerceAdapter['setDiscountCodes']>;
}

export function createCalls({ client, known, site, page, voice }: WooCalls): WooCartCalls {
  const teller = page && createTeller(page, voice);
  /** One of another shape is `backend`. */
  function seenIn(json: unknown, handle: Handle, hash: string | null = null): Read {
    try {
      return ok({ cart: cartOf(json as WooCart, known, site, hash), handle });
    } catch {
      return failed('backend', SHAPE);
    }
  }

  const seen = (reply: Replied): Read =>
    reply.ok ? seenIn(reply.value.json, reply.value.handle, reply.value.headers.get('cart-hash')) : withoutMore(reply);

  async function write(
    handle: Handle,
    path: string,
    body: Readonly<Record<string, unknown>>,
    op: Op,
    kind: Change,
  ): Promise<{ readonly reply: Replied; readonly read: Read }> {
    teller?.changing();
    const reply = await change(client, handle, path, body, op);
    const read = seen(reply);
    teller?.changed(reply.ok ? kind : 'nothing', reply.ok ? reply.value.headers.get('cart-hash') : null);
    return { reply, read };
  }

  const answered = (read: Read, notices: readonly Notice[] = []): CartOutcome =>
    read.ok ? ok({ ...read.value, notices }) : read;

  async function read(handle: Handle, op: Op): Promise<Read | { readonly ok: true; readonly value: null }> {
    const given = ifAborted(op);
    if (given) return given;
    if (!client.ambient && (!handle || !isAlive(handle))) return ok(null);
    const found = seen(await client.cart(handle, op));
    // to a token that it does not know the shop gives a cart of another one, which is empty
    const isOther = found.ok && handle && found.value.handle && !isSameCart(found.value.handle, handle);
    return isOther ? ok(null) : found;
  }

  return {
    read,
    setCodes: (...given) =>
      lazily(
        () => import('./coupons.js'),
        ({ setCodes }) => setCodes({ read, write: async (...sent) => (await write(...sent)).read }, ...given),
      ),
    async add(handle, lines, op) {
      if (!lines.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0)) return failed('invalid-quantity');
      let latest: Read = failed('invalid-variant');
      const notices: Notice[] = [];
      let current = handle;
      for (const [i, { variantId, quantity }] of lines.entries()) {
        const adding = addingOf(variantId);
        const { read: next } = adding
          ? await write(current, '/cart/add-item', { ...adding, quantity }, op, 'added')
          : { read: failed('invalid-variant') };
        if (!next.ok) {
          const { error } = next;
          // what is in stays in, and the cart says so; of a lost answer nobody knows
          if (i === 0 || !latest.ok || error.kind === 'network' || error.kind === 'aborted')
            return { ok: false, error: error.kind === 'out-of-stock' ? { ...error, variantId } : error };
          const code = error.kind === 'out-of-stock' ? error.kind : 'other';
          notices.push({ code, variantId, requested: quantity, actual: 0 });
          continue;
        }
        latest = next;
        current = next.value.handle;
        const held = next.value.cart.lines.find((line) => line.variantId === variantId)?.quantity ?? quantity;
        // a new line is cut down in silence to what may be ordered at once
        if (held < quantity) notices.push({ code: 'quantity-adjusted', variantId, requested: quantity, actual: held });
      }
      return answered(latest, notices);
    },
    async setQuantity(handle, lineId, quantity, op) {
      if (!Number.isInteger(quantity) || quantity < 0) return failed('invalid-quantity');
      if (!client.ambient && !handle) return ifAborted(op) ?? failed('cart-gone');
      const path = quantity === 0 ? '/cart/remove-item' : '/cart/update-item';
      const body = { key: lineId, ...(quantity > 0 && { quantity }) };
      const { reply, read: after } = await write(handle, path, body, op, quantity === 0 ? 'removed' : 'changed');
      if (after.ok || quantity > 0 || after.error.kind !== 'invalid-line') return answered(after);
      // gone is what was asked for, and the cart comes with the refusal
      const there = reply.ok || reply.cart === undefined ? await read(handle, op) : seenIn(reply.cart, handle);
      if (!there.ok) return there;
      return there.value ? answered(ok(there.value)) : failed('cart-gone', after.error.message);
    },
  };
}
