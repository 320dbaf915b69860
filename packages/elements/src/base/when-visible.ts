import { readWhole } from '../player/read-whole.js';
import type { VitrineElement } from './element.js';

/** Runs `task` once when the element comes into view; at once where that cannot be observed. Answers with what calls it off. */
export function whenVisible(element: Element, task: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    task();
    return () => undefined;
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    task();
  });
  observer.observe(element);
  return () => observer.disconnect();
}

const seen = new WeakMap<Element, boolean>();

/** What a product needs that nobody has said anything of: the shop, and the whole of the show, once it comes into view. */
export function openWhenVisible(element: VitrineElement, shop: { open(): unknown }): void {
  if (seen.get(element)) void readWhole(element.player);
  if (seen.has(element)) return;
  seen.set(element, false);
  whenVisible(element, () => {
    seen.set(element, true);
    void shop.open();
    void readWhole(element.player);
  });
}
