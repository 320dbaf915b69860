import type { ShowStatus } from './show/show.js';
import type { Moment } from './timeline.js';

/** What a clock is told by; everything is asked anew for every moment. */
export interface ClockSources {
  readonly status: ShowStatus;
  /** When a recording began on the air, in milliseconds since 1970; missing where it never was. */
  readonly startedAt?: number | undefined;
  /** Seconds of media time. */
  currentTime(): number;
  /** The programme date-time of the picture, as in hls.js' `playingDate`. */
  programDate(): Date | null;
  /** Seconds that the picture is behind the live edge; `null` where it is not known. */
  latency(): number | null;
  /** The wall clock, in milliseconds since 1970. */
  now(): number;
}

export interface Clock {
  now(): Moment;
}

/**
 * "Which moment of the show is on this screen." Programme time is the stream's own date-time. A live stream without one is
 * taken to be behind the wall clock by its latency, or at it; a recording of one, as far after its start as it has played.
 * Anything else has then no programme time, only media time.
 */
export function createClock(sources: ClockSources): Clock {
  const programme = (): number | null => {
    const date = sources.programDate()?.getTime() ?? NaN;
    if (!Number.isNaN(date)) return date;
    const { status, startedAt } = sources;
    if (status === 'recorded' && startedAt !== undefined) return startedAt + sources.currentTime() * 1000;
    if (status !== 'live') return null;
    const latency = sources.latency();
    return sources.now() - (latency !== null && Number.isFinite(latency) ? latency * 1000 : 0);
  };
  return { now: () => ({ media: sources.currentTime(), programme: programme() }) };
}
