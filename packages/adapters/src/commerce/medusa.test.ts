/** What cannot be had from a real server at will; how it really answers is seen in `tests/medusa` and `tests/conformance`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cart, fine, handle, kind, one, op, regions, scripted, type Reply } from '../../fakes/medusa.js';
import { medusaFactory } from './medusa.js';

const answers: readonly [string, Reply, string, string][] = [
  ['in development, two writes met', [500, { message: 'Failed to acquire lock for key "cart_1"' }], 'conflict', 'conflict'],
  ['the server broke off', [500, { code: 'unknown_error', message: 'An unknown error occurred.' }], 'network', 'network'],
  ['a conflict', [409, { type: 'conflict', message: 'm' }], 'conflict', 'conflict'],
  ['too many requests', [429, { message: 'm' }], 'rate-limited', 'rate-limited'],
  ['a wrong key', [400, { message: 'A valid publishable key is required' }], 'unauthorized', 'unauthorized'],
  ['no key', [400, { message: 'Publishable API key required in the request header' }], 'unauthorized', 'unauthorized'],
  ['not allowed', [403, {}], 'unauthorized', 'unauthorized'],
  ['no such region', [404, { message: 'No regions found' }], 'unauthorized', 'unauthorized'],
  ['something unheard of', [400, { message: 'm' }], 'backend', 'backend'],
  ['no object', [200, null], 'backend', 'backend'],
  ['an answer of another shape', [200, { cart: { id: 'cart_1', items: 7 } }], 'backend', 'backend'],
];
for (const [name, answer, read, write] of answers) {
  test(`${name}: a read is ${read}, a write ${write}`, async () => {
    const { adapter } = scripted([answer]);
    assert.deepEqual([kind(await adapter.getCart(handle, op)), kind(await adapter.addLines(handle, [one], op))], [read, write]);
  });
}

test('a server that breaks off in a write may have done it, in a read it has done nothing', async () => {
  const { adapter } = scripted([[500, {}]]);
  const [read, write] = [await adapter.getCart(handle, op), await adapter.addLines(handle, [one], op)];
  assert.ok(!read.ok && read.error.kind === 'network' && !read.error.maybeApplied);
  assert.ok(!write.ok && write.error.kind === 'network' && write.error.maybeApplied);
});

test('checkout leads where it was told, with the cart behind the #, or nowhere; buying at once uses a cart of its own', async () => {
  const { adapter, sent } = scripted([fine({ cart }), fine({ cart }), fine({ cart: { ...cart, id: 'cart_2' } })], {
    checkoutUrl: 'https://pay.example/c#cart={cart}',
  });
  const found = await adapter.getCart(handle, op);
  assert.ok(found.ok && found.value);
  assert.deepEqual(adapter.checkoutOrigins, ['https://pay.example']);
  const to = (id: string) => ({
    ok: true,
    value: { kind: 'redirect', url: `https://pay.example/c?utm_source=v#cart=${id}`, frameable: false },
  });
  assert.deepEqual(await adapter.checkout(handle, found.value.cart, { utm_source: 'v' }, op), to('cart_1'));
  assert.equal(JSON.stringify(found.value.cart).includes('cart_1'), false, 'the handle stands in no cart');
  assert.deepEqual(await adapter.buyNow?.(one, { utm_source: 'v' }, op), to('cart_2'));
  assert.equal(sent.at(-1)?.url.pathname, '/store/carts');
  const without = scripted([]).adapter;
  assert.equal(kind(await without.checkout(handle, found.value.cart, {}, op)), 'unsupported');
  assert.deepEqual([without.buyNow, without.capabilities.checkout], [undefined, []]);
});

test('by name: endpoint and key are needed, regions are codes, the cart may stand only after the #', async () => {
  const warned: string[] = [];
  const host = {
    pageUrl: 'https://shop.example/live',
    jsonLd: () => [],
    warn: ({ code, path }: { code: string; path?: string }) => void warned.push(`${code} ${path}`),
  };
  const closed = medusaFactory({ endpoint: 'javascript:x', regions: { Europe: 'reg_1' } }, host);
  assert.equal(kind(await closed.getCart(null, op)), 'unauthorized');
  assert.deepEqual(warned.splice(0), ['config/invalid endpoint', 'config/invalid publishableKey', 'config/invalid regions']);
  const given = { endpoint: 'https://medusa.example', publishableKey: 'pk_1', lowStock: 3, secret: 1 };
  for (const checkoutUrl of [
    'https://pay.example/?c={cart}',
    'https://pay.example/{cart}',
    'https://pay.example/#x',
    '/#{code}',
  ]) {
    assert.deepEqual(medusaFactory({ ...given, checkoutUrl }, host).capabilities.checkout, [], checkoutUrl);
    assert.deepEqual(warned.splice(0), ['config/invalid checkoutUrl', 'config/unknown-key secret']);
  }
  const open = medusaFactory({ ...given, regions, checkoutUrl: '/checkout#cart={cart}' }, host);
  assert.deepEqual([open.id, open.capabilities.checkout], ['medusa', ['redirect']]);
});
