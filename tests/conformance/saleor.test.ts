import { conforms } from './conforms.js';

conforms('saleor', [
  'switching the market changes the currency and keeps the quantity',
  'a wish is on the list until it is taken off, however often it is asked for',
  'getVariant finds what the product holds, and null for what there is not',
  'a conflict is retried',
]);
