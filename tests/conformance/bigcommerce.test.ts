import { conforms } from './conforms.js';

conforms('bigcommerce', [
  'an attribute stays on its line',
  'getVariant finds what the product holds, and null for what there is not',
]);
