/** Leaving a page that the browser keeps as it is, and coming back to it. */
import { equal } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

const PATIENCE = 20_000;

/** Notes how the page comes back, on the page itself: what is loaded anew knows nothing of it. */
export const noteReturn = (page: Page): Promise<void> =>
  page.evaluate(() => addEventListener('pageshow', ({ persisted }) => void Object.assign(window, { persisted })));

/** Back to a page that the browser has kept. Not by the driver's own command: in Firefox that waits for a page to load, and none does. */
export async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => void setTimeout(() => history.back()));
  const start = performance.now();
  let persisted: unknown;
  while (persisted === undefined && performance.now() - start < PATIENCE) {
    await sleep(20);
    persisted = await page.evaluate('window.persisted').catch(() => undefined);
  }
  equal(persisted, true, 'out of the browser’s cache');
}
