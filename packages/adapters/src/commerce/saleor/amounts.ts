/** Amounts as Saleor sends them, and which of the two with and without tax is shown. */
import { money, type Money } from '@vitrine/core';

export interface SaleorMoney {
  readonly currency: string;
  /** A JSON float, for servers before 3.22. */
  readonly amount: number;
  /** The exact pair beside it, from 3.22 on. */
  readonly fractionalAmount?: number;
  readonly fractionDigits?: number;
}

export interface TaxedMoney {
  readonly gross: SaleorMoney;
  readonly net: SaleorMoney;
}

export const amountOf = ({ currency, amount, fractionalAmount, fractionDigits }: SaleorMoney): Money =>
  fractionalAmount === undefined || fractionDigits === undefined
    ? money.float(amount, currency)
    : money.minor(fractionalAmount, fractionDigits, currency);

/** Whether a price is shown with tax is the channel's to say. */
export const shownOf = (taxed: TaxedMoney, isGross: boolean): Money => amountOf(isGross ? taxed.gross : taxed.net);
