/** Where things of a scene are in the frame: pure, so that the film, its cues and their test say the same. */

export const SECONDS = 48;
export const EACH = 8;
export const FPS = 25;
/** Half of the time in which one scene gives way to the next. */
export const TURN = 0.44;
export const FORMATS = {
  portrait: { name: 'portrait', width: 720, height: 1280 },
  landscape: { name: 'landscape', width: 1280, height: 720 },
};
/** Pixels in a unit of the scene: a portrait frame is 900 by 1600 units, a landscape one 1600 by 900. */
export const UNIT = 0.8;

const mix = (a, b, part) => a + (b - a) * part;
const ease = (part) => part * part * (3 - 2 * part);
export const clamp = (value, low = 0, high = 1) => Math.min(high, Math.max(low, value));
/** From 0 to 1 while `s` goes from `from` to `to`, with soft ends. */
export const rise = (s, from, to) => ease(clamp((s - from) / (to - from)));

/** Where the camera looks `s` seconds into a scene, and how close it is. It never quite stands still. */
export function cameraAt(scene, format, s) {
  const [from, to] = scene.cameras[format];
  const u = clamp((s + TURN) / (EACH + 2 * TURN));
  const part = mix(u, ease(u), 0.5);
  return { x: mix(from.x, to.x, part), y: mix(from.y, to.y, part), zoom: mix(from.zoom, to.zoom, part) };
}

/**
 * How a layer lies in the frame: `px = scale * unit + offset`. A layer of depth 1 moves as the camera does, one that is farther away
 * less, one that is nearer more.
 */
export function viewOf(scene, format, s, depth = 1) {
  const { width, height } = FORMATS[format];
  const camera = cameraAt(scene, format, s);
  const [from, to] = scene.cameras[format];
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const scale = UNIT * (1 + (camera.zoom - 1) * depth);
  return {
    scale,
    x: width / 2 - scale * (middle.x + (camera.x - middle.x) * depth),
    y: height / 2 - scale * (middle.y + (camera.y - middle.y) * depth),
  };
}

/** How a thing that hangs is moved by the air, in units: nothing at the top (`v` 0), most at the bottom (`v` 1). */
export const swing = (size, period) => (v, s) =>
  size * v * (Math.sin((s / period) * 2 * Math.PI) + 0.35 * Math.sin((s / period) * 4.6 * Math.PI + v * 1.6));

/** The middle of a product in the frame, `s` seconds into its scene; x and y from 0 to 1. */
export function anchorAt(scene, format, good, s) {
  const { width, height } = FORMATS[format];
  const view = viewOf(scene, format, s, good.depth);
  const sway = good.sway?.(good.anchor.y / 600, s) ?? 0;
  return {
    x: (view.scale * (good.x + good.anchor.x * good.size + sway) + view.x) / width,
    y: (view.scale * (good.y + good.anchor.y * good.size) + view.y) / height,
  };
}
