/** What is told of many runs. A run that gave no figure counts as `NaN`, and is left out. */
export interface Summary {
  readonly median: number;
  /** The lower and the upper quartile. */
  readonly quartiles: readonly [low: number, high: number];
  /** Runs that gave a figure. */
  readonly count: number;
}

/** The value below which so much of them lies, `share` from 0 to 1, between two values in proportion. NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below === above ? below : below + (above - below) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const summary = (values: readonly number[]): Summary => ({
  median: median(values),
  quartiles: [quantile(values, 0.25), quantile(values, 0.75)],
  count: values.filter((value) => !Number.isNaN(value)).length,
});

/**
 * Puts two series together run by run, so that what the machine did to a whole run is in both. Where only one of them has a
 * run, there is nothing to say of it.
 */
export const paired = (
  a: readonly number[],
  b: readonly number[],
  together: (a: number, b: number) => number,
): readonly number[] => Array.from({ length: Math.min(a.length, b.length) }, (_, run) => together(a[run] ?? NaN, b[run] ?? NaN));

/** The order of a run: everybody comes first once, and nobody always follows the same one at the end. */
export const rotated = <T>(all: readonly T[], run: number): readonly T[] => {
  const from = all.length > 0 ? run % all.length : 0;
  return [...all.slice(from), ...all.slice(0, from)];
};
