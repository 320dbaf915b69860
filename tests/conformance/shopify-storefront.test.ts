import { conforms } from './conforms.js';

conforms('shopify-storefront', ['a wish is on the list until it is taken off, however often it is asked for']);
