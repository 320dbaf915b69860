/** A write to the cart, with who is asking: by the page's nonce, which may have to be read first, or by a token. */
import type { CartHandle, Op } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import type { Replied, WooClient } from './client.js';
import { isNonceRefusal } from './errors.js';
import { MARK } from './mark.js';
import { isAlive } from './token.js';

type Handle = CartHandle | null;
type Body = Readonly<Record<string, unknown>>;

const CACHED = 'the shop refuses the nonce that it has just given: is /wc/store/v1/cart cached?';

async function post({ ambient, send, nonce }: WooClient, handle: Handle, path: string, body: Body, op: Op): Promise<Replied> {
  const known = nonce();
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (handle) headers['cart-token'] = handle;
  else if (ambient && known) headers['nonce'] = known;
  const mark = ambient ? `?${MARK}` : '';
  const reply = await send(path + mark, op, { method: 'POST', headers, body: JSON.stringify(body) }, true);
  return reply.ok ? ok({ ...reply.value, handle: reply.value.handle ?? handle }) : reply;
}

/** A `null` handle in token mode begins a cart. */
export async function change(client: WooClient, handle: Handle, path: string, body: Body, op: Op): Promise<Replied> {
  if (!client.ambient) {
    if (handle && !isAlive(handle)) return failed('cart-gone', 'expired');
    const begun = handle ? null : await client.cart(null, op);
    if (begun && !begun.ok) return begun;
    const reply = await post(client, handle ?? begun!.value.handle, path, body, op);
    // a token that the shop does not know leaves the request without any
    return !reply.ok && isNonceRefusal(reply) ? failed('cart-gone', reply.error.message) : reply;
  }
  if (client.nonce() === undefined) {
    const fresh = await client.cart(null, op);
    if (!fresh.ok) return fresh;
  }
  const first = await post(client, null, path, body, op);
  if (first.ok || !isNonceRefusal(first)) return first;
  // surely not applied, so that it may be sent again with the nonce that a reading brings
  const fresh = await client.cart(null, op);
  if (!fresh.ok) return fresh;
  const second = await post(client, null, path, body, op);
  return !second.ok && isNonceRefusal(second) ? failed('unauthorized', CACHED) : second;
}
