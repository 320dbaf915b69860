/** A fake of one shop's Storefront API on loopback, which holds its carts and can be told to misbehave. */
import { serveHandler } from '../serve-handler.js';
import { answer, isMutation, type Question } from './api.js';
import { createCartRoot } from './cart-root.js';
import type { StoredCart } from './carts.js';
import { productRoot } from './product-nodes.js';
import { storefrontSchema } from './schema.js';

export { shopifyInstalled } from './schema.js';

/** How many of the next writes go wrong, and how. */
export interface Faults {
  conflict: number;
  throttled: number;
  /** Applied, and then answered with INTERNAL_SERVER_ERROR. */
  broken: number;
  /** Milliseconds before every answer. */
  latency: number;
}

export interface RunningShopify {
  /** The address of the API. */
  readonly url: string;
  readonly faults: Faults;
  /** By their ids with the secret. */
  readonly carts: Map<string, StoredCart>;
  /** Answers without a network. */
  handler(request: Request): Promise<Response>;
  stop(): Promise<void>;
}

const API = '/api/2026-04/graphql.json';
const TOKEN_HEADER = 'x-shopify-storefront-access-token';
/** The tokens that this shop knows. */
export const PUBLIC_TOKEN = 'public-token';
export const INVENTORY_TOKEN = 'public-token-with-inventory';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': `content-type, accept, ${TOKEN_HEADER}`,
};
const reply = (body: unknown, status = 200): Response => Response.json(body, { status, headers: CORS });
const refuse = (code: string, message: string, status = 200): Response =>
  reply({ errors: [{ message, extensions: { code } }] }, status);

export async function startShopify(): Promise<RunningShopify> {
  const schema = storefrontSchema();
  let origin = '';
  const { carts, root } = createCartRoot(() => origin);
  const faults: Faults = { conflict: 0, throttled: 0, broken: 0, latency: 0 };

  async function handler(request: Request): Promise<Response> {
    if (new URL(request.url).pathname !== API) return reply({ errors: 'Not Found' }, 404);
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: CORS });
    const token = request.headers.get(TOKEN_HEADER);
    if (token !== null && token !== PUBLIC_TOKEN && token !== INVENTORY_TOKEN) return refuse('UNAUTHORIZED', '', 401);
    const question = (await request.json()) as Question;
    if (faults.latency > 0) await new Promise((resolve) => void setTimeout(resolve, faults.latency));
    const write = isMutation(question);
    if (write && faults.conflict > 0) {
      faults.conflict--;
      return refuse('CONFLICT', 'Could not complete cart operation. The cart conflicted with another request.');
    }
    if (write && faults.throttled > 0) {
      faults.throttled--;
      return refuse('THROTTLED', 'Throttled');
    }
    const result = await answer(
      schema,
      { ...productRoot, ...root },
      question,
      token === null ? null : { seesStock: token === INVENTORY_TOKEN },
    );
    if (write && faults.broken > 0) {
      faults.broken--;
      return refuse('INTERNAL_SERVER_ERROR', 'Internal error. Looks like something went wrong on our end.');
    }
    return reply(result);
  }

  const { url, stop } = await serveHandler(handler);
  origin = url;
  return { url: `${url}${API}`, faults, carts, handler, stop };
}
