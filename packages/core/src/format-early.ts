import type { Money } from './money.js';

/**
 * Money in the words of a locale, as far as a poster needs it: what is loaded before a tap is weighed by the byte. It differs from
 * `format` only in a trailing zero that the engine does not expect, and in codes that `Intl` does not know.
 */
export function formatEarly({ amount, currency }: Money, locale: string): string {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 20 }).format(
      amount as `${number}`,
    );
  } catch {
    return `${amount} ${currency}`;
  }
}
