/** What `Intl` takes: `de_AT` to `de-AT`, and English for anything it would throw at. */
export function localeOf(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.replace(/_/g, '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
