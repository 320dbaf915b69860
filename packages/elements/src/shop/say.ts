import type { Answer } from '../base/events.js';
import type { VitrineShop } from './shop.js';

/** Says something to screen readers. */
export function say(element: VitrineShop, words: string): void {
  element.renderRoot.querySelector('[role=status]')!.textContent = words;
}

export function failed(element: VitrineShop, words: string, more: { readonly login?: true } = {}): Answer {
  say(element, words);
  return { state: 'failed', words, ...more };
}
