/** From what stands in a form to what the room is asked for, or to what is wrong with it. */
import { readOp, type HostOp, type Ms, type ShowState } from '@vitrine/core';

export interface OfferDraft {
  readonly products: readonly string[];
  readonly label: string;
  readonly price: string;
  readonly code: string;
  readonly minutes: string;
  readonly total: string;
  readonly each: string;
}

export interface PollDraft {
  readonly question: string;
  readonly options: readonly string[];
}

export interface NoticeDraft {
  readonly text: string;
  readonly minutes: string;
}

export interface GiveawayDraft {
  readonly label: string;
  readonly rules: string;
  readonly minutes: string;
}

export interface ChatDraft {
  readonly mode: ShowState['chat']['mode'];
  readonly seconds: string;
}

export interface DraftContext {
  readonly id: string;
  /** The moment from which on it is seen, by the host's clock. */
  readonly at: Ms;
  /** Server time, which deadlines go by. */
  readonly server: Ms;
  /** What prices of the show are in. */
  readonly currency: string;
}

/** Why a field cannot be taken. */
export type Fault = 'Empty' | 'Number' | 'Money' | 'Few' | 'Twice' | 'Long';
export type Made =
  { readonly ok: true; readonly op: HostOp } | { readonly ok: false; readonly field: string; readonly fault: Fault };

export const MOST_OPTIONS = 6;
export const FEWEST_OPTIONS = 2;
const MINUTE = 60_000;

const wrong = (field: string, fault: Fault): Made => ({ ok: false, field, fault });

/** A whole number of at least one; `undefined` where nothing stands there, `null` where something else does. */
function whole(text: string): number | undefined | null {
  const given = text.trim();
  if (given === '') return undefined;
  return /^[1-9]\d{0,6}$/.test(given) ? Number(given) : null;
}

/** A decimal string, whichever point it was written with. */
function amount(text: string): string | undefined | null {
  const given = text.trim();
  if (given === '') return undefined;
  return /^\d{1,9}([.,]\d{1,3})?$/.test(given) ? given.replace(',', '.') : null;
}

/** Held to what a room takes, so that nothing is sent that nobody would read. */
function fitting(op: HostOp, field: string): Made {
  const reading = readOp(op);
  return reading.ok ? { ok: true, op: reading.value } : wrong(field, 'Long');
}

export function offerFrom(draft: OfferDraft, { id, at, server, currency }: DraftContext): Made {
  const label = draft.label.trim();
  const price = amount(draft.price);
  const [minutes, total, each] = [whole(draft.minutes), whole(draft.total), whole(draft.each)];
  const coupon = draft.code.trim();
  if (label === '') return wrong('label', 'Empty');
  if (price === null) return wrong('price', 'Money');
  for (const [field, number] of Object.entries({ minutes, total, each })) if (number === null) return wrong(field, 'Number');
  const limit = { ...(total && { total }), ...(each && { perShopper: each }) };
  const offer = {
    id,
    rev: 1,
    products: draft.products,
    at,
    label,
    ...(price !== undefined && { display: { amount: price, currency } }),
    ...(coupon !== '' && { coupon }),
    ...(minutes && { deadline: server + minutes * MINUTE }),
    ...(Object.keys(limit).length > 0 && { limit }),
  };
  return fitting({ k: 'offer', offer }, 'label');
}

export function pollFrom(draft: PollDraft, { id, at }: DraftContext): Made {
  const q = draft.question.trim();
  const options = draft.options.map((option) => option.trim()).filter((option) => option !== '');
  if (q === '') return wrong('question', 'Empty');
  if (options.length < FEWEST_OPTIONS) return wrong('option', 'Few');
  if (new Set(options).size < options.length) return wrong('option', 'Twice');
  return fitting({ k: 'poll', poll: { id, at, q, options: options.slice(0, MOST_OPTIONS), open: true } }, 'question');
}

export function noticeFrom(draft: NoticeDraft, { id, at }: DraftContext): Made {
  const text = draft.text.trim();
  const minutes = whole(draft.minutes);
  if (text === '') return wrong('text', 'Empty');
  if (minutes === null) return wrong('minutes', 'Number');
  return fitting({ k: 'notice', notice: { id, at, text, ...(minutes && { end: at + minutes * MINUTE }) } }, 'text');
}

export function giveawayFrom(draft: GiveawayDraft, { id, at, server }: DraftContext): Made {
  const label = draft.label.trim();
  const rules = draft.rules.trim();
  const minutes = whole(draft.minutes);
  if (label === '') return wrong('label', 'Empty');
  if (minutes === null) return wrong('minutes', 'Number');
  const more = { ...(rules !== '' && { rules }), ...(minutes && { deadline: server + minutes * MINUTE }) };
  return fitting({ k: 'giveaway', giveaway: { id, at, label, open: true, ...more } }, 'label');
}

/** Who is muted, and how long a line may be, stays. */
export function chatFrom({ mode, seconds }: ChatDraft, { chat }: ShowState): Made {
  const pause = whole(seconds);
  if (mode === 'slow' && !pause) return wrong('seconds', pause === null ? 'Number' : 'Empty');
  const { slowMs: _slowMs, ...rest } = chat;
  return fitting({ k: 'chatmode', chat: { ...rest, mode, ...(mode === 'slow' && pause && { slowMs: pause * 1000 }) } }, 'mode');
}
