/** Layers that every scene has some of. */
import * as drawings from './products/index.js';
import { clamp } from './geometry.js';

/** What is sold, where a scene has put it; `state` is a colour, or off and on. */
export const goodLayer = (good, state, more = {}) => {
  const { x, y, size, sway, depth, draw } = good;
  const margin = 40 * size;
  return {
    depth,
    box: [x - margin, y - margin, 600 * size + 2 * margin, 600 * size + 2 * margin],
    top: margin / (600 * size + 2 * margin),
    bottom: 1 - margin / (600 * size + 2 * margin),
    sway,
    paint: (p) => p.place(x, y, size, () => drawings[draw](p, state ?? good.state)),
    ...more,
  };
};

/** Where a product is sold from in a scene. */
export const good = (key, draw, x, y, size, more = {}) => ({
  key,
  draw,
  x,
  y,
  size,
  depth: 1,
  anchor: drawings[draw].anchor,
  ...more,
});

/** Light through a window with panes, thrown on what is there: a picture that may be moved and coloured. */
export function panes({ x, y, width, height, lean, columns = 2, rows = 3, gap = 16 }, colour, blur, more) {
  const reach = Math.abs(lean) + 60;
  return {
    depth: 1,
    fine: 0.5,
    mode: 'soft-light',
    box: [x - reach, y - reach, width + 2 * reach, height + 2 * reach + 60],
    paint: (p) => {
      const [w, h] = [width / columns, height / rows];
      let d = '';
      for (let column = 0; column < columns; column++) {
        for (let row = 0; row < rows; row++) {
          const [left, top] = [x + column * w + gap / 2, y + row * h + gap / 2];
          const slope = (px, py) => `${px + lean * ((y + height / 2 - py) / height)} ${py + lean * 0.25 * ((px - x) / width)}`;
          d += `M${slope(left, top)}L${slope(left + w - gap, top)}L${slope(left + w - gap, top + h - gap)}L${slope(left, top + h - gap)}Z`;
        }
      }
      p.soft(d, colour, { alpha: 1, blur, mode: 'source-over' });
    },
    ...more,
  };
}

const channel = (from, to, part) => Math.round(from + (to - from) * part);
const parts = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** One colour on its way to another. */
export const between = (from, to, part) => {
  const [a, b] = [parts(from), parts(to)];
  return `rgb(${a.map((value, i) => channel(value, b[i], clamp(part))).join(',')})`;
};

/** The light of the hour, over everything that lies below it. */
export const hour = (at) => ({ mode: 'multiply', flat: at });
