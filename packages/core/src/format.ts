import type { Money } from './money.js';

/**
 * Money in the words of a locale, with every digit that is given: an engine's own idea of how many a currency has is only the
 * least that is shown, since engines disagree. A code that `Intl` does not know stands behind the number, as in `12.50 USDC`.
 */
export function format({ amount, currency }: Money, locale: string): string {
  // at least two digits after the point count as given, and of more those that say something
  const given = amount.match(/\.(\d\d?\d*?)0*$/)?.[1] ?? '';
  const write = (digits?: number, style: Intl.NumberFormatOptions = { style: 'currency', currency }) =>
    new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: digits });
  // given the string, not a number: a double would lose digits
  const text = amount as `${number}`;
  try {
    const usual = write();
    const isMore = given.length > usual.resolvedOptions().maximumFractionDigits! && +given;
    return (isMore ? write(given.length) : usual).format(text);
  } catch {
    return `${write(given.length, {}).format(text)} ${currency}`;
  }
}
