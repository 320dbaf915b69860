/** The adapter on a server that is as Saleor's are when something has changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { saleorAdapter } from '@vitrine/adapters';
import type { CommerceAdapter, Op } from '@vitrine/core';
import { createFakeSaleor, type FakeSaleorOptions } from './saleor.js';

const op: Op = { signal: new AbortController().signal, market: {}, opId: 'op' };

function shop(options: FakeSaleorOptions = {}) {
  const server = createFakeSaleor(options);
  const statuses: number[] = [];
  const adapter = saleorAdapter({
    endpoint: 'http://127.0.0.1/graphql/',
    channel: 'default-channel',
    checkoutUrl: 'https://shop.example/checkout?checkout={checkout}',
    async fetch(url, init) {
      const response = await server.handler(new Request(url, init));
      statuses.push(response.status);
      return response;
    },
  });
  return { server, adapter, statuses };
}
async function shirts(adapter: CommerceAdapter) {
  const outcome = await adapter.getProducts([{ kind: 'handle', handle: 'linen-shirt' }], op);
  assert.ok(outcome.ok && outcome.value[0], JSON.stringify(outcome));
  return outcome.value[0].variants;
}

test('a server before 3.22 has no exact amounts, one after tomorrow no preorder: each is learned once', async () => {
  const { adapter, statuses } = shop({ without: ['fractionalAmount', 'fractionDigits', 'preorder'] });
  const [variant] = await shirts(adapter);
  assert.deepEqual(variant?.price, { amount: '49.9', currency: 'EUR' });
  assert.deepEqual(statuses, [400, 400, 200]);
  const added = await adapter.addLines(null, [{ variantId: variant!.id, quantity: 2 }], op);
  assert.ok(added.ok);
  assert.deepEqual([added.value.cart.total.amount, statuses.length], ['99.8', 4]);
});

test('what the server lacks beyond that is a fault of the backend, and asked for once', async () => {
  const { adapter, statuses } = shop({ without: ['slug'] });
  const outcome = await adapter.getProducts([{ kind: 'handle', handle: 'linen-shirt' }], op);
  assert.equal(outcome.ok || outcome.error.kind, 'backend');
  assert.deepEqual(statuses, [400]);
});

test('what was sold meanwhile to others is told, and the line stays', async () => {
  const { adapter, server } = shop();
  const [variant] = await shirts(adapter);
  const added = await adapter.addLines(null, [{ variantId: variant!.id, quantity: 5 }], op);
  assert.ok(added.ok);
  server.setStock('SHIRT-S-SAND', 3);
  const { handle, cart } = added.value;
  const coded = await adapter.setDiscountCodes!(handle, ['LIVE10'], op);
  assert.ok(coded.ok);
  assert.deepEqual(coded.value.notices, [
    {
      code: 'out-of-stock',
      message: 'CheckoutLineProblemInsufficientStock',
      lineId: cart.lines[0]?.id,
      variantId: variant?.id,
      requested: 5,
      actual: 3,
    },
  ]);
});

test('variants and SKUs name their product', async () => {
  const { adapter } = shop();
  const [variant] = await shirts(adapter);
  const refs = [
    { kind: 'sku', sku: 'MUG-01' },
    { kind: 'variant', id: variant!.id },
    { kind: 'sku', sku: 'none' },
  ] as const;
  const outcome = await adapter.getProducts(refs, op);
  assert.ok(outcome.ok);
  assert.deepEqual(
    outcome.value.map((product) => product?.handle ?? null),
    ['ceramic-mug', 'linen-shirt', null],
  );
});

test('a channel that there is not: nothing is sold, and a cart is a fault of the set-up', async () => {
  const { adapter } = shop();
  const [variant] = await shirts(adapter);
  const elsewhere = saleorAdapter({
    endpoint: 'http://127.0.0.1/graphql/',
    channel: 'nowhere',
    fetch: (url, init) => createFakeSaleor().handler(new Request(url, init)),
  });
  assert.deepEqual(await elsewhere.getProducts([{ kind: 'handle', handle: 'linen-shirt' }], op), { ok: true, value: [null] });
  const added = await elsewhere.addLines(null, [{ variantId: variant!.id, quantity: 1 }], op);
  assert.equal(added.ok || added.error.kind, 'unauthorized');
});

test('where a sale came from stands in the address, and with the checkout', async () => {
  const { adapter, server } = shop();
  const [variant] = await shirts(adapter);
  const added = await adapter.addLines(null, [{ variantId: variant!.id, quantity: 1 }], op);
  assert.ok(added.ok);
  const { handle, cart } = added.value;
  const handoff = await adapter.checkout(handle, cart, { vitrine_show: 'spring' }, op);
  assert.ok(handoff.ok && handoff.value.kind === 'redirect');
  assert.deepEqual(
    [...new URL(handoff.value.url).searchParams],
    [
      ['checkout', handle],
      ['vitrine_show', 'spring'],
    ],
  );
  assert.deepEqual(server.metadataOf(String(handle)), { vitrine_show: 'spring' });
});
