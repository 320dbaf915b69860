/** When a show file is looked at again, by pages that wait for it to change. */
import type { Ms } from '../contracts/live.js';
import type { Show } from '../show/show.js';

/** Milliseconds over which the pages of all that wait for one moment are spread. */
const SPREAD = 4_000;
/** Milliseconds between two looks, once it may change any moment; the last one for all that follow. */
const PAUSES: readonly Ms[] = [2_000, 4_000, 8_000, 15_000, 30_000];
/** The longest pause: a show may be put off, or be taken back. */
const LONGEST = 3_600_000;
/** Before a show of which nobody has said when it begins. */
const UNKNOWN = 60_000;

/**
 * Milliseconds until the next look. A show that is yet to begin is looked at when it does, and then again and again; so is one
 * that has ended, whose recording is to come.
 *
 * @param looks how often it has been looked at since it may have changed.
 * @param random from 0 to 1.
 */
export function untilNextLook(
  { status, startsAt }: Pick<Show, 'status' | 'startsAt'>,
  now: Ms,
  looks: number,
  random: number,
): Ms {
  const jitter = random * SPREAD;
  const isEarly = status === 'scheduled' && startsAt !== undefined && startsAt > now;
  if (isEarly) return Math.min(startsAt - now + jitter, LONGEST + jitter);
  if (status === 'scheduled' && startsAt === undefined) return UNKNOWN + jitter;
  return (PAUSES[Math.min(looks, PAUSES.length - 1)] as Ms) + jitter;
}
