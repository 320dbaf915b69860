/* global OffscreenCanvas */
/** Numbers and textures that look random and are the same at every run. */

/** A generator of numbers from 0 to 1. */
export function random(seed) {
  let state = seed >>> 0 || 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const smooth = (t) => t * t * (3 - 2 * t);

/** Noise from 0 to 1 that repeats every `size`, in a field of cells of `cellX` by `cellY` pixels. */
function field(size, cellX, cellY, seed) {
  const [columns, rows] = [Math.round(size / cellX), Math.round(size / cellY)];
  const next = random(seed);
  const lattice = Float32Array.from({ length: columns * rows }, next);
  const at = (column, row) => lattice[(row % rows) * columns + (column % columns)];
  const out = new Float32Array(size * size);
  for (let y = 0; y < size; y++) {
    const [row, v] = [Math.floor(y / cellY) % rows, smooth((y / cellY) % 1)];
    for (let x = 0; x < size; x++) {
      const [column, u] = [Math.floor(x / cellX) % columns, smooth((x / cellX) % 1)];
      const top = at(column, row) * (1 - u) + at(column + 1, row) * u;
      const bottom = at(column, row + 1) * (1 - u) + at(column + 1, row + 1) * u;
      out[y * size + x] = top * (1 - v) + bottom * v;
    }
  }
  return out;
}

/** A grey tile around the middle grey, so that blended softly it changes nothing on the whole. */
function tile(size, parts) {
  const canvas = new OffscreenCanvas(size, size);
  const ctx = canvas.getContext('2d');
  const image = ctx.createImageData(size, size);
  const sum = new Float32Array(size * size);
  for (const { cellX, cellY, weight, seed } of parts) {
    const one = field(size, cellX, cellY, seed);
    for (let i = 0; i < sum.length; i++) sum[i] += (one[i] - 0.5) * weight;
  }
  for (let i = 0; i < sum.length; i++) {
    const grey = 128 + sum[i] * 255;
    image.data.set([grey, grey, grey, 255], i * 4);
  }
  ctx.putImageData(image, 0, 0);
  return canvas;
}

const cell = (cellX, cellY, weight, seed) => ({ cellX, cellY, weight, seed });

/** The three textures of everything that is painted: washes of paint, the pull of the brush, and the tooth of the paper. */
export const textures = () => ({
  wash: tile(512, [cell(128, 128, 0.7, 11), cell(64, 64, 0.5, 12), cell(16, 16, 0.25, 13)]),
  brush: tile(512, [cell(128, 4, 0.5, 21), cell(64, 8, 0.5, 22), cell(32, 2, 0.3, 23)]),
  tooth: tile(256, [cell(2, 2, 0.8, 31), cell(4, 4, 0.5, 32)]),
});
