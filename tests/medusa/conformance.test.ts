import { conforms } from '../conformance/conforms.js';

conforms('medusa', [
  'a wish is on the list until it is taken off, however often it is asked for',
  'getVariant finds what the product holds, and null for what there is not',
]);
