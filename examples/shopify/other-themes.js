// Two themes with a cart of their own making. One puts its own handler behind `Shopify.actions.updateCart` and uses it itself; the other
// has never heard of it, changes its cart by the Ajax API, and tells nobody.
import { actions } from './standard-actions.js';
import { cartWith, post, put } from './storefront.js';
import * as drawer from './drawer.js';

const PLACES = { 'cart-icon-bubble': '#header-cart', 'side-cart': '#side-cart' };

/** The same markup under names that nobody could know. */
function rename() {
  document.querySelector('#cart-icon-bubble').id = 'header-cart';
  const dawn = document.querySelector('cart-drawer');
  const own = Object.assign(document.createElement('div'), { id: 'side-cart', className: 'drawer' });
  own.append(...dawn.querySelector('#CartDrawer').childNodes);
  dawn.replaceWith(own);
  // what the retailer says in the block: where the theme shows its cart
  document.querySelector('vitrine-shop').config = { sections: PLACES };
}

function show({ sections }) {
  put(document.querySelector(PLACES['cart-icon-bubble']), sections['cart-icon-bubble']);
  put(document.querySelector(PLACES['side-cart']), sections['side-cart']);
}

const renew = async () => show(await cartWith(Object.keys(PLACES).join()));

export function startWithActions() {
  rename();
  window.Shopify.actions = actions;
  actions.updateCart.configure({
    eventTarget: () => document.querySelector('#side-cart'),
    async handler(write) {
      const result = await write();
      await renew();
      return result;
    },
  });
  actions.openCart.configure({ handler: async () => drawer.open() });
  drawer.furnish((id, quantity) => actions.updateCart({ lines: [{ id, quantity }] }, { event: { context: 'cart' } }));
  void renew();
  return async (merchandiseId, quantity) => {
    const { userErrors, warnings } = await actions.updateCart(
      { lines: [{ merchandiseId, quantity }] },
      { event: { context: 'product' } },
    );
    return (userErrors ?? warnings)?.[0]?.message;
  };
}

export function startSilent() {
  rename();
  window.Shopify.actions = actions;
  const sections = Object.keys(PLACES).join();
  drawer.furnish(async (id, quantity) => show(await post('cart/change.js', { id, quantity, sections })));
  void renew();
  return async (id, quantity) => {
    const answer = await post('cart/add.js', { id, quantity, sections });
    if (answer.description) return answer.description;
    show(answer);
    return undefined;
  };
}
