/** A shop on another origin than the page, as it nearly always is: bought from, in two tabs, and closed to this page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext } from 'puppeteer-core';
import { freePort } from '../servers/free-port.mjs';
import { serve, type ShopToServe } from '../tools/serve.mjs';
import { visit } from './built/visit.js';
import { missing as missingEngine, start as startEngine } from './built/browser.js';
import { openDemo, type DemoPage } from './demo-page.js';
import { buy } from './purchase.js';

export interface OtherOrigin {
  readonly name: string;
  /** Why it cannot be started here; `false` where it can. */
  missing(): string | false;
  /** A server that lets pages of these origins in, and no others. */
  start(origins: readonly string[]): Promise<{ readonly shop: ShopToServe; stop(): Promise<void> }>;
}

type Served = Awaited<ReturnType<typeof serve>>;
const PLAYER = 'document.querySelector("vitrine-player")';
const ROUNDS = 3;

/** Writes down which locks a page asks for. */
const LOCKS = `{
  window.locksAsked = [];
  const { request } = LockManager.prototype;
  LockManager.prototype.request = function (name, ...rest) {
    window.locksAsked.push(name);
    return request.call(this, name, ...rest);
  };
}`;

export function crossOriginStories({ name, missing, start }: OtherOrigin): void {
  const skip = missingEngine('chromium') || missing();
  let browser: Browser | undefined;
  let server: Awaited<ReturnType<typeof start>> | undefined;
  let allowed: Served;
  let foreign: Served;

  before(async () => {
    if (skip) return;
    const port = await freePort();
    server = await start([`http://127.0.0.1:${port}`]);
    [browser, allowed, foreign] = await Promise.all([
      startEngine('chromium'),
      serve({ port, shop: server.shop }),
      serve({ shop: server.shop }),
    ]);
  });
  after(async () => {
    await browser?.close();
    await allowed?.close();
    await foreign?.close();
    await server?.stop();
  });

  async function shopper(go: (context: BrowserContext) => Promise<void>): Promise<void> {
    const context = await browser!.createBrowserContext();
    try {
      await go(context);
    } finally {
      await context.close();
    }
  }

  test(`${name}: a whole purchase from another origin, under a strict policy`, { skip }, () =>
    shopper(async (context) => {
      const page = await openDemo(context, `${allowed.url}/examples/index.html?csp`);
      assert.notEqual(new URL(server!.shop.endpoint).origin, allowed.url);
      await buy(page, page.press);
    }),
  );

  test(`${name}: two tabs add at once, and agree on a sum that lacks nothing`, { skip }, () =>
    shopper(async (context) => {
      const tabs: DemoPage[] = [];
      for (let tab = 0; tab < 2; tab++) {
        const opened = await openDemo(context, 'about:blank');
        await opened.page.evaluateOnNewDocument(LOCKS);
        await opened.page.goto(`${allowed.url}/examples/index.html?csp`);
        // products come when they are looked at
        await opened.page.$eval('#products', (section) => section.scrollIntoView());
        await opened.find('button', 'Add to cart: Ceramic Mug');
        tabs.push(opened);
      }
      for (let round = 1; round <= ROUNDS; round++) {
        const buttons = await Promise.all(tabs.map(({ find }) => find('button', 'Add to cart: Ceramic Mug')));
        // not by the mouse: it is in one tab alone
        await Promise.all(buttons.map((button) => button.evaluate((node) => (node as HTMLElement).click())));
        await Promise.all(tabs.map(({ find }) => find('button', `Cart, ${2 * round} items`)));
        await Promise.all(tabs.map(({ find }) => find('button', 'Add to cart: Ceramic Mug')));
      }
      for (const { page, faults } of tabs) {
        const locks = await page.evaluate(() => (window as unknown as { locksAsked: string[] }).locksAsked);
        assert.ok(locks.filter((lock) => lock.startsWith('vitrine-cart:')).length >= ROUNDS, locks.join());
        assert.deepEqual(faults, []);
      }
    }),
  );

  test(`${name}: a page that is not let in is told so in words, and its show plays`, { skip }, async () => {
    const seen = await visit(browser!, `${foreign.url}/examples/index.html?csp`);
    try {
      await seen.press('button', 'Play');
      await seen.until(`${PLAYER}.currentTime > 0.2`);
      await seen.until('story.errors.length > 0');
      // to the retailer, with what to look for; to the shopper, on what would have been pressed
      const [error, ...more] = await seen.errors();
      assert.deepEqual([error?.code, more.length], ['commerce/network', 0]);
      assert.match(error?.message ?? '', /does not let pages of this origin in \(CORS\)/);
      await seen.find('button', 'Something went wrong in the shop. Please check your cart and try again.: Linen Shirt');
      const then = await seen.ask<number>(`${PLAYER}.currentTime`);
      await seen.until(`${PLAYER}.currentTime > ${then}`);
    } finally {
      await seen.close();
    }
  });
}
