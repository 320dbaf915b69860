import { conforms } from './conforms.js';

conforms('vendure', [
  'switching the market changes the currency and keeps the quantity',
  'an attribute stays on its line',
  'a wish is on the list until it is taken off, however often it is asked for',
  'getVariant finds what the product holds, and null for what there is not',
  'a conflict is retried',
]);
