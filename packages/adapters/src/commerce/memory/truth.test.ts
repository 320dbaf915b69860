import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AdapterHost, Op, ProductRef, VitrineError } from '@vitrine/core';
import { memoryAdapter, memoryFactory } from '../memory.js';

const op = (currency = 'EUR'): Op => ({ signal: new AbortController().signal, market: { currency }, opId: '1' });
const productOf = async (ref: ProductRef, currency?: string) => {
  const outcome = await memoryAdapter().getProducts([ref], op(currency));
  return outcome.ok ? outcome.value[0] : null;
};
const handle = (name: string): ProductRef => ({ kind: 'handle', handle: name });

test('the demo shop has a product for everything that may be said of one', async () => {
  const variant = async (name: string) => (await productOf(handle(name)))?.variants[0];
  assert.deepEqual((await variant('espresso-cups'))?.quantity, { min: 6, max: 48, step: 6 });
  assert.deepEqual((await variant('olive-soap'))?.unitPrice, { price: { amount: '62.50', currency: 'EUR' }, per: 'kg' });
  assert.equal((await productOf(handle('olive-soap'), 'JPY'))?.variants[0]?.unitPrice?.price.amount, '10000');
  assert.equal((await variant('wicker-chair'))?.availability, 'preorder');
  assert.equal((await variant('oak-stool'))?.availability, 'backorder');
  assert.equal((await variant('stoneware-vase'))?.availability, 'low-stock');
});

test('of a product with many variants a few come with it, with one that is named, and the others are found', async () => {
  const product = await productOf(handle('linen-curtain'));
  assert.deepEqual([product?.variants.length, product?.variantsComplete], [3, false]);
  const wanted = { Colour: 'Slate', Width: '180 cm', Drop: '240 cm' };
  const found = await memoryAdapter().getVariant!(product!.id, wanted, op());
  assert.ok(found.ok && found.value);
  assert.deepEqual(found.value.options, wanted);
  const named = await productOf({ kind: 'variant', id: found.value.id });
  assert.ok(named?.variants.some(({ id }) => id === found.value!.id) && !named.variantsComplete);
  const none = await memoryAdapter().getVariant!(product!.id, { Colour: 'Slate', Width: '200 cm', Drop: '280 cm' }, op());
  assert.deepEqual(none, { ok: true, value: null });
});

test('what comes later is had whatever the stock, but not when it is switched off', async () => {
  const adapter = memoryAdapter();
  const added = await adapter.addLines(null, [{ variantId: 'v-CHAIR-01', quantity: 3 }], op());
  assert.ok(added.ok && added.value.cart.totalQuantity === 3);
  Object.assign(adapter.server.faults, { soldOut: ['CHAIR-01'] });
  const outcome = await adapter.getProducts([handle('wicker-chair')], op());
  assert.equal(outcome.ok && outcome.value[0]?.variants[0]?.availability, 'out-of-stock');
});

test('a cart of which no market can be changed has no way to do it', () => {
  assert.equal(typeof memoryAdapter().setMarket, 'function');
  for (const marketSwitch of ['fixed', 'new-cart'] as const) {
    const adapter = memoryAdapter({ marketSwitch });
    assert.deepEqual([adapter.setMarket, adapter.capabilities.marketSwitch], [undefined, marketSwitch]);
  }
});

test('a catalogue in which something is unsound loses that product, and says so', () => {
  const told: VitrineError[] = [];
  const host: AdapterHost = { pageUrl: 'https://shop.example/', jsonLd: () => [], warn: (error) => void told.push(error) };
  const product = (variant: object, more: object = {}) => ({
    handle: 'a',
    title: 'A',
    variants: [{ sku: 'A', prices: { EUR: '1.00' }, ...variant }],
    ...more,
  });
  const wrong = [
    product({ quantity: { min: 0, step: 1 } }),
    product({ quantity: { min: 6, step: 6, max: 'many' } }),
    product({ unitPrice: { prices: { EUR: 'dear' }, per: 'kg' } }),
    product({ availability: 'soon' }),
    product({}, { sent: -1 }),
  ];
  const adapter = memoryFactory({ products: [...wrong, product({ availability: 'preorder' }, { sent: 1 })] }, host);
  assert.deepEqual(
    told.map(({ code, path }) => [code, path]),
    wrong.map((_, i) => ['config/product-invalid', `products[${i}]`]),
  );
  assert.ok(adapter);
  memoryFactory({ marketSwitch: 'sometimes' }, host);
  assert.equal(told.at(-1)?.path, 'marketSwitch');
});
