/**
 * A BigCommerce shop that sells the standard catalogue in two currencies. It answers by the part of BigCommerce's schema that
 * stands beside it; what that does not say, the words of failures and what a coupon does to another, is made up.
 */
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { answerGraphql } from '../graphql-answer.js';
import type { Handler } from '../serve-handler.js';
import { createCarts, type CartFaults } from './carts.js';
import { createShelf, productNode } from './catalogue.js';

const schema = buildSchema(readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'));

export const TOKEN = 'storefront-token';

export interface FakeBigcommerce {
  readonly handler: Handler;
  readonly faults: CartFaults;
  setStock(sku: string, stock: number): void;
  touch(cart: string): void;
  forget(cart: string): void;
}

/** @param allowed what the token's `allowed_cors_origins` would name */
export function createFakeBigcommerce(allowed: readonly string[] = ['https://retailer.example']): FakeBigcommerce {
  const shelf = createShelf();
  const faults: CartFaults = { words: null };
  let origin = 'http://127.0.0.1';
  const { cart, checkout, cartMutations, checkoutMutations, touch, forget } = createCarts(shelf, faults, () => origin);
  const node = (found: (typeof shelf.products)[number] | undefined) => (found ? productNode(found, shelf) : null);
  const root = {
    site: {
      cart,
      checkout,
      product: ({ entityId, sku }: { entityId?: number; sku?: string }) =>
        node(shelf.products.find(({ id, variants }) => id === entityId || variants.some((one) => one.sku === sku))),
      route: ({ path }: { path: string }) => ({ node: node(shelf.products.find(({ handle }) => path === `/${handle}/`)) }),
    },
    cart: cartMutations,
    checkout: checkoutMutations,
  };
  const cors = (request: Request): Record<string, string> => {
    const from = request.headers.get('origin');
    return from !== null && allowed.includes(from) ? { 'access-control-allow-origin': from, vary: 'origin' } : {};
  };
  return {
    faults,
    touch,
    forget,
    setStock: (sku, stock) => shelf.setStock(sku, stock),
    async handler(request) {
      const headers = cors(request);
      origin = new URL(request.url).origin;
      if (request.method === 'OPTIONS')
        return new Response(null, {
          status: 204,
          headers: {
            ...headers,
            'access-control-allow-methods': 'POST',
            'access-control-allow-headers': 'authorization, content-type',
          },
        });
      if (request.method !== 'POST') return new Response(null, { status: 405, headers });
      if (request.headers.get('authorization') !== `Bearer ${TOKEN}`)
        return Response.json({ status: 401, title: 'Unauthorized' }, { status: 401, headers });
      const { isRefused, data, errors } = await answerGraphql(schema, root, request);
      return Response.json(
        { ...(!isRefused && { data }), ...(errors && { errors: errors.map((error) => error.toJSON()) }) },
        { status: isRefused ? 400 : 200, headers },
      );
    },
  };
}
