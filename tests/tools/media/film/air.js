/* global OffscreenCanvas */
/** What moves in the air: dust in the light, steam over a cup, the grain of the light itself. */
import { random } from './noise.js';

let puff;

function puffOf() {
  if (puff) return puff;
  puff = new OffscreenCanvas(64, 64);
  const ctx = puff.getContext('2d');
  const gradient = ctx.createRadialGradient(32, 32, 0, 32, 32, 32);
  for (const [at, alpha] of [
    [0, 1],
    [0.3, 0.6],
    [0.6, 0.2],
    [1, 0],
  ])
    gradient.addColorStop(at, `rgba(255, 246, 232, ${alpha})`);
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, 64, 64);
  return puff;
}

/** Motes that drift through a box, each at its own pace. */
export const dust = ([x, y, width, height], count, { seed = 9, alpha = 0.5 } = {}) => {
  const next = random(seed);
  const motes = Array.from({ length: count }, () => ({
    x: next(),
    y: next(),
    size: 2.5 + next() ** 3 * 9,
    pace: 0.3 + next(),
    phase: next() * 9,
  }));
  return ({ ctx }, s) => {
    const sprite = puffOf();
    ctx.globalCompositeOperation = 'screen';
    for (const mote of motes) {
      const u = (((mote.x + (s + 9) * 0.006 * mote.pace) % 1) + 1) % 1;
      const v = (((mote.y - (s + 9) * 0.009 * mote.pace) % 1) + 1) % 1;
      const edge = Math.sin(u * Math.PI) * Math.sin(v * Math.PI);
      ctx.globalAlpha = alpha * edge * (0.55 + 0.45 * Math.sin(s * mote.pace * 1.4 + mote.phase));
      const at = [x + u * width + 12 * Math.sin(s * 0.5 * mote.pace + mote.phase), y + v * height];
      ctx.drawImage(sprite, at[0] - mote.size, at[1] - mote.size, mote.size * 2, mote.size * 2);
    }
    ctx.globalAlpha = 1;
    ctx.globalCompositeOperation = 'source-over';
  };
};

/** Steam that rises from (x, y) in ribbons of the given height. */
export const steam =
  ({ x, y }, height, alpha = 0.16) =>
  ({ ctx }, s) => {
    const sprite = puffOf();
    ctx.globalCompositeOperation = 'screen';
    for (let ribbon = 0; ribbon < 3; ribbon++) {
      for (let i = 0; i < 34; i++) {
        const u = (i / 34 + (s + 4) * 0.1) % 1;
        const bend = Math.sin(u * 5.2 - s * 0.9 + ribbon * 2.1) * 34 * u + Math.sin(u * 11 - s * 1.7 + ribbon) * 8 * u;
        const size = 9 + 30 * u;
        ctx.globalAlpha = alpha * Math.sin(u * Math.PI) ** 1.4;
        ctx.drawImage(sprite, x + (ribbon - 1) * 24 + bend - size, y - u * height - size, size * 2, size * 2);
      }
    }
    ctx.globalAlpha = 1;
    ctx.globalCompositeOperation = 'source-over';
  };
