import { surroundings } from '../base/find.js';
import type { VitrineElement } from '../base/element.js';
import type { VitrineCart } from '../cart/cart.js';

const CART = 'vitrine-cart';

/**
 * The cart that a button opens: the one that `for` names, or that stands in what `for` names; else one of the same shop in
 * the button's own root, then on the page. A page without any gets one of its own.
 */
export function cartFor(button: VitrineElement): VitrineCart {
  const page = button.ownerDocument;
  const root = button.getRootNode() as Document | ShadowRoot;
  const named = button.for ? (root.getElementById(button.for) ?? page.getElementById(button.for)) : null;
  if (named?.localName === CART) return named as VitrineCart;
  const places: readonly (ParentNode | null | undefined)[] = [named, named?.shadowRoot, root, page];
  const found = places.flatMap((place) => (place ? Array.from(place.querySelectorAll(CART)) : []));
  const ours = found.find((cart) => surroundings(cart, cart.for)?.shop === button.shop);
  if (ours) return ours;
  const cart = page.createElement(CART);
  // nothing is shown of a shop that is hidden
  (button.shop && !button.shop.hidden ? button.shop : page.body).append(cart);
  return cart;
}
