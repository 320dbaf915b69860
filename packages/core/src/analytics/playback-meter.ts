/** Measures one player: what was played, in which playback, and which marks were passed. Pure; told by whoever sees the video. */
import type { VideoAnalyticsRecord } from './record.js';

/** Percent of a recorded show at which its progress is told. */
const MARKS = [10, 25, 50, 75] as const;
/** Seconds of a live show after which its progress is told again. */
const HEARTBEAT = 10;
/** Seconds between two looks at the most; what is more was no playing. */
const LEAP = 5;

/** The show as it is now. */
export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly live: boolean;
  /** Seconds; NaN or infinite where nobody knows. */
  readonly duration: number;
}

export interface PlaybackMeter {
  /** It plays at `at` seconds of media time: the first frame of a playback, or on after a pause. */
  playing(at: number): void;
  /** It has come to `at`. */
  moved(at: number): void;
  /** It is being sought at `at`: what lies between was not played. */
  sought(at: number): void;
  ended(at: number): void;
}

interface Playback {
  readonly session: string;
  readonly show: string;
  /** Where it was at the last look. */
  last: number;
  watched: number;
  /** How much had been watched at the last heartbeat. */
  beat: number;
  beats: number;
  readonly passed: Set<number>;
}

export interface PlaybackMeterOptions {
  shown(): Shown;
  /** A new unique id. */
  id(): string;
  tell(record: VideoAnalyticsRecord): void;
}

export function createPlaybackMeter({ shown, id, tell }: PlaybackMeterOptions): PlaybackMeter {
  let playback: Playback | undefined;

  function about({ session }: Playback, at: number, suffix: string) {
    const { id: show, title, live, duration } = shown();
    return {
      eventId: `${session}:${suffix}`,
      ...(show !== '' && { show }),
      session,
      title,
      live,
      at,
      ...(!live && Number.isFinite(duration) && { duration }),
    };
  }

  function marks(its: Playback, from: number, to: number): void {
    const { live, duration } = shown();
    const { watched } = its;
    if (live) {
      if (watched - its.beat < HEARTBEAT) return;
      its.beat += HEARTBEAT;
      tell({ name: 'video_progress', ...about(its, to, `beat-${++its.beats}`), watched });
      return;
    }
    for (const percent of MARKS) {
      const mark = (duration * percent) / 100;
      // false for a duration that nobody knows
      if (its.passed.has(percent) || !(from <= mark && mark < to)) continue;
      its.passed.add(percent);
      tell({ name: 'video_progress', ...about(its, to, `${percent}`), percent, watched });
    }
  }

  function moved(at: number): void {
    if (!playback) return;
    const { last } = playback;
    playback.last = at;
    if (at <= last || at - last > LEAP) return;
    playback.watched += at - last;
    marks(playback, last, at);
  }

  return {
    moved,
    playing(at) {
      const { id: show } = shown();
      if (playback?.show === show) {
        playback.last = at;
        return;
      }
      playback = { session: id(), show, last: at, watched: 0, beat: 0, beats: 0, passed: new Set() };
      tell({ name: 'video_start', ...about(playback, at, 'start') });
    },
    sought(at) {
      if (playback) playback.last = at;
    },
    ended(at) {
      if (!playback) return;
      moved(at);
      tell({ name: 'video_complete', ...about(playback, at, 'end'), watched: playback.watched });
      playback = undefined;
    },
  };
}
