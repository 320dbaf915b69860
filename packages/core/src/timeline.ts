import type { Cue } from './show/show.js';

/** What of a show is on this viewer's screen, on both of its clocks. */
export interface Moment {
  /** Seconds of media time. */
  readonly media: number;
  /** Milliseconds of programme time since 1970; `null` where it is not known. */
  readonly programme: number | null;
}

export type Pin = Extract<Cue, { type: 'pin' }>;

/** A cue with `at` is timed on the programme, any other on the media; one without a start never holds. */
function holds({ at, until, start = NaN, end }: Cue, { media, programme }: Moment): boolean {
  if (at === undefined) return start <= media && (end === undefined || media < end);
  return programme !== null && at <= programme && (until === undefined || programme < until);
}

function byStart(a: Cue, b: Cue): number {
  if (a.at !== undefined && b.at !== undefined) return a.at - b.at;
  return a.at === b.at ? (a.start ?? 0) - (b.start ?? 0) : a.at === undefined ? -1 : 1;
}

/**
 * The cues that hold at `now`: from their start up to, but without, their end; without an end, for good. In the order of
 * their starts, then of `cues`; those timed on the media come before those timed on the programme.
 */
export function visible(cues: readonly Cue[], now: Moment): readonly Cue[] {
  return cues.filter((cue) => holds(cue, now)).sort(byStart);
}

/** The pins among what is {@link visible}, the one that began last first. */
export function pinned(cues: readonly Cue[]): readonly Pin[] {
  return cues.filter((cue) => cue.type === 'pin').reverse();
}

export interface Timeline {
  /** The same as {@link visible}, and the same array for as long as it holds the same cues. */
  at(now: Moment): readonly Cue[];
  /** Seconds until the next start or end of a cue, on whichever clock it comes first; `null`: there is none. */
  next(now: Moment): number | null;
}

/** A {@link Timeline} of these cues: between two edges, which are starts and ends, a look-up is a binary search. */
export function createTimeline(cues: readonly Cue[]): Timeline {
  const ordered = [...cues].sort(byStart);
  const onMedia = edges(cues.flatMap(({ at, start, end }) => (at === undefined ? [start, end] : [])));
  const onProgramme = edges(cues.flatMap(({ at, until }) => (at === undefined ? [] : [at, until])));
  let held: readonly Cue[] = [];
  let from = { media: -1, programme: -1 };

  return {
    at(now) {
      const media = firstAfter(onMedia, now.media);
      const programme = now.programme === null ? -1 : firstAfter(onProgramme, now.programme);
      if (media !== from.media || programme !== from.programme) {
        from = { media, programme };
        const found = visible(ordered, now);
        if (found.length !== held.length || found.some((cue, index) => cue !== held[index])) held = found;
      }
      return held;
    },

    next({ media, programme }) {
      const waits = [(onMedia[firstAfter(onMedia, media)] ?? NaN) - media];
      if (programme !== null) waits.push(((onProgramme[firstAfter(onProgramme, programme)] ?? NaN) - programme) / 1000);
      const known = waits.filter(Number.isFinite);
      return known.length > 0 ? Math.min(...known) : null;
    },
  };
}

function edges(times: readonly (number | undefined)[]): Float64Array {
  return Float64Array.from(new Set(times.filter((time) => time !== undefined))).sort();
}

/** The index of the first edge after `now`. */
function firstAfter(sorted: Float64Array, now: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= now) low = middle + 1;
    else high = middle;
  }
  return low;
}
