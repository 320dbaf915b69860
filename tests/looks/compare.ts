/** Compares pictures by their pixels, in the browser itself. */
import type { Browser, Page } from 'puppeteer-core';
import { NAMES_KEPT } from './camera.js';

export interface Comparison {
  /** Part of the pixels that differ, from 0 to 1; 1 where the sizes do. */
  readonly part: number;
  /** What differs, in red over the new picture. */
  readonly png: Buffer;
}

/** Runs in the page. A pixel differs where one of its channels does by more than antialiasing makes it. */
async function differenceOf(before: string, after: string): Promise<{ readonly part: number; readonly picture: string }> {
  const load = async (data: string): Promise<ImageData> => {
    const img = new Image();
    img.src = `data:image/png;base64,${data}`;
    await img.decode();
    const context = new OffscreenCanvas(img.naturalWidth, img.naturalHeight).getContext('2d')!;
    context.drawImage(img, 0, 0);
    return context.getImageData(0, 0, img.naturalWidth, img.naturalHeight);
  };
  const [old, now] = await Promise.all([load(before), load(after)]);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: now.width, height: now.height });
  const context = canvas.getContext('2d')!;
  let differing = 0;
  const isSameSize = old.width === now.width && old.height === now.height;
  if (isSameSize)
    for (let i = 0; i < now.data.length; i += 4) {
      const furthest = Math.max(...[0, 1, 2].map((channel) => Math.abs(now.data[i + channel]! - old.data[i + channel]!)));
      if (furthest <= 32) continue;
      differing++;
      now.data.set([255, 0, 0, 255], i);
    }
  context.putImageData(now, 0, 0);
  const picture = canvas.toDataURL('image/png').slice('data:image/png;base64,'.length);
  return { part: isSameSize ? differing / (now.width * now.height) : 1, picture };
}

export interface Comparer {
  compare(before: Buffer, after: Buffer): Promise<Comparison>;
  close(): Promise<void>;
}

export async function openComparer(browser: Browser): Promise<Comparer> {
  const page: Page = await browser.newPage();
  await page.evaluate(NAMES_KEPT);
  return {
    async compare(before, after) {
      const { part, picture } = await page.evaluate(differenceOf, before.toString('base64'), after.toString('base64'));
      return { part, png: Buffer.from(picture, 'base64') };
    },
    close: () => page.close(),
  };
}
