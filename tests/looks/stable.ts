/** The few pictures that are kept, and that a change of looks has to be made on purpose for. */
import { SIZES, type Manner, type Situation, type Size } from './situations.js';

export interface Kept extends Situation {
  readonly size: Size;
}

const [PHONE, , DESKTOP] = SIZES;

const kept = (subject: string, states: readonly string[], manners: readonly Manner[], size: Size = PHONE): Kept[] =>
  states.flatMap((state) => manners.map((manner) => ({ subject, state, manner, size })));

/** None of them plays: a video is never the same twice. */
export const KEPT: readonly Kept[] = [
  ...kept('vitrine-buy-button', ['ready', 'adding', 'unavailable', 'error'], ['light', 'dark']),
  ...kept('vitrine-cart-button', ['count'], ['light', 'rtl']),
  ...kept('vitrine-variant-picker', ['swatches', 'sold-out'], ['light', 'dark', 'rtl']),
  ...kept('vitrine-product', ['card'], ['light']),
  ...kept('vitrine-product', ['on-sale'], ['light', 'dark']),
  ...kept('vitrine-product', ['tile'], ['light', 'rtl']),
  ...kept('vitrine-product', ['sheet'], ['light']),
  ...kept('vitrine-cart', ['filled', 'empty', 'error'], ['light']),
  ...kept('vitrine-cart', ['filled'], ['dark', 'rtl']),
  ...kept('vitrine-carousel', ['row'], ['rtl'], DESKTOP),
  ...kept('vitrine-player', ['pinned', 'fault'], ['light']),
];

export const pictureName = ({ subject, state, manner, size }: Kept): string =>
  `${subject}-${state}-${manner}-${size.width}.png`.replaceAll(' ', '-');
