// A block theme's cart, after WooCommerce's own store of the Interactivity API: it reads and writes the Store API itself, and tells of it by
// events of the document. There is no jQuery.
const API = '/wp-json/wc/store/v1/cart';
let nonce = '';

async function ask(path = '', body = undefined) {
  const response = await fetch(API + path, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...(body && { nonce }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  nonce = response.headers.get('nonce') ?? nonce;
  return { ok: response.ok, json: await response.json() };
}

/** Names come with entities. */
const plain = (text) => new DOMParser().parseFromString(text, 'text/html').body.textContent;
const euros = (units) => `€${(Number(units) / 100).toFixed(2)}`;
function element(name, properties, ...inside) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

function line({ key, name, quantity, variation, images, prices }) {
  const button = element('button', {
    type: 'button',
    className: 'remove_from_cart_button',
    ariaLabel: `Remove ${plain(name)} from cart`,
  });
  button.dataset.cart_item_key = key;
  button.append('Remove');
  const picture = images[0] ? [element('img', { src: images[0].thumbnail, alt: '', width: 64, height: 64 })] : [];
  return element(
    'li',
    { className: 'woocommerce-mini-cart-item' },
    element('a', { href: '#content' }, ...picture, plain(name)),
    element('span', { className: 'variation' }, variation.map(({ value }) => value).join(' / ')),
    element('span', { className: 'quantity' }, `${quantity} × ${euros(prices.price)}`),
    button,
  );
}
function show({ items, items_count: count, totals }) {
  document.querySelector('.cart-contents-count').textContent = count;
  document
    .querySelector('.widget_shopping_cart_content')
    .replaceChildren(
      ...(items.length === 0
        ? [element('p', {}, 'Your cart is empty.')]
        : [
            element('ul', { className: 'woocommerce-mini-cart' }, ...items.map(line)),
            element(
              'p',
              { className: 'total' },
              element('span', {}, 'Subtotal'),
              element('strong', {}, euros(totals.total_items)),
            ),
            element('a', { className: 'checkout', href: '/checkout/' }, 'Checkout'),
          ]),
    );
}

let isReading = false;
async function refresh() {
  if (isReading) return;
  isReading = true;
  show((await ask()).json);
  isReading = false;
}

for (const name of ['wc-blocks_added_to_cart', 'wc-blocks_removed_from_cart'])
  document.body.addEventListener(name, ({ detail }) => detail?.preserveCartData || void refresh());
window.addEventListener(
  'wc-blocks_store_sync_required',
  ({ detail }) => detail.type === 'from_@wordpress/data' && void refresh(),
);
window.addEventListener('pageshow', ({ persisted }) => persisted && void refresh());
void refresh();

const tell = () =>
  window.dispatchEvent(new window.CustomEvent('wc-blocks_store_sync_required', { detail: { type: 'from_iAPI' } }));

/** Answers with what is wrong, if anything is. */
export async function add(id) {
  const { ok, json } = await ask('/add-item', { id, quantity: 1 });
  if (!ok) return plain(json.message);
  show(json);
  document.body.dispatchEvent(
    new window.CustomEvent('wc-blocks_added_to_cart', { bubbles: true, detail: { preserveCartData: true } }),
  );
  tell();
  return undefined;
}
export async function remove(key) {
  const { ok, json } = await ask('/remove-item', { key });
  if (!ok) return;
  show(json);
  tell();
}
