import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { listen, type Exchange } from './network.js';
import { watchTasks, type Tasks } from './tasks.js';

const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');
const BENCH = "window[Symbol.for('bench')]";
const SLOWDOWN = 4;
/** A good phone network: 9 Mbit/s down, 170 ms there and back. */
const FAST_PHONE = { offline: false, latency: 170, downloadThroughput: 9e6 / 8, uploadThroughput: 1.5e6 / 8 };
/** Milliseconds without a request after which a page has come to rest. */
const REST = 600;
const TIMEOUT = 30_000;

export interface Conditions {
  readonly isPhoneNetwork?: boolean;
  /** A finger, rather than a mouse. */
  readonly isTouch?: boolean;
  /** Long tasks are counted from the start. */
  readonly isWatched?: boolean;
}

export interface Cost {
  /** Milliseconds of script on the main thread. */
  readonly scripting: number;
  readonly nodes: number;
  /** Bytes. */
  readonly heap: number;
}

export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly exchanges: readonly Exchange[];
  /** Exceptions that nobody caught, and errors on the console. */
  readonly faults: readonly string[];
  /** What an expression comes to in the page; `bench` in it is what in-page.js has. */
  ask<T>(expression: string): Promise<T>;
  /** Resolves once an expression holds in the page. */
  until(expression: string): Promise<void>;
  /** Resolves when nothing has been asked for in a while, and the page has nothing to do. */
  rest(): Promise<void>;
  /** Ends the watch over long tasks that the visit began with. */
  tasks(): Promise<Tasks>;
  cost(options?: { readonly collect?: boolean }): Promise<Cost>;
  close(): Promise<void>;
}

/** Opens a page as a shopper with a slow phone does who has never been here. */
export async function visit(
  browser: Browser,
  url: string,
  { isPhoneNetwork, isTouch, isWatched }: Conditions = {},
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  await page.setViewport({ width: 412, height: 860, isMobile: !!isTouch, hasTouch: !!isTouch });
  const cdp = await page.createCDPSession();
  const exchanges = await listen(cdp);
  if (isPhoneNetwork) await cdp.send('Network.emulateNetworkConditions', FAST_PHONE);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluateOnNewDocument(`(() => { ${IN_PAGE} })()`);
  const faults: string[] = [];
  page.on('pageerror', (error) => void faults.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const watched = isWatched ? await watchTasks(page) : undefined;
  await page.goto(url, { waitUntil: 'load' });

  const inPage = (expression: string): string => `(() => { const bench = ${BENCH}; return ${expression}; })()`;
  return {
    page,
    cdp,
    exchanges,
    faults,
    ask: <T>(expression: string) => page.evaluate(inPage(expression)) as Promise<T>,
    until: async (expression) => void (await page.waitForFunction(inPage(expression), { polling: 20 })),
    async rest() {
      await page.waitForNetworkIdle({ idleTime: REST });
      await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
    },
    async tasks() {
      if (!watched) throw new Error('nobody watched the tasks of this visit');
      return watched();
    },
    async cost({ collect = false } = {}) {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const scripting = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1000;
      // once is not enough: what the first finds may let go of more
      if (collect) for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
      const after = (await cdp.send('Performance.getMetrics')).metrics;
      const read = (wanted: string): number => after.find(({ name }) => name === wanted)?.value ?? NaN;
      return { scripting, nodes: read('Nodes'), heap: read('JSHeapUsedSize') };
    },
    close: () => context.close(),
  };
}
