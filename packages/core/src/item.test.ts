import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Product, Variant } from './contracts/commerce.js';
import { addressOf, parseAddress } from './address.js';
import { hintItem, itemOf, refOf } from './item.js';
import type { ShowProduct } from './show/show.js';

const hint: ShowProduct = {
  key: 'shirt',
  ref: { kind: 'handle', handle: 'linen-shirt' },
  number: 3,
  title: 'Shirt of the show',
  url: 'https://a.example/shirt',
  price: { amount: '49.90', currency: 'EUR' },
};
const variant = (id: string, availability: Variant['availability'], amount: string): Variant => ({
  id,
  title: id,
  options: {},
  price: { amount, currency: 'EUR' },
  availability,
});
const product: Product = {
  id: 'p1',
  title: 'Linen Shirt',
  images: [],
  options: [],
  variants: [variant('a', 'out-of-stock', '10.00'), variant('b', 'in-stock', '54.95')],
  variantsComplete: true,
};

test('an address is kind:value, and reads back as it was written', () => {
  for (const address of ['handle:linen-shirt', 'sku:MUG-01', 'product:gid://shop/Product/1', 'variant:42']) {
    assert.equal(addressOf(parseAddress(address)!), address);
  }
  for (const wrong of ['', 'shirt', 'handle:', 'size:M', 'handle']) assert.equal(parseAddress(wrong), null);
});

test('a site that has a table sells what stands in it, and nothing that is only inherited', () => {
  assert.deepEqual(refOf('shirt', hint, undefined), hint.ref);
  assert.deepEqual(refOf('shirt', hint, { shirt: { kind: 'sku', sku: 'S' } }), { kind: 'sku', sku: 'S' });
  assert.equal(refOf('shirt', hint, {}), null);
  assert.equal(refOf('toString', { ...hint, key: 'toString' }, {}), null);
});

test('until the shop has answered there is the hint; then the shop alone has the price', () => {
  assert.deepEqual(hintItem('shirt', hint).price, hint.price);
  assert.equal(hintItem('shirt', hint).status, 'hint');
  assert.equal(hintItem('shirt', hint, {}).status, 'missing');
  assert.equal(hintItem('shirt', hint, {}).price, null);

  const ready = itemOf('shirt', hint.ref, hint, { status: 'ready', product });
  assert.equal(ready.title, 'Linen Shirt');
  assert.equal(ready.number, 3);
  assert.equal(ready.price?.amount, '54.95', 'of the first variant that can be had');
  assert.equal(ready.url, hint.url);

  const missing = itemOf('shirt', hint.ref, hint, { status: 'missing', product: null });
  assert.deepEqual([missing.title, missing.price, missing.status], ['Shirt of the show', null, 'missing']);
  assert.equal(itemOf('shirt', null, hint, undefined).status, 'missing');
  assert.deepEqual(itemOf('shirt', hint.ref, hint, { status: 'failed', product: null }).price, hint.price);
});
