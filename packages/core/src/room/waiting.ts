import type { ChatLine, Ms } from '../contracts/live.js';
import { jsonBytes } from './text.js';

/** Lines that wait longer are old news. */
const LONGEST_WAIT = 3_000;

interface Waiting {
  readonly line: ChatLine;
  readonly bytes: number;
  /** When a line of this viewer was last shown. */
  readonly shown: Ms;
}

/** Lines that wait for the next tick. */
export interface WaitingLines {
  add(line: ChatLine, shown: Ms): void;
  /** As many as fit into so many bytes, in the order in which they came. */
  take(room: number, now: Ms): readonly ChatLine[];
  /** How many were dropped since it was last asked for. */
  dropped(): number;
  remove(is: (line: ChatLine) => boolean): void;
  clear(): void;
  readonly size: number;
}

/**
 * Where there is no room for all, hosts come first, then who has not been read for longest. What is left over waits for the
 * next tick, but not for long; a host's line is never dropped for a viewer's.
 */
export function createWaiting(most: number): WaitingLines {
  let lines: Waiting[] = [];
  let lost = 0;

  const drop = (is: (waiting: Waiting) => boolean): void => {
    const kept = lines.filter((waiting) => !is(waiting));
    lost += lines.length - kept.length;
    lines = kept;
  };

  return {
    add(line, shown) {
      lines.push({ line, bytes: jsonBytes(line) + 1, shown });
      if (lines.length <= most) return;
      const first = lines.find((it) => !it.line.h) ?? lines[0];
      drop((waiting) => waiting === first);
    },
    take(room, now) {
      const byRank = lines.toSorted((a, b) => (b.line.h ?? 0) - (a.line.h ?? 0) || a.shown - b.shown);
      const taken = new Set<Waiting>();
      let left = room;
      for (const waiting of byRank) {
        if (waiting.bytes > left) continue;
        left -= waiting.bytes;
        taken.add(waiting);
      }
      const shown = lines.filter((waiting) => taken.has(waiting)).map(({ line }) => line);
      lines = lines.filter((waiting) => !taken.has(waiting));
      drop(({ line }) => !line.h && Math.abs(now - line.at) >= LONGEST_WAIT);
      return shown;
    },
    dropped() {
      const dropped = lost;
      lost = 0;
      return dropped;
    },
    remove(is) {
      lines = lines.filter(({ line }) => !is(line));
    },
    clear() {
      lines = [];
      lost = 0;
    },
    get size() {
      return lines.length;
    },
  };
}
