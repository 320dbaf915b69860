// The checkout: says what is in the bag, and empties it when it is "paid". Nothing is charged.
import { KEY, products } from './own-cart-products.js';
import { decimal, openShop } from './own-shop.js';

const find = (selector) => document.querySelector(selector);
const shop = openShop({ key: KEY, currency: 'EUR', products });
const price = (cents) => new Intl.NumberFormat('en', { style: 'currency', currency: shop.currency }).format(decimal(cents));

function show() {
  const { lines, cents, count } = shop.cart();
  find('#lines').replaceChildren(
    ...lines.map(({ product, quantity }) => {
      const line = document.createElement('li');
      line.append(
        `${quantity} × ${product.title}`,
        Object.assign(document.createElement('span'), { textContent: price(product.cents * quantity) }),
      );
      return line;
    }),
  );
  find('#total').textContent = price(cents);
  find('#pay').hidden = count === 0;
}

find('#pay').addEventListener('click', () => {
  shop.empty();
  find('h1').textContent = 'Thank you';
  find('#said').textContent = 'This is a demonstration: nothing was charged, and nothing will be sent.';
  find('h1').focus();
});
shop.onChange(show);
show();
