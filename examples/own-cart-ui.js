// The retailer's own badge, drawer and buttons: plain script, as it was before Vitrine. `shop` is that of own-shop.js.
import { decimal } from './own-shop.js';

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

export function showShop(shop, { badge, drawer, grid }) {
  const price = (cents) =>
    new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: shop.currency }).format(decimal(cents));
  const heading = drawer.querySelector('h2');
  const lines = drawer.querySelector('ul');
  const total = drawer.querySelector('output');

  const step = (product, change, label, sign) =>
    make('button', {
      type: 'button',
      className: 'step',
      textContent: sign,
      ariaLabel: `${label}: ${product.title}`,
      onclick: () => shop.set(product.id, (shop.cart().lines.find((line) => line.product === product)?.quantity ?? 0) + change),
    });

  /** One line, made once and then kept, so that the focus in it stays where it is. */
  function lineFor(product) {
    const known = [...lines.children].find((line) => line.dataset.id === product.id);
    if (known) return known;
    const line = make(
      'li',
      {},
      make('img', { src: product.picture, alt: '', width: 64, height: 64 }),
      make('p', { textContent: product.title }),
      make('div', { className: 'steps' }, step(product, -1, 'One less', '−'), make('b'), step(product, 1, 'One more', '+')),
      make('span', { className: 'sum' }),
    );
    line.dataset.id = product.id;
    return line;
  }

  function show() {
    const { lines: held, count, cents } = shop.cart();
    badge.querySelector('b').textContent = count;
    badge.ariaLabel = `Your bag, ${count} ${count === 1 ? 'piece' : 'pieces'}`;
    heading.textContent = count === 0 ? 'Your bag is empty' : 'Your bag';
    const rows = held.map(({ product, quantity }) => {
      const line = lineFor(product);
      line.querySelector('b').textContent = quantity;
      line.querySelector('.sum').textContent = price(product.cents * quantity);
      return line;
    });
    for (const line of [...lines.children]) if (!rows.includes(line)) line.remove();
    rows.forEach((line, i) => lines.children[i] !== line && lines.insertBefore(line, lines.children[i] ?? null));
    drawer.toggleAttribute('data-empty', count === 0);
    total.textContent = price(cents);
    // the button that was pressed may be gone with its line
    if (drawer.open && !drawer.contains(document.activeElement)) heading.focus();
  }

  grid.append(
    ...shop.products.map((product) =>
      make(
        'li',
        {},
        make('img', { src: product.picture, alt: '', width: 600, height: 600, loading: 'lazy' }),
        make('h3', { textContent: product.title }),
        make('p', { textContent: product.note }),
        make('span', { className: 'price', textContent: price(product.cents) }),
        make('button', {
          type: 'button',
          textContent: 'Add to bag',
          ariaLabel: `Add to bag: ${product.title}`,
          onclick: () => shop.add(product.id),
        }),
      ),
    ),
  );
  badge.addEventListener('click', () => drawer.showModal());
  drawer.querySelector('.close').addEventListener('click', () => drawer.close());
  drawer.addEventListener('click', (event) => event.target === drawer && drawer.close());
  shop.onChange(show);
  show();
}
