import { conforms } from '../conformance/conforms.js';

conforms('medusa', ['getVariant finds what the product holds, and null for what there is not']);
