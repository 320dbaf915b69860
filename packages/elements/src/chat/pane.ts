/** Which lines of a chat stand in its pane: the latest ones, or, while somebody reads further up, the same ones. Without a page. */
import type { BookLine } from '@vitrine/core';

export interface Pane {
  /** Oldest first; at most `MOST_ROWS`. */
  lines(): readonly BookLine[];
  /** How many have come since it stands still. */
  missed(): number;
  readonly isHeld: boolean;
  /** So many came at once that it has fewer rows, until it takes what is there once more. */
  readonly isFlooded: boolean;
  /** Takes what the book has now, and whose lines are not shown. */
  take(lines: readonly BookLine[], muted: readonly string[]): void;
  /** These were deleted. */
  drop(ids: readonly string[]): void;
  /** Somebody reads further up: what stands there stays, but for what was deleted. */
  hold(): void;
  release(): void;
  /** The place of a line in the ring of rows: it stays for as long as the line is seen. */
  slot(id: string): number;
}

/** Rows of a page that a chat may cost; the book has more. */
export const MOST_ROWS = 60;
/** With so many new ones at once nobody reads, and a slow phone cannot lay them all out between two frames: then there are fewer rows. */
const FLOOD = 20;
const FLOOD_ROWS = 16;

export function createPane(): Pane {
  let all: readonly BookLine[] = [];
  let shown: readonly BookLine[] = [];
  let isHeld = false;
  let isFlooded = false;
  const slots = new Map<string, number>();

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

  function keep(stays: (line: BookLine) => boolean): void {
    if (isHeld) {
      const now = new Map(all.map((line) => [line.id, line]));
      shown = shown.filter(stays).map((line) => now.get(line.id) ?? line);
    } else shown = all.slice(isFlooded ? -FLOOD_ROWS : -MOST_ROWS);
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
    missed,
    take(lines, muted) {
      all = lines;
      isFlooded = shown.length > 0 && missed() > FLOOD;
      keep(({ u, isOwn }) => isOwn || !muted.includes(u));
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
      keep(() => true);
    },
    slot: (id) => slots.get(id) ?? -1,
  };
}
