import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CartHandle, CartOutcome, Op, Outcome } from '@vitrine/core';
import { memoryAdapter, memoryFactory } from './memory.js';
import { createMemoryServer } from './memory/server.js';
import { percentOf, sum } from './memory/totals.js';

const [SHIRT, INK, MUG, HAT] = ['v-SHIRT-M-SAND', 'v-SHIRT-M-INK', 'v-MUG-01', 'v-HAT-01'] as const;
const op = (more: Partial<Op> = {}): Op => ({ signal: new AbortController().signal, market: {}, opId: 'op', ...more });
const value = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const failure = (outcome: Outcome<unknown>) => {
  assert.ok(!outcome.ok);
  return outcome.error;
};
const shop = (options: Parameters<typeof memoryAdapter>[0] = {}) => {
  const adapter = memoryAdapter({ checkoutUrl: 'https://shop.example/checkout', ...options });
  const add = (variantId: string, quantity = 1, handle: CartHandle | null = null): Promise<CartOutcome> =>
    adapter.addLines(handle, [{ variantId, quantity }], op());
  return { adapter, add, faults: adapter.server.faults };
};
const codesOf = (outcome: CartOutcome) => value(outcome).notices.map(({ code }) => code);

test('it says that it is a demonstration', () => assert.equal(shop().adapter.demo, true));

test('a lost request changes nothing, a lost response does; neither says which', async () => {
  const { add, adapter, faults } = shop();
  const { handle } = value(await add(SHIRT));
  for (const [fault, quantity] of [
    ['dropRequest', 1],
    ['dropResponse', 2],
  ] as const) {
    faults[fault] = 1;
    assert.deepEqual(failure(await add(SHIRT, 1, handle)), { kind: 'network', maybeApplied: true });
    assert.equal(value(await adapter.getCart(handle, op()))?.cart.totalQuantity, quantity);
  }
});

test('conflict, too many requests, offline and a cart that is gone', async () => {
  const { add, adapter, faults } = shop();
  const { handle } = value(await add(SHIRT));
  faults.conflict = 1;
  assert.equal(failure(await add(SHIRT, 1, handle)).kind, 'conflict');
  faults.rateLimited = 1;
  assert.deepEqual(failure(await add(SHIRT, 1, handle)), { kind: 'rate-limited', retryAfterMs: 50 });
  faults.offline = true;
  assert.deepEqual(failure(await adapter.getProducts([], op())), { kind: 'network', maybeApplied: false });
  faults.offline = false;
  faults.cartGone = true;
  assert.equal(failure(await add(SHIRT, 1, handle)).kind, 'cart-gone');
  assert.equal(value(await adapter.getCart(handle, op())), null);
  assert.equal(value(await add(SHIRT)).cart.totalQuantity, 1);
});

test('what sells out while it is in the cart goes at the next write, and in words', async () => {
  const { add, faults } = shop();
  const { handle } = value(await add(INK));
  faults.soldOut = ['SHIRT-M-INK'];
  const outcome = await add(MUG, 1, handle);
  assert.deepEqual(codesOf(outcome), ['line-removed']);
  assert.deepEqual(
    value(outcome).cart.lines.map(({ variantId }) => variantId),
    [MUG],
  );
  assert.equal(failure(await add(INK)).kind, 'out-of-stock');
});

test('a changed price is told once, and counts from then on', async () => {
  const { add, faults } = shop();
  const { handle } = value(await add(MUG, 2));
  faults.priceChanged = { 'MUG-01': '13.50' };
  const outcome = await add(MUG, 1, handle);
  assert.deepEqual([codesOf(outcome), value(outcome).cart.total.amount], [['price-changed'], '40.50']);
  assert.deepEqual(codesOf(await add(MUG, 1, value(outcome).handle)), []);
});

test('stock, rules and the clip fault cut a quantity and say by how much', async () => {
  const { add, faults } = shop();
  const cuts = async (variantId: string, quantity: number) => {
    const { notices, cart } = value(await add(variantId, quantity));
    return [...notices.map(({ code, requested, actual }) => [code, requested, actual]), cart.totalQuantity];
  };
  assert.deepEqual(await cuts(INK, 5), [['quantity-adjusted', 5, 2], 2]);
  assert.deepEqual(await cuts(MUG, 20), [['quantity-adjusted', 20, 12], 12]);
  faults.clip = 1;
  assert.deepEqual(await cuts(SHIRT, 3), [['quantity-adjusted', 3, 1], 1]);
});

test('a full line takes no more: out of stock, or more than may be ordered', async () => {
  const { add } = shop();
  const { handle } = value(await add(INK, 2));
  assert.deepEqual(failure(await add(INK, 1, handle)), { kind: 'out-of-stock', variantId: INK, available: 0 });
  const mugs = value(await add(MUG, 12));
  assert.equal(failure(await add(MUG, 1, mugs.handle)).kind, 'invalid-quantity');
  assert.equal(failure(await add(HAT)).kind, 'out-of-stock');
});

