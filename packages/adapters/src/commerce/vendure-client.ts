/** One request to Vendure's Shop API, with its session and its failures. */
import type { CartHandle, CommerceError, CommerceErrorKind, Op, Outcome } from '@vitrine/core';
import { isRecord } from '../config.js';
import { http, type Fetch } from '../http.js';
import { ok } from '../outcome.js';
import { SET } from './vendure-documents.js';

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
  const write = isWrite(document);
  const url = new URL(server.endpoint);
  const languageCode = server.languageCode ?? op.market.locale?.split('-')[0];
  if (languageCode) url.searchParams.set('languageCode', languageCode);
  if (server.currencyCode) url.searchParams.set('currencyCode', server.currencyCode);
  const outcome = await http(
    server.fetch,
    url.href,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(handle && { authorization: `Bearer ${handle}` }),
        ...(server.channelToken && { 'vendure-token': server.channelToken }),
      },
      body: JSON.stringify({ query: document, variables }),
      signal: op.signal,
    },
    { write },
  );
  if (!outcome.ok) return outcome;

  const { json, headers, status } = outcome.value;
  const { data, errors } = isRecord(json) ? json : {};
  if (Array.isArray(errors) && errors.length) return { ok: false, error: errorOf(errors[0], document) };
  if (!isRecord(data)) return { ok: false, error: noData(status, write) };
  try {
    return ok({ data: read(data as D), handle: (headers.get('vendure-auth-token') as CartHandle | null) ?? handle });
  } catch (cause) {
    return { ok: false, error: { kind: 'backend', message: 'an answer of another shape', cause } };
  }
}

const isWrite = (document: string): boolean => document.startsWith('mutation');

const KINDS = new Map<unknown, Exclude<CommerceErrorKind, 'network'>>([
  ['ENTITY_NOT_FOUND', 'invalid-variant'],
  ['FORBIDDEN', 'unauthorized'],
  ['UNAUTHORIZED', 'unauthorized'],
  ['CHANNEL_NOT_FOUND', 'unauthorized'],
]);

function errorOf(fault: unknown, document: string): CommerceError {
  const { message, extensions } = isRecord(fault) ? fault : {};
  const code = isRecord(extensions) ? extensions['code'] : undefined;
  const words = { message: `${String(code)}: ${String(message)}` };
  // the server broke off in the middle: before or after the write, nobody knows
  if (code === 'INTERNAL_SERVER_ERROR' && isWrite(document)) return { kind: 'network', maybeApplied: true, ...words };
  // a line that is not there; elsewhere it is the channel, the currency or the language
  if (code === 'USER_INPUT_ERROR') return { kind: document === SET ? 'invalid-line' : 'unauthorized', ...words };
  return { kind: KINDS.get(code) ?? 'backend', ...words };
}

function noData(status: number, write: boolean): CommerceError {
  const message = `status ${status}, and no GraphQL answer: is the endpoint that of the Shop API?`;
  if (status >= 500) return { kind: 'network', maybeApplied: write, message };
  return { kind: status >= 400 ? 'unauthorized' : 'backend', message };
}
