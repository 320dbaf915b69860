/** What Shopify's errors mean, by code and by the place they name. A code that is not known is never taken for a success. */
import type { CommerceError, CommerceErrorKind } from '@vitrine/core';
import type { GraphqlFault } from '../../graphql.js';

type Kinds = readonly (readonly [pattern: RegExp, kind: Exclude<CommerceErrorKind, 'network'>])[];

const kindIn = (kinds: Kinds, text: string) => kinds.find(([pattern]) => pattern.test(text))?.[1];

export interface UserError {
  readonly code: string | null;
  /** The path in the input, as in `['lines', '0', 'merchandiseId']`. */
  readonly field: readonly string[] | null;
  readonly message: string;
}

const TOP: Kinds = [
  [/^CONFLICT/, 'conflict'],
  [/^THROTTLED/, 'rate-limited'],
  // a country that is none fails every request, as `UK` in place of `GB` does
  [/^UNAUTHORIZED|^ACCESS_DENIED|CountryCode/, 'unauthorized'],
];

/** The top-level errors: the request was not carried out, or broke off. */
export function faultError({ message: said, code }: GraphqlFault, write: boolean): CommerceError {
  const message = `${code}: ${said}`;
  // broken off in the middle: before or after the write, nobody knows
  if (code === 'INTERNAL_SERVER_ERROR') return { kind: 'network', maybeApplied: write, message };
  return { kind: kindIn(TOP, message) ?? 'backend', message };
}

/** By the code, a blank, and the last name in the path. */
const USER: Kinds = [
  // a line that is refused is INVALID as well, and then the cart is well
  [/ cartId$/, 'cart-gone'],
  [/^INVALID_MERCHANDISE_LINE /, 'invalid-line'],
  [/^(LESS_THAN|MINIMUM_NOT_MET|MAXIMUM_EXCEEDED|INVALID_INCREMENT) /, 'invalid-quantity'],
  [/SELLING_PLAN|CART_TOO_LARGE|VALIDATION_CUSTOM/, 'unsupported'],
  [/^MERCHANDISE_NOT_APPLICABLE | merchandiseId$/, 'invalid-variant'],
  [/ quantity$/, 'invalid-quantity'],
  [/ (id|lineIds)$/, 'invalid-line'],
];

/** An error of a mutation: nothing was applied, but for `SERVICE_UNAVAILABLE`, which comes from saving the cart. */
export function userErrorOf({ code, field, message: said }: UserError): CommerceError {
  const message = `${code}: ${said}`;
  if (code === 'SERVICE_UNAVAILABLE') return { kind: 'network', maybeApplied: true, message };
  const named = field?.filter((part) => !/^\d/.test(part)).at(-1);
  const isGone = said.includes('cart does not exist');
  return { kind: isGone ? 'cart-gone' : (kindIn(USER, `${code} ${named}`) ?? 'backend'), message };
}
