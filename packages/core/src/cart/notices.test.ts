import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cart, CartLine } from '../contracts/commerce.js';
import { growth } from './growth.js';
import { addNotices, expectationNotices, mergeNotices, priceNotices, quantityNotices } from './notices.js';

const line = (id: string, variantId: string, quantity: number, amount = '10.00', currency = 'EUR'): CartLine => ({
  id,
  variantId,
  title: id,
  options: {},
  quantity,
  unitPrice: { amount, currency },
  total: { amount, currency },
  attributes: {},
  editable: true,
});
const cart = (lines: CartLine[], over: Partial<Cart> = {}): Cart => ({
  currency: 'EUR',
  lines,
  linesComplete: true,
  totalQuantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  subtotal: { amount: '1', currency: 'EUR' },
  total: { amount: '1', currency: 'EUR' },
  totalsEstimated: false,
  discountCodes: [],
  ...over,
});

test('growth counts a variant over all its lines', () => {
  const before = cart([line('1', 'a', 1), line('2', 'a', 2), line('3', 'b', 5)]);
  assert.equal(growth(before, cart([line('1', 'a', 2), line('2', 'a', 4)]), 'a'), 3);
  assert.equal(growth(null, before, 'a'), 3);
  assert.equal(growth(before, null, 'a'), -3);
});

test('growth takes the count of the cart where lines are missing, or the variant has another name there', () => {
  const few = cart([line('1', 'b', 1)], { linesComplete: false, totalQuantity: 300 });
  assert.equal(growth(few, { ...few, totalQuantity: 302 }, 'a'), 2);
  assert.equal(growth(null, cart([line('1', 'part-of-a', 1)]), 'a'), 1);
});

test('a price is compared with that of the same line, else of the same variant', () => {
  const before = cart([line('1', 'a', 1, '10'), line('2', 'a', 1, '12')]);
  assert.deepEqual(priceNotices(before, cart([line('1', 'a', 1, '10.0'), line('2', 'a', 1, '12.00')]), []), []);
  assert.deepEqual(priceNotices(before, cart([line('2', 'a', 1, '13')]), []), [
    { code: 'price-changed', variantId: 'a', lineId: '2' },
  ]);
  assert.deepEqual(priceNotices(before, cart([line('9', 'a', 1, '9')]), []), [
    { code: 'price-changed', variantId: 'a', lineId: '9' },
  ]);
  assert.deepEqual(priceNotices(before, cart([line('3', 'new', 1, '9')]), []), []);
  assert.deepEqual(priceNotices(null, before, []), []);
});

test('a price that cannot be compared is not called another one', () => {
  const before = cart([line('1', 'a', 1, 'free')]);
  assert.deepEqual(priceNotices(before, cart([line('1', 'a', 1, '3')]), []), []);
  assert.deepEqual(priceNotices(cart([line('1', 'a', 1, '3', 'JPY')]), cart([line('1', 'a', 1, '4')]), []), []);
});

test('what the backend has said itself is not said again', () => {
  const before = cart([line('1', 'a', 1, '10')]);
  const after = cart([line('1', 'a', 2, '11')]);
  assert.deepEqual(priceNotices(before, after, [{ code: 'price-changed' }]), []);
  assert.deepEqual(priceNotices(before, after, [{ code: 'price-changed', lineId: '1' }]), []);
  assert.equal(priceNotices(before, after, [{ code: 'price-changed', lineId: '2' }]).length, 1);
  assert.deepEqual(
    expectationNotices(after, 'a', [{ amount: '10', currency: 'EUR' }], [{ code: 'price-changed', variantId: 'a' }]),
    [],
  );
  assert.deepEqual(addNotices(before, after, 'a', 5, [{ code: 'out-of-stock', variantId: 'a' }]), []);
  assert.equal(addNotices(before, after, 'a', 5, [{ code: 'out-of-stock', variantId: 'b' }]).length, 1);
  assert.deepEqual(quantityNotices(before, after, '1', 5, [{ code: 'quantity-adjusted', lineId: '1' }]), []);
});

test('an add that gave less than asked is told with what it gave', () => {
  const before = cart([line('1', 'a', 3)]);
  assert.deepEqual(addNotices(before, cart([line('1', 'a', 5)]), 'a', 2, []), []);
  assert.deepEqual(addNotices(before, cart([line('1', 'a', 4)]), 'a', 2, []), [
    { code: 'quantity-adjusted', variantId: 'a', requested: 2, actual: 1 },
  ]);
  assert.equal(addNotices(before, cart([]), 'a', 2, [])[0]?.actual, 0);
});

test('a quantity that is not what was asked is told', () => {
  const before = cart([line('1', 'a', 3)]);
  assert.deepEqual(quantityNotices(before, cart([line('1', 'a', 4)]), '1', 4, []), []);
  assert.equal(quantityNotices(before, cart([line('1', 'a', 2)]), '1', 4, [])[0]?.actual, 2);
  assert.equal(quantityNotices(before, cart([]), '1', 4, [])[0]?.code, 'line-removed');
  assert.deepEqual(quantityNotices(before, cart([]), '1', 0, []), []);
  assert.deepEqual(quantityNotices(before, cart([line('9', 'a', 4)]), '1', 4, []), [], 'the line has another id now');
  assert.deepEqual(quantityNotices(before, cart([], { linesComplete: false }), '1', 4, []), [], 'the line was not sent');
});

test('of two notices about the same thing the later one stands', () => {
  const merged = mergeNotices(
    [
      { code: 'quantity-adjusted', variantId: 'a', actual: 2 },
      { code: 'other', message: 'x' },
    ],
    [{ code: 'quantity-adjusted', variantId: 'a', actual: 1 }, { code: 'other', message: 'y' }, { code: 'cart-expired' }],
  );
  assert.deepEqual(
    merged.map(({ code, actual, message }) => actual ?? message ?? code),
    [1, 'x', 'y', 'cart-expired'],
  );
});
