/** The adapter on a shop that somebody else uses as well, and that is not open to everybody. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bigcommerceAdapter } from '@vitrine/adapters';
import type { CartHandle, CommerceAdapter, Op, Outcome } from '@vitrine/core';
import { createFakeBigcommerce, TOKEN } from './bigcommerce.js';

const op: Op = { signal: new AbortController().signal, market: {}, opId: 'op' };
const kind = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);
const line = { variantId: '1:12', quantity: 1 };

function shop(token = TOKEN, origin = 'https://retailer.example') {
  const server = createFakeBigcommerce();
  const open = () =>
    bigcommerceAdapter({
      endpoint: 'https://store-abc.mybigcommerce.com/graphql',
      token,
      async fetch(url, init) {
        const headers = { ...(init.headers as Record<string, string>), origin };
        const response = await server.handler(new Request(url, { ...init, headers }));
        // as a browser has it
        if (response.headers.get('access-control-allow-origin') !== origin) throw new TypeError('CORS');
        return response;
      },
    });
  return { server, open, adapter: open() };
}
async function filled(adapter: CommerceAdapter): Promise<CartHandle> {
  const added = await adapter.addLines(null, [line], op);
  assert.ok(added.ok && added.value.handle, JSON.stringify(added));
  return added.value.handle;
}

for (const words of [null, 'Something went wrong'])
  test(`what another page does meanwhile is a conflict, and then there (${words ?? 'in known words'})`, async () => {
    const { adapter, server } = shop();
    const handle = await filled(adapter);
    server.faults.words = words;
    server.touch(handle);
    assert.equal(kind(await adapter.addLines(handle, [line], op)), 'conflict');
    const again = await adapter.addLines(handle, [line], op);
    assert.ok(again.ok);
    assert.equal(again.value.cart.totalQuantity, 3);
    server.forget(handle);
    assert.equal(kind(await adapter.addLines(handle, [line], op)), 'cart-gone');
    assert.equal(kind(await adapter.setQuantity(handle, 'line', 1, op)), 'cart-gone');
  });

test('two pages of one shopper never overwrite each other', async () => {
  const { open, adapter } = shop();
  const handle = await filled(adapter);
  const other = open();
  assert.equal(kind(await other.addLines(handle, [line], op)), 'ok');
  assert.equal(kind(await adapter.addLines(handle, [line], op)), 'conflict');
  assert.equal(kind(await adapter.addLines(handle, [line], op)), 'ok');
  const read = await other.getCart(handle, op);
  assert.ok(read.ok && read.value);
  assert.equal(read.value.cart.totalQuantity, 3);
});

test('every kind of ref names its product, and what is made to measure is bought on its own page', async () => {
  const { adapter } = shop();
  const refs = [
    { kind: 'product', id: '2' },
    { kind: 'variant', id: '1:13' },
    { kind: 'sku', sku: 'HAT-01' },
    { kind: 'handle', handle: 'gifts/engraved-cup' },
    { kind: 'product', id: '404' },
  ] as const;
  const outcome = await adapter.getProducts(refs, op);
  assert.ok(outcome.ok);
  assert.deepEqual(
    outcome.value.map((product) => product && [product.handle, product.variants.length]),
    [['ceramic-mug', 1], ['linen-shirt', 3], ['sold-out-hat', 1], ['gifts/engraved-cup', 0], null],
  );
});

test('what is nearly gone says so, and what is sold meanwhile is refused', async () => {
  const { adapter, server } = shop();
  const shirt = async () => {
    const outcome = await adapter.getProducts([{ kind: 'sku', sku: 'SHIRT-M-SAND' }], op);
    assert.ok(outcome.ok);
    const variant = outcome.value[0]?.variants.find(({ sku }) => sku === 'SHIRT-M-SAND');
    return [variant?.availability, variant?.stock];
  };
  assert.deepEqual(await shirt(), ['in-stock', 100]);
  const handle = await filled(adapter);
  server.setStock('SHIRT-M-SAND', 1);
  assert.deepEqual(await shirt(), ['low-stock', 1]);
  assert.equal(kind(await adapter.addLines(handle, [line], op)), 'out-of-stock');
});

test('where a sale came from travels with the redirect', async () => {
  const { adapter } = shop();
  const handle = await filled(adapter);
  const read = await adapter.getCart(handle, op);
  assert.ok(read.ok && read.value);
  const handoff = await adapter.checkout(handle, read.value.cart, { vitrine_show: 'spring', token: 'stolen' }, op);
  assert.ok(handoff.ok && handoff.value.kind === 'redirect');
  const { origin, searchParams } = new URL(handoff.value.url);
  assert.deepEqual(adapter.checkoutOrigins, [origin]);
  assert.deepEqual(searchParams.getAll('vitrine_show'), ['spring']);
  assert.notDeepEqual(searchParams.getAll('token'), ['stolen']);
  assert.equal(handoff.value.goodForMs, 20_000);
  assert.equal(
    kind(await adapter.checkout('00000000-0000-4000-8000-000000000000' as CartHandle, read.value.cart, {}, op)),
    'cart-gone',
  );
});

test('a page that the token does not name hears nothing, and a token that is none opens nothing', async () => {
  assert.deepEqual(kind(await shop(TOKEN, 'https://elsewhere.example').adapter.getCart('x' as CartHandle, op)), 'network');
  assert.deepEqual(kind(await shop('none').adapter.getCart('x' as CartHandle, op)), 'unauthorized');
});
