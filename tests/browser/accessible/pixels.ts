/** Colours as they are on the screen, in Chromium. */
import { executeServerCommand } from '@web/test-runner-commands';

export type Colour = readonly [red: number, green: number, blue: number];

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
      return [data[i]!, data[i + 1]!, data[i + 2]!];
    },
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

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => (value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** From 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The greatest contrast of any pixel to that of the same place in another picture, and how many pixels differ at all. */
export function difference(one: Picture, other: Picture): { readonly contrast: number; readonly pixels: number } {
  let most = 1;
  let pixels = 0;
  for (let y = 0; y < Math.min(one.height, other.height); y++)
    for (let x = 0; x < Math.min(one.width, other.width); x++) {
      const ratio = contrast(one.at(x, y), other.at(x, y));
      if (ratio > 1.1) pixels++;
      most = Math.max(most, ratio);
    }
  return { contrast: most, pixels };
}

/** The greatest contrast to the commonest colour that at least `least` pixels have. */
export function standsOut(picture: Picture, least: number): number {
  const counts = new Map<string, { readonly colour: Colour; n: number }>();
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) {
      const colour = picture.at(x, y);
      const known = counts.get(String(colour));
      if (known) known.n++;
      else counts.set(String(colour), { colour, n: 1 });
    }
  const [ground, ...others] = [...counts.values()].toSorted((a, b) => b.n - a.n);
  // edges are smoothed, so a shape has many colours near its own: they count together
  const enough = (limit: number) =>
    others.filter(({ colour }) => contrast(colour, ground!.colour) >= limit).reduce((sum, { n }) => sum + n, 0) >= least;
  return [7, 4.5, 3, 2, 1.5].find(enough) ?? 1;
}
