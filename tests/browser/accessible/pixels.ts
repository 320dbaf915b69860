/** Colours as they are on the screen, in Chromium. */
import { executeServerCommand } from '@web/test-runner-commands';

/** Red, green and blue in one number, as in `0xff8800`: a picture has hundreds of thousands. */
type Colour = number;

export interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Colour;
}

/** What is seen in a box of the window; `undefined` where this engine takes no pictures. */
export async function pictureOf(box: DOMRect): Promise<Picture | undefined> {
  const left = Math.max(0, Math.floor(box.left));
  const top = Math.max(0, Math.floor(box.top));
  const width = Math.max(1, Math.min(innerWidth, Math.ceil(box.right)) - left);
  const height = Math.max(1, Math.min(innerHeight, Math.ceil(box.bottom)) - top);
  const clip = { x: left + scrollX, y: top + scrollY, width, height };
  const { supported, png } = await executeServerCommand<{ supported: boolean; png: string }, unknown>('vitrine-picture', clip);
  if (!supported) return undefined;
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return {
    width: bitmap.width,
    height: bitmap.height,
    at(x, y) {
      const i = (y * bitmap.width + x) * 4;
      return (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
    },
  };
}

/** What is seen in a box of the window, of a picture of the whole of it. */
export function partOf(window: Picture, box: DOMRect): Picture {
  const left = Math.max(0, Math.floor(box.left));
  const top = Math.max(0, Math.floor(box.top));
  return {
    width: Math.min(window.width, Math.ceil(box.right)) - left,
    height: Math.min(window.height, Math.ceil(box.bottom)) - top,
    at: (x, y) => window.at(left + x, top + y),
  };
}

/** How often a picture is taken of what does not look as it should, and for how long, in milliseconds, longer each time it waits. */
const LOOKS = 10;
const WAIT = 50;

/** The first look that is good, else the last of several: a busy machine shows for a while what was there before. */
export async function looked<Seen>(look: () => Promise<Seen>, isGood: (seen: Seen) => boolean): Promise<Seen> {
  let seen = await look();
  for (let times = 1; times < LOOKS && !isGood(seen); times++) {
    await new Promise((resolve) => setTimeout(resolve, times * WAIT));
    seen = await look();
  }
  return seen;
}

const linear = Float64Array.from({ length: 256 }, (_, value) =>
  value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
);
/** Relative luminance, as WCAG 2.2 defines it. */
const luminance = (colour: Colour): number =>
  0.2126 * linear[colour >> 16]! + 0.7152 * linear[(colour >> 8) & 255]! + 0.0722 * linear[colour & 255]!;

/** From 1 to 21. */
function contrast(a: Colour, b: Colour): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The greatest contrast of any pixel to that of the same place in another picture, and how many pixels differ at all. */
export function difference(one: Picture, other: Picture): { readonly contrast: number; readonly pixels: number } {
  let most = 1;
  let pixels = 0;
  for (let y = 0; y < Math.min(one.height, other.height); y++)
    for (let x = 0; x < Math.min(one.width, other.width); x++) {
      const [a, b] = [one.at(x, y), other.at(x, y)];
      if (a === b) continue;
      const ratio = contrast(a, b);
      if (ratio > 1.1) pixels++;
      most = Math.max(most, ratio);
    }
  return { contrast: most, pixels };
}

/** The greatest contrast to the commonest colour that at least `least` pixels have. */
export function standsOut(picture: Picture, least: number): number {
  const counts = new Map<Colour, number>();
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) {
      const colour = picture.at(x, y);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  const [[ground], ...others] = [...counts].toSorted(([, a], [, b]) => b - a) as [[Colour, number], ...[Colour, number][]];
  // edges are smoothed, so a shape has many colours near its own: they count together
  const enough = (limit: number) =>
    others.filter(([colour]) => contrast(colour, ground) >= limit).reduce((sum, [, n]) => sum + n, 0) >= least;
  return [7, 4.5, 3, 2, 1.5].find(enough) ?? 1;
}
