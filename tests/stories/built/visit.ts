import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, ElementHandle, Page } from 'puppeteer-core';
import type { VitrineError } from '@vitrine/core';

const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');
const STORY = "window[Symbol.for('story')]";

export interface Visit {
  readonly page: Page;
  /** Every address that the page has asked for, its own left out. */
  readonly requests: readonly string[];
  /** Exceptions that nobody caught, and errors on the console. */
  readonly faults: readonly string[];
  /** What an expression comes to in the page; `story` in it is what tests/stories/built/in-page.js has. */
  ask<T>(expression: string): Promise<T>;
  /** Resolves once an expression holds in the page. */
  until(expression: string): Promise<void>;
  /** Resolves with the moment, in milliseconds of the page's own clock, at which an expression holds in the page. */
  when(expression: string): Promise<number>;
  /** The first that can be seen of a role, or of a selector, with `name` in its name; as soon as there is one. */
  find(role: string, name?: string): Promise<ElementHandle<Element>>;
  /** Presses it, wherever in the page it stands. */
  press(role: string, name?: string): Promise<void>;
  /** Details of the `vitrine-error` events so far. */
  errors(): Promise<VitrineError[]>;
  /** Resolves when nothing has been asked for in a second. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  /** A shopper who is here already, in another tab. */
  readonly context?: BrowserContext;
}

/** Browsers ask for a site's picture by themselves. */
const isOwn = (url: string): boolean => /\/favicon\.ico$|^(data|blob):/.test(url);

/** Opens a page as a shopper does who has never been here. */
export async function visit(
  browser: Browser,
  url: string,
  { width = 1280, height = 800, context: known }: VisitOptions = {},
): Promise<Visit> {
  const context = known ?? (await browser.createBrowserContext());
  const page = await context.newPage();
  await page.setViewport({ width, height });
  await page.evaluateOnNewDocument(`(() => { ${IN_PAGE} })()`);
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== url && !isOwn(request.url())) requests.push(request.url());
  });
  page.on('pageerror', (error) => void faults.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(url, { waitUntil: 'load' });

  const ask = <T>(expression: string) =>
    page.evaluate(`(() => { const story = ${STORY}; return ${expression}; })()`) as Promise<T>;
  /** Waits for something in the page; where it does not come, says what the page was like. */
  async function wait<T>(expression: string): Promise<ElementHandle<T & Node>> {
    try {
      const handle = await page.waitForFunction(`(() => { const story = ${STORY}; return ${expression}; })()`, { polling: 50 });
      return handle as ElementHandle<T & Node>;
    } catch (cause) {
      const told = await ask('JSON.stringify({ errors: story.errors, buttons: story.all("button").map(story.nameOf) })').catch(
        String,
      );
      throw new Error(`${expression} did not come: ${JSON.stringify({ told, faults, last: requests.slice(-8) })}`, { cause });
    }
  }
  const find: Visit['find'] = (role, name = '') =>
    wait<Element>(`story.all(${JSON.stringify(role)}, ${JSON.stringify(name)})[0] ?? null`);

  return {
    page,
    requests,
    faults,
    ask,
    find,
    until: async (expression) => void (await wait(expression)),
    async when(expression) {
      const moment = await wait(`(${expression}) && performance.timeOrigin + performance.now()`);
      return (await moment.jsonValue()) as unknown as number;
    },
    async press(role, name) {
      for (;;) {
        const element = await find(role, name);
        try {
          await element.evaluate((node) => node.scrollIntoView({ block: 'center' }));
          return await element.click();
        } catch (fault) {
          // the page has rendered it anew on the pointer's way to it, so that nothing was pressed
          if (!/detached/.test(String(fault))) throw fault;
        }
      }
    },
    errors: () => ask('story.errors'),
    quiet: () => page.waitForNetworkIdle({ idleTime: 1_000 }),
    close: () => (known ? page.close() : context.close()),
  };
}
