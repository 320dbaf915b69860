import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser } from '../fakes/browser.js';
import { createFakeShop } from '../fakes/shop.js';
import type { Product, ProductRef, Variant } from './contracts/commerce.js';
import { createShop, type Facts } from './shop.js';

const variant = (id: string, size: string, more: Partial<Variant> = {}): Variant => ({
  id,
  title: size,
  options: { Size: size },
  price: { amount: '10.00', currency: 'EUR' },
  availability: 'in-stock',
  ...more,
});
const options = [{ name: 'Size', values: [{ value: 'S' }, { value: 'M' }] }];
const base = { images: [], variantsComplete: true };
const products: Record<string, Product> = {
  mug: { ...base, id: 'mug', title: 'Mug', options: [], variants: [variant('mug-1', 'one')] },
  shirt: { ...base, id: 'shirt', title: 'Shirt', options, variants: [variant('s', 'S'), variant('m', 'M')] },
  hat: { ...base, id: 'hat', title: 'Hat', options: [], variants: [variant('hat-1', 'one', { availability: 'out-of-stock' })] },
  large: { ...base, id: 'large', title: 'Large', options, variants: [variant('s', 'S')], variantsComplete: false },
};
const ref = (handle: string): ProductRef => ({ kind: 'handle', handle });

function open() {
  const browser = createFakeBrowser();
  const facts: [keyof Facts, Facts[keyof Facts]][] = [];
  const server = createFakeShop({
    clock: browser.clock,
    capabilities: { refs: ['handle'] },
    over: {
      getProducts: async (refs) => ({
        ok: true,
        value: refs.map((each) => (each.kind === 'handle' ? (products[each.handle] ?? null) : null)),
      }),
      getVariant: async (_, wanted) => ({ ok: true, value: wanted['Size'] === 'M' ? variant('large-m', 'M') : null }),
    },
  });
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
    emit: (name, detail) => facts.push([name, detail]),
  });
  const told = (name: keyof Facts) => facts.filter(([each]) => each === name).map(([, detail]) => detail);
  return { shop, server, told };
}

test('a product with one variant goes into the cart, and is told once', async () => {
  const { shop, server, told } = open();
  const answer = await shop.add({ ref: ref('mug'), product: 'mug', quantity: 2, show: 'evening', at: 12 });
  assert.ok(answer.kind === 'settled' && answer.outcome.ok);
  assert.equal(server.total('mug-1'), 2);
  assert.equal(told('vitrine-cart-change').length, 1);
  const [record] = told('vitrine-analytics') as Facts['vitrine-analytics'][];
  assert.ok(record?.name === 'add_to_cart');
  const [{ variantId, quantity }] = record.items;
  assert.deepEqual([variantId, quantity, record.show, record.at], ['mug-1', 2, 'evening', 12]);
  assert.equal(told('vitrine-analytics').length, 1);
  assert.equal(shop.$adding.get(), 0);
});

test('of several variants the shopper has to choose; what was chosen then counts', async () => {
  const { shop, server } = open();
  assert.deepEqual(await shop.add({ ref: ref('shirt'), quantity: 1 }), { kind: 'choose' });
  assert.equal(server.count('addLines'), 0);
  shop.choice(ref('shirt')).set({ Size: 'M' });
  await shop.add({ ref: ref('shirt'), quantity: 1 });
  assert.equal(server.total('m'), 1);
});

test('a variant that was not sent with its product is looked up', async () => {
  const { shop, server } = open();
  shop.choice(ref('large')).set({ Size: 'M' });
  await shop.add({ ref: ref('large'), quantity: 1 });
  assert.equal(server.total('large-m'), 1);
});

test('what cannot be had is refused with a coded error, without a write and without a record', async () => {
  const { shop, server, told } = open();
  for (const [what, kind] of [
    ['hat', 'out-of-stock'],
    ['nothing', 'invalid-variant'],
  ] as const) {
    const answer = await shop.add({ ref: ref(what), quantity: 1 });
    assert.ok(answer.kind === 'settled' && !answer.outcome.ok && answer.outcome.error.kind === kind, what);
  }
  assert.equal(server.count('addLines'), 0);
  assert.deepEqual(told('vitrine-analytics'), []);
  assert.deepEqual(
    (told('vitrine-error') as Facts['vitrine-error'][]).map(({ code }) => code),
    ['commerce/out-of-stock', 'commerce/invalid-variant'],
  );
});

test('after a refusal the product is asked for again, since what was known of it was old', async () => {
  const { shop, server } = open();
  server.stock.set('mug-1', 0);
  await shop.add({ ref: ref('mug'), quantity: 1 });
  await shop.catalog.refresh([]);
  assert.equal(server.total('mug-1'), 0);
  assert.equal((await shop.catalog.load(ref('mug'))).status, 'ready');
});

test('taking out of the cart is a record too, with how many went, and so is putting back', async () => {
  const { shop, told } = open();
  const answer = await shop.add({ ref: ref('mug'), quantity: 3 });
  assert.ok(answer.kind === 'settled' && answer.outcome.ok);
  const line = answer.outcome.value.cart!.lines[0]!;
  await shop.setQuantity(line.id, 1);
  await shop.setQuantity(line.id, 2);
  const records = (told('vitrine-analytics') as Facts['vitrine-analytics'][]).map((record) =>
    'items' in record ? `${record.name} ${record.items[0]?.quantity}` : record.name,
  );
  assert.deepEqual(records, ['add_to_cart 3', 'remove_from_cart 2', 'add_to_cart 1']);
});

test('what is told of a failure names no secret', async () => {
  const { shop, server, told } = open();
  await shop.add({ ref: ref('mug'), quantity: 1 });
  server.faults.push('throw', 'reject', 'wrong');
  for (let i = 0; i < 3; i++) await shop.add({ ref: ref('mug'), quantity: 1 });
  await shop.checkout();
  assert.doesNotMatch(JSON.stringify([told('vitrine-error'), told('vitrine-cart-change'), told('vitrine-analytics')]), /canary/);
  assert.ok(told('vitrine-error').length > 0);
});

test('a shop without a cart sells what the show says, where its adapter knows nothing of it', () => {
  const browser = createFakeBrowser();
  const { adapter } = createFakeShop({ clock: browser.clock, capabilities: { refs: ['handle'], cart: 'none' } });
  const shop = createShop({
    adapter: { ...adapter, getProducts: async (refs) => ({ ok: true, value: refs.map(() => null) }) },
    storeId: 'none',
    platform: browser.tab().platform,
    settings: () => ({
      market: {},
      consent: { functional: false, analytics: false, marketing: false },
      mayStore: true,
      attribution: {},
    }),
    emit: () => undefined,
  });
  const hint = { key: 'mug', ref: ref('mug'), title: 'Mug', price: { amount: '12.00', currency: 'EUR' } };
  const item = shop.item('mug', hint, undefined, () => ({ status: 'missing', product: null }));
  assert.deepEqual([item.status, item.title, item.price], ['hint', 'Mug', hint.price]);
  assert.equal(
    shop.item('mug', hint, {}, () => ({ status: 'missing', product: null })).status,
    'missing',
    'but not what this site does not sell',
  );
});
