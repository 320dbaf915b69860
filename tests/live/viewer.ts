/** A viewer of the broadcast in a real browser, and what they see. */
import type { Browser, Page } from 'puppeteer-core';

export interface Change {
  /** Keys of the products whose tiles are seen from now on. */
  readonly shown: string;
  /** Milliseconds of the broadcast, by the picture. */
  readonly at: number | null;
  /** The longest that the page has stood still since the one before, in milliseconds. */
  readonly stood?: number;
}

export interface Frame {
  readonly shown: string;
  readonly at: number | null;
}

export interface Viewer {
  readonly name: string;
  readonly page: Page;
  readonly faults: readonly string[];
  changes(): Promise<readonly Change[]>;
  /** The first frames that there were. */
  frames(): Promise<readonly Frame[]>;
  moment(): Promise<number | null>;
  shown(): Promise<string>;
  /** Resolves once an expression holds in the page. */
  until(expression: string, seconds?: number): Promise<void>;
  /** Presses play; resolves when there is a picture that can be read. */
  play(): Promise<void>;
}

export interface ViewerOptions {
  readonly browser: Browser;
  readonly url: string;
  readonly name: string;
  /** Seconds after the live edge. */
  readonly behind: number;
}

export async function openViewer({ browser, url, name, behind }: ViewerOptions): Promise<Viewer> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 900, height: 900 });
  const faults: string[] = [];
  page.on('pageerror', (error) => void faults.push(error instanceof Error ? error.message : String(error)));
  await page.goto(`${url}/viewer.html?behind=${behind}`, { waitUntil: 'load' });
  const ask = <T>(expression: string) => page.evaluate(expression) as Promise<T>;

  async function until(expression: string, seconds = 30): Promise<void> {
    try {
      await page.waitForFunction(expression, { polling: 50, timeout: seconds * 1_000 });
    } catch (cause) {
      const now = await ask('JSON.stringify({ at: viewer.moment(), shown: viewer.shown() })').catch(String);
      throw new Error(`${name}: ${expression} did not come: ${JSON.stringify({ now, faults })}`, { cause });
    }
  }

  return {
    name,
    page,
    faults,
    changes: () => ask('viewer.changes'),
    frames: () => ask('viewer.frames'),
    moment: () => ask('viewer.read(200)'),
    shown: () => ask('viewer.shown()'),
    until,
    async play() {
      await until('window.viewer?.player.play');
      await ask('void viewer.player.play()');
      await until('viewer.moment() !== null');
    },
  };
}
