/** One request to a Saleor API, with its failures, and with what this server has of what is asked. */
import type { CommerceError, Op, Outcome } from '@vitrine/core';
import { graphql, type GraphqlFault } from '../../graphql.js';
import type { Fetch } from '../../http.js';
import { ok } from '../../outcome.js';
import { OPTIONAL } from './documents.js';

export interface SaleorServer {
  readonly endpoint: string;
  readonly channel: string;
  readonly fetch: Fetch;
  /** Those of {@link OPTIONAL} that the server has said it does not know. */
  readonly lacks: Set<string>;
}

/** Sends a document and gives `read` its data. What `read` cannot read, an answer of another shape, is `backend`. */
export async function ask<D, T>(
  server: SaleorServer,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  op: Op,
  read: (data: D) => T,
): Promise<Outcome<T>> {
  let missing: string | undefined;
  const answer = await graphql({
    fetch: server.fetch,
    url: server.endpoint,
    document: [...server.lacks].reduce((text, field) => text.replaceAll(field, ''), document),
    variables,
    op,
    read,
    fault(fault, write) {
      const [, name = ''] = /Cannot query field "(\w+)"/.exec(fault.message) ?? [];
      missing = OPTIONAL.find((field) => name !== '' && !server.lacks.has(field) && field.includes(name));
      return errorOf(fault, write);
    },
  });
  if (answer.ok) return ok(answer.value.data);
  if (missing === undefined) return answer;
  // a document is checked before anything is done, so that it may be sent again, without what is not there
  server.lacks.add(missing);
  return ask(server, document, variables, op, read);
}

/** Saleor's words for what stands above the answers of the fields; `code` is the name of an exception. */
function errorOf({ message, code }: GraphqlFault, write: boolean): CommerceError {
  const words = { message: `${code}: ${message}` };
  if (/\bProductVariant\b/.test(message)) return { kind: 'invalid-variant', ...words };
  if (/\bCheckoutLine\b/.test(message)) return { kind: 'invalid-line', ...words };
  if (code === 'PermissionDenied' || /TOKEN|TRAFFIC|JWT|InvalidToken|ExpiredSignature/i.test(code ?? ''))
    return { kind: 'unauthorized', ...words };
  // the server broke off in the middle: before or after the write, nobody knows
  if (message === 'Internal Server Error' && write) return { kind: 'network', maybeApplied: true, ...words };
  return { kind: 'backend', ...words };
}
