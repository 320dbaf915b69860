import { woocommerceFixture } from '@vitrine/testkit';
import { conforms } from './conforms.js';

const ALWAYS = [
  'switching the market changes the currency and keeps the quantity',
  'an attribute stays on its line',
  'buying at once leaves the cart alone',
  'a wish is on the list until it is taken off, however often it is asked for',
];

conforms('woocommerce', [
  'a handle survives a reload',
  'a dead handle reads as no cart',
  'a write to a dead handle is cart-gone, or begins a new cart',
  ...ALWAYS,
  'a dead cart: the add is replayed into a new one, with a new handle',
]);

conforms('woocommerce', ALWAYS, { title: 'with a Cart-Token', fixture: (at) => woocommerceFixture(at, 'token') });
