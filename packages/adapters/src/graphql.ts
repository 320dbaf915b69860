/** One GraphQL request, with what every backend's answers have in common. */
import type { CommerceError, Op, Outcome } from '@vitrine/core';
import { isRecord } from './config.js';
import { http, type Fetch } from './http.js';
import { ok } from './outcome.js';

/** One of the top-level `errors` of an answer. */
export interface GraphqlFault {
  readonly message: string;
  /** `extensions.code`, or as some have it `extensions.exception.code`, where the backend gives one. */
  readonly code: string | undefined;
}

export interface GraphqlAnswer<T> {
  readonly data: T;
  readonly headers: Headers;
}

export interface GraphqlRequest<D, T> {
  readonly fetch: Fetch;
  readonly url: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly op: Op;
  /** Reads the data; what it throws over, an answer of another shape, is `backend`. */
  read(data: D): T;
  /** What a top-level error means to this backend. */
  fault(fault: GraphqlFault, write: boolean): CommerceError;
}

/** A document that begins with `mutation` may change something. */
export const isWrite = (document: string): boolean => document.startsWith('mutation');

/**
 * Sends a document and reads its data. Failures are those of {@link http}; where the answer has `errors`, what `fault`
 * makes of the first; `network` where there is no GraphQL answer from status 500 up, `unauthorized` from 400 up, for then
 * it is not the address of an API or the API does not let this page in.
 */
export async function graphql<D, T>(request: GraphqlRequest<D, T>): Promise<Outcome<GraphqlAnswer<T>>> {
  const { document, op } = request;
  const write = isWrite(document);
  const outcome = await http(
    request.fetch,
    request.url,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...request.headers },
      body: JSON.stringify({ query: document, variables: request.variables }),
      signal: op.signal,
    },
    { write },
  );
  if (!outcome.ok) return outcome;
  const { json, headers, status } = outcome.value;
  const { data, errors } = isRecord(json) ? json : {};
  if (Array.isArray(errors) && errors.length) return { ok: false, error: request.fault(faultOf(errors[0]), write) };
  if (!isRecord(data)) return { ok: false, error: noData(status, write) };
  try {
    return ok({ data: request.read(data as D), headers });
  } catch (cause) {
    return { ok: false, error: { kind: 'backend', message: 'an answer of another shape', cause } };
  }
}

function faultOf(fault: unknown): GraphqlFault {
  const { message, extensions } = isRecord(fault) ? fault : {};
  const { code: own, exception } = isRecord(extensions) ? extensions : {};
  const code = own ?? (isRecord(exception) ? exception['code'] : undefined);
  return { message: String(message), code: typeof code === 'string' ? code : undefined };
}

function noData(status: number, write: boolean): CommerceError {
  const message = `status ${status}, and no GraphQL answer: is the endpoint that of the API?`;
  if (status >= 500) return { kind: 'network', maybeApplied: write, message };
  return { kind: status >= 400 ? 'unauthorized' : 'backend', message };
}
