/** One request to a shop's Storefront API, with its market and its failures. */
import type { Op, Outcome } from '@vitrine/core';
import { graphql } from '../../graphql.js';
import type { Fetch } from '../../http.js';
import { ok } from '../../outcome.js';
import { contextOf } from './context.js';
import { faultError } from './errors.js';

export interface ShopifyServer {
  /** Address of the API, its version in it. */
  readonly endpoint: string;
  readonly publicToken?: string;
  readonly fetch: Fetch;
  /** Asks for `quantityAvailable`, for which the token needs a scope. */
  readonly showStock: boolean;
  /** Languages that the API turned out not to know. */
  readonly unspoken: Set<unknown>;
}

/** Sends a document and gives `read` its data. What `read` cannot read is `backend`. */
export async function ask<D, T>(
  server: ShopifyServer,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  op: Op,
  read: (data: D) => T,
): Promise<Outcome<T>> {
  const { publicToken, unspoken } = server;
  const context = contextOf(op);
  const { language } = context;
  const answer = await graphql({
    fetch: server.fetch,
    url: server.endpoint,
    document,
    variables: { ...context, ...(unspoken.has(language) && { language: null }), ...variables },
    ...(publicToken && { headers: { 'x-shopify-storefront-access-token': publicToken } }),
    op,
    read,
    fault: faultError,
  });
  if (answer.ok) return ok(answer.value.data);
  // refused before anything was done: the page's language is none of Shopify's, which is no reason to sell nothing
  if (unspoken.has(language) || !answer.error.message?.includes('LanguageCode')) return answer;
  unspoken.add(language);
  return ask(server, document, variables, op, read);
}
