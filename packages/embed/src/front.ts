/** What the script tag needs once a page has an element. The adapters' names follow when a shop opens. */
import { define as register, VitrinePlayer, VitrineShop } from '@vitrine/elements';
import type { Declared } from './placeholders.js';

export const adapters = () => import('./adapters.js');

VitrineShop.before = adapters;

/** Registers an element. Of what a page has set before it came, what stands in the markup counts more. */
export function define(tag: string, element: CustomElementConstructor & Declared): CustomElementConstructor {
  element.finalize();
  for (const [name, { attribute = name }] of element.elementProperties)
    for (const early of document.querySelectorAll(`${tag}:not(:defined)`))
      if (early.hasAttribute(`${attribute}`)) Reflect.deleteProperty(early, name);
  return register(tag, element);
}

export { VitrinePlayer, VitrineShop };
