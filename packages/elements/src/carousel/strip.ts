/** Which products of a long list are in the document: those around what is seen, and the one with the focus. Pure. */
export interface Strip {
  readonly count: number;
  /** Products in one line; 1 where they stand in a row. */
  readonly columns: number;
  /** Pixels between two lines. */
  readonly gap: number;
  /** Pixels from one line to the next; 0 until it has been measured. */
  readonly size: number;
  /** Pixels of the list that are seen at once. */
  readonly view: number;
  /** Pixels that have been scrolled. */
  readonly offset: number;
  /** The product that has to stay. */
  readonly keep?: number | undefined;
}

/** Either a product, or the room of so many lines. */
export type Piece = { readonly index: number } | { readonly lines: number };

/** Up to this many there is nothing to be saved. */
export const FEW = 24;
const AT_FIRST = 12;
const AT_MOST = 48;

/** Lines from `first` to before `last`. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

export function seenLines({ count, columns, size, view, offset }: Strip): Lines {
  const all = Math.ceil(count / columns);
  if (size <= 0) return { first: 0, last: Math.min(all, Math.ceil(AT_FIRST / columns)) };
  const first = Math.min(Math.max(0, Math.floor(offset / size)), Math.max(0, all - 1));
  return { first, last: Math.min(all, Math.max(first + 1, Math.ceil((offset + view) / size))) };
}

/** What is seen, with as much again before and after as may be. */
function keptLines(strip: Strip): Lines {
  const all = Math.ceil(strip.count / strip.columns);
  if (strip.count <= FEW) return { first: 0, last: all };
  const { first, last } = seenLines(strip);
  const seen = last - first;
  const spare = Math.max(0, Math.floor((AT_MOST / strip.columns - seen) / 2));
  const around = Math.min(seen, spare);
  return { first: Math.max(0, first - around), last: Math.min(all, last + around) };
}

/** New products that a list takes in with one frame; more would keep a phone from scrolling, and a slow one gets fewer. */
const MOST_NEW = 2;
const MOST_NEW_WHERE_SLOW = 1;

/**
 * The lines that are in the document next: what is seen before what is around it, and a few new ones at a time. `had` are those
 * that are in it now, none where it has just begun.
 */
export function nextLines(strip: Strip, had: ReadonlySet<number>, isSlow = false): readonly number[] {
  const { first, last } = keptLines(strip);
  const seen = seenLines(strip);
  const wanted = Array.from({ length: last - first }, (_, i) => first + i);
  if (had.size === 0 || strip.count <= FEW) return wanted;
  const away = (line: number) => Math.max(seen.first - line, line - seen.last + 1, 0);
  const missing = wanted.filter((line) => !had.has(line)).sort((a, b) => away(a) - away(b));
  const next = new Set(missing.slice(0, Math.max(1, Math.floor((isSlow ? MOST_NEW_WHERE_SLOW : MOST_NEW) / strip.columns))));
  return wanted.filter((line) => had.has(line) || next.has(line));
}

/** Whether lines are all that are wanted. */
export function isWhole(strip: Strip, lines: readonly number[]): boolean {
  const { first, last } = keptLines(strip);
  return lines.length === last - first;
}

/** What stands in a list whose `lines` are in the document. */
export function pieces(strip: Strip, lines: readonly number[]): readonly Piece[] {
  const { count, columns, keep } = strip;
  const all = Math.ceil(count / columns);
  const kept = keep === undefined || keep >= count ? -1 : Math.floor(keep / columns);
  const shown = kept < 0 || lines.includes(kept) ? lines : [...lines, kept].sort((a, b) => a - b);
  const result: Piece[] = [];
  let next = 0;
  for (const line of [...shown, all]) {
    if (line > next) result.push({ lines: line - next });
    for (let index = line * columns; index < Math.min(count, (line + 1) * columns); index++) result.push({ index });
    next = line + 1;
  }
  return result;
}

/** Whether at least half of a product in a row is seen. */
export function isSeen({ size, view, offset }: Strip, index: number): boolean {
  const middle = (index + 0.5) * size;
  return size <= 0 || (middle >= offset && middle <= offset + view);
}
