/**
 * Cues as `EXT-X-DATERANGE` tags, which ride in the playlist. A value there has no quotes and no line ends: those, and `%`, are
 * written as in an address (`%22`). Each change has an `ID` of its own, since players keep the first tag of an `ID`.
 */
import type { CueEvent, StateOp } from '../contracts/live.js';
import { itemOf, type TimedOp } from './claims.js';
import { readOp, type Reading } from './messages/read.js';

export const CUE_CLASS = 'vitrine.cue.v1';

/** A tag's attributes by name, without their quotes, as players hand them out. */
export type Attributes = Readonly<Record<string, unknown>>;

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
// what ends a value, what ends a line anywhere, and the mark itself
const UNSAFE = /["%\p{Cc}\u2028\u2029]/gu;

const escape = (text: string): string => text.replace(UNSAFE, encodeURIComponent);

function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // written by hand, as in `20%`
    return text;
  }
}

const iso = (at: number): string => new Date(at).toISOString();

const dateOf = (value: unknown): number => (typeof value === 'string' && DATE.test(value) ? Date.parse(value) : NaN);

function textOf(attributes: Attributes, name: string): string | undefined {
  const value = attributes[name];
  return typeof value === 'string' ? unescape(value) : undefined;
}

const given = (name: string, value: unknown): object => (value === undefined ? {} : { [name]: value });

function pinOf(attributes: Attributes, at: number): unknown {
  const { 'END-DATE': end, 'X-VITRINE-SEQ': seq = 0 } = attributes;
  return {
    id: textOf(attributes, 'ID'),
    product: textOf(attributes, 'X-VITRINE-PRODUCT'),
    at,
    ...given('end', end && dateOf(end)),
    seq: typeof seq === 'string' ? Number(seq) : seq,
    ...given('slot', textOf(attributes, 'X-VITRINE-SLOT')),
    ...given('note', textOf(attributes, 'X-VITRINE-NOTE')),
  };
}

/** What has no attributes of its own is JSON; the packager's date counts, not the one in there. */
function dataOf(attributes: Attributes, k: string, at: number): unknown {
  try {
    const op = JSON.parse(textOf(attributes, 'X-VITRINE-DATA') ?? '') as Readonly<Record<string, unknown>>;
    return { k, [k]: { ...(op as object), at } };
  } catch {
    return null;
  }
}

function opOf(attributes: Attributes, at: number): unknown {
  const k = attributes['X-VITRINE-OP'];
  switch (k) {
    case 'pin':
      return { k: 'pin', pin: pinOf(attributes, at) };
    case 'unpin':
      return { k: 'unpin', id: textOf(attributes, 'X-VITRINE-PIN'), end: at };
    case 'offer':
    case 'poll':
    case 'notice':
      return dataOf(attributes, k, at);
    default:
      return { k };
  }
}

/** Reads one tag. `null`: it is not ours, as those of advertisements. Never throws. */
export function readDateRange(attributes: Attributes): Reading<CueEvent> | null {
  if (attributes.CLASS !== CUE_CLASS) return null;
  const at = dateOf(attributes['START-DATE']);
  if (Number.isNaN(at)) return { ok: false, reason: 'invalid', path: 'START-DATE' };
  const op = readOp(opOf(attributes, at));
  return op.ok ? { ok: true, value: { src: 'daterange', op: op.value, at } } : op;
}

const tag = (id: string, at: number, op: string, more: Readonly<Record<string, string | number | undefined>>): string => {
  const attributes = Object.entries({ ID: id, CLASS: CUE_CLASS, 'START-DATE': iso(at), ...more, 'X-VITRINE-OP': op });
  const written = attributes.flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${typeof value === 'number' ? value : `"${escape(value)}"`}`,
  );
  return `#EXT-X-DATERANGE:${written.join(',')}`;
};

const withData = (id: string, op: TimedOp): string => {
  const { at, ...data } = itemOf(op);
  return tag(id, at, op.k, { 'X-VITRINE-DATA': JSON.stringify(data) });
};

/**
 * The tag of one operation, a line for the playlist; times are rounded to the millisecond. `null`: it is nothing that is shown
 * at a moment of the picture, and who may speak is nobody else's concern; or it was taken back before it was shown, for which
 * a tag has no form. `stamp` makes the `ID` of a poll and a notice new where they are told of again.
 */
export function dateRangeOf(op: StateOp, stamp = 0): string | null {
  switch (op.k) {
    case 'pin': {
      const { id, product, at, end, seq, slot, note } = op.pin;
      if (end !== undefined && end < at) return null;
      return tag(id, at, 'pin', {
        'END-DATE': end === undefined ? end : iso(end),
        'X-VITRINE-PRODUCT': product,
        'X-VITRINE-SEQ': seq,
        'X-VITRINE-SLOT': slot,
        'X-VITRINE-NOTE': note,
      });
    }
    case 'unpin':
      return tag(`${op.id}-end`, op.end, 'unpin', { 'X-VITRINE-PIN': op.id });
    case 'offer':
      return withData(`offer-${op.offer.id}-${op.offer.rev}`, op);
    case 'poll':
    case 'notice':
      return withData(`${op.k}-${itemOf(op).id}-${stamp}`, op);
    default:
      return null;
  }
}
