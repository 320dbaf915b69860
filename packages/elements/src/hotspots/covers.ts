import type { Point } from '@vitrine/core';
import type { VitrinePlayer } from '../player/player.js';

/** Edges in CSS pixels, from the left top of the marks' box. */
export interface Cover {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a player has over its picture that is to be pressed, or read. */
const OVER =
  ['pins', 'corner', 'ended'].map((name) => `[part~="${name}"] > *`).join() +
  ['controls', 'settings', 'message', 'sound'].map((name) => `, [part~="${name}"]`).join('');

/** What of a player stands over its picture now, as seen from `element`; what has faded away does not count. */
export function coversOf(player: VitrinePlayer | null, element: HTMLElement): readonly Cover[] {
  const from = element.getBoundingClientRect();
  return Array.from(player?.renderRoot.querySelectorAll(OVER) ?? [])
    .filter((each) => each.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true)
    .map((each) => each.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, right, bottom }) => ({
      left: left - from.left,
      top: top - from.top,
      right: right - from.left,
      bottom: bottom - from.top,
    }));
}

/** Whether any of a mark of `size` pixels would be under something. */
export const isCovered = ({ x, y }: Point, size: number, covers: readonly Cover[]): boolean =>
  covers.some(
    ({ left, top, right, bottom }) => x + size / 2 > left && x - size / 2 < right && y + size / 2 > top && y - size / 2 < bottom,
  );
