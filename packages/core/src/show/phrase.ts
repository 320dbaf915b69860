const phrases: Readonly<Record<string, string>> = {
  version: 'version 1',
  name: 'text that is not empty',
  text: 'text',
  language: 'a language tag, as in en-GB',
  seconds: 'seconds',
  fraction: 'a number from 0 to 1',
  whole: 'a whole number above 0',
  count: 'a whole number, or 0',
  decimal: 'a decimal string, as in "49.90"',
  currency: 'a currency code, as in EUR',
  date: 'a date-time with its zone, as in 2026-05-01T18:00:00Z',
  ref: 'one of handle, sku, product and variant',
  key: 'the key of a product of the show',
};

/** A kind of value in words. */
export function phrase(kind: string): string {
  return phrases[kind] ?? (kind.includes('|') ? kind.split('|').join(' or ') : 'a safe address');
}
