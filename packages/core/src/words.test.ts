import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cart, CommerceError, NoticeCode } from './contracts/commerce.js';
import { en } from './strings/en/index.js';
import { translator } from './strings/translator.js';
import { sayError, sayFault, sayNotice, sayRefusal } from './words.js';

const t = translator(en, 'en');
const money = { amount: '12.00', currency: 'EUR' };
const cart: Cart = {
  currency: 'EUR',
  linesComplete: true,
  totalQuantity: 2,
  subtotal: money,
  total: money,
  totalsEstimated: false,
  discountCodes: [],
  lines: [
    {
      id: 'l1',
      variantId: 'v1',
      title: 'Mug',
      options: {},
      quantity: 2,
      unitPrice: money,
      total: money,
      attributes: {},
      editable: true,
    },
  ],
};

test('every failure has words of its own, and none of them is the backend’s', () => {
  const errors: CommerceError[] = [
    { kind: 'out-of-stock' },
    { kind: 'invalid-variant' },
    { kind: 'invalid-line' },
    { kind: 'invalid-quantity' },
    { kind: 'invalid-discount' },
    { kind: 'cart-gone' },
    { kind: 'conflict' },
    { kind: 'rate-limited' },
    { kind: 'unauthorized' },
    { kind: 'unauthorized', login: true },
    { kind: 'network', maybeApplied: true },
    { kind: 'unsupported' },
    { kind: 'backend' },
    { kind: 'aborted' },
  ];
  const said = errors.map((error) => sayError(t, { ...error, message: '<b>SQLSTATE</b>' }));
  assert.equal(new Set(said).size, errors.length);
  assert.ok(said.every((words) => words.length > 10 && !words.includes('SQL')));
});

test('a notice names the product, the number and the price', () => {
  const say = (code: NoticeCode, more: object = {}) => sayNotice(t, { code, variantId: 'v1', ...more }, cart, 'en');
  assert.equal(say('quantity-adjusted', { requested: 5, actual: 2 }), 'Only 2 of Mug could be put in your cart.');
  assert.equal(say('price-changed'), 'The price of Mug has changed to €12.00.');
  assert.equal(say('discount-not-applied', { discountCode: 'NOPE' }), 'The code NOPE was not applied.');
  assert.equal(sayNotice(t, { code: 'line-removed' }, null, 'en'), 'Product was taken out of your cart.');
  for (const code of ['out-of-stock', 'cart-expired', 'other'] as const) assert.ok(say(code).length > 10);
});

test('a fault that has no words of its own is said as one of the video', () => {
  assert.equal(sayFault(t, 'media/network'), en.errorMediaNetwork);
  assert.equal(sayFault(t, 'config/show-invalid'), en.showFailed);
});

test('what a room does not take is told, each in words of its own', () => {
  const said = (['rate', 'offline', 'denied', 'muted', 'too-long', 'chat-off'] as const).map((reason) => sayRefusal(t, reason));
  assert.equal(new Set(said).size, 6);
  assert.equal(said[4], 'This message is too long.');
});
