/** A moment in the viewer's own time zone, which is named, and in their language; with its year where that is not this one. */
export function shownDate(at: number, locale: string, now = Date.now(), timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const yearOf = (moment: number): string => new Intl.DateTimeFormat('en', { year: 'numeric', ...zone }).format(moment);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(yearOf(at) !== yearOf(now) && { year: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    ...zone,
  }).format(at);
}
