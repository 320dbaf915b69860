import { conforms } from './conforms.js';

conforms('shopify-theme', [
  'a handle survives a reload',
  'a dead handle reads as no cart',
  'a write to a dead handle is cart-gone, or begins a new cart',
  'switching the market changes the currency and keeps the quantity',
  'buying at once leaves the cart alone',
  'getVariant finds what the product holds, and null for what there is not',
  'a dead cart: the add is replayed into a new one, with a new handle',
]);
