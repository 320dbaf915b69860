import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AdapterHost, Cart, Op } from '@vitrine/core';
import { staticAdapter, staticFactory } from './static.js';

const op: Op = { signal: new AbortController().signal, market: {}, opId: 'op' };
const hostWith = (jsonLd: () => readonly string[] = () => []): AdapterHost & { readonly warned: string[] } => {
  const warned: string[] = [];
  return { pageUrl: 'https://shop.example/live', jsonLd, warn: ({ code, path }) => void warned.push(`${code} ${path}`), warned };
};
const cart = (lines: number): Cart => ({
  currency: 'EUR',
  linesComplete: true,
  totalQuantity: lines,
  subtotal: { amount: '0', currency: 'EUR' },
  total: { amount: '0', currency: 'EUR' },
  totalsEstimated: false,
  discountCodes: [],
  lines: Array.from({ length: lines }, (_, i) => ({
    id: `${i}`,
    variantId: 'a/b',
    title: 'T',
    options: {},
    quantity: 2,
    unitPrice: { amount: '0', currency: 'EUR' },
    total: { amount: '0', currency: 'EUR' },
    attributes: {},
    editable: true,
  })),
});

test('products of the configuration, found by every kind of ref', async () => {
  const host = hostWith();
  const adapter = staticFactory(
    {
      products: [
        {
          id: 1,
          handle: 'shirt',
          title: 'Shirt',
          url: '/p/shirt',
          image: '/s.jpg',
          variants: [
            { id: 'm', sku: 'S-M', options: { Size: 'M' }, price: { amount: '9.00', currency: 'EUR' }, availability: 'in-stock' },
            { sku: 'S-L', options: { Size: 'L' } },
          ],
        },
        {
          title: 'Mug',
          sku: 'MUG',
          price: { amount: '12.00', currency: 'EUR' },
          images: [{ url: '/m.jpg', alt: 'A mug', width: 10 }, 'javascript:x'],
        },
        { handle: 'untitled' },
      ],
    },
    host,
  );
  assert.deepEqual(host.warned, ['config/product-invalid products[2]']);
  const outcome = await adapter.getProducts(
    [
      { kind: 'product', id: '1' },
      { kind: 'handle', handle: 'shirt' },
      { kind: 'variant', id: 'm' },
      { kind: 'sku', sku: 'MUG' },
      { kind: 'sku', sku: 'no' },
    ],
    op,
  );
  assert.ok(outcome.ok);
  const [shirt, byHandle, byVariant, mug, none] = outcome.value;
  assert.deepEqual([shirt?.title, byHandle, byVariant, none], ['Shirt', shirt, shirt, null]);
  assert.deepEqual(shirt?.options, [{ name: 'Size', values: [{ value: 'M' }, { value: 'L' }] }]);
  assert.deepEqual(
    shirt?.variants.map(({ id, title, availability, price }) => [id, title, availability, price?.amount]),
    [
      ['m', 'M', 'in-stock', '9.00'],
      ['S-L', 'L', 'unknown', undefined],
    ],
  );
  assert.deepEqual(
    [mug?.variants[0]?.id, mug?.images],
    ['MUG', [{ url: 'https://shop.example/m.jpg', alt: 'A mug', width: 10 }]],
  );
});

test("the page's JSON-LD is read as it is at the moment of asking", async () => {
  let texts: string[] = [];
  const adapter = staticFactory(
    {},
    hostWith(() => texts),
  );
  const find = async () => {
    const outcome = await adapter.getProducts([{ kind: 'sku', sku: 'A' }], op);
    assert.ok(outcome.ok);
    return outcome.value[0]?.title;
  };
  assert.equal(await find(), undefined);
  texts = ['{"@type":"Product","name":"Late","sku":"A"}'];
  assert.equal(await find(), 'Late');
});

test('there is no cart, and no checkout without a template', async () => {
  const adapter = staticAdapter();
  const kinds = [
    await adapter.addLines(null, [], op),
    await adapter.setQuantity(null, 'l', 1, op),
    await adapter.checkout(null, cart(1), {}, op),
  ];
  assert.deepEqual(
    kinds.map((outcome) => !outcome.ok && outcome.error.kind),
    ['unsupported', 'unsupported', 'unsupported'],
  );
  assert.deepEqual([adapter.buyNow, adapter.checkoutOrigins, adapter.capabilities.checkout], [undefined, undefined, []]);
  assert.deepEqual(await adapter.getCart(null, op), { ok: true, value: null });
});

test('a template leads to where one thing is bought, with the attribution', async () => {
  const product = {
    id: 'p',
    title: 'P',
    images: [],
    options: [],
    variantsComplete: true,
    variants: [
      { id: 'a/b', title: 'P', options: {}, price: null, availability: 'in-stock' },
      { id: 'none', title: 'P', options: {}, price: null, availability: 'out-of-stock' },
    ],
  } as const;
  const adapter = staticAdapter({
    products: [product],
    checkoutTemplate: 'https://buy.example/cart/{variant}:{quantity}?storefront=1',
  });
  assert.deepEqual(adapter.checkoutOrigins, ['https://buy.example']);
  const url = 'https://buy.example/cart/a%2Fb:2?storefront=1&utm_source=v';
  const attribution = { utm_source: 'v', storefront: '0' };
  for (const outcome of [
    await adapter.buyNow?.({ variantId: 'a/b', quantity: 2 }, attribution, op),
    await adapter.checkout(null, cart(1), attribution, op),
  ]) {
    assert.deepEqual(outcome, { ok: true, value: { kind: 'redirect', url, frameable: false } });
  }
  const refused = [
    ['none', 1],
    ['a/b', 0],
    ['other', 1],
  ] as const;
  const kinds = await Promise.all(
    refused.map(async ([variantId, quantity]) => {
      const outcome = await adapter.buyNow?.({ variantId, quantity }, {}, op);
      return outcome && !outcome.ok && outcome.error.kind;
    }),
  );
  assert.deepEqual(kinds, ['out-of-stock', 'invalid-quantity', 'invalid-variant']);
  const two = await adapter.checkout(null, cart(2), {}, op);
  assert.ok(!two.ok);
});

test('what is wrong in its configuration is named', () => {
  const host = hostWith();
  const adapter = staticFactory(
    { products: {}, checkoutTemplate: 'javascript:{variant}', optionNames: { size: 1 }, extra: 1 },
    host,
  );
  assert.deepEqual(host.warned, [
    'config/invalid products',
    'config/invalid checkoutTemplate',
    'config/invalid optionNames',
    'config/unknown-key extra',
  ]);
  assert.deepEqual(adapter.capabilities.checkout, []);
});
