/** What time it is for everybody: the server's, as its ticks tell it. */
import type { Ms } from '../contracts/live.js';

export interface ServerTime {
  /** A tick of this time has come just now. */
  hear(at: Ms): void;
  /** This machine's own time, until a tick has come. */
  now(): Ms;
}

/** Ticks that are remembered: a clock that was set, or a server that was wrong, is forgotten with them. */
const MOST = 8;

export function createServerTime(now: () => Ms): ServerTime {
  let ahead: readonly Ms[] = [];
  return {
    hear(at) {
      ahead = [...ahead.slice(1 - MOST), at - now()];
    },
    // whatever was on its way for the shortest time is the least behind
    now: () => now() + (ahead.length > 0 ? Math.max(...ahead) : 0),
  };
}
