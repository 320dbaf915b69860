/** `1:05`, or `1:02:05` from an hour on. */
export function timeCode(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–:––';
  const whole = Math.floor(seconds);
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  const head = minutes < 60 ? `${minutes}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  return `${head}:${two(whole % 60)}`;
}

/** The same as it is spoken, "1 minute 5 seconds", or in short. Empty where it is not known. */
export function spokenTime(seconds: number, locale: string, unitDisplay: 'long' | 'short' = 'long'): string {
  if (!Number.isFinite(seconds)) return '';
  const whole = Math.floor(seconds);
  const parts = { hour: Math.floor(whole / 3600), minute: Math.floor(whole / 60) % 60, second: whole % 60 };
  const said = Object.entries(parts)
    .filter(([unit, n]) => n > 0 || (unit === 'second' && whole === 0))
    .map(([unit, n]) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(n));
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(said);
}
