/** Where a viewer stands to the live edge: what can be seeked to, how far behind they are, and being kept where the show is. */
import type { Engine } from '../media/engine.js';

export interface Range {
  /** Seconds of media time. */
  readonly start: number;
  readonly end: number;
}

export interface LiveEdge {
  /** What can be seeked to, up to where "live" is. */
  range(): Range;
  /** Seconds behind that; `null` while nothing is known. */
  behind(): number | null;
  /** Whether they are where the show is, or so near that nobody would call it behind. */
  readonly isThere: boolean;
  /** Goes to where the show is, and stays there. */
  go(): void;
  /** Goes to a moment, as far as there is one. */
  seek(to: number): void;
  /** Brings somebody back who is to be there and has fallen far behind, or whose moment is gone. To be called now and then. */
  keep(): void;
  stop(): void;
}

/** Seconds that are not worth a word: as much as comes with a segment or two. */
const NEAR = 5;
/** Seconds behind after which nobody catches up by playing faster. */
const FAR = 12;
/** Seconds after its beginning that a moment is sought at: what is there is about to go. */
const MARGIN = 1;

export function createEdge(video: HTMLVideoElement, engine: () => Pick<Engine, 'edge'> | null): LiveEdge {
  /** They want to be where the show is, and not where they have gone. */
  let wants = true;

  function range(): Range {
    const { seekable, currentTime } = video;
    const last = seekable.length - 1;
    const start = last < 0 ? currentTime : seekable.start(0);
    const end = engine()?.edge() ?? (last < 0 ? currentTime : seekable.end(last));
    return { start, end: Math.max(start, end) };
  }

  function behind(): number | null {
    const edge = engine()?.edge() ?? null;
    return edge === null ? null : Math.max(0, edge - video.currentTime);
  }

  const isNear = (): boolean => (behind() ?? 0) < NEAR;

  function go(): void {
    wants = true;
    const edge = engine()?.edge() ?? null;
    if (edge !== null && !isNear()) video.currentTime = edge;
  }

  // whoever pauses for longer, or goes back, goes on from there
  const decide = (): void => void (wants = isNear());
  for (const name of ['play', 'seeking']) video.addEventListener(name, decide);

  return {
    range,
    behind,
    get isThere() {
      return isNear();
    },
    go,
    seek(to) {
      const { start, end } = range();
      if (Number.isNaN(to)) return;
      if (to > end - MARGIN) go();
      else video.currentTime = Math.max(to, Math.min(start + MARGIN, end));
    },
    keep() {
      const late = behind();
      if (video.paused || video.seeking || video.ended || late === null) return;
      const isGone = video.currentTime < range().start - MARGIN && video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
      if (isGone || (wants && late > FAR)) go();
    },
    stop() {
      for (const name of ['play', 'seeking']) video.removeEventListener(name, decide);
    },
  };
}
