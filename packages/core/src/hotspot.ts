/** Where a hotspot is: its place in the frame at a moment, and where that is in a box that shows the frame. Pure. */
import type { PathPoint } from './show/show.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture fills a box that has another shape, as in CSS; its middle stays in the middle. */
export type Fit = 'contain' | 'cover' | 'fill' | 'none' | 'scale-down';

/**
 * The place on a path at `t` seconds of media time, x and y from 0 to 1 of the frame: on a straight line between two points,
 * at the nearest one before the first and after the last. The points may come in any order.
 *
 * @returns `null` where the path has no point.
 */
export function pathAt(path: readonly PathPoint[], t: number): Point | null {
  let before: PathPoint | undefined;
  let after: PathPoint | undefined;
  for (const point of path) {
    if (point.t <= t) before = before && before.t > point.t ? before : point;
    else after = after && after.t <= point.t ? after : point;
  }
  const from = before ?? after;
  const to = after ?? before;
  if (!from || !to) return null;
  const share = from === to ? 0 : (t - from.t) / (to.t - from.t);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The size that `frame` is shown at in `box`; the same units. */
export function fitted(frame: Size, box: Size, fit: Fit): Size {
  if (fit === 'fill') return box;
  const scales = [box.width / frame.width, box.height / frame.height];
  const contain = Math.min(...scales);
  const scale = { contain, cover: Math.max(...scales), none: 1, 'scale-down': Math.min(1, contain) }[fit];
  return { width: frame.width * scale, height: frame.height * scale };
}

/**
 * Where a place in the frame, x and y from 0 to 1, is in the box that shows it: in the box's units, from its left top. A
 * place that the box cuts off is outside of it.
 */
export function inBox({ x, y }: Point, frame: Size, box: Size, fit: Fit): Point {
  const { width, height } = fitted(frame, box, fit);
  return { x: (box.width - width) / 2 + x * width, y: (box.height - height) / 2 + y * height };
}
