import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cart, CartHandle, Op, Outcome } from '@vitrine/core';
import { callbacksAdapter, callbacksFactory, type CallbacksOptions } from './callbacks.js';

const op: Op = { signal: new AbortController().signal, market: {}, opId: 'op' };
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const cart: Cart = {
  currency: 'EUR',
  lines: [],
  linesComplete: true,
  totalQuantity: 0,
  subtotal: eur('0'),
  total: eur('0'),
  totalsEstimated: false,
  discountCodes: [],
};
const page = (more: Partial<CallbacksOptions> = {}): CallbacksOptions => ({
  getProducts: () => [],
  getCart: () => cart,
  addLines: () => cart,
  setQuantity: () => cart,
  checkout: () => '/cart',
  ...more,
});
const kind = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);
const loose = (answer: unknown) => (() => answer) as unknown as () => Cart;

test('a plain cart is a success without notices', async () => {
  const adapter = callbacksAdapter(page());
  assert.deepEqual(await adapter.addLines(null, [], op), { ok: true, value: { cart, handle: null, notices: [] } });
  assert.deepEqual(await adapter.getCart(null, op), { ok: true, value: { cart, handle: null } });
  assert.deepEqual(await callbacksAdapter(page({ getCart: async () => null })).getCart(null, op), { ok: true, value: null });
});

test("the contract's outcomes pass as they are, with notices and handle", async () => {
  const change = { cart, handle: 'h' as CartHandle, notices: [{ code: 'quantity-adjusted' }] } as const;
  const adapter = callbacksAdapter(
    page({
      addLines: () => ({ ok: true, value: change }),
      setQuantity: () => ({ ok: false, error: { kind: 'out-of-stock', available: 2 } }),
    }),
  );
  assert.deepEqual(await adapter.addLines(null, [], op), { ok: true, value: change });
  assert.deepEqual(await adapter.setQuantity(null, 'l', 1, op), { ok: false, error: { kind: 'out-of-stock', available: 2 } });
});

test('an address, a function or a handoff is a checkout', async () => {
  let opened = 0;
  const host = await callbacksAdapter(page({ checkout: () => () => void opened++ })).checkout(null, cart, {}, op);
  assert.ok(host.ok && host.value.kind === 'host');
  host.value.open();
  assert.equal(opened, 1);
  assert.deepEqual(await callbacksAdapter(page()).checkout(null, cart, {}, op), {
    ok: true,
    value: { kind: 'redirect', url: '/cart', frameable: false },
  });
});

test('where the sale came from is said in a plain address, and nowhere else', async () => {
  const from = { vitrine_show: 'show-1', key: 'ours' };
  const urlOf = async (checkout: CallbacksOptions['checkout']) => {
    const outcome = await callbacksAdapter(page({ checkout })).checkout(null, cart, from, op);
    return outcome.ok && outcome.value.kind === 'redirect' && outcome.value.url;
  };
  assert.equal(await urlOf(() => '/cart?key=theirs#pay'), '/cart?key=theirs&vitrine_show=show-1#pay');
  assert.equal(await urlOf(() => ({ kind: 'redirect', url: '/cart', frameable: false })), '/cart');
});

test('what is thrown, rejected or of another shape is a fault of the backend', async () => {
  const thrown: unknown[] = [
    () => {
      throw new Error('sync');
    },
    () => Promise.reject(new Error('async')),
  ];
  for (const addLines of thrown)
    assert.equal(kind(await callbacksAdapter(page({ addLines: addLines as () => Cart })).addLines(null, [], op)), 'backend');
  for (const answer of [
    undefined,
    null,
    true,
    'added',
    [],
    {},
    { lines: [] },
    { ok: true },
    { ok: false, error: 'sold out' },
    { ok: true, value: {} },
  ]) {
    assert.equal(
      kind(await callbacksAdapter(page({ addLines: loose(answer) })).addLines(null, [], op)),
      'backend',
      JSON.stringify(answer),
    );
  }
  assert.equal(
    kind(await callbacksAdapter(page({ getProducts: loose('x') as unknown as () => [] })).getProducts([], op)),
    'backend',
  );
});

test('a call that is given up before it begins does not reach the page', async () => {
  let calls = 0;
  const adapter = callbacksAdapter(page({ addLines: () => (calls++, cart) }));
  assert.equal(kind(await adapter.addLines(null, [], { ...op, signal: AbortSignal.abort() })), 'aborted');
  assert.equal(calls, 0);
});

test('optional methods are there exactly where the page has them, and capabilities follow', () => {
  const bare = callbacksAdapter(page({ capabilities: { discountCodes: 'many', marketSwitch: 'reprice' } }));
  for (const name of [
    'getVariant',
    'setDiscountCodes',
    'setMarket',
    'buyNow',
    'subscribe',
    'getWishes',
    'setWish',
    'login',
  ] as const)
    assert.equal(name in bare, false, name);
  assert.deepEqual(
    [bare.capabilities.discountCodes, bare.capabilities.marketSwitch, bare.capabilities.cart],
    ['none', 'fixed', 'ambient'],
  );
  const full = callbacksAdapter(
    page({ setDiscountCodes: () => cart, setMarket: () => cart, capabilities: { discountCodes: 'single', stock: 'none' } }),
  );
  assert.deepEqual(
    [full.capabilities.discountCodes, full.capabilities.marketSwitch, full.capabilities.stock],
    ['single', 'reprice', 'none'],
  );
});

test("the page's own changes are passed on until the end", () => {
  const listeners = new Set<(cart?: Cart) => void>();
  const adapter = callbacksAdapter(
    page({ subscribe: (listener) => (listeners.add(listener), () => void listeners.delete(listener)) }),
  );
  const heard: (Cart | undefined)[] = [];
  const off = adapter.subscribe?.((changed) => heard.push(changed));
  listeners.forEach((listener) => listener(cart));
  off?.();
  assert.deepEqual([heard, listeners.size], [[cart], 0]);
});

test('by name, missing functions are named and the shop stays closed', async () => {
  const warned: string[] = [];
  const host = {
    pageUrl: 'https://shop.example/',
    jsonLd: () => [],
    warn: ({ code, path }: { code: string; path?: string }) => void warned.push(`${code} ${path}`),
  };
  const { checkout: _checkout, ...most } = page();
  const adapter = callbacksFactory({ ...most, buyNow: 'yes', capabilities: 3 }, host);
  assert.deepEqual(warned, ['config/invalid checkout', 'config/invalid buyNow', 'config/invalid capabilities']);
  assert.equal(kind(await adapter.addLines(null, [], op)), 'unauthorized');
  assert.equal(kind(await callbacksFactory({ ...page() }, host).addLines(null, [], op)), 'ok');
});
