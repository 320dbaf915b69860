/**
 * Shows a change of ours where the theme shows its cart: the sections that the theme itself puts there after a change of
 * its own, and word to those of its parts that listen. Nothing is opened, and the focus stays where it is.
 */
import { isList, isText } from '../../config.js';
import type { AjaxCart } from './cart.js';
import { SOURCE, type ShopifyPage } from './page.js';

/** Shopify renders no more at once: https://shopify.dev/docs/api/ajax/section-rendering */
const MOST_SECTIONS = 5;

/** Dawn's parts that show the cart; each says by `getSectionsToRender` which sections it is made of. */
export const PARTS = 'cart-drawer, cart-notification, cart-items, cart-drawer-items';
/** What those renew by themselves when they hear `cart-update`, or what carries listeners that would be lost. */
const THEIR_OWN = /^(cart-drawer:cart-drawer|cart-drawer-items:CartDrawer|cart-items:main-cart-items)$/;
const BUBBLE = 'cart-icon-bubble';
const WHOLE = '.shopify-section';

interface Place {
  readonly section: string;
  readonly at: Element;
  /** What of the section's markup goes there. */
  readonly from: string;
}

export interface Showing {
  /** Ids of the sections to ask for together with a cart. */
  sections(): readonly string[];
  show(cart: AjaxCart): void;
  /** True while the theme is being told, so that its own events are no news. */
  isTelling(): boolean;
}

/** @param configured CSS selectors of the places by section, for a theme that does not say so itself */
export function createShowing(page: ShopifyPage, configured: Readonly<Record<string, string>> = {}): Showing {
  const { document } = page;
  let telling = false;
  const one = (selector: string): Element | null => document?.querySelector?.(selector) ?? null;

  function places(): readonly Place[] {
    const found = new Map<string, Place>();
    const add = (section: string, at: Element | null, from: string) => {
      if (at && !found.has(section)) found.set(section, { section, at, from });
    };
    for (const [section, selector] of Object.entries(configured)) add(section, one(selector), WHOLE);
    for (const part of document?.querySelectorAll?.(PARTS) ?? [])
      for (const { id, section, selector } of sectionsOf(part)) {
        if (isFunction(page.publish) && THEIR_OWN.test(`${part.localName}:${id}`)) continue;
        // with a section of its own the part names what is around the place, without one the place itself
        const around = one(`#${CSS.escape(id)}`);
        if (section) add(section, (selector && around?.querySelector(selector)) || around, selector ?? WHOLE);
        else if (part.localName !== 'cart-drawer' || id === BUBBLE) add(id, selector ? one(selector) : around, selector ?? WHOLE);
      }
    add(BUBBLE, one(`#${BUBBLE}`), WHOLE);
    return [...found.values()].slice(0, MOST_SECTIONS);
  }

  function put(cart: AjaxCart): void {
    for (const { section, at, from } of places()) {
      const html = cart.sections?.[section];
      if (!html) continue;
      // the theme's own markup from its own server; a script in it does not run
      const made = new DOMParser().parseFromString(html, 'text/html').querySelector(from);
      // a section without that place has nothing to put there
      if (made) at.replaceChildren(...made.childNodes);
    }
    for (const part of document?.querySelectorAll?.(PARTS) ?? []) part.classList.toggle('is-empty', cart.item_count === 0);
  }

  function tell(cart: AjaxCart): void {
    const { publish } = page;
    if (isFunction(publish) && one(PARTS)) publish('cart-update', { source: SOURCE, cartData: cart });
    const horizon = { resource: null, sourceId: SOURCE, data: { source: SOURCE, itemCount: cart.item_count } };
    if (one('cart-icon, cart-items-component')) document?.dispatchEvent(new CustomEvent('cart:update', { detail: horizon }));
    document?.dispatchEvent(new CustomEvent('cart:refresh', { detail: { source: SOURCE } }));
  }

  return {
    sections: () => places().map(({ section }) => section),
    show(cart) {
      telling = true;
      for (const task of [put, tell]) {
        try {
          task(cart);
        } catch {
          // the theme's own code, or a policy that refuses its markup: the cart is right, and its next page will be
        }
      }
      telling = false;
    },
    isTelling: () => telling,
  };
}

export const isFunction = (value: unknown): value is (...given: readonly unknown[]) => unknown => typeof value === 'function';

interface Section {
  readonly id: string;
  readonly section?: string;
  readonly selector?: string;
}

/** Code of the theme's, which may answer anything. */
function sectionsOf(part: Element): readonly Section[] {
  try {
    const { getSectionsToRender: ask } = part as unknown as { readonly getSectionsToRender?: unknown };
    const list = isFunction(ask) ? ask.call(part) : [];
    return isList(list) ? (list as readonly Section[]).filter(({ id }) => isText(id)) : [];
  } catch {
    return [];
  }
}
