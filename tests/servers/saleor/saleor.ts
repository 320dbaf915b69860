/**
 * A Saleor that sells the standard shop in one channel. It answers by the part of Saleor's schema that stands beside it, and
 * by the rules that Saleor's own code has for checkouts.
 */
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { answerGraphql } from '../graphql-answer.js';
import { standardCatalogue } from '../standard-catalogue.js';
import type { Handler } from '../serve-handler.js';
import { createShelf, productNode, variantNode } from './catalogue.js';
import { createCheckouts } from './checkouts.js';
import { keyOf } from './refused.js';

const SDL = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8');
const CHANNEL = 'default-channel';
const CORS = { 'access-control-allow-origin': '*' };

export interface FakeSaleorOptions {
  /** Fields of the schema that this server has not, as an older or a newer one. */
  readonly without?: readonly string[];
}

export interface FakeSaleor {
  readonly handler: Handler;
  setStock(sku: string, stock: number): void;
  /** What stands in the public metadata of a checkout. */
  metadataOf(checkout: string): Readonly<Record<string, string>>;
}

export function createFakeSaleor({ without = [] }: FakeSaleorOptions = {}): FakeSaleor {
  const lines = SDL.split('\n').filter((line) => !without.some((name) => line.startsWith(`  ${name}:`)));
  const schema = buildSchema(lines.join('\n'));
  const shelf = createShelf();
  const { metadataOf, ...checkouts } = createCheckouts(CHANNEL, shelf);
  type Named = { id?: string; slug?: string; sku?: string; channel?: string };
  const root = {
    ...checkouts,
    product({ id, slug, channel }: Named) {
      const key = id && keyOf(id, 'Product');
      const found = standardCatalogue.find((one) => (key ? String(one.id) === key : one.handle === slug));
      return found && channel === CHANNEL ? productNode(found, shelf) : null;
    },
    productVariant({ id, sku = '', channel }: Named) {
      const found = id ? shelf.byKey(keyOf(id, 'ProductVariant')) : shelf.bySku(sku);
      return found && channel === CHANNEL ? variantNode(found, shelf) : null;
    },
  };
  return {
    metadataOf,
    setStock: (sku, stock) => shelf.setStock(sku, stock),
    async handler(request) {
      if (request.method === 'OPTIONS')
        return new Response(null, {
          status: 204,
          headers: { ...CORS, 'access-control-allow-methods': 'POST, OPTIONS', 'access-control-allow-headers': 'content-type' },
        });
      if (request.method !== 'POST') return new Response(null, { status: 405, headers: CORS });
      const { isRefused, data, errors } = await answerGraphql(schema, root, request);
      const told = errors?.map((error) => ({ extensions: { exception: { code: 'GraphQLError' } }, ...error.toJSON() }));
      return Response.json(
        { ...(told && { errors: told }), ...(!isRefused && { data }) },
        { status: isRefused ? 400 : 200, headers: CORS },
      );
    },
  };
}
