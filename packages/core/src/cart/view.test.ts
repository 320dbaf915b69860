import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cart, CartLine } from '../contracts/commerce.js';
import type { AddJob, Job, SetJob } from './job.js';
import { viewOf, type ViewSource } from './view.js';

const eur = { amount: '1', currency: 'EUR' };
const line = (id: string, quantity: number, attributes = {}): CartLine => ({
  id,
  variantId: `v-${id}`,
  title: id,
  options: {},
  quantity,
  unitPrice: eur,
  total: eur,
  attributes,
  editable: true,
});
const cart: Cart = {
  currency: 'EUR',
  lines: [line('a', 2), line('b', 3, { text: 'hi' })],
  linesComplete: true,
  totalQuantity: 5,
  subtotal: eur,
  total: eur,
  totalsEstimated: false,
  discountCodes: [],
  checkoutUrl: 'https://secret.example',
};
const add = (variantId: string, quantity: number, attributes?: Record<string, string>): AddJob => ({
  kind: 'add',
  opId: 'o',
  variantId,
  attributes,
  intents: [{ id: 'i', quantity, settle: () => undefined }],
});
const set = (lineId: string, quantity: number): SetJob => ({ kind: 'set', opId: 'o', id: 'i', lineId, quantity, settle: [] });
const view = (jobs: readonly Job[], over: Partial<ViewSource> = {}) =>
  viewOf({ known: true, cart, jobs, notices: [], error: null, checkout: null, ...over });
const quantities = (jobs: readonly Job[]) => view(jobs).lines.map(({ quantity }) => quantity);

test('pending intents are applied in their order', () => {
  assert.deepEqual(quantities([]), [2, 3]);
  assert.deepEqual(quantities([add('v-a', 2), set('a', 7), add('v-a', 1)]), [8, 3]);
  assert.equal(view([add('v-a', 2), set('a', 7), add('v-a', 1)]).quantity, 11);
  assert.equal(view([set('a', 0), set('b', 0)]).quantity, 0);
});

test('an add counts for the line with the same attributes only, and always for the badge', () => {
  assert.deepEqual(quantities([add('v-b', 1)]), [2, 3]);
  assert.deepEqual(quantities([add('v-b', 1, { text: 'hi' })]), [2, 4]);
  assert.equal(view([add('v-b', 1), add('new', 2)]).quantity, 8);
});

test("the server's count is kept where not all lines were sent", () => {
  const partial = { ...cart, linesComplete: false, totalQuantity: 300 };
  assert.equal(view([set('a', 1), set('unseen', 9), add('v-a', 4)], { cart: partial }).quantity, 303);
});

test('it says whether anybody has read the cart', () => {
  const read = { kind: 'read', run: () => Promise.resolve(), end: () => undefined } as const;
  assert.equal(view([], { known: false, cart: null }).status, 'unread');
  assert.equal(view([read], { known: false, cart: null }).status, 'reading');
  assert.equal(view([read]).status, 'ready');
  assert.equal(view([read]).stale, false);
});

test('a checkout is not shown while the cart is about to change', () => {
  const checkout = { kind: 'redirect', url: '/pay', frameable: false } as const;
  assert.equal(view([], { checkout }).checkout, checkout);
  assert.equal(view([set('a', 1)], { checkout }).checkout, null);
});

test('the address of the checkout stays inside', () => {
  assert.ok(!JSON.stringify(view([])).includes('secret'));
  assert.equal(view([]).cart, view([]).cart, 'and the cart is the same object each time');
});
