import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '@vitrine/core';
import { shopifyStorefrontAdapter, shopifyStorefrontFactory } from '../shopify-storefront.js';
import { apiAddress } from './endpoint.js';

const API = '/api/2026-04/graphql.json';
const page = 'https://retailer.example/live';
const kind = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);
const op = { signal: new AbortController().signal, market: {}, opId: 'op' };

test('a domain, a shop or an API is what an endpoint may be, of the one version', () => {
  const addresses: Record<string, string | null> = {
    'shop.myshopify.com': `https://shop.myshopify.com${API}`,
    'https://shop.example': `https://shop.example${API}`,
    'https://shop.example/': `https://shop.example${API}`,
    [`https://shop.example${API}`]: `https://shop.example${API}`,
    [`http://127.0.0.1:4000${API}`]: `http://127.0.0.1:4000${API}`,
    '/relay': 'https://retailer.example/relay',
    'https://shop.example/api/2025-01/graphql.json': null,
    'https://shop.example/api/unstable/graphql.json': null,
    'http://shop.example': null,
    'javascript:alert(1)': null,
    'my shop': null,
    shop: null,
    '': null,
  };
  for (const [given, address] of Object.entries(addresses)) assert.equal(apiAddress(given, page), address, given);
});

test('by name: what is wrong is reported with its key, and without an endpoint the shop stays closed', async () => {
  const warned: string[] = [];
  const host = {
    pageUrl: page,
    jsonLd: () => [],
    warn: ({ code, path }: { code: string; path?: string }) => void warned.push(`${code} ${path}`),
  };
  const closed = shopifyStorefrontFactory({ endpoint: 'https://shop.example/api/2024-01/graphql.json' }, host);
  assert.equal(kind(await closed.getCart(null, op)), 'unauthorized');
  const open = shopifyStorefrontFactory(
    { endpoint: 'shop.example', publicToken: 'shpat_secret', showStock: 'yes', productUrl: '/p/{id}', secret: 1 },
    host,
  );
  shopifyStorefrontFactory({}, host);
  assert.deepEqual(warned, [
    'config/invalid endpoint',
    'config/invalid publicToken',
    'config/invalid showStock',
    'config/invalid productUrl',
    'config/unknown-key secret',
    'config/invalid endpoint',
  ]);
  assert.deepEqual([open.checkoutOrigins, open.capabilities.stock], [['https://shop.example'], 'boolean']);
  assert.equal(shopifyStorefrontFactory({ endpoint: 'shop.example', showStock: true }, host).capabilities.stock, 'count');
});

test('made by hand with what cannot work, it answers as a fault of the set-up, and sends nothing', async () => {
  const fetch = () => assert.fail('asked');
  for (const options of [{ endpoint: 'nowhere' }, { endpoint: 'shop.example', publicToken: 'shpat_secret' }])
    assert.equal(kind(await shopifyStorefrontAdapter({ ...options, fetch }).getCart('x' as never, op)), 'unauthorized');
});
