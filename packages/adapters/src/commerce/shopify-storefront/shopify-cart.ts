/** The shopper's cart at Shopify. Its handle is the whole id, secret included. */
import type { CommerceAdapter } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { add } from './add.js';
import type { ShopifyServer } from './client.js';
import { countryOf } from './context.js';
import { createDesk } from './desk.js';
import { BUYER, CODES, REMOVE, SET } from './documents.js';
import { lineIdOf } from './ids.js';
import type { Shown } from './product.js';
import { addressOf, checkOut } from './till.js';

export type ShopifyCartCalls = Required<
  Pick<CommerceAdapter, 'getCart' | 'addLines' | 'setQuantity' | 'setDiscountCodes' | 'setMarket' | 'checkout' | 'buyNow'>
>;

export function createShopifyCart(server: ShopifyServer, shown: Shown): ShopifyCartCalls {
  const desk = createDesk(server, shown);
  const { look, send, unchanged, answer } = desk;

  return {
    async addLines(handle, lines, op) {
      const added = await add(desk, handle, lines, op);
      return added.ok ? answer(ok(added.value.change), op, added.value.notices) : added;
    },
    async buyNow(line, attribution, op) {
      // a cart of its own, so that the shopper's stays as it is
      const alone = await add(createDesk(server, shown), null, [line], op, attribution);
      if (!alone.ok) return alone;
      const { change, notices } = alone.value;
      const short = notices.find(({ code }) => code === 'quantity-adjusted');
      return short
        ? { ok: false, error: { kind: 'out-of-stock', variantId: line.variantId, available: short.actual ?? 0 } }
        : addressOf(change.raw, attribution, server);
    },
    checkout: (handle, _cart, attribution, op) => checkOut(server, desk, handle, attribution, op),
    async getCart(handle, op) {
      const found = await look(handle, op);
      return found.ok ? ok(found.value && { cart: found.value.cart, handle }) : found;
    },
    async setQuantity(handle, lineId, quantity, op) {
      if (!Number.isInteger(quantity) || quantity < 0) return failed('invalid-quantity');
      const id = handle && lineIdOf(lineId, handle);
      const sent = !id
        ? failed('invalid-line')
        : await (quantity ? send(SET, handle, [{ id, quantity }], op) : send(REMOVE, handle, [id], op));
      if (sent.ok || sent.error.kind !== 'invalid-line') return answer(sent, op);
      // a line that is gone is what 0 asked for; and of a cart that is gone, nothing else is known
      const found = await unchanged(handle, op);
      return quantity > 0 && found.ok ? sent : found;
    },
    async setDiscountCodes(handle, codes, op) {
      const before = await look(handle, op);
      if (!before.ok) return before;
      if (!before.value) return failed('cart-gone');
      const had = before.value.raw.discountCodes.map(({ code }) => code);
      const sent = await send(CODES, handle, codes, op);
      if (!sent.ok) return sent;
      const applied = sent.value.raw.discountCodes.flatMap(({ code, applicable }) => (applicable ? code : []));
      const fine = new Set([...had, ...applied].map((code) => code.toLowerCase()));
      const bad = codes.find((code) => !fine.has(code.toLowerCase()));
      if (bad === undefined) return answer(sent, op);
      // Shopify keeps a code that it does not know
      const restored = await send(CODES, handle, had, op);
      if (!restored.ok) return { ok: false, error: { kind: 'network', maybeApplied: true, cause: restored.error } };
      return failed('invalid-discount', sent.value.warnings[0]?.message ?? bad);
    },
    async setMarket(handle, op) {
      const countryCode = countryOf(op);
      // without a country only the language is another one
      return handle && countryCode ? answer(await send(BUYER, handle, { countryCode }, op), op) : unchanged(handle, op);
    },
  };
}
