/** Takes pictures of one page after another. */
import type { Browser, BrowserContext, Page, ScreenshotClip } from 'puppeteer-core';
import { openDemo } from './demo.js';
import { galleryAddress, type Situation, type Size } from './situations.js';

/** Milliseconds after which a state is not coming. */
const PATIENCE = 40_000;
/** Pixels around what a picture is cut to. */
const MARGIN = 8;

export interface Camera {
  /** Goes to a situation. Rejects where it does not come, with why. */
  go(situation: Situation): Promise<void>;
  /** What a window of that size shows; an element's page is cut to what is on it. */
  window(size: Size): Promise<Buffer>;
  /** The element alone, or the dialog that it has opened. */
  element(size: Size): Promise<Buffer>;
  close(): Promise<void>;
}

/** A named font, so that machines agree, and no caret that blinks. Adopted, since the page may forbid other styles. */
const SAME_EVERYWHERE = `:root, body { font-family: "Liberation Sans", "DejaVu Sans", sans-serif !important } * { caret-color: transparent !important }`;

/** The box to be seen of an element's page; runs in the page. */
function boxOf(tag: string, whole: boolean): { x: number; y: number; width: number; height: number } | null {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const dialog = all(document).findLast((each) => each.matches('dialog[open]'));
  if (dialog && whole) return null;
  const named = document.querySelector(tag)!;
  // an element without a box is what stands in it
  const boxes = (dialog ? [dialog] : getComputedStyle(named).display === 'contents' ? [...named.children] : [named]).map((each) =>
    each.getBoundingClientRect(),
  );
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  if (whole)
    // a cart that is closed has nothing to show, which is a picture too
    return {
      x: 0,
      y: 0,
      width: innerWidth,
      height: Math.max(1, Math.min(innerHeight, Math.max(bottom, document.body.scrollHeight))),
    };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Resolves when pictures are decoded, what opens stands open, and two frames have been painted; runs in the page. */
async function settle(): Promise<void> {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const pictures = all(document).filter((each) => each instanceof HTMLImageElement && each.checkVisibility());
  const late = new Promise((resolve) => setTimeout(resolve, 3000));
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  const waits = [
    ...pictures.map((each) => (each as HTMLImageElement).decode()),
    ...ending.map(({ finished }) => finished as Promise<unknown>),
  ];
  await Promise.race([late, Promise.allSettled(waits)]);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** The compiler wraps functions to keep their names; those that go to a page find nothing there to wrap them. */
export const NAMES_KEPT = 'globalThis.__name ??= (named) => named;';

/** A window of its own, so that pages do not starve each other. */
export async function openCamera(browser: Browser, origin: string): Promise<Camera> {
  const context: BrowserContext = await browser.createBrowserContext();
  const page: Page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.evaluateOnNewDocument(NAMES_KEPT);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  let at: Situation | undefined;

  async function go(situation: Situation): Promise<void> {
    at = situation;
    await page.setViewport({ width: 360, height: 740 });
    if (situation.subject === 'demo') return openDemo(page, origin, situation);
    await page.goto(galleryAddress(origin, situation), { waitUntil: 'load' });
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, SAME_EVERYWHERE);
    await page.waitForFunction(`document.documentElement.dataset.ready !== undefined || document.documentElement.dataset.failed`);
    const failed = await page.evaluate(() => {
      const { ready, failed: why, why: more } = document.documentElement.dataset;
      return ready === 'true' ? undefined : (why ?? more ?? ready);
    });
    if (failed) throw new Error(failed);
  }

  async function shoot(size: Size, whole: boolean): Promise<Buffer> {
    const { subject } = at!;
    await page.setViewport(size);
    await page.evaluate(settle);
    const box = subject === 'demo' ? null : await page.evaluate(boxOf, subject, whole);
    const cut = box && (whole ? box : within(box, size));
    return Buffer.from(await page.screenshot({ type: 'png', captureBeyondViewport: false, ...(cut && { clip: cut }) }));
  }

  return {
    go,
    window: (size) => shoot(size, true),
    element: (size) => shoot(size, false),
    close: () => context.close(),
  };
}

/** The box with a margin, no larger than the window. */
function within({ x, y, width, height }: ScreenshotClip, size: Size): ScreenshotClip {
  const left = Math.max(0, Math.floor(x - MARGIN));
  const top = Math.max(0, Math.floor(y - MARGIN));
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.min(size.width, Math.ceil(x + width + MARGIN)) - left),
    height: Math.max(1, Math.min(size.height, Math.ceil(y + height + MARGIN)) - top),
  };
}
