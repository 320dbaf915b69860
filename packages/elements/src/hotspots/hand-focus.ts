import type { VitrinePlayer } from '../player/player.js';

/** Gives a player the focus that one of its parts has lost by going: its first control, or itself where the page has those. */
export function handFocus(player: VitrinePlayer): void {
  const control = player.renderRoot.querySelector<HTMLElement>('[part~="toggle"], [part~="play"]');
  control?.focus({ preventScroll: true });
  if (control && control === (player.renderRoot as ShadowRoot).activeElement) return;
  if (!player.hasAttribute('tabindex')) {
    player.tabIndex = -1;
    player.addEventListener('blur', () => player.removeAttribute('tabindex'), { once: true });
  }
  player.focus({ preventScroll: true });
}
