/** Saleor's checkout as the shopper's cart; its handle is the checkout's id. */
import type { Cart, CartHandle, CartOutcome, CommerceAdapter, NewLine, Notice, Op, Outcome } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { cartOf, errorOf, noticesOf, type Checkout, type Refusal } from './checkout.js';
import { ask, type SaleorServer } from './client.js';
import { ADD, ANNOTATE, APPLY, CREATE, READ, REMOVE, SET, UNAPPLY } from './documents.js';
import { isGlobalId } from './global-id.js';
import type { Shown } from './product.js';

type Handle = CartHandle | null;

/** A checkout with what is shown of it, so that one of another shape is seen where the answer is read. */
interface Seen {
  readonly handle: CartHandle;
  readonly cart: Cart;
  readonly notices: readonly Notice[];
}

export interface SaleorCart {
  read: CommerceAdapter['getCart'];
  add: CommerceAdapter['addLines'];
  setQuantity: CommerceAdapter['setQuantity'];
  setCodes: NonNullable<CommerceAdapter['setDiscountCodes']>;
  /** Keeps these with the checkout; whether that went well is nothing that a sale should hang on. */
  annotate(handle: CartHandle, values: Readonly<Record<string, string>>, op: Op): Promise<void>;
}

export function createSaleorCart(server: SaleorServer, shown: Shown): SaleorCart {
  const see = (checkout: Checkout): Seen => ({
    handle: checkout.id as CartHandle,
    cart: cartOf(checkout, shown),
    notices: noticesOf(checkout),
  });

  /** `null` where there is none, or one of another form than Saleor's. */
  async function look(handle: Handle, op: Op): Promise<Outcome<Seen | null>> {
    if (op.signal.aborted) return failed('aborted');
    if (!handle || !isGlobalId(handle, 'Checkout')) return ok(null);
    return ask(
      server,
      READ,
      { id: handle },
      op,
      ({ checkout }: { readonly checkout: Checkout | null }) => checkout && see(checkout),
    );
  }

  async function change(
    document: string,
    variables: Readonly<Record<string, unknown>>,
    op: Op,
    variantId?: string,
  ): Promise<Outcome<Seen>> {
    type Changed = { readonly checkout: Checkout | null; readonly errors: readonly Refusal[] };
    const reply = await ask(server, document, variables, op, ({ changed }: { readonly changed: Changed }) => ({
      refusal: changed.errors[0],
      seen: changed.errors.length || !changed.checkout ? null : see(changed.checkout),
    }));
    if (!reply.ok) return reply;
    const { refusal, seen } = reply.value;
    if (refusal) return { ok: false, error: errorOf(refusal, variantId) };
    return seen ? ok(seen) : failed('backend', 'neither a checkout nor an error');
  }

  async function add(handle: Handle, lines: readonly NewLine[], op: Op): Promise<CartOutcome> {
    if (!lines.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0)) return failed('invalid-quantity');
    if (handle && !isGlobalId(handle, 'Checkout')) return failed('cart-gone');
    const inputs = lines.map(({ variantId, quantity, attributes }) => ({
      variantId,
      quantity,
      ...(attributes && { metadata: Object.entries(attributes).map(([key, value]) => ({ key, value })) }),
    }));
    const only = lines.length === 1 ? lines[0]?.variantId : undefined;
    return handle
      ? change(ADD, { id: handle, lines: inputs }, op, only)
      : change(CREATE, { channel: server.channel, lines: inputs }, op, only);
  }

  async function setQuantity(handle: Handle, lineId: string, quantity: number, op: Op): Promise<CartOutcome> {
    if (!Number.isInteger(quantity) || quantity < 0) return failed('invalid-quantity');
    if (!handle || !isGlobalId(handle, 'Checkout')) return failed('cart-gone');
    if (quantity > 0) return change(SET, { id: handle, line: lineId, quantity }, op);
    const removed = await change(REMOVE, { id: handle, line: lineId }, op);
    if (removed.ok || removed.error.kind !== 'invalid-line') return removed;
    // a line that is gone is what was asked for; one that is there, a gift, is not to be taken out
    const now = await look(handle, op);
    if (!now.ok) return now;
    if (!now.value) return failed('cart-gone');
    return now.value.cart.lines.some(({ id }) => id === lineId) ? removed : ok(now.value);
  }

  async function setCodes(handle: Handle, codes: readonly string[], op: Op): Promise<CartOutcome> {
    const before = await look(handle, op);
    if (!before.ok) return before;
    if (!handle || !before.value) return failed('cart-gone');
    if (codes.length > 1) return failed('invalid-discount', 'a checkout has one voucher at most');
    const [code] = codes;
    const had = before.value.cart.discountCodes[0]?.code;
    if (code === undefined) return had === undefined ? ok(before.value) : change(UNAPPLY, { id: handle, code: had }, op);
    if (code.toLowerCase() === had?.toLowerCase()) return ok(before.value);
    const applied = await change(APPLY, { id: handle, code }, op);
    if (!applied.ok || applied.value.cart.discountCodes.some((one) => one.code.toLowerCase() === code.toLowerCase()))
      return applied;
    // it went in as something that is no voucher, and that no one could take out again by the cart
    const removed = await change(UNAPPLY, { id: handle, code }, op);
    return removed.ok ? failed('invalid-discount', 'a gift card') : removed;
  }

  return {
    add,
    setQuantity,
    setCodes,
    async read(handle, op) {
      const found = await look(handle, op);
      return found.ok ? ok(found.value && { cart: found.value.cart, handle: found.value.handle }) : found;
    },
    async annotate(handle, values, op) {
      const input = Object.entries(values).map(([key, value]) => ({ key, value }));
      if (input.length) await ask(server, ANNOTATE, { id: handle, input }, op, () => null);
    },
  };
}
