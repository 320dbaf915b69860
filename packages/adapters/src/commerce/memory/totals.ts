/** Sums of money. Vitrine computes none for a shop, but here it is the shop. */
import { money, type Money } from '@vitrine/core';

const scaleOf = ({ amount }: Money): number => amount.split('.')[1]?.length ?? 0;

/** In the smallest unit of `scale` digits. */
const units = ({ amount }: Money, scale: number): bigint => {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(scale, '0'));
};

/** Exact, with as many digits as the most precise of them. */
export function sum(amounts: readonly Money[], currency: string): Money {
  const scale = Math.max(0, ...amounts.map(scaleOf));
  const total = amounts.reduce((soFar, amount) => soFar + units(amount, scale), 0n);
  return money.minor(total.toString(), scale, currency);
}

/** So many per cent of a positive amount, with its own digits, half a unit rounded up. */
export function percentOf(amount: Money, percent: number): Money {
  const scale = scaleOf(amount);
  const hundredths = BigInt(Math.round(percent * 100));
  return money.minor(((units(amount, scale) * hundredths + 5_000n) / 10_000n).toString(), scale, amount.currency);
}