test('quantities go in steps', async () => {
  const { add, adapter } = shop({
    products: [
      {
        handle: 'egg',
        title: 'Egg',
        variants: [{ sku: 'EGG', prices: { EUR: '0.35' }, stock: 15, quantity: { min: 6, step: 6 } }],
      },
    ],
  });
  assert.equal(failure(await add('v-EGG', 4)).kind, 'invalid-quantity');
  assert.equal(failure(await add('v-EGG', 7)).kind, 'invalid-quantity');
  const { cart, handle } = value(await add('v-EGG', 6));
  const more = value(await adapter.setQuantity(handle, cart.lines[0]?.id ?? '', 18, op()));
  assert.deepEqual([more.cart.totalQuantity, more.notices[0]?.actual], [12, 12]);
});

test('several lines are added together or not at all', async () => {
  const { adapter } = shop();
  const server = await adapter.addLines(null, [{ variantId: SHIRT, quantity: 1 }], op());
  const { handle } = value(server);
  failure(
    await adapter.addLines(
      handle,
      [
        { variantId: MUG, quantity: 1 },
        { variantId: HAT, quantity: 1 },
      ],
      op(),
    ),
  );
  assert.equal(value(await adapter.getCart(handle, op()))?.cart.totalQuantity, 1);
});

test('a cart goes on from its handle in a page that never saw it, and the newer state wins', async () => {
  const [here, there] = [shop(), shop()];
  const first = value(await here.add(SHIRT, 2));
  const second = value(await there.add(MUG, 1, first.handle));
  assert.deepEqual(
    second.cart.lines.map(({ quantity }) => quantity),
    [2, 1],
  );
  assert.equal(value(await here.adapter.getCart(second.handle, op()))?.cart.totalQuantity, 3);
  assert.equal(value(await there.adapter.getCart(first.handle, op()))?.cart.totalQuantity, 3);
});

test('a handle that is none, or was bent, is no cart', async () => {
  const { adapter } = shop();
  for (const bad of ['', 'x', '{}', '[]', 'null', '{"id":"a","version":1,"currency":"EUR","codes":[],"ops":[],"lines":[1]}']) {
    assert.equal(value(await adapter.getCart(bad as CartHandle, op())), null, bad);
  }
});

test('two adapters may share a server', async () => {
  const server = createMemoryServer();
  const [a, b] = [memoryAdapter({ server }), memoryAdapter({ server })];
  const { handle } = value(await a.addLines(null, [{ variantId: SHIRT, quantity: 1 }], op()));
  await b.addLines(handle, [{ variantId: SHIRT, quantity: 1 }], op());
  assert.equal(value(await a.getCart(handle, op()))?.cart.totalQuantity, 2);
});

test('giving up while a call is on its way changes nothing', async () => {
  const { adapter, faults } = shop({ latency: 1 });
  const { handle } = value(await adapter.addLines(null, [{ variantId: SHIRT, quantity: 1 }], op()));
  faults.slow = 60_000;
  const controller = new AbortController();
  const pending = adapter.addLines(handle, [{ variantId: SHIRT, quantity: 1 }], op({ signal: controller.signal }));
  controller.abort();
  assert.equal(failure(await pending).kind, 'aborted');
  faults.slow = 0;
  assert.equal(value(await adapter.getCart(handle, op()))?.cart.totalQuantity, 1);
});

test('an intent that is honoured is applied once', async () => {
  const { adapter } = shop({ idempotentAdd: true });
  const { handle } = value(await adapter.addLines(null, [{ variantId: SHIRT, quantity: 1 }], op({ opId: 'a' })));
  const again = value(await adapter.addLines(handle, [{ variantId: SHIRT, quantity: 1 }], op({ opId: 'a' })));
  const other = value(await adapter.addLines(again.handle, [{ variantId: SHIRT, quantity: 1 }], op({ opId: 'b' })));
  assert.deepEqual([adapter.capabilities.idempotentAdd, again.cart.totalQuantity, other.cart.totalQuantity], [true, 1, 2]);
});

test('prices follow the market, by currency or country', async () => {
  const { adapter } = shop();
  const priceIn = async (market: Op['market']) =>
    value(await adapter.getProducts([{ kind: 'sku', sku: 'MUG-01' }], op({ market })))[0]?.variants[0]?.price;
  assert.deepEqual(await priceIn({ country: 'JP' }), { amount: '1900', currency: 'JPY' });
  assert.deepEqual(await priceIn({ country: 'JP', currency: 'EUR' }), { amount: '12.00', currency: 'EUR' });
  assert.deepEqual(await priceIn({ currency: 'XYZ' }), { amount: '12.00', currency: 'EUR' });
});

