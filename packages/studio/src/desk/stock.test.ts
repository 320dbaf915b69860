import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Availability, Product, Variant } from '@vitrine/core';
import { isGone, stockOf } from './stock.js';

const variant = (availability: Availability, stock?: number): Variant => ({
  id: 'v',
  title: '',
  options: {},
  price: null,
  availability,
  ...(stock !== undefined && { stock }),
});
const product = (variants: readonly Variant[], variantsComplete = true) => ({ variants, variantsComplete }) as unknown as Product;

test('all variants count together', () => {
  assert.deepEqual(stockOf({ status: 'ready', product: product([variant('in-stock', 4), variant('low-stock', 2)]) }), {
    kind: 'count',
    n: 6,
  });
});

test('where not all are counted, or not all are known, there are some', () => {
  assert.deepEqual(stockOf({ status: 'ready', product: product([variant('in-stock', 4), variant('in-stock')]) }), {
    kind: 'some',
  });
  assert.deepEqual(stockOf({ status: 'ready', product: product([variant('in-stock', 4)], false) }), { kind: 'some' });
});

test('what is gone is skipped, and what is not known is not', () => {
  assert.equal(isGone(stockOf({ status: 'ready', product: product([variant('out-of-stock', 0)]) })), true);
  assert.equal(isGone(stockOf({ status: 'missing', product: null })), true);
  assert.equal(isGone(stockOf({ status: 'failed', product: null })), false);
  assert.equal(isGone(stockOf({ status: 'ready', product: product([variant('out-of-stock', 0)], false) })), false);
});
