/** One request to the Store API: who it says it is, and what becomes of a refusal. */
import type { CartHandle, CommerceError, Op, Outcome } from '@vitrine/core';
import { http, type Fetch } from '../../http.js';
import { failed, ok } from '../../outcome.js';
import { refusalOf, type Refusal } from './errors.js';
import { saidBy, type WooPage } from './page.js';

export interface WooServer {
  /** As {@link Addresses.api}. */
  readonly api: string;
  /** The page's own cart, by its cookie; else one that a Cart-Token names. */
  readonly ambient: boolean;
  readonly fetch: Fetch;
  readonly page?: WooPage | undefined;
}

export interface Reply {
  readonly json: unknown;
  readonly headers: Headers;
  /** The token to go on with; `null` for the page's own cart. */
  readonly handle: CartHandle | null;
}

/** A failure may say more than the contract knows; it must not leave the adapter like that. */
export type Replied = { readonly ok: true; readonly value: Reply } | Refused;
type Refused = { readonly ok: false; readonly error: CommerceError } & Partial<Refusal>;

export interface WooClient {
  readonly ambient: boolean;
  /** Products, which belong to nobody. */
  read(path: string, op: Op): Promise<Outcome<Reply>>;
  /** The cart that `handle` names; a `null` handle in token mode begins one. */
  cart(handle: CartHandle | null, op: Op): Promise<Replied>;
  /** One request, with what comes of it. */
  send(path: string, op: Op, init: RequestInit, write: boolean): Promise<Replied>;
  /** That of the latest answer, else that which came with the page. */
  nonce(): string | undefined;
}

export const SHAPE = 'the answer is of another shape';
const CORS = "no Cart-Token can be read: the shop must allow this page's origin (allowed_http_origins)";

export const withoutMore = ({ error }: Refused): { readonly ok: false; readonly error: CommerceError } => ({ ok: false, error });

export function createClient({ api, ambient, fetch, page }: WooServer): WooClient {
  let latest: string | null = null;
  /** That which came with the page may be out of date, but spares a reading. */
  const nonce = () =>
    latest ?? saidBy(page, 'wcBlocksMiddlewareConfig.storeApiNonce') ?? saidBy(page, 'wcSettings.storeApiNonce');

  async function send(path: string, op: Op, init: RequestInit, write: boolean): Promise<Replied> {
    const request: RequestInit = { ...init, credentials: ambient ? 'same-origin' : 'omit', signal: op.signal };
    const answer = await http(fetch, api + path, request, { write });
    if (!answer.ok) return answer.error.kind === 'network' && !write ? whyUnreachable(path, op, answer.error) : answer;
    const { json, headers, status } = answer.value;
    latest = headers.get('nonce') ?? latest;
    if (status < 200 || status > 299) return { ok: false, ...refusalOf(json, status, headers, write) };
    return ok({ json, headers, handle: ambient ? null : (headers.get('cart-token') as CartHandle | null) });
  }

  /** A browser does not tell a refusal by CORS from a dead line; a request that asks for nothing to read does. */
  async function whyUnreachable(path: string, op: Op, error: CommerceError): Promise<Replied> {
    if (ambient || op.signal.aborted) return { ok: false, error };
    const blind = await http(fetch, api + path, { mode: 'no-cors', cache: 'no-store', signal: op.signal }, { write: false });
    return !blind.ok && blind.error.kind === 'backend' ? failed('unauthorized', CORS) : { ok: false, error };
  }

  async function cart(handle: CartHandle | null, op: Op): Promise<Replied> {
    const headers: Record<string, string> = handle ? { 'cart-token': handle } : {};
    // a cart out of a cache would be somebody's of long ago, and its nonce with it
    const reply = await send('/cart', op, { headers, cache: 'no-store' }, false);
    if (!reply.ok || ambient) return reply;
    const token = reply.value.handle ?? handle;
    return token ? ok({ ...reply.value, handle: token }) : failed('unauthorized', CORS);
  }

  return {
    ambient,
    send,
    nonce,
    cart,
    async read(path, op) {
      const reply = await send(path, op, {}, false);
      return reply.ok ? reply : withoutMore(reply);
    },
  };
}
