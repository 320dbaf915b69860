const [DAY, HOUR, MINUTE] = [86_400, 3600, 60];

/** What is left of a deal, as in `4:59`, `1:04:59`, or `2 days` where it is longer than one. */
export function timeLeft(ms: number, locale: string): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds > DAY)
    return new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(Math.round(seconds / DAY));
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  const one = new Intl.NumberFormat(locale);
  const hours = Math.floor(seconds / HOUR);
  const minutes = Math.floor((seconds % HOUR) / MINUTE);
  const head = hours > 0 ? [one.format(hours), two.format(minutes)] : [one.format(minutes)];
  return [...head, two.format(seconds % MINUTE)].join(':');
}
