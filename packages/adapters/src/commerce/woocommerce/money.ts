/** The Store API's amounts: minor units as text, with the number of their digits beside them. */
import { money, type Money } from '@vitrine/core';

export interface WooCurrency {
  readonly currency_code: string;
  readonly currency_minor_unit: number;
}

/** `null` where the shop names none: an empty text is a price on request. */
export const amountOf = (units: string | null | undefined, currency: WooCurrency): Money | null =>
  units ? money.minor(units, currency.currency_minor_unit, currency.currency_code) : null;

/** The shop's net amount and its tax as the one that it shows: the API gives the parts alone. */
export const withTax = (net: string, tax: string): string => String(BigInt(net) + BigInt(tax));
