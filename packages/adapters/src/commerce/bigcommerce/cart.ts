/**
 * BigCommerce's cart as the shopper's; its handle is the cart's id.
 *
 * Every write says which version of the cart it was meant for: that of the last answer, or else of a look that is taken
 * before it. So what another page has done meanwhile is `conflict`, and never lost.
 */
import type { CartHandle, CartOutcome, CommerceAdapter, CommerceErrorKind, NewLine, Op, Outcome } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { ask, type BigcommerceServer } from './client.js';
import { ADD, APPLY, CREATE, CURRENCY, READ, REDIRECT, REMOVE, SET, UNAPPLY } from './documents.js';
import { cartOf, emptyCart, type BigcommerceCart } from './shown-cart.js';
import type { Shown } from './product.js';

type Handle = CartHandle | null;

interface Seen {
  readonly id: CartHandle;
  readonly version: number | null;
  readonly codes: readonly string[];
  readonly cart: ReturnType<typeof cartOf>;
}
interface Changed {
  readonly cart?: BigcommerceCart | null;
  readonly checkout?: { readonly cart: BigcommerceCart | null; readonly coupons: readonly { readonly code: string }[] } | null;
}
type Data = Readonly<Partial<Record<'cart' | 'checkout', { readonly changed: Changed | null }>>>;

export interface BigcommerceShoppingCart {
  read: CommerceAdapter['getCart'];
  add: CommerceAdapter['addLines'];
  setQuantity: CommerceAdapter['setQuantity'];
  setCodes: NonNullable<CommerceAdapter['setDiscountCodes']>;
  setMarket: NonNullable<CommerceAdapter['setMarket']>;
  /** Where to pay for it: good for one visit, within 30 seconds. */
  redirectUrl(handle: Handle, query: Readonly<Record<string, string>>, op: Op): Promise<Outcome<string>>;
}

/** Of a cart whose last line is gone the handle keeps the currency, since there is no id any more. */
const EMPTY = 'empty:';
type Otherwise = Extract<CommerceErrorKind, `invalid-${string}` | 'backend'>;
/** Words of all kinds of things that are not there. */
const UNKNOWN = /not found|invalid/i;
const UNSURE = new Set<CommerceErrorKind>(['conflict', 'network', 'aborted', 'backend']);

