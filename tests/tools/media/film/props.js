/* global Path2D */
/** What stands about in the rooms besides what is sold. Coordinates are the scene's own. */
import { random } from './noise.js';

export const rect = (x, y, width, height) => `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
export const round = (x, y, width, height, r) =>
  `M${x + r} ${y}H${x + width - r}Q${x + width} ${y} ${x + width} ${y + r}V${y + height - r}Q${x + width} ${y + height} ${x + width - r} ${y + height}H${x + r}Q${x} ${y + height} ${x} ${y + height - r}V${y + r}Q${x} ${y} ${x + r} ${y}Z`;
export const disc = (x, y, rx, ry = rx) => {
  const path = new Path2D();
  path.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
  return path;
};

/** As large as any camera sees, with room for it to move. */
export const ALL = [-420, -160, 2440, 2000];

export function wall(p, colour, shade) {
  p.shape(rect(...ALL), colour, {
    shadow: 0,
    edge: 0,
    wash: 0.75,
    brush: 0.16,
    tooth: 0.3,
    turn: 62,
    shade: [-200, 0, 1700, 1500, ...shade],
  });
}

export function floor(p, y, colour, line) {
  p.shape(rect(-420, y, 2440, 1900 - y), colour, {
    shadow: 0,
    turn: 2,
    wash: 0.5,
    brush: 0.5,
    shade: [0, y, 0, 1840, '#fff2', '#0000', '#0006'],
  });
  for (let row = 0, at = y + 26; at < 1840; row++, at += 34 + row * 13) {
    p.line(`M-420 ${at}H2020`, line, 2.5, { alpha: 0.45 });
    for (let x = -400 + (row % 3) * 190; x < 2000; x += 560)
      p.line(`M${x} ${at}l${-8 - row * 3} ${34 + row * 13}`, line, 2, { alpha: 0.35 });
  }
}

export function skirting(p, y, colour) {
  p.shape(rect(-420, y - 46, 2440, 50), colour, { shadow: 4, turn: 0, brush: 0.2 });
  p.line(`M-420 ${y - 34}H2020`, '#fff', 2, { alpha: 0.25 });
}

/** A rail with pegs at the given places. */
export function rail(p, y, pegs, colour, [from, to] = [-420, 2020]) {
  p.shape(round(from, y - 22, to - from, 44, 5), colour, { shadow: 8, turn: 1, brush: 0.6 });
  p.line(`M${from + 6} ${y - 15}H${to - 6}`, '#fff', 2, { alpha: 0.22 });
  for (const x of pegs) {
    p.shape(disc(x, y, 13), colour, { shadow: 8, edge: 0.9, shade: [x - 13, y - 13, x + 13, y + 13, '#fff5', '#0006'] });
  }
}

/** The frame of a window of panes, open to what is painted behind it. */
export function windowFrame(p, [x, y, width, height], colour, columns = 2, rows = 3) {
  const outer = rect(x - 34, y - 34, width + 68, height + 68);
  const hole = `M${x} ${y}V${y + height}H${x + width}V${y}Z`;
  p.shape(outer + hole, colour, { shadow: 10, turn: 88, brush: 0.35, rule: 'evenodd' });
  for (let i = 1; i < columns; i++) p.shape(rect(x + (width * i) / columns - 8, y, 16, height), colour, { shadow: 4, turn: 88 });
  for (let i = 1; i < rows; i++) p.shape(rect(x, y + (height * i) / rows - 7, width, 14), colour, { shadow: 4, turn: 2 });
  p.shape(rect(x - 60, y + height + 24, width + 120, 34), colour, { shadow: 12, turn: 2 });
}

/** A light curtain in folds, from its rod down. */
export function curtain(p, [x, y, width, height], colour, dark, seed = 1) {
  const next = random(seed);
  const count = Math.max(4, Math.round(width / 46));
  const hem = Array.from(
    { length: count + 1 },
    (_, i) => `L${x + width - (i / count) * width} ${y + height - (i % 2 ? 14 : 0)}`,
  ).join('');
  const d = `M${x} ${y}H${x + width}${hem}Z`;
  p.shape(d, colour, { shadow: 9, turn: 88, wash: 0.4, brush: 0.4 });
  p.within(d, () => {
    for (let i = 0; i < count; i++) {
      const at = x + ((i + 0.5 + (next() - 0.5) * 0.4) / count) * width;
      const lean = (next() - 0.5) * 26;
      p.soft(`M${at} ${y}C${at + lean} ${y + height * 0.3} ${at - lean} ${y + height * 0.6} ${at + lean} ${y + height}`, dark, {
        alpha: 0.5,
        blur: 9,
        width: 13 + next() * 9,
      });
      p.soft(
        `M${at + 20} ${y}C${at + 20 + lean} ${y + height * 0.3} ${at + 20 - lean} ${y + height * 0.6} ${at + 20 + lean} ${y + height}`,
        '#fff',
        { alpha: 0.6, blur: 8, width: 12, mode: 'soft-light' },
      );
    }
    p.soft(rect(x - 10, y - 10, width + 20, 60), dark, { alpha: 0.4, blur: 14 });
  });
}

const leaf = (p, x, y, size, turn, colour) =>
  p.place(
    x,
    y,
    size,
    () =>
      p
        .shape('M0 0C16-22 56-26 88-4 60 18 20 18 0 0Z', colour, { shadow: 3, edge: 0.6 })
        .line('M6-1C30-4 56-6 78-4', '#0003', 1.4),
    turn,
  );

/** An olive branch: from the root at (x, y) it grows in the direction `turn`. */
export function olive(p, x, y, size, turn, colours, seed = 2) {
  const next = random(seed);
  p.place(
    x,
    y,
    size,
    () => {
      p.line('M0 0C120-20 260-30 420 10', '#4f4433', 7);
      for (let i = 0; i < 17; i++) {
        const at = 34 + i * 23;
        const height = -20 * Math.sin((at / 420) * Math.PI) + (at > 300 ? (at - 300) * 0.05 : 0);
        leaf(p, at, height, 0.75 + next() * 0.4, (i % 2 ? 46 : -52) + (next() - 0.5) * 24, colours[i % colours.length]);
      }
      leaf(p, 420, 10, 1, 14, colours[0]);
    },
    turn,
  );
}

/** The same branches as a shadow that the low sun throws on a wall. */
export function foliage(p, places, colour) {
  const { ctx } = p;
  ctx.filter = `blur(${5 * p.scale}px)`;
  for (const [x, y, size, turn, seed] of places) {
    const next = random(seed);
    p.place(
      x,
      y,
      size,
      () => {
        p.line('M0 0C140-30 280-30 460 20', colour, 9);
        for (let i = 0; i < 20; i++) {
          const at = 20 + i * 22;
          p.place(
            at,
            -24 * Math.sin((at / 460) * Math.PI),
            0.8 + next() * 0.6,
            () => {
              ctx.fillStyle = colour;
              ctx.fill(new Path2D('M0 0C16-22 56-26 88-4 60 18 20 18 0 0Z'));
            },
            (i % 2 ? 50 : -50) + (next() - 0.5) * 40,
          );
        }
      },
      turn,
    );
  }
  ctx.filter = 'none';
}

/** Books lying on each other, the lowest standing on `y`; `books` are widths, heights and colours. */
export function books(p, x, y, stack) {
  let at = y;
  stack.forEach(([width, height, colour], i) => {
    at -= height;
    const left = x + (i % 2 ? 12 : 0) - i * 3;
    p.shape(round(left, at, width, height, 4), colour, { shadow: 5, turn: 2, brush: 0.4 });
    p.shape(rect(left + width - 16, at + 4, 16, height - 8), '#eee2c8', { shadow: 0 });
    p.line(`M${left + 22} ${at + 5}V${at + height - 5}M${left + 30} ${at + 5}V${at + height - 5}`, '#fff', 2, { alpha: 0.4 });
  });
}

export function pear(p, x, y, size, colour, turn = 0) {
  p.place(
    x,
    y,
    size,
    () => {
      p.soft('M-70 0C-40-10 60-10 90 2 80 14-60 14-70 0Z', '#1d120c', { alpha: 0.5, blur: 8 });
      const d =
        'M0-176C22-176 26-140 36-116 56-84 70-66 66-34 62-6 30 2 0 2-30 2-62-6-66-34-70-66-54-86-36-116-26-140-22-176 0-176Z';
      p.line('M2-170C4-190 10-200 18-208', '#4b3622', 6);
      p.shape(d, colour, { shadow: 7, turn: 70, shade: [-66, -160, 66, 0, '#fff5', '#0000', '#5a2c1299'] });
      p.soft('M-30-100C-48-74-50-44-40-24', '#fff', { alpha: 0.8, blur: 6, width: 12, mode: 'soft-light', inside: d });
      p.specks([-60, -150, 120, 150], '#5c4a1c', 60, { size: 1.8, alpha: 0.5 });
    },
    turn,
  );
}

/** A picture on the wall: hills and a sun, cut from paper. */
export function picture(p, [x, y, width, height], frame, [paper, far, near, sun]) {
  p.shape(rect(x, y, width, height), frame, { shadow: 10, turn: 88 });
  p.shape(rect(x + 14, y + 14, width - 28, height - 28), '#f1e8d6', { shadow: 0 });
  const inner = rect(x + 34, y + 34, width - 68, height - 68);
  p.shape(inner, paper, { shadow: 0 });
  p.within(inner, () => {
    p.shape(disc(x + width * 0.58, y + height * 0.42, width * 0.13), sun, { shadow: 2 });
    p.shape(
      `M${x} ${y + height * 0.62}C${x + width * 0.3} ${y + height * 0.44} ${x + width * 0.6} ${y + height * 0.7} ${x + width} ${y + height * 0.54}V${y + height}H${x}Z`,
      far,
      { shadow: 3 },
    );
    p.shape(
      `M${x} ${y + height * 0.8}C${x + width * 0.4} ${y + height * 0.62} ${x + width * 0.7} ${y + height * 0.84} ${x + width} ${y + height * 0.7}V${y + height}H${x}Z`,
      near,
      { shadow: 3 },
    );
  });
}

/** A plant of long leaves in a pot that stands at (x, y). */
export function plant(p, x, y, size, pot, greens, seed = 4) {
  const next = random(seed);
  p.place(x, y, size, () => {
    p.soft('M-90 0C-40-12 60-12 110 2 90 16-70 16-90 0Z', '#1b1210', { alpha: 0.5, blur: 10 });
    for (let i = 0; i < 15; i++) {
      const turn = -160 + i * 10 + (next() - 0.5) * 8;
      const long = 190 + next() * 130;
      const colour = greens[i % greens.length];
      p.place(
        0,
        -110,
        1,
        () =>
          p
            .shape(
              `M0 0C${long * 0.3}-30 ${long * 0.75}-34 ${long} ${-4 + next() * 30} ${long * 0.7} 14 ${long * 0.3} 16 0 8Z`,
              colour,
              { shadow: 4, turn: 0, edge: 0.6 },
            )
            .line(`M8 2C${long * 0.4}-10 ${long * 0.7}-10 ${long - 12} 4`, '#0003', 1.5),
        turn,
      );
    }
    p.shape('M-78-124H78L60 0H-60Z', pot, { shadow: 8, turn: 4, shade: [-78, 0, 78, 0, '#fff4', '#0000', '#0007'] });
    p.shape('M-86-138H86V-108H-86Z', pot, { shadow: 4, turn: 4 });
  });
}
