/** The page's cart: reads it, changes it, and says what came of a change by looking at the cart, not at the answer. */
import type { CartOutcome, CommerceAdapter, CommerceError, Notice, Op, Outcome } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { ajax, shaped, type Theme } from './ajax.js';
import { cartOf, contentOf, isAjaxCart, type AjaxCart } from './cart.js';
import type { Catalogue } from './catalogue.js';
import { afterAdd, afterCodes, afterSet, type Seen } from './judge.js';
import type { Showing } from './showing.js';
import { ownHandler, viaAjax, type Sent, type Transport } from './transport.js';

export interface TillOptions {
  readonly theme: Theme;
  readonly showing: Showing;
  readonly allows: Catalogue['allows'];
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

export function createTill({ theme, showing, allows, actions }: TillOptions): Till {
  const base = theme.page.location.origin;
  let known: AjaxCart | null = null;
  let isTheirs = false;
  let turn = 0;

  async function look(op: Op, sections: readonly string[] = []): Promise<Outcome<AjaxCart>> {
    const query = sections.length ? `?sections=${sections.map(encodeURIComponent).join()}` : '';
    const answer = await ajax(theme, `cart.js${query}`, op);
    if (!answer.ok) return answer;
    const { status, json } = answer.value;
    if (isAjaxCart(json)) return ok(json);
    return failed(status < 400 ? 'backend' : 'unauthorized', `no cart (${status}): is this a Shopify theme?`);
  }

  /** The cart as the theme should show it now, asked for anew. */
  async function present(): Promise<void> {
    const op: Op = { signal: AbortSignal.timeout(PATIENCE), market: {}, opId: 'show' };
    const began = turn;
    const cart = await look(op, showing.sections());
    // what was asked for before a write may be older than its answer
    if (cart.ok && began === turn) showing.show((known = cart.value));
  }

  const answer = (cart: AjaxCart, notices: readonly Notice[]): CartOutcome =>
    shaped(() => ({ cart: cartOf(cart, base), handle: null, notices }));

  async function write(send: (transport: Transport, before: AjaxCart) => Promise<Outcome<Sent>>, op: Op): Promise<Outcome<Seen>> {
    turn++;
    const before = known ? ok(known) : await look(op);
    if (!before.ok) return before;
    const handler = actions ? ownHandler(theme.page) : null;
    const viaActions = handler && (await import('./actions.js').catch(() => null))?.viaActions;
    const sections = showing.sections();
    const transport = handler && viaActions ? viaActions(handler) : viaAjax(theme, sections);
    const sent = await send(transport, before.value);
    if (!sent.ok) return sent;
    const { refused, cart } = sent.value;
    if (refused && UNTOUCHED.includes(refused.kind)) return { ok: false, error: refused };
    const after = cart && !refused ? ok(cart) : await look(op, transport.shows ? [] : sections);
    if (!after.ok) return unsure(after.error);
    turn++;
    known = after.value;
    if (!transport.shows && !(refused && isSame(before.value, known))) showing.show(known);
    return ok({ before: before.value, after: known, refused });
  }

  const judged = (done: Outcome<Seen>, judge: (seen: Seen) => Outcome<readonly Notice[]>): CartOutcome => {
    if (!done.ok) return done;
    const notices = judge(done.value);
    return notices.ok ? answer(done.value.after, notices.value) : notices;
  };

  return {
    async read(_handle, op) {
      const before = known;
      const cart = await look(op);
      if (!cart.ok) return cart;
      if (before && !isTheirs && !isSame(before, cart.value)) void present();
      known = cart.value;
      isTheirs = false;
      return answer(cart.value, []);
    },
    async add(_handle, lines, op) {
      if (!lines.every(({ quantity }) => Number.isSafeInteger(quantity) && quantity > 0)) return failed('invalid-quantity');
      if (!lines.every(({ variantId }) => /^\d{1,15}$/.test(variantId))) return failed('invalid-variant');
      return judged(await write((transport) => transport.add(lines, op), op), (seen) => afterAdd(seen, lines, allows));
    },
    async setQuantity(_handle, lineId, quantity, op) {
      if (!Number.isSafeInteger(quantity) || quantity < 0) return failed('invalid-quantity');
      return judged(await write((transport) => transport.set(lineId, quantity, op), op), (seen) =>
        afterSet(seen, lineId, quantity, allows),
      );
    },
    async setCodes(_handle, codes, op) {
      // a comma would make two of one
      if (codes.some((code) => code.includes(','))) return failed('invalid-discount');
      const done = await write((transport) => transport.codes(codes, op), op);
      if (!done.ok) return done;
      const outcome = judged(done, (seen) => afterCodes(seen, codes));
      if (outcome.ok || outcome.error.kind !== 'invalid-discount') return outcome;
      // Shopify keeps a code that does nothing: the cart is to be as it was
      const former = (done.value.before.discount_codes ?? []).map(({ code }) => code);
      const undone = await write((transport) => transport.codes(former, op), op);
      return undone.ok ? outcome : unsure(undone.error);
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
const unsure = (cause: CommerceError): { readonly ok: false; readonly error: CommerceError } => ({
  ok: false,
  error: cause.kind === 'aborted' ? cause : { kind: 'network', maybeApplied: true, cause },
});

const isSame = (a: AjaxCart, b: AjaxCart): boolean =>
  a.total_price === b.total_price && contentOf(linesOf(a)) === contentOf(linesOf(b));
