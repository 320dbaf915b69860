/** Which lines of a chat stand in its pane: the latest ones, or, while somebody reads further up, the same ones. Without a page. */
import type { BookLine } from '@vitrine/core';

export interface Pane {
  /** Oldest first; at most `MOST_ROWS`. */
  lines(): readonly BookLine[];
  /** How many have come since it stands still. */
  missed(): number;
  readonly isHeld: boolean;
  /** So many came at once that it has fewer rows, until `ebb`. */
  readonly isFlooded: boolean;
  /** There is more to show than one frame takes: to be taken again with the next. */
  readonly isBehind: boolean;
  /** Takes what the book has now, and whose lines are not shown; answers whether it is a flood. */
  take(lines: readonly BookLine[], muted: readonly string[]): boolean;
  /** No flood any more: it has all its rows again, a few more each time that it takes what there is. */
  ebb(): void;
  /** These were deleted. */
  drop(ids: readonly string[]): void;
  /** Somebody reads further up: what stands there stays, but for what was deleted. */
  hold(): void;
  /** They are at the end again: it goes on from there, as far as one frame may go. */
  release(): void;
  /** The place of a line in the ring of rows: it stays for as long as the line is seen. */
  slot(id: string): number;
}

/** Rows of a page that a chat may cost; the book has more. */
export const MOST_ROWS = 60;
/** Rows that a slow phone lays out between two frames: what is more comes with the next. */
const STEP = 10;
/** So many new ones at once nobody reads: then there are fewer rows, the latest at once. */
const FLOOD = 20;
const FLOOD_ROWS = 16;

export function createPane(): Pane {
  let all: readonly BookLine[] = [];
  let shown: readonly BookLine[] = [];
  let isHeld = false;
  let isFlooded = false;
  const slots = new Map<string, number>();

  const most = () => (isFlooded ? FLOOD_ROWS : MOST_ROWS);

  function settle(): void {
    const ids = new Set(shown.map(({ id }) => id));
    for (const id of slots.keys()) if (!ids.has(id)) slots.delete(id);
    const taken = new Set(slots.values());
    const free = Array.from({ length: MOST_ROWS }, (_, slot) => slot).filter((slot) => !taken.has(slot));
    for (const id of ids) if (!slots.has(id)) slots.set(id, free.shift() as number);
  }

  function missed(): number {
    const ids = new Set(shown.map(({ id }) => id));
    return all.length - 1 - all.findLastIndex(({ id }) => ids.has(id));
  }

  /** Shows the latest of all, as far as one frame may go. */
  function follow(): void {
    const late = shown.length > 0 && !isFlooded ? Math.max(0, missed() - STEP) : 0;
    // the first words may bring a font each: they come one by one
    const rows = Math.min(most(), shown.length + Math.min(STEP, 1 + (shown.length >> 1)));
    const end = all.length - late;
    shown = all.slice(Math.max(0, end - rows), end);
  }

  function keep(stays: (line: BookLine) => boolean): void {
    if (isHeld) {
      const now = new Map(all.map((line) => [line.id, line]));
      shown = shown.filter(stays).map((line) => now.get(line.id) ?? line);
    } else follow();
    settle();
  }

  return {
    lines: () => shown,
    get isHeld() {
      return isHeld;
    },
    get isFlooded() {
      return isFlooded;
    },
    get isBehind() {
      return !isHeld && (missed() > 0 || shown.length < Math.min(most(), all.length));
    },
    missed,
    take(lines, muted) {
      all = lines;
      const isFlood = !isHeld && shown.length > 0 && missed() > FLOOD;
      isFlooded ||= isFlood;
      keep(({ u, isOwn }) => isOwn || !muted.includes(u));
      return isFlood;
    },
    ebb() {
      isFlooded = false;
    },
    drop(ids) {
      all = all.filter(({ id }) => !ids.includes(id));
      keep(({ id }) => !ids.includes(id));
    },
    hold() {
      isHeld = true;
    },
    release() {
      isHeld = isFlooded = false;
      // nobody reads through so many: the latest at once, and what was before them a few more each time
      if (missed() > FLOOD) shown = [];
      follow();
      settle();
    },
    slot: (id) => slots.get(id) ?? -1,
  };
}
