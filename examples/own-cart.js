// The page: the retailer's own shop and its badge; and, in one line, Vitrine on the same cart.
import { KEY, products } from './own-cart-products.js';
import { openShop } from './own-shop.js';
import { showShop } from './own-cart-ui.js';
import { vitrineConfig } from './own-vitrine.js';

const find = (selector) => document.querySelector(selector);

const shop = openShop({ key: KEY, currency: 'EUR', products });
showShop(shop, { badge: find('#bag'), drawer: find('#drawer'), grid: find('#grid') });

find('vitrine-shop').config = vitrineConfig(shop, {
  id: 'north-room',
  checkout: new URL('own-checkout.html', document.baseURI).href,
  attribution: { utm_source: 'vitrine', utm_medium: 'shoppable-video', utm_campaign: 'a-slow-evening' },
});
