/** What a write does to a cart of the demo shop. Nothing is done by halves: a failure leaves the cart as it was. */
import type { CommerceError, NewLine, Notice, Outcome } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { variantId, type MemoryVariant, type Situation } from './catalogue.js';
import type { CartState, Found, LineState } from './cart.js';

export interface Shelf {
  /** By SKU. */
  find(sku: string): Found | undefined;
  /** By the id that `addLines` takes. */
  named(variantId: string): Found | undefined;
  readonly situation: Situation;
  /** The most of one variant that one cart gets. */
  readonly clip: number | null;
  newId(): string;
}

export interface Written {
  readonly state: CartState;
  readonly notices: readonly Notice[];
}

/** How many more of a variant a cart may hold, or why none. */
function roomFor(shelf: Shelf, { variant }: Found, wanted: number, held: number): Outcome<number> {
  const id = variantId(variant.sku);
  const stock = shelf.situation.stockOf(variant) ?? Infinity;
  if (!shelf.situation.priceOf(variant))
    return failed('invalid-variant', `${variant.sku} is not sold in ${shelf.situation.currency}`);
  const { min = 1, max = Infinity, step = 1 } = variant.quantity ?? {};
  const most = Math.min(stock, max, shelf.clip ?? Infinity);
  if (stock <= held) return { ok: false, error: { kind: 'out-of-stock', variantId: id, available: 0 } satisfies CommerceError };
  const total = Math.min(held + wanted, most);
  const kept = total - ((total - min) % step);
  return total < min || kept <= held || (held + wanted - min) % step ? failed('invalid-quantity') : ok(kept - held);
}

const countOf = (state: CartState, sku: string): number =>
  state.lines.reduce((count, line) => (line.sku === sku ? count + line.quantity : count), 0);

const sameAttributes = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

export function addLines(start: CartState, lines: readonly NewLine[], shelf: Shelf): Outcome<Written> {
  let state = start;
  const notices: Notice[] = [];
  for (const { variantId: id, quantity, attributes = {} } of lines) {
    const found = shelf.named(id);
    if (!found) return failed('invalid-variant');
    if (!Number.isInteger(quantity) || quantity < 1) return failed('invalid-quantity');
    const { sku } = found.variant;
    const room = roomFor(shelf, found, quantity, countOf(state, sku));
    if (!room.ok) return room;
    const there = state.lines.find((line) => line.sku === sku && sameAttributes(line.attributes, attributes));
    const line: LineState = there
      ? { ...there, quantity: there.quantity + room.value }
      : { id: shelf.newId(), sku, quantity: room.value, attributes, seen: shelf.situation.priceOf(found.variant)?.amount ?? '0' };
    state = { ...state, lines: there ? state.lines.map((one) => (one === there ? line : one)) : [...state.lines, line] };
    if (room.value < quantity)
      notices.push({ code: 'quantity-adjusted', variantId: id, lineId: line.id, requested: quantity, actual: room.value });
  }
  return ok({ state, notices });
}

export function setQuantity(state: CartState, lineId: string, quantity: number, shelf: Shelf): Outcome<Written> {
  if (!Number.isInteger(quantity) || quantity < 0) return failed('invalid-quantity');
  const line = state.lines.find(({ id }) => id === lineId);
  const others = { ...state, lines: state.lines.filter((one) => one !== line) };
  if (quantity === 0) return ok({ state: others, notices: [] });
  const found = line && shelf.find(line.sku);
  if (!found) return failed('invalid-line');
  const elsewhere = countOf(others, line.sku);
  const room = roomFor(shelf, found, quantity, elsewhere);
  if (!room.ok) return room;
  const adjusted = {
    code: 'quantity-adjusted',
    variantId: variantId(line.sku),
    lineId,
    requested: quantity,
    actual: room.value,
  } as const;
  return ok({
    state: { ...state, lines: state.lines.map((one) => (one === line ? { ...one, quantity: room.value } : one)) },
    notices: room.value < quantity ? [adjusted] : [],
  });
}

/** Codes are compared without regard to case, and shown as the shop writes them. */
export function setCodes(state: CartState, codes: readonly string[], known: readonly string[]): Outcome<Written> {
  const wanted = codes.map((code) => known.find((one) => one.toLowerCase() === code.trim().toLowerCase()));
  const all = wanted.filter((code) => code !== undefined);
  if (all.length < codes.length) return failed('invalid-discount');
  return ok({ state: { ...state, codes: [...new Set(all)] }, notices: [] });
}

/** What has happened on the shelf since the shopper last looked: lines that sold out go, and new prices are told. */
export function tidy(state: CartState, shelf: Shelf): Written {
  const notices: Notice[] = [];
  const lines = state.lines.flatMap((line): LineState[] => {
    const variant: MemoryVariant | undefined = shelf.find(line.sku)?.variant;
    const price = variant && shelf.situation.priceOf(variant);
    const about = { variantId: variantId(line.sku), lineId: line.id };
    if (!price || (shelf.situation.stockOf(variant) ?? Infinity) <= 0) {
      notices.push({ code: 'line-removed', ...about });
      return [];
    }
    if (price.amount !== line.seen) notices.push({ code: 'price-changed', ...about });
    return [{ ...line, seen: price.amount }];
  });
  return { state: { ...state, lines }, notices };
}
