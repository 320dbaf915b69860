/** Coupons that viewers claim, and giveaways that they take part in. */
import type { Giveaway, LiveOffer, Ms, ShowState } from '../contracts/live.js';

export type ClaimRefusal = 'unknown' | 'closed' | 'again' | 'full';

/** What can be claimed under an id, or why it cannot. A deadline is over with its own millisecond. */
export function claimable(state: ShowState, id: string, now: Ms): LiveOffer | Giveaway | ClaimRefusal {
  const { giveaway } = state;
  const offer = state.offers.find((it) => it.id === id && it.coupon !== undefined);
  const found = giveaway?.id === id ? giveaway : offer;
  if (!found) return 'unknown';
  const isOver = found.deadline !== undefined && now >= found.deadline;
  return isOver || ('open' in found && !found.open) ? 'closed' : found;
}

/** `count` of them, each as likely as any other, in the order in which they were drawn. `random` is from 0 to 1. */
export function draw<T>(from: readonly T[], count: number, random: () => number): readonly T[] {
  const left = [...from];
  const most = Math.min(left.length, Math.max(0, Math.floor(count) || 0));
  for (let drawn = 0; drawn < most; drawn++) {
    const at = drawn + Math.min(left.length - drawn - 1, Math.floor(random() * (left.length - drawn)));
    const one = left[at] as T;
    left[at] = left[drawn] as T;
    left[drawn] = one;
  }
  return left.slice(0, most);
}

/** Who has claimed one thing, each once. */
export interface Claimants {
  /** False: they had already. */
  add(viewer: string): boolean;
  /** How many have claimed, whether or not they are all remembered. */
  readonly count: number;
  readonly size: number;
  draw(count: number): readonly string[];
}

/**
 * Beyond `most`, an even sample of all is remembered (reservoir sampling), so that a draw stays as fair as with all of
 * them. Who is not in the sample could then come a second time.
 */
export function createClaimants(most: number, random: () => number): Claimants {
  const viewers: string[] = [];
  const places = new Map<string, number>();
  let count = 0;

  return {
    add(viewer) {
      if (places.has(viewer)) return false;
      count++;
      const place = viewers.length < most ? viewers.length : Math.floor(random() * count);
      if (place >= most) return true;
      const before = viewers[place];
      if (before !== undefined) places.delete(before);
      viewers[place] = viewer;
      places.set(viewer, place);
      return true;
    },
    get count() {
      return count;
    },
    get size() {
      return viewers.length;
    },
    draw: (wanted) => draw(viewers, wanted, random),
  };
}
