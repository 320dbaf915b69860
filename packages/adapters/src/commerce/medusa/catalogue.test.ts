/** What cannot be had of a real Medusa's products at will. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Op } from '@vitrine/core';
import { medusaAdapter } from '../medusa.js';
import { endpoint, fine, kind, op, product, scripted, variant } from '../../../fakes/medusa.js';

test('the market is a region: by country, then by currency, then the first that is named', async () => {
  for (const [market, region] of [
    [{ country: 'DE', currency: 'JPY' }, 'reg_eu'],
    [{ country: 'CH', currency: 'jpy' }, 'reg_jp'],
    [{ country: 'CH', currency: 'CHF' }, 'reg_eu'],
    [{}, 'reg_eu'],
  ] as const) {
    const { adapter, sent } = scripted([fine({ products: [] })]);
    await adapter.getProducts([{ kind: 'handle', handle: 'x' }], { ...op, market });
    assert.equal(sent[0]?.url.searchParams.get('region_id'), region, JSON.stringify(market));
  }
});

test('without regions the server is asked for them once, and an unclear one is a fault of the set-up', async () => {
  const region = (id: string, currency_code: string, ...countries: string[]) => ({
    id,
    currency_code,
    countries: countries.map((iso_2) => ({ iso_2 })),
  });
  const listed = [region('reg_us', 'usd', 'us'), region('reg_eu', 'eur', 'fr', 'de'), region('reg_x', 'eur')];
  const asked: (string | null)[] = [];
  const adapter = medusaAdapter({
    endpoint,
    publishableKey: 'pk_1',
    fetch(address) {
      const { pathname, searchParams } = new URL(address);
      asked.push(searchParams.get('region_id') ?? pathname);
      return Promise.resolve(new Response(JSON.stringify({ regions: listed, products: [] })));
    },
  });
  const ask = (market: Op['market']) => adapter.getProducts([{ kind: 'handle', handle: 'x' }], { ...op, market });
  await ask({ country: 'DE' });
  await ask({ currency: 'USD' });
  assert.deepEqual(asked, ['/store/regions', 'reg_eu', 'reg_us']);
  assert.equal(kind(await ask({ country: 'CH', currency: 'CHF' })), 'unauthorized');
});

test('65 refs of every kind take a request for each kind and 50 of it', async () => {
  const { adapter, sent } = scripted([fine({ products: [] })]);
  const refs = [
    ...Array.from({ length: 60 }, (_, i) => ({ kind: 'handle', handle: `h${i}` }) as const),
    { kind: 'handle', handle: 'h0' },
    { kind: 'handle', handle: '' },
    { kind: 'sku', sku: 'A' },
    { kind: 'product', id: 'prod_1' },
    { kind: 'variant', id: 'variant_1' },
  ] as const;
  const outcome = await adapter.getProducts(refs, op);
  assert.ok(outcome.ok);
  assert.deepEqual([outcome.value.length, outcome.value.every((product) => product === null)], [65, true]);
  const filters = sent.map(({ url }) => [...url.searchParams.keys()].filter((name) => name.endsWith('[]')));
  assert.deepEqual(
    filters.map((names) => [names[0], names.length]),
    [
      ['handle[]', 50],
      ['handle[]', 10],
      ['variants[sku][]', 1],
      ['id[]', 1],
      ['variants[id][]', 1],
    ],
  );
});

test('pictures, text, options, prices and stock of a product', async () => {
  const { adapter } = scripted([fine({ products: [product] })], {
    lowStock: 2,
    productUrl: 'https://shop.example/p/{handle}',
  });
  const outcome = await adapter.getProducts([{ kind: 'sku', sku: 'b' }], op);
  assert.ok(outcome.ok);
  const shirt = outcome.value[0];
  assert.deepEqual(shirt?.images, [
    { url: 'https://medusa.example/static/shirt.webp' },
    { url: 'https://cdn.example/back.webp' },
  ]);
  assert.deepEqual([shirt?.url, shirt?.description], ['https://shop.example/p/shirt', 'Linen & air']);
  assert.deepEqual(
    shirt?.options.map(({ name }) => name),
    ['Size', 'Colour'],
  );
  assert.deepEqual(Object.entries(shirt?.variants[0]?.options ?? {}), [
    ['Size', 'M'],
    ['Colour', 'Ink'],
  ]);
  assert.deepEqual(shirt?.variants[0]?.price, { amount: '49.9', currency: 'EUR' });
  assert.deepEqual(shirt?.variants[0]?.compareAt, { amount: '54.95', currency: 'EUR' });
  assert.deepEqual(shirt?.variants[1]?.image, { url: 'https://medusa.example/static/ink.webp' });
  assert.deepEqual(
    shirt?.variants.map(({ availability, stock, price }) => [availability, stock, price?.amount]),
    [
      ['in-stock', 5, '49.9'],
      ['low-stock', 2, '49.9'],
      ['out-of-stock', 0, '49.9'],
      ['backorder', undefined, '49.9'],
      ['unknown', undefined, '49.9'],
      ['in-stock', undefined, undefined],
      ['in-stock', 5, undefined],
    ],
  );
});

test('nothing is low in stock unless it was declared, and yen have no fraction', async () => {
  const price = { calculated_amount: 7800, original_amount: 7800, currency_code: 'jpy' };
  const yen = { ...product, variants: [variant('a', { inventory_quantity: 1, calculated_price: price })] };
  const outcome = await scripted([fine({ products: [yen] })]).adapter.getProducts([{ kind: 'product', id: 'prod_1' }], op);
  assert.ok(outcome.ok);
  const [only] = outcome.value[0]?.variants ?? [];
  assert.deepEqual(
    [only?.availability, only?.price, only?.compareAt],
    ['in-stock', { amount: '7800', currency: 'JPY' }, undefined],
  );
});