test('sums and percentages are exact', () => {
  const eur = (amount: string) => ({ amount, currency: 'EUR' });
  assert.equal(sum([eur('0.1'), eur('0.20'), eur('-0.05')], 'EUR').amount, '0.25');
  assert.equal(sum([], 'JPY').amount, '0');
  assert.equal(percentOf(eur('54.95'), 10).amount, '5.50');
  assert.equal(percentOf({ amount: '7805', currency: 'JPY' }, 10).amount, '781');
});

test('buying at once hands over what there is, or says how many', async () => {
  const { adapter } = shop();
  assert.ok(adapter.buyNow);
  const bought = value(await adapter.buyNow({ variantId: INK, quantity: 2 }, { utm_source: 'v' }, op()));
  assert.ok(bought.kind === 'redirect');
  assert.equal(bought.url, 'https://shop.example/checkout?vitrine_demo_buy=v-SHIRT-M-INK%3A2&utm_source=v');
  assert.deepEqual(failure(await adapter.buyNow({ variantId: INK, quantity: 3 }, {}, op())), {
    kind: 'out-of-stock',
    variantId: INK,
    available: 2,
  });
});

test('a page configures it in JSON, and every fault in that is named', async () => {
  const warned: string[] = [];
  const host = {
    pageUrl: 'https://shop.example/live',
    jsonLd: () => [],
    warn: ({ code, path }: { code: string; path?: string }) => void warned.push(`${code} ${path}`),
  };
  const adapter = memoryFactory(
    {
      latency: -1,
      stock: { 'MUG-01': 'many' },
      images: { 'ceramic-mug': '/mug.webp', 'linen-shirt': 'javascript:alert(1)' },
      prices: { 'MUG-01': { EUR: '9.90' } },
      faults: { dropRequest: 1, unheard: true },
      products: 7,
      colour: 'red',
      endpoint: undefined,
    },
    host,
  );
  assert.deepEqual(warned, [
    'config/invalid products',
    'config/invalid latency',
    'config/invalid stock',
    'config/invalid faults',
    'config/unknown-key colour',
    'config/unknown-key endpoint',
  ]);
  const [mug, shirt] = value(
    await adapter.getProducts(
      [
        { kind: 'handle', handle: 'ceramic-mug' },
        { kind: 'handle', handle: 'linen-shirt' },
      ],
      op(),
    ),
  );
  assert.deepEqual(
    [mug?.images, shirt?.images, mug?.variants[0]?.price?.amount],
    [[{ url: 'https://shop.example/mug.webp' }], [], '9.90'],
  );
});

test('pictures stand in a folder, one for each product and for each variant that looks different', async () => {
  const host = { pageUrl: 'https://shop.example/live/', jsonLd: () => [], warn: () => assert.fail('nothing is wrong') };
  const of = async (config: Readonly<Record<string, unknown>>) =>
    value(await memoryFactory(config, host).getProducts([{ kind: 'handle', handle: 'linen-shirt' }], op()))[0];
  const [sand, ink] = ['linen-shirt.webp', 'linen-shirt-ink.webp'].map((name) => ({
    url: `https://shop.example/live/media/${name}`,
  }));
  for (const imageBase of ['media/', 'media']) {
    const shown = await of({ imageBase });
    assert.deepEqual(shown?.images, [sand, ink]);
    assert.deepEqual(
      shown?.variants.map(({ image }) => image),
      [undefined, undefined, ink],
    );
  }
  const other = { url: 'https://shop.example/other.webp' };
  assert.deepEqual((await of({ imageBase: 'media/', images: { 'linen-shirt': '/other.webp' } }))?.images, [other, ink]);
  assert.deepEqual((await of({}))?.images, []);
});

test('faults may be on from the beginning, and a broken product is left out', async () => {
  const warned: string[] = [];
  const host = {
    pageUrl: 'https://shop.example/live',
    jsonLd: () => [],
    warn: ({ code, path }: { code: string; path?: string }) => void warned.push(`${code} ${path}`),
  };
  const product = { handle: 'pen', title: 'Pen', variants: [{ sku: 'PEN', prices: { EUR: '2.00' } }] };
  const adapter = memoryFactory(
    {
      products: [product, { handle: 'x', title: 'X', variants: [{ sku: 'X', prices: { EUR: '1,00' } }] }],
      faults: { conflict: 1 },
    },
    host,
  );
  assert.deepEqual(warned, ['config/product-invalid products[1]']);
  assert.equal(failure(await adapter.addLines(null, [{ variantId: 'v-PEN', quantity: 1 }], op())).kind, 'conflict');
  const { handle, cart } = value(await adapter.addLines(null, [{ variantId: 'v-PEN', quantity: 1 }], op()));
  const handoff = value(await adapter.checkout(handle, cart, {}, op()));
  assert.match(
    handoff.kind === 'redirect' ? handoff.url : '',
    /^https:\/\/shop\.example\/live\?vitrine_demo_cart=.*#vitrine-demo-checkout$/,
  );
});
