import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cart } from '@vitrine/core';
import { faultsOf } from './invariants.js';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const line = {
  id: 'l',
  variantId: 'v',
  title: 'T',
  options: {},
  quantity: 2,
  unitPrice: eur('1.50'),
  total: eur('3.00'),
  attributes: {},
  editable: true,
};
const cart: Cart = {
  currency: 'EUR',
  lines: [line],
  linesComplete: true,
  totalQuantity: 2,
  subtotal: eur('3.00'),
  total: eur('3.00'),
  totalsEstimated: false,
  discountCodes: [],
};

test('a sound cart has no faults', () => assert.deepEqual(faultsOf(cart), []));

const broken: Readonly<Record<string, [Partial<Cart>, RegExp]>> = {
  'a lower-case currency': [{ currency: 'eur' }, /not upper case/],
  'a total in another currency': [{ total: { amount: '3.00', currency: 'USD' } }, /total is in USD/],
  'an amount with a comma': [{ subtotal: eur('3,00') }, /no plain decimal/],
  'a discount in exponents': [{ discount: eur('1e2') }, /no plain decimal/],
  'a line of none': [{ lines: [{ ...line, quantity: 0 }], totalQuantity: 0 }, /positive whole number/],
  'half a thing': [{ lines: [{ ...line, quantity: 1.5 }], totalQuantity: 1.5 }, /positive whole number/],
  'two lines of one id': [{ lines: [line, line], totalQuantity: 4 }, /two lines/],
  'a count that is not the sum': [{ totalQuantity: 1 }, /the lines have 2/],
  'an absent key that is there': [
    { lines: [Object.assign({ ...line }, { url: undefined }) as unknown as Cart['lines'][number]] },
    /JSON/,
  ],
};
for (const [name, [change, expected]] of Object.entries(broken)) {
  test(`${name} is seen`, () => assert.match(faultsOf({ ...cart, ...change }).join(), expected));
}

test('the count of a cart that was not sent whole is not judged', () => {
  assert.deepEqual(faultsOf({ ...cart, linesComplete: false, totalQuantity: 90 }), []);
});
