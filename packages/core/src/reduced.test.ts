import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reducedFrom } from './reduced.js';

test('only a price that was higher, in the same currency, is one that it had before', () => {
  const of = (amount: string, before: string, currency = 'EUR') =>
    reducedFrom({ price: { amount, currency: 'EUR' }, compareAt: { amount: before, currency } })?.amount ?? null;
  assert.deepEqual([of('64.00', '79.00'), of('9.90', '10')], ['79.00', '10']);
  assert.deepEqual(
    [of('64.00', '64'), of('64.00', '50.00'), of('64.00', '79.00', 'JPY'), of('64.00', 'lots')],
    [null, null, null, null],
  );
  assert.equal(reducedFrom({ price: null, compareAt: { amount: '1', currency: 'EUR' } }), null);
  assert.equal(reducedFrom({ price: { amount: '1', currency: 'EUR' } }), null);
});
