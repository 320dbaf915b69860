/** One request to Medusa's Store API, and what its failures mean. */
import type { CommerceError, Op, Outcome } from '@vitrine/core';
import { isRecord, isText } from '../../config.js';
import { http, type Fetch } from '../../http.js';
import { ok } from '../../outcome.js';

export interface MedusaServer {
  readonly endpoint: string;
  readonly publishableKey: string;
  readonly fetch: Fetch;
}

/** Names with one value or several; several are sent as `name[]`. */
export type Query = Readonly<Record<string, string | readonly string[]>>;

export interface MedusaRequest<D, T> {
  /** Below `/store/`. */
  readonly path: string;
  readonly query: Query;
  /** What to write; a request without one is a read. */
  readonly body?: unknown;
  readonly op: Op;
  /** Reads the answer; what it throws over, an answer of another shape, is `backend`. */
  read(data: D): T;
}

export async function ask<D, T>(server: MedusaServer, request: MedusaRequest<D, T>): Promise<Outcome<T>> {
  const { path, query, body, op } = request;
  const url = new URL(`${server.endpoint.replace(/\/+$/, '')}/store/${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (isText(value)) url.searchParams.set(name, value);
    else for (const one of value) url.searchParams.append(`${name}[]`, one);
  }
  const write = body !== undefined;
  const answer = await http(
    server.fetch,
    url.href,
    {
      method: write ? 'POST' : 'GET',
      headers: { 'x-publishable-api-key': server.publishableKey, ...(write && { 'content-type': 'application/json' }) },
      ...(write && { body: JSON.stringify(body) }),
      signal: op.signal,
    },
    { write },
  );
  if (!answer.ok) return answer;
  const { json, status } = answer.value;
  if (status >= 400) return { ok: false, error: errorOf(json, status, write) };
  try {
    return ok(request.read(json as D));
  } catch (cause) {
    return { ok: false, error: { kind: 'backend', message: 'an answer of another shape', cause } };
  }
}

type Kind =
  'cart-gone' | 'conflict' | 'invalid-discount' | 'invalid-line' | 'invalid-quantity' | 'invalid-variant' | 'unauthorized';

/** Medusa says most things in words alone. The first that fits counts. */
const WORDS: readonly (readonly [RegExp, Kind])[] = [
  [/publishable (api )?key/i, 'unauthorized'],
  [/already completed|^cart\b.*not found/i, 'cart-gone'],
  [/^line item\b.*not found/i, 'invalid-line'],
  [/^variants?\b.*(not exist|not have a price)/i, 'invalid-variant'],
  [/promotion code/i, 'invalid-discount'],
  [/\bquantity\b/i, 'invalid-quantity'],
  // a region that is not there, said in three ways
  [/^no regions? found|^region\b.*not found|pricing context/i, 'unauthorized'],
];
const STATUSES = new Map<number, Kind>([
  [401, 'unauthorized'],
  [403, 'unauthorized'],
  [409, 'conflict'],
]);

function errorOf(json: unknown, status: number, write: boolean): CommerceError {
  const { code, message: said } = isRecord(json) ? json : {};
  const message = isText(said) ? said : `status ${status}`;
  if (code === 'insufficient_inventory') return { kind: 'out-of-stock', message };
  // two writes met, and this one was not begun; outside of development Medusa hides these words behind a plain 500
  if (/acquire lock/i.test(message)) return { kind: 'conflict', message };
  // the server broke off in the middle: before or after the write, nobody knows
  if (status >= 500) return { kind: 'network', maybeApplied: write, message };
  return { kind: WORDS.find(([words]) => words.test(message))?.[1] ?? STATUSES.get(status) ?? 'backend', message };
}
