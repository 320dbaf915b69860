/* global Path2D, DOMMatrix */
/**
 * Paints as gouache on cut paper looks: flat shapes with washes and brush marks in them, a lit edge, and a soft shadow on what
 * lies beneath. Lengths are units of the drawing; the light comes from the upper left.
 */
import { random, textures } from './noise.js';

let shared;
const PATTERNS = new WeakMap();

/** Patterns are bound to no canvas, but made from one. */
function patternsOf(ctx) {
  shared ??= textures();
  if (!PATTERNS.has(ctx)) {
    const made = Object.fromEntries(Object.entries(shared).map(([name, tile]) => [name, ctx.createPattern(tile, 'repeat')]));
    PATTERNS.set(ctx, made);
  }
  return PATTERNS.get(ctx);
}

const pathOf = (d) => (typeof d === 'string' ? new Path2D(d) : d);
const EVERYWHERE = [-4000, -4000, 8000, 8000];

export class Painter {
  #patterns;

  constructor(ctx, scale = 1) {
    this.ctx = ctx;
    /** Pixels in a unit: blurs and shadows are not scaled by the canvas itself. */
    this.scale = scale;
    this.#patterns = patternsOf(ctx);
  }

  /** Draws in coordinates of its own: the origin at (x, y), `size` times as large, turned by degrees. */
  place(x, y, size, draw, turn = 0) {
    const { ctx } = this;
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate((turn * Math.PI) / 180);
    ctx.scale(size, size);
    this.scale *= size;
    draw(this);
    this.scale /= size;
    ctx.restore();
    return this;
  }

  within(d, draw) {
    this.ctx.save();
    this.ctx.clip(pathOf(d));
    draw(this);
    this.ctx.restore();
    return this;
  }

  #texture(name, mode, alpha, size, turn) {
    const { ctx } = this;
    const pattern = this.#patterns[name];
    pattern.setTransform(new DOMMatrix().rotate(turn).scale(size / this.scale));
    ctx.globalCompositeOperation = mode;
    ctx.globalAlpha = alpha * 0.68;
    ctx.fillStyle = pattern;
    ctx.fillRect(...EVERYWHERE);
  }

  /**
   * A painted shape. `shadow` is how far it lies above what is beneath, 0 for not at all; `turn` is the way of the brush in degrees;
   * `wash`, `brush`, `tooth` and `edge` are strengths; `shade` are two colours laid over from the lit side to the other.
   */
  shape(d, colour, options = {}) {
    const { shadow = 6, turn = 20, wash = 0.5, brush = 0.3, tooth = 0.35, edge = 0.45, shade, dark = '#2a1a10', rule } = options;
    const { ctx, scale } = this;
    const path = pathOf(d);
    ctx.save();
    if (shadow > 0) {
      ctx.shadowColor = `${dark}66`;
      ctx.shadowBlur = shadow * 2.4 * scale;
      ctx.shadowOffsetX = shadow * 0.8 * scale;
      ctx.shadowOffsetY = shadow * scale;
    }
    ctx.fillStyle = colour;
    ctx.fill(path, rule ?? 'nonzero');
    ctx.restore();
    ctx.save();
    ctx.clip(path, rule ?? 'nonzero');
    if (shade) this.#shade(shade);
    if (wash) this.#texture('wash', 'soft-light', wash, 1.1 * scale, turn);
    if (brush) this.#texture('brush', 'soft-light', brush, 1.2 * scale, turn);
    if (tooth) this.#texture('tooth', 'soft-light', tooth, 1, 0);
    if (edge) this.#edge(path, edge);
    ctx.restore();
    return this;
  }

  #shade([x0, y0, x1, y1, ...stops]) {
    const gradient = this.ctx.createLinearGradient(x0, y0, x1, y1);
    stops.forEach((stop, i) => gradient.addColorStop(i / (stops.length - 1), stop));
    this.ctx.fillStyle = gradient;
    this.ctx.fillRect(...EVERYWHERE);
  }

  #edge(path, alpha) {
    const { ctx } = this;
    ctx.globalCompositeOperation = 'soft-light';
    ctx.globalAlpha = alpha;
    ctx.lineWidth = 3;
    ctx.strokeStyle = '#fff';
    ctx.save();
    ctx.translate(0.9, 1.1);
    ctx.stroke(path);
    ctx.restore();
    ctx.strokeStyle = '#000';
    ctx.globalAlpha = alpha * 0.6;
    ctx.translate(-1, -1.2);
    ctx.stroke(path);
  }

  /** A blurred shape: shade where `mode` is multiply, light where it is screen or soft-light. */
  soft(d, colour, { alpha = 0.3, blur = 8, mode = 'multiply', width = 0, inside } = {}) {
    const { ctx } = this;
    ctx.save();
    if (inside) ctx.clip(pathOf(inside));
    ctx.globalCompositeOperation = mode;
    ctx.globalAlpha = alpha;
    ctx.filter = `blur(${Math.max(0.1, blur * this.scale)}px)`;
    if (width) {
      Object.assign(ctx, { lineWidth: width, strokeStyle: colour, lineCap: 'round' });
      ctx.stroke(pathOf(d));
    } else {
      ctx.fillStyle = colour;
      ctx.fill(pathOf(d));
    }
    ctx.restore();
    return this;
  }

  line(d, colour, width = 2, { alpha = 1, dash, mode = 'source-over', cap = 'round' } = {}) {
    const { ctx } = this;
    ctx.save();
    Object.assign(ctx, {
      globalAlpha: alpha,
      globalCompositeOperation: mode,
      lineWidth: width,
      strokeStyle: colour,
      lineCap: cap,
    });
    ctx.lineJoin = 'round';
    if (dash) ctx.setLineDash(dash);
    ctx.stroke(pathOf(d));
    ctx.restore();
    return this;
  }

  /** Specks of colour scattered over a box, as in raw clay. */
  specks([x, y, width, height], colour, count, { size = 1.6, alpha = 0.5, seed = 7 } = {}) {
    const { ctx } = this;
    const next = random(seed);
    ctx.save();
    ctx.fillStyle = colour;
    for (let i = 0; i < count; i++) {
      ctx.globalAlpha = alpha * (0.4 + 0.6 * next());
      ctx.beginPath();
      ctx.ellipse(x + next() * width, y + next() * height, size * (0.4 + next()), size * (0.4 + 0.6 * next()), next() * 3, 0, 7);
      ctx.fill();
    }
    ctx.restore();
    return this;
  }

  /** A round light that fades to nothing. */
  glow(x, y, radius, colour, alpha = 1, mode = 'screen') {
    const { ctx } = this;
    const gradient = ctx.createRadialGradient(x, y, 0, x, y, radius);
    for (const [at, part] of [
      [0, 1],
      [0.25, 0.62],
      [0.5, 0.28],
      [0.75, 0.08],
      [1, 0],
    ])
      gradient.addColorStop(
        at,
        colour +
          Math.round(part * 255)
            .toString(16)
            .padStart(2, '0'),
      );
    ctx.save();
    ctx.globalCompositeOperation = mode;
    ctx.globalAlpha = alpha;
    ctx.fillStyle = gradient;
    ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2);
    ctx.restore();
    return this;
  }
}
