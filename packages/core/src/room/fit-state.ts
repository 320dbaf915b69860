import type { Ms, ShowState } from '../contracts/live.js';
import { jsonBytes } from './text.js';

/** Names that are kept of those that are muted; the earliest go. */
const MOST_MUTED = 200;

/** What a state can do without, the oldest first: deals that are over, then pins that are no longer shown. */
function trimmed(state: ShowState, now: Ms): ShowState | null {
  const over = state.offers.find(({ deadline }) => deadline !== undefined && deadline <= now);
  if (over) return { ...state, offers: state.offers.filter((offer) => offer !== over) };
  const newest = new Map(state.pins.toSorted((a, b) => a.seq - b.seq).map((pin) => [pin.slot, pin]));
  const past = state.pins.find((pin) => newest.get(pin.slot) !== pin || (pin.end !== undefined && pin.end <= now));
  return past ? { ...state, pins: state.pins.filter((pin) => pin !== past) } : null;
}

/** A state of at most so many bytes of JSON, or `null` where it cannot be made as small without losing what is shown now. */
export function fitted(state: ShowState, most: number, now: Ms): ShowState | null {
  const muted = state.chat.muted ?? [];
  let next: ShowState | null =
    muted.length > MOST_MUTED ? { ...state, chat: { ...state.chat, muted: muted.slice(-MOST_MUTED) } } : state;
  while (next && jsonBytes(next) > most) next = trimmed(next, now);
  return next;
}
