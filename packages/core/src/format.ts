import type { Money } from './money.js';

/** Money in the words of a locale. A currency that `Intl` does not know is printed as `12.50 USDC`. */
export function format(money: Money, locale: string): string {
  try {
    // given the string, not a number: a double would lose digits
    return new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency }).format(money.amount as `${number}`);
  } catch {
    return `${money.amount} ${money.currency}`;
  }
}
