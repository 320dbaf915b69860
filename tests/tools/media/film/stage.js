/* global OffscreenCanvas, Path2D */
/** Puts scenes on the screen: their layers as the camera sees them, their light, their cards, and one giving way to the next. */
import { EACH, FORMATS, SECONDS, TURN, UNIT, clamp, viewOf } from './geometry.js';
import { Painter } from './painter.js';
import { SCENES } from './scenes.js';
import { card } from './titles.js';

/** Pixels in a unit of a layer's picture: enough for the closest camera. */
const FINE = UNIT * 1.1;
const BAND = 5;

function pictureOf(layer) {
  const [x, y, width, height] = layer.box;
  const fine = FINE * (layer.fine ?? 1);
  const canvas = new OffscreenCanvas(Math.ceil(width * fine), Math.ceil(height * fine));
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  ctx.scale(fine, fine);
  ctx.translate(-x, -y);
  layer.paint(new Painter(ctx, fine));
  return canvas;
}

/**
 * Draws a layer in bands, each moved aside as the air moves it. They are put together apart from the frame, row on row, so that none
 * shows twice where it is translucent.
 */
function drawSwaying(ctx, layer, s) {
  const { picture, box, sway, top = 0, bottom = 1 } = layer;
  const { width, height } = picture;
  layer.apart ??= new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  layer.apart.clearRect(0, 0, width, height);
  for (let row = 0; row < height; row += BAND) {
    const tall = Math.min(BAND, height - row);
    const v = clamp((row / height - top) / (bottom - top));
    layer.apart.drawImage(picture, 0, row, width, tall, sway(v, s) * (width / box[2]), row, width, tall);
  }
  ctx.drawImage(layer.apart.canvas, ...box);
}

function createScene(scene, format, dark) {
  const { width, height } = FORMATS[format];
  const layers = scene.layers(format).map((layer) => ({ ...layer, picture: layer.paint && pictureOf(layer) }));
  return (ctx, s) => {
    for (const layer of layers) {
      const alpha = layer.alpha?.(s) ?? 1;
      if (alpha <= 0.003) continue;
      ctx.save();
      ctx.globalAlpha = alpha;
      ctx.globalCompositeOperation = layer.mode ?? 'source-over';
      if (layer.flat) {
        ctx.fillStyle = layer.flat(s);
        ctx.fillRect(0, 0, width, height);
      } else {
        const { scale, x, y } = viewOf(scene, format, s, layer.depth);
        const [dx, dy] = layer.drift?.(s) ?? [0, 0];
        ctx.setTransform(scale, 0, 0, scale, x + dx * scale, y + dy * scale);
        if (layer.live) layer.live(new Painter(ctx, scale), s, alpha);
        else if (layer.sway) drawSwaying(ctx, layer, s);
        else ctx.drawImage(layer.picture, ...layer.box);
      }
      ctx.restore();
    }
    ctx.drawImage(dark, 0, 0);
    for (const one of scene.cards) card(ctx, format, one, s);
  };
}

/** The edge of the next scene's sheet: across the frame, a little curved; `part` from 0 to 1. */
function sheet({ name, width, height }, part) {
  const path = new Path2D();
  const long = name === 'portrait' ? height : width;
  const at = long * (1.08 - 1.16 * part);
  const bow = long * 0.05 * Math.sin(part * Math.PI);
  if (name === 'portrait') {
    path.moveTo(-20, at + bow);
    path.bezierCurveTo(width * 0.3, at - bow, width * 0.7, at - bow * 0.4, width + 20, at + bow * 1.4);
    path.lineTo(width + 20, height + 20);
    path.lineTo(-20, height + 20);
  } else {
    path.moveTo(at + bow, -20);
    path.bezierCurveTo(at - bow, height * 0.3, at - bow * 0.4, height * 0.7, at + bow * 1.4, height + 20);
    path.lineTo(width + 20, height + 20);
    path.lineTo(width + 20, -20);
  }
  path.closePath();
  return path;
}

const eased = (part) => (part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2);

/** The dark that gathers in the corners. */
function corners({ width, height }) {
  const canvas = new OffscreenCanvas(width, height);
  const ctx = canvas.getContext('2d');
  ctx.translate(width / 2, height / 2);
  ctx.scale(width / 2, height / 2);
  const gradient = ctx.createRadialGradient(0, -0.1, 0.55, 0, -0.1, 1.5);
  gradient.addColorStop(0, 'rgba(26, 12, 8, 0)');
  gradient.addColorStop(1, 'rgba(26, 12, 8, 0.5)');
  ctx.fillStyle = gradient;
  ctx.fillRect(-1, -1, 2, 2);
  return canvas;
}

/** Draws the film in one format: `draw(t)` answers with the canvas. */
export function createStage(format) {
  const size = FORMATS[format];
  const surface = () => {
    const canvas = new OffscreenCanvas(size.width, size.height);
    return { canvas, ctx: canvas.getContext('2d', { alpha: false, willReadFrequently: true }) };
  };
  const [main, next] = [surface(), surface()];
  const dark = corners(size);
  const made = new Map();
  const sceneAt = (index) => {
    for (const known of made.keys()) if (known < index - 1) made.delete(known);
    if (!made.has(index)) made.set(index, createScene(SCENES[index], format, dark));
    return made.get(index);
  };
  return function draw(t) {
    const index = clamp(Math.floor((t + TURN) / EACH), 0, SCENES.length - 1);
    const s = t - index * EACH;
    const turning = index > 0 && s < TURN;
    sceneAt(turning ? index - 1 : index)(main.ctx, turning ? s + EACH : s);
    if (turning) {
      sceneAt(index)(next.ctx, s);
      const edge = sheet(size, eased(clamp((s + TURN) / (2 * TURN))));
      const { ctx } = main;
      ctx.save();
      Object.assign(ctx, { shadowColor: '#1a0f08cc', shadowBlur: 46, fillStyle: '#f4ead6' });
      ctx.fill(edge);
      ctx.restore();
      ctx.save();
      ctx.clip(edge);
      ctx.drawImage(next.canvas, 0, 0);
      Object.assign(ctx, { strokeStyle: '#f7eedd', lineWidth: 7 });
      ctx.stroke(edge);
      ctx.restore();
    }
    const end = clamp((t - (SECONDS - 1.1)) / 1);
    if (end > 0) {
      main.ctx.fillStyle = `rgba(20, 14, 12, ${0.55 * end})`;
      main.ctx.fillRect(0, 0, size.width, size.height);
    }
    return main.canvas;
  };
}
