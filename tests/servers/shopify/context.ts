/** What a request says of itself, and how it is answered in that market. */
import { GraphQLError } from 'graphql';
import { DIGITS } from './catalogue.js';

export interface Asked {
  readonly country: string | null;
  /** Whether the token may read how many there are. */
  readonly seesStock: boolean;
}

export const currencyOf = (country: string | null): string => (country === 'JP' ? 'JPY' : 'EUR');

/** As Shopify writes amounts: one digit after the point at least, and no zero behind that; none for JPY. */
export function moneyNode(amount: number, currencyCode: string): { amount: string; currencyCode: string } {
  const digits = DIGITS[currencyCode] ?? 2;
  const fixed = (amount / 10 ** digits).toFixed(digits);
  return { amount: digits > 0 ? fixed.replace(/(\.\d+?)0+$/, '$1') : fixed, currencyCode };
}

/** An id of another form fails the request, before anything is looked up. */
export function wellFormed(id: string, type: RegExp): string {
  const found = /^gid:\/\/shopify\/(\w+)\/[^/]+$/.exec(id);
  if (!found || !type.test(found[1] ?? ''))
    throw new GraphQLError(`Invalid global id '${id}'`, { extensions: { code: 'INVALID_VARIABLE' } });
  return id;
}
