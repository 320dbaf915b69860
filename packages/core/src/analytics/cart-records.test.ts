/** What is measured of a cart, through a shop and a network that does what it likes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser } from '../../fakes/browser.js';
import { createFakeShop, type FakeShopOptions } from '../../fakes/shop.js';
import type { Product, ProductRef } from '../contracts/commerce.js';
import { createShop } from '../shop.js';
import type { AnalyticsRecord } from './record.js';

const mug: Product = {
  id: 'mug',
  title: 'Mug',
  images: [],
  options: [],
  variantsComplete: true,
  variants: [{ id: 'mug-1', title: 'one', options: {}, price: { amount: '10.00', currency: 'EUR' }, availability: 'in-stock' }],
};
const ref: ProductRef = { kind: 'handle', handle: 'mug' };

function open({ capabilities, ...options }: Partial<FakeShopOptions> = {}) {
  const browser = createFakeBrowser();
  const server = createFakeShop({
    clock: browser.clock,
    capabilities: { refs: ['handle'], ...capabilities },
    over: { getProducts: async (refs) => ({ ok: true, value: refs.map(() => mug) }) },
    ...options,
  });
  const records: AnalyticsRecord[] = [];
  const shop = createShop({
    adapter: server.adapter,
    storeId: 'test',
    platform: browser.tab().platform,
    settings: () => ({
      market: {},
      consent: { functional: false, analytics: false, marketing: false },
      mayStore: true,
      attribution: {},
    }),
    emit: (name, detail) => name === 'vitrine-analytics' && records.push(detail as AnalyticsRecord),
  });
  const add = (quantity = 1) => shop.add({ ref, product: 'mug', quantity });
  const counts = () => records.map((it) => `${it.name} ${'items' in it ? it.items.map(({ quantity }) => quantity).join() : ''}`);
  const line = () => shop.cart.$view.get().cart!.lines[0]!.id;
  return { shop, server, records, add, counts, line, browser };
}

test("A2 an add is told with the server's price, not with that of the button", async () => {
  const { server, records, add } = open();
  server.prices.set('mug-1', '12.50');
  await add(2);
  const [told] = records;
  assert.ok(told?.name === 'add_to_cart');
  assert.deepEqual(told.items, [
    {
      product: 'mug',
      productId: 'mug',
      variantId: 'mug-1',
      title: 'mug-1',
      price: { amount: '12.50', currency: 'EUR' },
      quantity: 2,
    },
  ]);
  assert.deepEqual(told.total, { amount: '1.00', currency: 'EUR' }, "the line's own total, for all that is in it");
});

test('A2 adds that went together are each told with their own part, and no more than there was', async () => {
  for (const isSilent of [false, true])
    for (const idempotentAdd of [false, true]) {
      const { shop, server, add, counts, records } = open({ isSilent, capabilities: { idempotentAdd } });
      server.stock.set('mug-1', 4);
      await shop.cart.refresh();
      await Promise.all([add(2), add(1), add(3), add(2)]);
      const sum = records.reduce((all, it) => all + ('items' in it ? (it.items[0]?.quantity ?? 0) : 0), 0);
      assert.equal(sum, server.total('mug-1'), `${isSilent} ${idempotentAdd}: ${counts().join()}`);
      assert.ok(counts().every((it) => !it.endsWith(' 0')));
      assert.equal(new Set(records.map(({ eventId }) => eventId)).size, records.length);
    }
});

test('F33: what was clipped away is not told, and what was refused is no record', async () => {
  for (const isSilent of [false, true]) {
    const { server, add, counts } = open({ isSilent });
    server.stock.set('mug-1', 3);
    await add(5);
    await add(1);
    assert.deepEqual(counts(), ['add_to_cart 3']);
  }
});

test('F29, F30: an answer that is lost, a busy shop and a conflict make one record of one add', async () => {
  for (const faults of [
    ['answer-lost'],
    ['request-lost'],
    ['late'],
    [{ kind: 'conflict' }, { kind: 'rate-limited' }],
    ['not-sent', 'answer-lost'],
  ] as const)
    for (const idempotentAdd of [false, true]) {
      const { server, add, counts } = open({ capabilities: { idempotentAdd } });
      await add();
      server.faults.push(...faults);
      await add();
      assert.equal(server.total('mug-1'), 2);
      assert.deepEqual(counts(), ['add_to_cart 1', 'add_to_cart 1'], `${JSON.stringify(faults)} ${idempotentAdd}`);
    }
});

test('F36: into a new cart where the old one is gone, told once', async () => {
  const { server, add, counts } = open();
  await add(2);
  server.carts.clear();
  await add(3);
  assert.equal(server.total('mug-1'), 3);
  assert.deepEqual(counts(), ['add_to_cart 2', 'add_to_cart 3']);
});

test('A2 quantities that follow each other quickly are told by what was done', async () => {
  const { shop, add, counts, line } = open();
  await add(6);
  const id = line();
  await Promise.all([shop.setQuantity(id, 5), shop.setQuantity(id, 4), shop.setQuantity(id, 3)]);
  assert.deepEqual(counts(), ['add_to_cart 6', 'remove_from_cart 3']);
  await shop.setQuantity(id, 0);
  await shop.setQuantity(id, 0);
  assert.deepEqual(counts().slice(2), ['remove_from_cart 3']);
});

test('A2 a quantity that falls is told with prices, and one that is refused is not told', async () => {
  const { shop, server, add, records, line } = open();
  await add(3);
  await shop.setQuantity(line(), 1);
  server.faults.push({ kind: 'invalid-quantity' });
  await shop.setQuantity(line(), 0);
  const [, told, ...more] = records;
  assert.ok(told?.name === 'remove_from_cart' && more.length === 0);
  assert.deepEqual(told.items[0].price, { amount: '10.00', currency: 'EUR' });
  assert.deepEqual([told.items[0].quantity, told.total], [2, undefined]);
});

test('a way to the checkout that nobody took is no event; one that was taken is, once for a double click', async () => {
  const { shop, add, records, browser } = open();
  await add(2);
  const outcome = await shop.checkout();
  assert.ok(outcome.ok);
  assert.equal(records.length, 1);
  shop.left(outcome.value);
  shop.left(outcome.value);
  const [, told, ...more] = records;
  assert.ok(told?.name === 'begin_checkout' && more.length === 0);
  assert.deepEqual([told.items.map(({ quantity }) => quantity), told.total], [[2], { amount: '1.00', currency: 'EUR' }]);
  await browser.clock.sleep(500);
  shop.left(outcome.value);
  assert.equal(records.length, 3, 'a later press is another');
});

test('what is bought at once is told alone, without the cart', async () => {
  const { shop, add, records } = open();
  await add(2);
  const answer = await shop.buyNow({ ref, quantity: 3 });
  assert.ok('ok' in answer && answer.ok);
  shop.left(answer.value);
  const told = records.at(-1);
  assert.ok(told?.name === 'begin_checkout' && told.total === undefined);
  assert.deepEqual(
    told.items.map(({ variantId, quantity, price }) => [variantId, quantity, price?.amount]),
    [['mug-1', 3, '10.00']],
  );
});

test('a record names no handle and nothing that a shopper has typed, and is plain data', async () => {
  const { shop, server, add, records } = open();
  await add();
  await shop.cart.add({ variantId: 'mug-1', quantity: 1, attributes: { engraving: 'For my Anna' } });
  await shop.setQuantity(shop.cart.$view.get().cart!.lines[1]!.id, 0);
  const outcome = await shop.checkout();
  assert.ok(outcome.ok);
  shop.left(outcome.value);
  assert.equal(server.total('mug-1'), 1);
  assert.deepEqual(JSON.parse(JSON.stringify(records)), records);
  assert.doesNotMatch(JSON.stringify(records), /canary|Anna|https?:/);
  assert.equal(records.length, 3);
});
