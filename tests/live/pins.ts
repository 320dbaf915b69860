/** What was shown by the host, held against what viewers have seen. */
import type { Change } from './viewer.js';

export interface Told {
  readonly product: string;
  /** Milliseconds of the broadcast. */
  readonly at: number;
}

export interface Figures {
  readonly n: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
}

/** Which of the pins holds at a moment. */
export const heldAt = (told: readonly Told[], at: number): string => told.findLast((pin) => pin.at <= at)?.product ?? '';

/** Milliseconds from the moment of each pin to the picture over which a viewer saw it; `null` for one that was never seen in its turn. */
export function lateness(told: readonly Told[], changes: readonly Change[]): readonly (number | null)[] {
  let from = 0;
  return told.map(({ product, at }) => {
    const index = changes.findIndex((change, i) => i >= from && change.shown === product);
    const seen = changes[index];
    if (!seen || seen.at === null) return null;
    from = index + 1;
    return seen.at - at;
  });
}

export function figuresOf(values: readonly number[]): Figures {
  const sorted = values.map(Math.abs).toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
  return { n: sorted.length, median: at(0.5), p95: at(0.95), max: at(1) };
}
