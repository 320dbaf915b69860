import { conforms } from './conforms.js';

conforms('saleor', [
  'switching the market changes the currency and keeps the quantity',
  'getVariant finds what the product holds, and null for what there is not',
  'a conflict is retried',
]);
