/** Vendure's active order as the shopper's cart. */
import type { Cart, CartHandle, CartOutcome, CommerceAdapter, NewLine, Notice, Op, Outcome } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { ask, type Reply, type VendureServer } from './client.js';
import { ACTIVE_ORDER, ADD, couponsDocument, REOPEN, SET } from './documents.js';
import { cartOf, errorOf, type Order, type Refusal } from './order.js';
import type { Shown } from './product.js';

type Handle = CartHandle | null;
type Variables = Readonly<Record<string, unknown>>;

/** An order together with what it is shown as, so that one of another shape is seen where the answer is read. */
interface Seen extends Order {
  readonly cart: Cart;
}
interface Refused extends Refusal {
  readonly order?: Seen;
}

export interface VendureCart {
  order(handle: Handle, op: Op): Promise<Outcome<Order | null>>;
  read: CommerceAdapter['getCart'];
  add: CommerceAdapter['addLines'];
  setQuantity: CommerceAdapter['setQuantity'];
  setCodes: NonNullable<CommerceAdapter['setDiscountCodes']>;
}

export function createVendureCart(server: VendureServer, shown: Shown): VendureCart {
  const see = (order: Order): Seen => ({ ...order, cart: cartOf(order, shown) });
  const seeResult = (result: Order | Refusal): Seen | Refused => {
    if (!isRefusal(result)) return see(result);
    const { order: left, ...refusal } = result;
    return { ...refusal, ...(left && { order: see(left) }) };
  };
  const changed = ({ cart }: Seen, handle: Handle, notices: readonly Notice[] = []): CartOutcome => ok({ cart, handle, notices });

  async function order(handle: Handle, op: Op): Promise<Outcome<Seen | null>> {
    if (!handle) return op.signal.aborted ? failed('aborted') : ok(null);
    const reply = await ask(
      server,
      handle,
      ACTIVE_ORDER,
      {},
      op,
      ({ activeOrder }: { readonly activeOrder: Order | null }) => activeOrder && see(activeOrder),
    );
    return reply.ok ? ok(reply.value.data) : reply;
  }

  /** Runs a write, and once more after taking the order back from the payment step, if that was in its way. */
  async function write<D, T>(
    handle: Handle,
    document: string,
    variables: Variables,
    op: Op,
    read: (data: D) => T,
    refusals: (data: T) => readonly Refusal[],
  ): Promise<Outcome<Reply<T>>> {
    const first = await ask(server, handle, document, variables, op, read);
    if (!first.ok || !refusals(first.value.data).some(({ errorCode }) => errorCode === 'ORDER_MODIFICATION_ERROR')) return first;
    const reopened = await ask(server, handle, REOPEN, {}, op, () => null);
    return reopened.ok ? ask(server, handle, document, variables, op, read) : reopened;
  }

  async function add(handle: Handle, lines: readonly NewLine[], op: Op): Promise<CartOutcome> {
    if (!lines.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0)) return failed('invalid-quantity');
    const inputs = lines.map(({ variantId, quantity }) => ({ productVariantId: variantId, quantity }));
    type Added = { readonly order: Order; readonly errorResults: readonly Refusal[] };
    const read = ({ addItemsToOrder: added }: { readonly addItemsToOrder: Added }) => ({
      order: see(added.order),
      errorResults: [...added.errorResults],
    });
    const reply = await write(handle, ADD, { lines: inputs }, op, read, (added) => added.errorResults);
    if (!reply.ok) return reply;
    const { data, handle: now } = reply.value;
    // without it every addition would begin another cart that nobody sees
    if (!now)
      return failed('unauthorized', 'no vendure-auth-token: the server must use the bearer method and expose that header');
    const [refusal] = data.errorResults;
    const only = lines.length === 1 ? lines[0] : undefined;
    if (refusal && data.errorResults.length >= lines.length && !data.errorResults.some((one) => one.quantityAvailable)) {
      return { ok: false, error: errorOf(refusal, only?.variantId) };
    }
    const expired: readonly Notice[] = handle && now !== handle ? [{ code: 'cart-expired' }] : [];
    return changed(data.order, now, [...expired, ...data.errorResults.map((one) => shortfall(one, only))]);
  }

  async function setQuantity(handle: Handle, lineId: string, quantity: number, op: Op): Promise<CartOutcome> {
    if (!Number.isInteger(quantity) || quantity < 0) return failed('invalid-quantity');
    const before = await order(handle, op);
    if (!before.ok) return before;
    if (!before.value) return failed('cart-gone');
    const line = before.value.lines.find(({ id }) => id === lineId);
    if (!line) return quantity === 0 ? changed(before.value, handle) : failed('invalid-line');
    const read = ({ adjustOrderLine }: { readonly adjustOrderLine: Order | Refusal }) => seeResult(adjustOrderLine);
    const reply = await write(handle, SET, { line: lineId, quantity }, op, read, (result) => (isRefusal(result) ? [result] : []));
    // gone since it was looked at, which is what was asked for
    if (!reply.ok) return quantity === 0 && reply.error.kind === 'invalid-line' ? setQuantity(handle, lineId, 0, op) : reply;
    const { data } = reply.value;
    if (!isRefusal(data)) return changed(data, handle);
    const actual = data.order?.lines.find(({ id }) => id === lineId)?.quantity ?? 0;
    if (!data.order || (data.quantityAvailable === 0 && actual === line.quantity))
      return { ok: false, error: errorOf(data, line.productVariant.id) };
    const about = { variantId: line.productVariant.id, lineId, requested: quantity, actual };
    return changed(data.order, handle, [{ code: actual ? 'quantity-adjusted' : 'line-removed', ...about }]);
  }

  async function setCodes(handle: Handle, codes: readonly string[], op: Op): Promise<CartOutcome> {
    const before = await order(handle, op);
    if (!before.ok) return before;
    if (!before.value) return failed('cart-gone');
    const had = before.value.couponCodes;
    const unlike = (others: readonly string[]) => (code: string) =>
      !others.some((other) => other.toLowerCase() === code.toLowerCase());
    const applied = await coupons(handle, 'apply', codes.filter(unlike(had)), before.value, op);
    if (!applied.ok) return applied;
    const refusal = applied.value.find(isRefusal);
    const latest = applied.value.filter((one): one is Seen => !isRefusal(one)).at(-1) ?? before.value;
    // all or none: what came in beside a code that is not valid goes again
    const going = latest.couponCodes.filter(refusal ? unlike(had) : unlike(codes));
    const removed = await coupons(handle, 'remove', going, latest, op);
    if (!removed.ok) return removed;
    if (refusal) return { ok: false, error: errorOf(refusal) };
    return changed(removed.value.filter((one): one is Seen => !isRefusal(one)).at(-1) ?? latest, handle);
  }

  async function coupons(
    handle: Handle,
    verb: 'apply' | 'remove',
    codes: readonly string[],
    unchanged: Seen,
    op: Op,
  ): Promise<Outcome<readonly (Seen | Refused)[]>> {
    if (!codes.length) return ok([unchanged]);
    const variables = Object.fromEntries(codes.map((code, i) => [`c${i}`, code]));
    const reply = await ask(
      server,
      handle,
      couponsDocument(verb, codes.length),
      variables,
      op,
      (data: Record<string, Order | Refusal | null>) => Object.values(data).flatMap((one) => (one ? seeResult(one) : [])),
    );
    return reply.ok ? ok(reply.value.data) : reply;
  }

  return {
    order,
    add,
    setQuantity,
    setCodes,
    async read(handle, op) {
      const found = await order(handle, op);
      return found.ok ? ok(found.value && { cart: found.value.cart, handle }) : found;
    },
  };
}

const isRefusal = <T extends Order | Refusal>(result: T): result is Exclude<T, Order> => 'errorCode' in result;

/** What was not as asked, although something was. Only with a single line is it known which. */
function shortfall({ errorCode, quantityAvailable, message }: Refusal, only: NewLine | undefined): Notice {
  const about = { message, ...(only && { variantId: only.variantId, requested: only.quantity }) };
  if (errorCode !== 'INSUFFICIENT_STOCK_ERROR') return { code: 'other', ...about };
  return quantityAvailable
    ? { code: 'quantity-adjusted', ...about, actual: quantityAvailable }
    : { code: 'out-of-stock', ...about, actual: 0 };
}
