/** A refusal of the Store API as the contract's error. */
import type { CommerceError, CommerceErrorKind } from '@vitrine/core';
import { isRecord } from '../../config.js';
import { decodeEntities } from '../../plain-text.js';

type Plain = Exclude<CommerceErrorKind, 'network' | 'rate-limited'>;

/** By what stands in a code, the first that fits; plugins and later versions add codes of their own in the same manner. */
const KINDS: readonly (readonly [RegExp, Plain])[] = [
  [/coupon/, 'invalid-discount'],
  [/out_of_stock/, 'out-of-stock'],
  [/invalid_key/, 'invalid-line'],
  [/missing_(attributes|variation)|variation_(data|id)|invalid_(parent_)?product|not_purchasable/, 'invalid-variant'],
  [/quantity|rest_invalid_param/, 'invalid-quantity'],
  [/no_route|nonce|forbidden|cart_token/, 'unauthorized'],
];

export interface Refusal {
  readonly code: string;
  readonly error: CommerceError;
  /** The cart as it stands, which comes with a conflict. */
  readonly cart?: unknown;
}

/** The request was not looked at any further, so that it may be sent again. */
export const isNonceRefusal = ({ code }: Partial<Refusal>): boolean => code?.endsWith('_nonce') === true;

/** `json` is the body of an answer whose status is no success. */
export function refusalOf(json: unknown, status: number, headers: Headers, write: boolean): Refusal {
  const { code = '', message = '', data } = isRecord(json) ? json : {};
  const told = isRecord(data) ? data : {};
  const words = { message: `${String(code)}: ${decodeEntities(String(message))}` };
  const refused = (error: CommerceError): Refusal => ({
    code: String(code),
    error,
    ...(told['cart'] !== undefined && { cart: told['cart'] }),
  });
  // the Store API says so with status 400, and in a header that another origin cannot read
  if (code === 'rate_limit_exceeded') {
    const seconds = Number(headers.get('ratelimit-retry-after') ?? /\d+/.exec(String(message))?.[0]);
    return refused({ kind: 'rate-limited', ...words, ...(seconds > 0 && { retryAfterMs: seconds * 1000 }) });
  }
  // the server broke off in the middle: before or after the write, nobody knows
  if (status >= 500) return refused({ kind: 'network', maybeApplied: write, ...words });
  const known = KINDS.find(([pattern]) => pattern.test(String(code)))?.[1];
  const kind = known ?? (status === 409 ? 'conflict' : status === 401 || status === 403 ? 'unauthorized' : 'backend');
  return refused({ kind, ...words });
}
