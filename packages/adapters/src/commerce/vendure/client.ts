/** One request to Vendure's Shop API, with its session and its failures. */
import type { CartHandle, CommerceError, CommerceErrorKind, Op, Outcome } from '@vitrine/core';
import { graphql, type GraphqlFault } from '../../graphql.js';
import type { Fetch } from '../../http.js';
import { ok } from '../../outcome.js';
import { SET } from './documents.js';

export interface VendureServer {
  readonly endpoint: string;
  readonly channelToken?: string;
  readonly languageCode?: string;
  readonly currencyCode?: string;
  readonly fetch: Fetch;
}

export interface Reply<T> {
  readonly data: T;
  /** The session that the server goes on with: a new one where it knew none, or not the one it was given. */
  readonly handle: CartHandle | null;
}

/**
 * Sends a document and gives `read` its data. A document that begins with `mutation` is a write.
 * What `read` cannot read, an answer of another shape, is `backend`.
 */
export async function ask<D, T>(
  server: VendureServer,
  handle: CartHandle | null,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  op: Op,
  read: (data: D) => T,
): Promise<Outcome<Reply<T>>> {
  const url = new URL(server.endpoint);
  const languageCode = server.languageCode ?? op.market.locale?.split('-')[0];
  if (languageCode) url.searchParams.set('languageCode', languageCode);
  if (server.currencyCode) url.searchParams.set('currencyCode', server.currencyCode);
  const answer = await graphql({
    fetch: server.fetch,
    url: url.href,
    document,
    variables,
    headers: {
      ...(handle && { authorization: `Bearer ${handle}` }),
      ...(server.channelToken && { 'vendure-token': server.channelToken }),
    },
    op,
    read,
    fault: (fault, write) => errorOf(fault, document, write),
  });
  if (!answer.ok) return answer;
  const { data, headers } = answer.value;
  return ok({ data, handle: (headers.get('vendure-auth-token') as CartHandle | null) ?? handle });
}

const KINDS = new Map<unknown, Exclude<CommerceErrorKind, 'network'>>([
  ['ENTITY_NOT_FOUND', 'invalid-variant'],
  ['FORBIDDEN', 'unauthorized'],
  ['UNAUTHORIZED', 'unauthorized'],
  ['CHANNEL_NOT_FOUND', 'unauthorized'],
]);

function errorOf({ message, code }: GraphqlFault, document: string, write: boolean): CommerceError {
  const words = { message: `${code}: ${message}` };
  // the server broke off in the middle: before or after the write, nobody knows
  if (code === 'INTERNAL_SERVER_ERROR' && write) return { kind: 'network', maybeApplied: true, ...words };
  // a line that is not there; elsewhere it is the channel, the currency or the language
  if (code === 'USER_INPUT_ERROR') return { kind: document === SET ? 'invalid-line' : 'unauthorized', ...words };
  return { kind: KINDS.get(code) ?? 'backend', ...words };
}
