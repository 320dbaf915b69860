/** The lines of a chat that are kept: the last ones, each once, and none that was deleted. */
import type { ChatLine } from '../contracts/live.js';

/** `pending`: the viewer has just written it; `late`: it was sent, and the room has not told it yet. */
export interface BookLine extends ChatLine {
  readonly status: 'pending' | 'late' | 'shown';
  /** The viewer's own. */
  readonly isOwn: boolean;
}

export interface Lines {
  /** A line of the room; where it is the viewer's own, in the place in which they see it. */
  put(line: ChatLine): void;
  /** The viewer's own, before the room knows it. */
  echo(line: ChatLine): void;
  late(id: string): void;
  remove(ids: readonly string[]): void;
  /** Those that are not of the viewers named; one's own is seen until it is deleted. */
  seen(muted: readonly string[]): readonly BookLine[];
  /** The name by which the room knows the viewer, once it has told a line of theirs. */
  own(): string | undefined;
}

export const MOST_LINES = 200;
/** Deleted lines that are remembered, as one may still be on its way. */
const MOST_GONE = 500;

export function createLines(): Lines {
  let lines: readonly BookLine[] = [];
  let gone: readonly string[] = [];
  let own: string | undefined;

  const add = (line: BookLine): void => {
    lines = [...lines, line].slice(-MOST_LINES);
  };
  const change = (id: string, to: (line: BookLine) => BookLine): void => {
    lines = lines.map((line) => (line.id === id ? to(line) : line));
  };

  return {
    put(line) {
      if (gone.includes(line.id)) return;
      const known = lines.find(({ id }) => id === line.id);
      if (!known) return add({ ...line, status: 'shown', isOwn: line.u === own });
      // told twice
      if (known.status === 'shown') return;
      own = line.u;
      change(line.id, () => ({ ...line, status: 'shown', isOwn: true }));
    },
    echo: (line) => add({ ...line, status: 'pending', isOwn: true }),
    late: (id) => change(id, (line) => (line.status === 'pending' ? { ...line, status: 'late' } : line)),
    remove(ids) {
      gone = [...gone, ...ids].slice(-MOST_GONE);
      lines = lines.filter(({ id }) => !ids.includes(id));
    },
    seen: (muted) => lines.filter(({ u, isOwn }) => isOwn || !muted.includes(u)),
    own: () => own,
  };
}
