/** The console of the host in a real browser, by what its buttons are called. */
import type { Browser } from 'puppeteer-core';

export interface Console {
  readonly faults: readonly string[];
  /** Presses a product, so that it is shown. */
  shows(title: string): Promise<void>;
  /** Resolves once the console says so of what there is of a product. */
  untilStock(title: string, words: RegExp, seconds?: number): Promise<void>;
}

export async function openConsole(browser: Browser, url: string): Promise<Console> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const faults: string[] = [];
  page.on('pageerror', (error) => void faults.push(error instanceof Error ? error.message : String(error)));
  await page.goto(`${url}/host.html`, { waitUntil: 'load' });
  const tile = (title: string) =>
    `[...document.querySelector('vitrine-host').renderRoot.querySelectorAll('[part~="product"]')].find((one) => one.textContent.includes(${JSON.stringify(title)}))`;

  async function until(expression: string, seconds = 30): Promise<void> {
    try {
      await page.waitForFunction(expression, { polling: 100, timeout: seconds * 1_000 });
    } catch (cause) {
      const now = await page.evaluate("document.querySelector('vitrine-host').renderRoot.textContent").catch(String);
      throw new Error(`the console: ${expression} did not come: ${JSON.stringify({ now, faults })}`, { cause });
    }
  }

  return {
    faults,
    async shows(title) {
      await until(tile(title));
      await page.evaluate(`${tile(title)}.click()`);
      await until(`${tile(title)}.getAttribute('aria-pressed') === 'true'`);
    },
    untilStock: (title, words, seconds) =>
      until(`${String(words)}.test(${tile(title)}?.querySelector('[part="stock"]').textContent)`, seconds),
  };
}
