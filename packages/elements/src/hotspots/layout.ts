/** How markers and their labels share the box: pure, in CSS pixels from its left top. */
import type { Point, Size } from '@vitrine/core';

/** How often markers may push each other on. */
const ROUNDS = 24;
/** What is taken for nothing, in pixels. */
const SLIGHT = 0.01;
/** The room, in pixels, that the ring of a marker with the focus needs. */
const RING = 6;
/** The room, in pixels, between a label and the edge of the box. */
const MARGIN = 8;

const clamp = (value: number, least: number, most: number): number =>
  most < least ? (least + most) / 2 : Math.min(most, Math.max(least, value));

export const isInside = ({ x, y }: Point, { width, height }: Size): boolean => x >= 0 && y >= 0 && x <= width && y <= height;

/**
 * The places of markers of `size` pixels, so that no two overlap and each is whole in the box: where they belong, or next to
 * that where they would. In a box that is too small for all they share what there is.
 */
export function spread(wanted: readonly Point[], size: number, box: Size): readonly Point[] {
  const held = ({ x, y }: Point): Point => ({
    x: clamp(x, size / 2 + RING, box.width - size / 2 - RING),
    y: clamp(y, size / 2 + RING, box.height - size / 2 - RING),
  });
  const places = wanted.map(held);
  for (let round = 0; round < ROUNDS; round++) {
    let isMoved = false;
    for (let i = 0; i < places.length; i++)
      for (let j = i + 1; j < places.length; j++) {
        const [a, b] = [places[i]!, places[j]!];
        const away = Math.hypot(b.x - a.x, b.y - a.y);
        if (away >= size - SLIGHT) continue;
        isMoved = true;
        // two at one place part sideways, unless the box has more room the other way
        const [dx, dy] = away > 0 ? [(b.x - a.x) / away, (b.y - a.y) / away] : box.width >= box.height ? [1, 0] : [0, 1];
        // what the edge takes back of one push, the other has to make up for in the next rounds
        const push = (size - away) / 2;
        places[i] = held({ x: a.x - dx * push, y: a.y - dy * push });
        places[j] = held({ x: b.x + dx * push, y: b.y + dy * push });
      }
    if (!isMoved) break;
  }
  return places;
}

/**
 * The left top of a label whose marker of `size` pixels stands at `marker`: above it, or below where there is no room above,
 * and never out of the box.
 */
export function labelAt(marker: Point, size: number, label: Size, box: Size): Point {
  const above = marker.y - size / 2 - label.height;
  const below = marker.y + size / 2;
  return {
    x: clamp(marker.x - label.width / 2, MARGIN, box.width - label.width - MARGIN),
    y: clamp(above >= MARGIN ? above : below, MARGIN, box.height - label.height - MARGIN),
  };
}
