// A theme like Dawn: parts that say what they are made of, and a channel on which they hear of changes.
import { cartWith, post, put, root } from './storefront.js';
import * as drawer from './drawer.js';

const { HTMLElement, customElements } = window;
const listeners = new Set();
// Dawn has both as global functions of a classic script
window.subscribe = (name, on) => {
  const entry = { name, on };
  listeners.add(entry);
  return () => void listeners.delete(entry);
};
window.publish = (name, data) => {
  for (const entry of listeners) if (entry.name === name) entry.on(data);
};

class CartDrawer extends HTMLElement {
  getSectionsToRender() {
    return [{ id: 'cart-drawer', selector: '#CartDrawer' }, { id: 'cart-icon-bubble' }];
  }
}

class CartDrawerItems extends HTMLElement {
  getSectionsToRender() {
    return [{ id: 'CartDrawer', section: 'cart-drawer', selector: '.drawer__inner' }, { id: 'cart-icon-bubble' }];
  }

  connectedCallback() {
    this.end = window.subscribe('cart-update', ({ source }) => {
      if (source !== 'cart-drawer-items') void this.renew();
    });
  }

  disconnectedCallback() {
    this.end();
  }

  /** What another part has changed is asked for anew. */
  async renew() {
    const html = await (await fetch(`${root}cart?section_id=cart-drawer`)).text();
    for (const part of ['#CartDrawer-Title', 'cart-drawer-items', '.cart-drawer__footer'])
      put(document.querySelector(part), html, part);
  }
}

const SECTIONS = 'cart-icon-bubble';
const bubble = (sections) => put(document.querySelector('#cart-icon-bubble'), sections['cart-icon-bubble']);

async function change(path, body, source) {
  const answer = await post(path, { ...body, sections: SECTIONS });
  if (answer.description) return answer.description;
  bubble(answer.sections);
  window.publish('cart-update', { source, cartData: answer });
  return undefined;
}

export function start() {
  customElements.define('cart-drawer', CartDrawer);
  customElements.define('cart-drawer-items', CartDrawerItems);
  drawer.furnish((id, quantity) => change('cart/change.js', { id, quantity }, 'cart-remove-button'));
  void cartWith(SECTIONS).then(({ sections }) => bubble(sections));
  void document.querySelector('cart-drawer-items').renew();
  return (id, quantity) => change('cart/add.js', { id, quantity }, 'product-form');
}
