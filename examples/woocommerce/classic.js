// A classic theme's cart, after WooCommerce's own cart-fragments.js and add-to-cart.js: pieces of the page ("fragments") come ready made
// from the server, and everybody is told by jQuery's events.
import { jQuery } from './bus.js';

const HASH = 'wc_cart_hash_example';
const $body = jQuery(document.body);

const ask = async (endpoint, body = {}) => {
  const response = await fetch(`/?wc-ajax=${endpoint}`, { method: 'POST', body: new URLSearchParams(body) });
  return response.json();
};

/** Other tabs hear of the hash. */
function keepHash(hash) {
  window.localStorage.setItem(HASH, hash);
  window.sessionStorage.setItem(HASH, hash);
}
function show(fragments) {
  for (const [selector, html] of Object.entries(fragments)) {
    const made = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    document.querySelector(selector)?.replaceWith(made);
  }
}
async function refresh() {
  const { fragments, cart_hash: hash } = await ask('get_refreshed_fragments');
  show(fragments);
  keepHash(hash);
  $body.trigger('wc_fragments_refreshed');
}

$body.on('wc_fragment_refresh', () => void refresh());
$body.on('added_to_cart removed_from_cart', (_event, fragments, hash) => {
  show(fragments);
  keepHash(hash);
});
window.addEventListener('storage', ({ key }) => {
  if (key === HASH && window.localStorage.getItem(HASH) !== window.sessionStorage.getItem(HASH)) void refresh();
});
window.addEventListener('pageshow', ({ persisted }) => persisted && void refresh());
void refresh();

/** Answers with what is wrong, if anything is. */
export async function add(id) {
  const answer = await ask('add_to_cart', { product_id: id, quantity: 1 });
  if (answer.error) return 'No more of it can be had.';
  $body.trigger('added_to_cart', [answer.fragments, answer.cart_hash, jQuery()]);
  return undefined;
}
export async function remove(key) {
  const { fragments, cart_hash: hash } = await ask('remove_from_cart', { cart_item_key: key });
  $body.trigger('removed_from_cart', [fragments, hash, jQuery()]);
}
