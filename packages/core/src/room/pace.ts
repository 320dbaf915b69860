import type { Ms } from '../contracts/live.js';

/** One every so often; `ahead` is how much too early one may come, so that `every * 4` lets five through at once. */
export interface Pace {
  readonly every: Ms;
  readonly ahead: Ms;
}

/**
 * When the next one is due, or `null` where this one comes too early. `due` is what was answered before; a clock that was
 * set back makes nobody wait longer than the pace asks for.
 */
export function paced(due: Ms | undefined, now: Ms, { every, ahead }: Pace): Ms | null {
  const expected = due === undefined || due - now > every + ahead ? now : Math.max(due, now);
  return expected - now > ahead ? null : expected + every;
}
