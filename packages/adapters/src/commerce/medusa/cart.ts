/** A Medusa cart as the shopper's. Its id is the handle: whoever has it may change the cart. */
import type { CartHandle, CartOutcome, CommerceAdapter, NewLine, Notice, Op, Outcome } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { CART_FIELDS, cartOf, codesOf, type MedusaCart } from './cart-of.js';
import type { Catalogue } from './catalogue.js';
import { ask, type MedusaServer } from './client.js';
import type { Shown } from './product.js';
import type { RegionFor } from './regions.js';

type Handle = CartHandle | null;

export interface MedusaCarts {
  read: CommerceAdapter['getCart'];
  add: CommerceAdapter['addLines'];
  setQuantity: CommerceAdapter['setQuantity'];
  setCodes: NonNullable<CommerceAdapter['setDiscountCodes']>;
  setMarket: NonNullable<CommerceAdapter['setMarket']>;
}

export function createCarts(server: MedusaServer, shown: Shown, catalogue: Catalogue, regionFor: RegionFor): MedusaCarts {
  const query = { fields: CART_FIELDS };
  // looked at where it is read, so that one of another shape is seen there
  const read = ({ cart }: { readonly cart: MedusaCart }): MedusaCart => (cartOf(cart, new Map(), shown), cart);
  const send = (path: string, body: unknown, op: Op) => ask(server, { path: `carts${path}`, query, body, op, read });
  const at = (handle: CartHandle) => `/${encodeURIComponent(handle)}`;

  async function get(handle: Handle, op: Op): Promise<Outcome<MedusaCart | null>> {
    if (!handle) return op.signal.aborted ? failed('aborted') : ok(null);
    const found = await ask(server, { path: `carts${at(handle)}`, query, op, read });
    if (!found.ok) return found.error.kind === 'cart-gone' ? ok(null) : found;
    return ok(found.value.completed_at === null ? found.value : null);
  }

  async function seen(cart: MedusaCart, op: Op) {
    const sold = cart.items.flatMap(({ variant_id: variantId, product_id: productId }) =>
      variantId === null || productId === null ? [] : { variantId, productId },
    );
    return { cart: cartOf(cart, await catalogue.optionsOf(sold, op), shown), handle: cart.id as CartHandle };
  }

  async function changed(answer: Outcome<MedusaCart>, op: Op, notices: readonly Notice[] = []): Promise<CartOutcome> {
    return answer.ok ? ok({ ...(await seen(answer.value, op)), notices }) : answer;
  }

  async function create(lines: readonly NewLine[], op: Op): Promise<CartOutcome> {
    const region = await regionFor(op);
    return region.ok ? changed(await send('', { region_id: region.value, items: lines.map(itemOf) }, op), op) : region;
  }

  async function add(handle: Handle, lines: readonly NewLine[], op: Op): Promise<CartOutcome> {
    if (!lines.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0)) return failed('invalid-quantity');
    if (!handle) return create(lines, op);
    let latest: Outcome<MedusaCart> = failed('unsupported', 'nothing to add');
    const notices: Notice[] = [];
    for (const line of lines) {
      const added = await send(`${at(handle)}/line-items`, itemOf(line), op);
      // some are in the cart by now, so that what follows is no failure of the whole
      if (!added.ok && latest.ok && added.error.kind === 'out-of-stock') notices.push(shortfall(line));
      else if (!added.ok && latest.ok) return { ok: false, error: { kind: 'network', maybeApplied: true, cause: added.error } };
      else latest = added;
    }
    return changed(latest, op, notices);
  }

  async function setQuantity(handle: Handle, lineId: string, quantity: number, op: Op): Promise<CartOutcome> {
    if (!Number.isInteger(quantity) || quantity < 0) return failed('invalid-quantity');
    if (!handle) return failed('cart-gone');
    // 0 goes the same way: a DELETE from a cart that is not there is answered by nothing but a 500
    const set = await send(`${at(handle)}/line-items/${encodeURIComponent(lineId)}`, { quantity }, op);
    if (set.ok || quantity > 0 || set.error.kind !== 'invalid-line') return changed(set, op);
    return changed(await present(handle, op), op);
  }

  async function present(handle: Handle, op: Op): Promise<Outcome<MedusaCart>> {
    const found = await get(handle, op);
    if (!found.ok) return found;
    return found.value ? ok(found.value) : failed('cart-gone');
  }

  return {
    add,
    setQuantity,
    async read(handle, op) {
      const found = await get(handle, op);
      return found.ok ? ok(found.value && (await seen(found.value, op))) : found;
    },
    async setCodes(handle, codes, op) {
      if (!handle) return failed('cart-gone');
      // the whole set at once: with one that is not valid, nothing changes
      const set = await send(at(handle), { promo_codes: codes }, op);
      return changed(set, op, set.ok ? dropped(codes, set.value) : []);
    },
    async setMarket(handle, op) {
      const [before, region] = [await present(handle, op), await regionFor(op)];
      if (!before.ok) return before;
      if (!region.ok) return region;
      if (before.value.region_id === region.value) return changed(before, op);
      const moved = await send(`/${before.value.id}`, { region_id: region.value }, op);
      return changed(moved, op, moved.ok ? dropped(codesOf(before.value), moved.value) : []);
    },
  };
}

/** Lines of one variant are one where their metadata are alike, so that none is never sent as nothing. */
const itemOf = ({ variantId, quantity, attributes = {} }: NewLine) => ({ variant_id: variantId, quantity, metadata: attributes });

const shortfall = ({ variantId, quantity }: NewLine): Notice => ({
  code: 'out-of-stock',
  variantId,
  requested: quantity,
  actual: 0,
});

/** Codes that are valid but do nothing for this cart, which Medusa leaves out without a word. */
const dropped = (codes: readonly string[], cart: MedusaCart): readonly Notice[] =>
  codes.filter((code) => !codesOf(cart).includes(code)).map((discountCode) => ({ code: 'discount-not-applied', discountCode }));
