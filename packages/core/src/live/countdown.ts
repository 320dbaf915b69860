/** How long it is until a moment. */
import type { Ms } from '../contracts/live.js';

/** What is left, in whole units; nothing is left of any once it is over. */
export interface Remaining {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly isOver: boolean;
  /** Milliseconds until it reads differently; Infinity once it is over. */
  readonly next: Ms;
}

const SECOND = 1_000;

/**
 * What is left at `now` until `until`. Seconds are rounded up, so that it reads nothing exactly when it is over. `until` may
 * be NaN, which is over.
 */
export function remaining(until: Ms, now: Ms): Remaining {
  const left = Math.max(0, until - now) || 0;
  const whole = Math.ceil(left / SECOND);
  return {
    days: Math.floor(whole / 86_400),
    hours: Math.floor(whole / 3_600) % 24,
    minutes: Math.floor(whole / 60) % 60,
    seconds: whole % 60,
    isOver: left === 0,
    next: left === 0 ? Infinity : left - (whole - 1) * SECOND,
  };
}

/** Milliseconds before the end at which it is said aloud how long it still is: seldom, since it is heard over everything else. */
const SPOKEN: readonly Ms[] = [3_600_000, 600_000, 60_000, 10_000, 0];

/**
 * Whether something is to be said now: a mark lies between what was left `before` and what is left now. Whoever comes back
 * after a while hears the last mark that has gone by, once.
 */
export const isSpoken = (before: Ms, left: Ms): boolean => SPOKEN.some((mark) => left <= mark && mark < before);
