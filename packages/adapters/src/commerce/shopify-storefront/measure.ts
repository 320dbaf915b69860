/** Amounts as Shopify writes them: money, and what a shelf price is per. */
import { money, type Money } from '@vitrine/core';

export interface MoneyV2 {
  readonly amount: string;
  readonly currencyCode: string;
}

/** Shopify's decimal string as it is: `"49.9"`, `"12.0"`, `"7984"`. */
export const moneyOf = ({ amount, currencyCode }: MoneyV2): Money => money.decimal(amount, currencyCode);

/** In ten-thousandths, which no currency has smaller parts than: one code may take its part off in several pieces. */
export function sumOf(parts: readonly MoneyV2[]): Money | undefined {
  const units = parts.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 1e4), 0);
  return parts[0] && money.minor(units, 4, parts[0].currencyCode);
}

export interface Measurement {
  readonly referenceValue: number;
  readonly referenceUnit: string | null;
}

/** `kg`, `100 ml`, `m²`; a count has no word of its own. Nothing for a unit that this version of the API does not know. */
export function unitOf({ referenceValue, referenceUnit }: Measurement): string | undefined {
  if (!referenceUnit || referenceUnit === 'UNKNOWN') return undefined;
  if (referenceUnit === 'ITEM') return String(referenceValue);
  const unit = referenceUnit.toLowerCase().replace('2', '²').replace('3', '³').replace('floz', 'fl oz');
  return referenceValue === 1 ? unit : `${referenceValue} ${unit}`;
}
