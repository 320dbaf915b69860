import { VitrineShop } from '../shop/shop.js';
import { VERSION } from './version.js';

/** Marks the classes that are ours, over the borders between bundles. */
const MARK = Symbol.for('vitrine.version');

/** Registers an element, and the shop that every element needs. */
export function define<T extends CustomElementConstructor>(tag: string, element: T): T {
  register('vitrine-shop', VitrineShop);
  return register(tag, element);
}

/**
 * Registers an element unless its tag is taken: the first copy on a page wins, whatever comes later uses it.
 * Answers with the class that is really registered. A tag taken by somebody else's element is told as
 * `environment/tag-taken`.
 */
function register<T extends CustomElementConstructor>(tag: string, element: T): T {
  const taken = customElements.get(tag) as (T & { [MARK]?: string }) | undefined;
  if (taken) {
    if (!taken[MARK]) void import('./tag-taken.js').then(({ tagTaken }) => tagTaken(tag));
    return taken;
  }
  Object.assign(element, { [MARK]: VERSION });
  customElements.define(tag, element);
  return element;
}
