import type { LitElement } from 'lit';

/** Gives an element the focus that one of its parts has lost by going: its button to play, or itself where it has none. */
export function handFocus(element: LitElement): void {
  const control = element.renderRoot.querySelector<HTMLElement>('[part~="toggle"], [part~="play"]');
  control?.focus({ preventScroll: true });
  if (control && control === (element.renderRoot as ShadowRoot).activeElement) return;
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}
