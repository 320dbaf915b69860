/** Fewer are not told: who watches alone should not feel watched. */
const LEAST_SHOWN = 10;
const EXACT = 100;

/** How many watch, as it is told to everybody: exactly up to a hundred, then to two digits; nothing below ten, or where it is not known. */
export function shownViewers(count: number | null): number | undefined {
  if (count === null || !Number.isFinite(count) || count < LEAST_SHOWN) return undefined;
  const whole = Math.floor(count);
  if (whole <= EXACT) return whole;
  const unit = 10 ** (String(whole).length - 2);
  return Math.round(whole / unit) * unit;
}
