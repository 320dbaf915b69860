/** The page's cart: reads it, changes it, and says what came of a change by looking at the cart, not at the answer. */
import type { CartOutcome, CommerceAdapter, CommerceError, Notice, Op, Outcome } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { ajax, type Theme } from './ajax.js';
import { cartOf, contentOf, isAjaxCart, type AjaxCart } from './cart.js';
import type { Catalogue } from './catalogue.js';
import { afterAdd, afterCodes, afterSet, renamed, type Verdict } from './judge.js';
import type { Showing } from './showing.js';
import { ownHandler, viaActions, viaAjax, type Sent, type Transport } from './transport.js';

export interface TillOptions {
  readonly theme: Theme;
  readonly showing: Showing;
  readonly ruleOf: Catalogue['ruleOf'];
  /** False: never through the theme's own handler. */
  readonly actions: boolean;
}

export interface Till {
  read: CommerceAdapter['getCart'];
  add: CommerceAdapter['addLines'];
  setQuantity: CommerceAdapter['setQuantity'];
  setCodes: NonNullable<CommerceAdapter['setDiscountCodes']>;
  currency(op: Op): Promise<Outcome<string>>;
  /** The theme has changed the cart, and shows it already. */
  heard(): void;
  /** Another tab has changed the cart, which has these lines now. The theme is shown it, if that is news. */
  follow(lines: readonly { readonly id: string; readonly quantity: number }[]): Promise<void>;
}

/** Milliseconds for what nobody waits for. */
const PATIENCE = 15_000;
/** What certainly left the cart as it was. */
const UNTOUCHED: readonly CommerceError['kind'][] = ['conflict', 'unauthorized'];

const linesOf = ({ items }: AjaxCart) => items.map(({ key, quantity }) => ({ id: key, quantity }));

export function createTill({ theme, showing, ruleOf, actions }: TillOptions): Till {
  const base = theme.page.location.origin;
  let known: AjaxCart | null = null;
  let isTheirs = false;

  async function look(op: Op, sections: readonly string[] = []): Promise<Outcome<AjaxCart>> {
    const query = sections.length ? `?sections=${sections.map(encodeURIComponent).join()}` : '';
    const answer = await ajax(theme, `cart.js${query}`, op);
    if (!answer.ok) return answer;
    const { status, json } = answer.value;
    if (isAjaxCart(json)) return ok((known = json));
    if (status < 400) return failed('backend', `status ${status}, and no cart`);
    return failed('unauthorized', `status ${status}, and no cart: is this the page of a Shopify theme?`);
  }

  /** The cart as the theme should show it now, asked for anew. */
  async function present(): Promise<void> {
    const op: Op = { signal: AbortSignal.timeout(PATIENCE), market: {}, opId: 'show' };
    const cart = await look(op, showing.sections());
    if (cart.ok) showing.show(cart.value);
  }

  const answer = (cart: AjaxCart, notices: readonly Notice[]): CartOutcome => {
    try {
      return ok({ cart: cartOf(cart, base), handle: null, notices });
    } catch (cause) {
      return { ok: false, error: { kind: 'backend', message: 'a cart of another shape', cause } };
    }
  };

  async function write(
    send: (transport: Transport, before: AjaxCart) => Promise<Outcome<Sent>>,
    op: Op,
  ): Promise<Outcome<Verdict & { readonly before: AjaxCart; readonly after: AjaxCart }>> {
    const before = known ? ok(known) : await look(op);
    if (!before.ok) return before;
    const handler = actions ? ownHandler(theme.page) : null;
    const sections = handler ? [] : showing.sections();
    const transport = handler ? viaActions(handler) : viaAjax(theme, sections);
    const sent = await send(transport, before.value);
    if (!sent.ok) return sent;
    const { refused = null, cart } = sent.value;
    if (refused && UNTOUCHED.includes(refused.kind)) return { ok: false, error: refused };
    const after = cart && !refused ? ok(cart) : await look(op, sections);
    if (!after.ok) return unsure(after.error);
    known = after.value;
    if (!transport.shows && !(refused && isSame(before.value, known))) showing.show(known);
    return ok({ before: before.value, after: known, refused });
  }

  async function set(key: string, quantity: number, op: Op, isAgain = false): Promise<CartOutcome> {
    const done = await write((transport) => transport.set(key, quantity, op), op);
    if (!done.ok) return done;
    const other = isAgain ? null : renamed(done.value, key);
    if (other !== null) return set(other, quantity, op, true);
    const judged = afterSet(done.value, key, quantity, ruleOf);
    return judged.ok ? answer(done.value.after, judged.value) : judged;
  }

  return {
    async read(_handle, op) {
      const before = known;
      const cart = await look(op);
      if (!cart.ok) return cart;
      if (before && !isTheirs && !isSame(before, cart.value)) void present();
      isTheirs = false;
      const read = answer(cart.value, []);
      return read.ok ? ok({ cart: read.value.cart, handle: null }) : read;
    },
    async add(_handle, lines, op) {
      if (!lines.every(({ quantity }) => Number.isSafeInteger(quantity) && quantity > 0)) return failed('invalid-quantity');
      if (!lines.every(({ variantId }) => /^\d{1,15}$/.test(variantId))) return failed('invalid-variant');
      const done = await write((transport) => transport.add(lines, op), op);
      if (!done.ok) return done;
      const judged = afterAdd(done.value, lines, ruleOf);
      return judged.ok ? answer(done.value.after, judged.value) : judged;
    },
    async setQuantity(_handle, lineId, quantity, op) {
      if (!Number.isSafeInteger(quantity) || quantity < 0) return failed('invalid-quantity');
      return set(lineId, quantity, op);
    },
    async setCodes(_handle, codes, op) {
      // a comma would make two of one
      if (codes.some((code) => code.includes(','))) return failed('invalid-discount');
      const done = await write((transport) => transport.codes(codes, op), op);
      if (!done.ok) return done;
      const judged = afterCodes(done.value, codes);
      if (judged.ok) return answer(done.value.after, judged.value);
      // Shopify keeps a code that does nothing: the cart is to be as it was
      const former = (done.value.before.discount_codes ?? []).map(({ code }) => code);
      const undone = await write((transport) => transport.codes(former, op), op);
      return undone.ok ? judged : unsure(undone.error);
    },
    async currency(op) {
      const active = theme.page.Shopify?.currency?.active ?? known?.currency;
      if (active) return ok(active);
      const cart = await look(op);
      return cart.ok ? ok(cart.value.currency) : cart;
    },
    heard: () => void (isTheirs = true),
    async follow(lines) {
      if (known && contentOf(linesOf(known)) !== contentOf(lines)) await present();
    },
  };
}

/** After a write no failure means that nothing was written: a repeated add would be doubled. */
function unsure({ kind, message, cause }: CommerceError): { readonly ok: false; readonly error: CommerceError } {
  const words = { ...(message !== undefined && { message }), ...(cause !== undefined && { cause }) };
  return { ok: false, error: kind === 'aborted' ? { kind, ...words } : { kind: 'network', maybeApplied: true, ...words } };
}

const isSame = (a: AjaxCart, b: AjaxCart): boolean =>
  a.total_price === b.total_price &&
  contentOf(linesOf(a)) === contentOf(linesOf(b)) &&
  JSON.stringify(a.discount_codes ?? []) === JSON.stringify(b.discount_codes ?? []);
