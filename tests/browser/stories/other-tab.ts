/** Another tab of the same shop: its own scripts, its own adapter; only the browser's storage and channels are shared. */
import { backendAt } from './backend.js';
import { defineAll, shopOf } from './page.js';

const asked = new URLSearchParams(location.search);
await defineAll();
const shop = shopOf(backendAt(asked.get('backend')!), asked.get('endpoint')!);
for (const product of asked.getAll('product')) {
  const button = document.createElement('vitrine-buy-button');
  button.product = product;
  shop.append(button);
}
shop.append(document.createElement('vitrine-cart-button'), document.createElement('vitrine-cart'));
document.body.append(shop);
await shop.open();
document.body.dataset['ready'] = '';
