/** One request to BigCommerce's GraphQL Storefront API, with its failures. */
import type { CommerceError, CommerceErrorKind, Op, Outcome } from '@vitrine/core';
import { graphql } from '../../graphql.js';
import type { Fetch } from '../../http.js';
import { ok } from '../../outcome.js';

export interface BigcommerceServer {
  readonly endpoint: string;
  /** A storefront token whose `allowed_cors_origins` names the page's. */
  readonly token: string;
  readonly fetch: Fetch;
  readonly includeTax: boolean;
}

/** Sends a document and gives `read` its data. What `read` cannot read, an answer of another shape, is `backend`. */
export async function ask<D, T>(
  server: BigcommerceServer,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  op: Op,
  read: (data: D) => T,
): Promise<Outcome<T>> {
  const answer = await graphql({
    fetch: server.fetch,
    url: server.endpoint,
    document,
    variables,
    headers: { authorization: `Bearer ${server.token}` },
    op,
    read,
    fault: ({ message }) => errorOf(message),
  });
  return answer.ok ? ok(answer.value.data) : answer;
}

/** There are no codes, only words: `Not enough stock: Item (…) is out of stock and can't be added to the cart.` */
const WORDS: readonly (readonly [RegExp, Exclude<CommerceErrorKind, 'network'>])[] = [
  [/not enough stock|insufficient stock|out of stock/i, 'out-of-stock'],
  [/\b(conflict|version)\b/i, 'conflict'],
  [/not purchasable|cannot be ordered|no longer available/i, 'invalid-variant'],
  [/coupon/i, 'invalid-discount'],
  [/quantity/i, 'invalid-quantity'],
  [/unauthori[sz]ed|forbidden|jwt|token|currency/i, 'unauthorized'],
  [/too many requests/i, 'rate-limited'],
];

const errorOf = (message: string): CommerceError => ({
  kind: WORDS.find(([words]) => words.test(message))?.[1] ?? 'backend',
  message,
});
