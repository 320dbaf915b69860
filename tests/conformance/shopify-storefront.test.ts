import { conforms } from './conforms.js';

conforms('shopify-storefront', []);
