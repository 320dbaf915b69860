/* global OffscreenCanvas */
/** The product pictures of the shop: each thing alone before a painted backdrop. */
import { Painter } from './painter.js';
import * as drawings from './products/index.js';

export const SIDE = 600;
/** File name without its ending, what to draw, in which colour, before which backdrop, how large and how far up. */
export const PICTURES = [
  ['linen-shirt', 'shirt', 'Sand', '#cdb39a', 0.86, 6],
  ['linen-shirt-ink', 'shirt', 'Ink', '#cbbba6', 0.86, 6],
  ['wool-throw', 'chair', 'Oat', '#c9b7a2', 0.9, -12],
  ['wool-throw-moss', 'chair', 'Moss', '#cfc0a9', 0.9, -12],
  ['wool-throw-rust', 'chair', 'Rust', '#cdbfae', 0.9, -12],
  ['ceramic-mug', 'mug', undefined, '#d8c0a8', 0.92, -24],
  ['stoneware-vase', 'vase', undefined, '#c8a596', 0.88, 0],
  ['paper-lamp', 'lamp', 'on', '#8d8078', 0.9, -6],
  ['canvas-tote', 'tote', 'Natural', '#bd9079', 0.86, -4],
  ['canvas-tote-ink', 'tote', 'Ink', '#cdb9a4', 0.86, -4],
  ['sold-out-hat', 'hat', undefined, '#b9a596', 0.84, 0],
];

/** Draws one of them; answers with a canvas of 600 by 600. */
export function drawPicture([, draw, state, backdrop, size, up]) {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  const p = new Painter(ctx, 1);
  p.shape('M-50-50H650V650H-50Z', backdrop, {
    shadow: 0,
    edge: 0,
    wash: 0.6,
    brush: 0.12,
    turn: 60,
    shade: [60, 0, 560, 600, '#ffffff66', '#ffffff00', '#3a201433'],
  });
  if (draw === 'lamp') p.glow(300, 270, 420, '#ffb257', 0.75, 'soft-light').glow(300, 270, 360, '#ff9d45', 0.45);
  p.place(300 * (1 - size), 300 * (1 - size) + up, size, () => drawings[draw](p, state));
  return canvas;
}
