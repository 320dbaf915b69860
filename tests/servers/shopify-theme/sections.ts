/** The sections of a theme that show its cart, as Liquid would render them. */
import { cartJson, type Cart } from './cart.js';
import type { Currency } from './catalogue.js';

const text = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const section = (id: string, inside: string): string => `<div id="shopify-section-${id}" class="shopify-section">${inside}</div>`;

export interface Place {
  readonly currency: Currency;
  readonly root: string;
  readonly media: string;
}

/** `null`: the theme has no such section. */
export function sectionOf(id: string, cart: Cart, { currency, root, media }: Place): string | null {
  const json = cartJson(cart, currency, root, media);
  const price = (hundredths: number) => new Intl.NumberFormat('en', { style: 'currency', currency }).format(hundredths / 100);
  const count = json.item_count;
  if (id === 'cart-icon-bubble') {
    const bubble = `<span class="cart-count-bubble"><span aria-hidden="true">${count}</span><span class="visually-hidden">, ${count} ${count === 1 ? 'item' : 'items'}</span></span>`;
    return section(id, `<span>Cart</span>${count ? bubble : ''}`);
  }
  if (id !== 'cart-drawer' && id !== 'side-cart') return null;
  const lines = json.items
    .map(
      (item) => `<li class="cart-item" data-key="${text(item.key)}">
        <img src="${text(item.image)}" alt="" width="72" height="72" />
        <div><p class="cart-item__name">${text(item.product_title)}</p>
          ${item.variant_title ? `<p class="cart-item__variant">${text(item.variant_title)}</p>` : ''}
          <p>${item.quantity} × ${price(item.final_price)}</p></div>
        <button type="button" data-set="${text(item.key)}" data-quantity="0">Remove<span class="visually-hidden"> ${text(item.product_title)}</span></button>
      </li>`,
    )
    .join('');
  const rows = count ? `<ul class="cart-items">${lines}</ul>` : '<p class="drawer__empty">Nothing in it yet.</p>';
  const footer = count
    ? `<p class="totals">Subtotal <strong>${price(json.total_price)}</strong></p><a class="cart__checkout" href="${root}checkout">Check out</a>`
    : '';
  const inside = `<div id="CartDrawer-Overlay"></div>
    <div class="drawer__inner" role="dialog" aria-modal="true" aria-labelledby="CartDrawer-Title" tabindex="-1">
      <h2 id="CartDrawer-Title">Your cart${count ? ` <span class="count">${count}</span>` : ''}</h2>
      <button class="drawer__close" type="button" aria-label="Close">×</button>
      <cart-drawer-items${count ? '' : ' class="is-empty"'}>${rows}</cart-drawer-items>
      <div class="cart-drawer__footer">${footer}</div>
    </div>`;
  if (id === 'side-cart') return section(id, inside);
  return section(id, `<cart-drawer class="drawer${count ? '' : ' is-empty'}"><div id="CartDrawer">${inside}</div></cart-drawer>`);
}
