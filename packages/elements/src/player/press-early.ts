import type { VitrineBuyButton } from '../buy-button/buy-button.js';
import type { VitrinePlayer } from './player.js';

/** A press on a product's button before the button's code is here: answered at once, and carried out when it is. `adding` are the words meanwhile. */
export async function pressEarly(player: VitrinePlayer, { currentTarget }: Event, adding: string): Promise<void> {
  const button = currentTarget as HTMLElement;
  const element = button.parentElement as VitrineBuyButton;
  if ('press' in element) return;
  button.dataset['words'] = button.textContent;
  button.textContent = adding;
  // seen before the rest is on its way
  await new Promise(requestAnimationFrame);
  await player.warm();
  (element as Partial<VitrineBuyButton>).press?.();
}
