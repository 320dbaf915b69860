/** What each carrier says of the timed things of a show, and what comes of it where several speak of one. */
import type { CueEvent, LiveNotice, LiveOffer, LivePin, LivePoll, Ms, ShowState, StateOp } from '../contracts/live.js';

/** An operation that puts something on the screen from a moment of the programme on. */
export type TimedOp = Extract<StateOp, { k: 'pin' | 'offer' | 'poll' | 'notice' }>;
export type TimedItem = LivePin | LiveOffer | LivePoll | LiveNotice;

/** One carrier's word on one thing, its times on the programme's clock. */
interface Claim {
  readonly op: TimedOp;
  /** Whose word counts more. */
  readonly rank: number;
  readonly at: Ms;
  readonly end?: Ms;
  /** Its time was taken from the stream, and not from a host's clock. */
  readonly isAnchored: boolean;
}

/** All that has been said of one thing, by carrier. */
export interface Claims {
  readonly claims: Map<string, Claim>;
  /** When it was taken down. */
  readonly ends: Map<string, { readonly rank: number; readonly end: Ms }>;
}

/** What holds of one thing in the end. */
export interface Settled {
  readonly op: TimedOp;
  readonly at: Ms;
  readonly end?: Ms;
}

/** The carrier that a whole state came by: its word has a `rev`, and so it is the last. */
const STATE = 'state';
const RANKS: Readonly<Record<string, number>> = { [STATE]: 3, channel: 2, doc: 2, daterange: 1 };
const rankOf = (src: string): number => (Object.hasOwn(RANKS, src) ? (RANKS[src] as number) : 0);

export function itemOf(op: TimedOp): TimedItem {
  switch (op.k) {
    case 'pin':
      return op.pin;
    case 'offer':
      return op.offer;
    case 'poll':
      return op.poll;
    case 'notice':
      return op.notice;
  }
}

/** Grows when something else is said of the same thing; what has no number is known by its name alone. */
export const versionOf = (op: TimedOp): number => (op.k === 'pin' ? op.pin.seq : 0);

const isTimed = (op: StateOp): op is TimedOp => op.k === 'pin' || op.k === 'offer' || op.k === 'poll' || op.k === 'notice';

/**
 * `pin 42`, so that one thing that two carriers tell of is one. Each revision of an offer is a thing of its own: who is late
 * sees the one before for as long as the picture does. `null`: it is nothing that is shown at a moment.
 */
export function keyOf(op: StateOp): string | null {
  if (op.k === 'unpin') return `pin ${op.id}`;
  if (op.k === 'offer') return `offer ${op.offer.rev} ${op.offer.id}`;
  return isTimed(op) ? `${op.k} ${itemOf(op).id}` : null;
}

/** Every timed thing of a state, as operations. */
export const opsOf = ({ pins, offers, poll, notice }: ShowState): readonly TimedOp[] => [
  ...pins.map((pin): TimedOp => ({ k: 'pin', pin })),
  ...offers.map((offer): TimedOp => ({ k: 'offer', offer })),
  ...(poll ? [{ k: 'poll', poll } as const] : []),
  ...(notice ? [{ k: 'notice', notice } as const] : []),
];

function put(all: Claims, src: string, op: TimedOp, at: Ms, isAnchored: boolean, offset: Ms): void {
  const before = all.claims.get(src);
  const [known, version] = [before ? versionOf(before.op) : -Infinity, versionOf(op)];
  if (known > version) return;
  // an in-band carrier says the same again every few seconds, and was right the first time
  const first = isAnchored && before && known === version ? Math.min(before.at, at) : at;
  const item = itemOf(op);
  const end = 'end' in item && item.end !== undefined ? { end: item.end + offset } : {};
  all.claims.delete(src);
  all.claims.set(src, { op, rank: rankOf(src), at: first, isAnchored, ...end });
}

/** Takes down what a state says of one thing. `offset` brings a host's times onto the programme's, where it is known. */
export function claimState(all: Claims, op: TimedOp, offset: Ms | undefined): void {
  put(all, STATE, op, itemOf(op).at + (offset ?? 0), offset !== undefined, offset ?? 0);
}

/**
 * Takes down an event. What came in the stream is timed by where it stood there; what came beside it, by the host's clock.
 */
export function claimEvent(all: Claims, { src, op, at }: CueEvent, offset: Ms | undefined): void {
  const isBeside = rankOf(src) > 1;
  const shift = src === 'daterange' ? 0 : (offset ?? 0);
  if (isTimed(op)) put(all, src, op, isBeside ? itemOf(op).at + shift : at, !isBeside || offset !== undefined, shift);
  if (op.k !== 'unpin') return;
  const end = isBeside ? op.end + shift : Math.min(at, all.ends.get(src)?.end ?? Infinity);
  all.ends.set(src, { rank: rankOf(src), end });
}

/** Forgets what a state has said, where a state of another epoch comes. Answers whether anything is left. */
export function forgetState({ claims, ends }: Claims): boolean {
  claims.delete(STATE);
  return claims.size + ends.size > 0;
}

const byRank = (a: { readonly rank: number }, b: { readonly rank: number }): number => b.rank - a.rank;

/**
 * What holds: the word of whoever counts most; from the earliest moment that the stream has for it, or else its own.
 * `null`: it was only ever taken down.
 */
export function settle({ claims, ends }: Claims): Settled | null {
  const ranked = [...claims.values()].reverse().sort(byRank);
  const [best] = ranked;
  if (!best) return null;
  const anchored = ranked.filter(({ isAnchored, op }) => isAnchored && versionOf(op) === versionOf(best.op));
  const at = anchored.length > 0 ? Math.min(...anchored.map((claim) => claim.at)) : best.at;
  const end = [...ranked, ...ends.values()].sort(byRank).find((each) => each.end !== undefined)?.end;
  return { op: best.op, at, ...(end !== undefined && { end }) };
}