export function createBigcommerceCart(server: BigcommerceServer, shown: Shown): BigcommerceShoppingCart {
  const latest = new Map<string, Seen>();

  const see = (cart: BigcommerceCart, codes: readonly string[]): Seen => {
    const seen = { id: cart.entityId as CartHandle, version: cart.version, codes, cart: cartOf(cart, codes, shown) };
    latest.set(seen.id, seen);
    return seen;
  };
  const answer = (seen: Seen): CartOutcome => ok({ cart: seen.cart, handle: seen.id, notices: [] });
  const emptied = (currency: string): CartOutcome =>
    ok({ cart: emptyCart(currency), handle: `${EMPTY}${currency}` as CartHandle, notices: [] });
  const currencyOf = (handle: Handle): string | null => (handle?.startsWith(EMPTY) ? handle.slice(EMPTY.length) : null);

  async function look(handle: Handle, op: Op): Promise<Outcome<Seen | null>> {
    if (op.signal.aborted) return failed('aborted');
    if (!handle || currencyOf(handle)) return ok(null);
    type Site = { readonly cart: BigcommerceCart | null; readonly checkout: Changed['checkout'] };
    return ask(server, READ, { id: handle }, op, ({ site }: { readonly site: Site }) =>
      site.cart
        ? see(
            site.cart,
            (site.checkout?.coupons ?? []).map(({ code }) => code),
          )
        : null,
    );
  }

  /** What a failed write means that was told in words which nobody knows: the cart is asked what has become of it. */
  async function explained(failure: CartOutcome & { ok: false }, sent: Seen, otherwise: Otherwise, op: Op): Promise<CartOutcome> {
    const { kind, message } = failure.error;
    // where something may have changed, the next write looks first
    if (UNSURE.has(kind)) latest.delete(sent.id);
    if (kind !== 'backend' && kind !== 'invalid-variant') return failure;
    const now = await look(sent.id, op);
    if (!now.ok) return failure;
    if (!now.value) return failed('cart-gone', message);
    if (kind === 'invalid-variant') return failure;
    if (now.value.version !== sent.version) return failed('conflict', message);
    return UNKNOWN.test(message ?? '') ? failed(otherwise, message) : failure;
  }

  /** @param otherwise what `not found` is, where the cart itself is there and unchanged */
  async function change(
    document: string,
    sent: Seen,
    input: Readonly<Record<string, unknown>>,
    op: Op,
    otherwise: Otherwise = 'backend',
  ): Promise<CartOutcome> {
    const versioned = document === CURRENCY || sent.version === null ? input : { ...input, version: sent.version };
    const changed = await ask(server, document, { input: versioned }, op, ({ cart, checkout }: Data) => {
      const of = (cart ?? checkout)?.changed;
      const now = of?.cart ?? of?.checkout?.cart;
      return now ? see(now, of?.checkout?.coupons.map(({ code }) => code) ?? sent.codes) : null;
    });
    if (!changed.ok) return explained(changed, sent, otherwise, op);
    if (!changed.value) {
      latest.delete(sent.id);
      return document === REMOVE ? emptied(sent.cart.currency) : failed('cart-gone');
    }
    // a write on the cart does not say what has become of its coupons
    if (!changed.value.codes.length || document === APPLY || document === UNAPPLY) return answer(changed.value);
    const whole = await look(changed.value.id, op);
    return answer((whole.ok && whole.value) || changed.value);
  }

  async function add(handle: Handle, lines: readonly NewLine[], op: Op): Promise<CartOutcome> {
    if (!lines.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0)) return failed('invalid-quantity');
    const lineItems = lines.flatMap(({ variantId, quantity }) => itemOf(variantId, quantity) ?? []);
    if (lineItems.length < lines.length) return failed('invalid-variant');
    if (!handle || currencyOf(handle)) {
      const currencyCode = op.market.currency?.toUpperCase() ?? currencyOf(handle);
      const input = { lineItems, ...(currencyCode && { currencyCode }) };
      const created = await ask(
        server,
        CREATE,
        { input },
        op,
        ({ cart }: Data) => cart?.changed?.cart && see(cart.changed.cart, []),
      );
      if (created.ok) return created.value ? answer(created.value) : failed('backend', 'no cart was made');
      const isUnknown = created.error.kind === 'backend' && UNKNOWN.test(created.error.message ?? '');
      return isUnknown ? failed('invalid-variant', created.error.message) : created;
    }
    const known = latest.get(handle);
    const before = known ? ok(known) : await look(handle, op);
    if (!before.ok) return before;
    if (!before.value) return failed('cart-gone');
    return change(ADD, before.value, { cartEntityId: handle, data: { lineItems } }, op, 'invalid-variant');
  }

  async function setQuantity(handle: Handle, lineId: string, quantity: number, op: Op): Promise<CartOutcome> {
    if (!Number.isInteger(quantity) || quantity < 0) return failed('invalid-quantity');
    const before = await look(handle, op);
    if (!before.ok) return before;
    const currency = currencyOf(handle);
    if (currency) return quantity === 0 ? emptied(currency) : failed('invalid-line');
    if (!before.value) return failed('cart-gone');
    const line = before.value.cart.lines.find(({ id }) => id === lineId);
    if (!line) return quantity === 0 ? answer(before.value) : failed('invalid-line');
    const input = { cartEntityId: handle, lineItemEntityId: lineId };
    if (quantity === 0) return change(REMOVE, before.value, input, op, 'invalid-line');
    const lineItem = itemOf(line.variantId, quantity);
    return lineItem ? change(SET, before.value, { ...input, data: { lineItem } }, op, 'invalid-line') : failed('invalid-line');
  }

  async function setCodes(handle: Handle, codes: readonly string[], op: Op): Promise<CartOutcome> {
    const before = await look(handle, op);
    if (!before.ok) return before;
    if (!before.value) return failed('cart-gone');
    const [wanted] = codes;
    if (codes.length > 1) return failed('invalid-discount', 'one coupon at a time');
    const isWanted = (code: string) => code.toLowerCase() === wanted?.toLowerCase();
    const write = (document: string, sent: Seen, couponCode: string) =>
      change(document, sent, { checkoutEntityId: sent.id, data: { couponCode } }, op, 'invalid-discount');
    let now: CartOutcome = answer(before.value);
    if (wanted !== undefined && !before.value.codes.some(isWanted)) now = await write(APPLY, before.value, wanted);
    // whether a shop lets two stand together is its own affair; here the set is what was asked for
    while (now.ok) {
      const seen = latest.get(String(now.value.handle));
      const extra = seen?.codes.find((code) => !isWanted(code));
      if (!seen || extra === undefined) break;
      now = await write(UNAPPLY, seen, extra);
    }
    return now;
  }

  async function setMarket(handle: Handle, op: Op): Promise<CartOutcome> {
    const { currency } = op.market;
    const before = await look(handle, op);
    if (!before.ok) return before;
    if (currencyOf(handle)) return emptied(currency ?? currencyOf(handle)!);
    if (!before.value) return failed('cart-gone');
    if (!currency || currency.toUpperCase() === before.value.cart.currency) return answer(before.value);
    return change(CURRENCY, before.value, { cartEntityId: handle, data: { currencyCode: currency.toUpperCase() } }, op);
  }

  return {
    add,
    setQuantity,
    setCodes,
    setMarket,
    async read(handle, op) {
      const currency = currencyOf(handle);
      const found = await look(handle, op);
      if (!found.ok) return found;
      if (currency) return ok({ cart: emptyCart(currency), handle });
      return ok(found.value && { cart: found.value.cart, handle: found.value.id });
    },
    async redirectUrl(handle, query, op) {
      if (!handle || currencyOf(handle)) return failed('cart-gone');
      const queryParams = Object.entries(query).map(([key, value]) => ({ key, value }));
      type Urls = { readonly redirectUrls: { readonly redirectedCheckoutUrl: string } | null };
      const urls = await ask(
        server,
        REDIRECT,
        { input: { cartEntityId: handle, queryParams } },
        op,
        ({ cart }: { readonly cart: { readonly createCartRedirectUrls: Urls } }) =>
          cart.createCartRedirectUrls.redirectUrls?.redirectedCheckoutUrl ?? null,
      );
      if (!urls.ok) return urls;
      return urls.value === null ? failed('cart-gone') : ok(urls.value);
    },
  };
}

/** Both ids of a variant's, as large as an `Int` of GraphQL may be. */
function itemOf(variantId: string, quantity: number): object | null {
  const [, product, variant] = /^(\d{1,9}):(\d{1,9})$/.exec(variantId) ?? [];
  if (!product) return null;
  return { quantity, productEntityId: Number(product), ...(Number(variant) > 0 && { variantEntityId: Number(variant) }) };
}
