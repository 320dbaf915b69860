/** Lets a sign rise over the buttons and takes it away: the motion is the style's, in one of a few lanes. */

/** Signs in the air at once. */
const MOST = 24;
const LANES = 6;

/** `random`: from 0 to 1. Where motion is not wanted there is none. */
export function rise(air: HTMLElement, sign: Node, random: () => number): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  if (air.childElementCount >= MOST) air.firstElementChild?.remove();
  const risen = document.createElement('i');
  risen.part.add('risen');
  risen.dataset['lane'] = `${Math.floor(random() * LANES)}`;
  risen.append(sign);
  risen.addEventListener('animationend', () => risen.remove(), { once: true });
  air.append(risen);
}
