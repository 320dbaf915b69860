/** The built demo as a shopper has it: in two tabs, and a whole purchase by mouse, by touch and by keyboard alone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext } from 'puppeteer-core';
import { startVendure, vendureInstalled, type RunningVendure } from '../servers/vendure/start.mjs';
import { serve } from '../tools/serve.mjs';
import { missing, start } from './built/browser.js';
import { openDemo } from './demo-page.js';
import { buy, isAtCheckout } from './purchase.js';

const skip = missing('chromium');
const FINGER = { width: 390, height: 844, hasTouch: true, isMobile: true };
const SOON = 1_000;

let browser: Browser;
let demo: Awaited<ReturnType<typeof serve>>;

before(async () => {
  if (skip) return;
  demo = await serve();
  browser = await start('chromium');
});
after(async () => {
  await browser?.close();
  await demo?.close();
});

/** A shopper of one's own, with storage of one's own. */
async function shopper(go: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.createBrowserContext();
  try {
    await go(context);
  } finally {
    await context.close();
  }
}

test('two tabs agree within a second', { skip }, () =>
  shopper(async (context) => {
    const one = await openDemo(context, demo.url);
    const two = await openDemo(context, demo.url);
    await (await two.find('button', 'Open cart')).focus();
    await two.find('button', 'Cart, 0 items');
    await one.page.bringToFront();
    // its products come when they are looked at
    await one.page.$eval('#products', (section) => section.scrollIntoView());
    await one.press('button', 'Add to cart: Ceramic Mug');
    await one.find('button', 'Added: Ceramic Mug');
    const start = performance.now();
    await two.find('button', 'Cart, 1 item');
    assert.ok(performance.now() - start < SOON, 'soon');
    assert.deepEqual([...one.faults, ...two.faults], []);
  }),
);

test('a whole purchase by mouse', { skip }, () =>
  shopper(async (context) => {
    const page = await openDemo(context, demo.url);
    await buy(page, page.press);
  }),
);

test('a whole purchase by touch', { skip }, () =>
  shopper(async (context) => {
    const page = await openDemo(context, 'about:blank');
    await page.page.setViewport(FINGER);
    await page.page.goto(demo.url);
    await buy(page, page.tap);
  }),
);

test('a whole purchase by keyboard alone', { skip }, () =>
  shopper(async (context) => {
    const { page, find, tabTo, faults } = await openDemo(context, demo.url);
    const order: string[] = [];
    const go = async (name: RegExp): Promise<void> => void order.push(...(await tabTo(name)));
    const enter = () => page.keyboard.press('Enter');

    await find('button', 'Play A slow evening');
    await go(/^Play A slow/);
    await enter();
    await find('button', 'Pause');
    await go(/^Add to cart: Ceramic Mug$/);
    await enter();
    await find('button', 'Added: Ceramic Mug');
    await go(/^Cart, 1 item$/);
    await enter();
    await find('dialog', 'Cart, 1 item');
    await go(/^One more: Ceramic Mug$/);
    await enter();
    await find('heading', 'Cart, 2 items');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement !== document.body);
    await enter();
    await find('dialog', 'Cart, 2 items');
    await go(/^Go to checkout$/);
    await enter();
    assert.ok(await isAtCheckout(page), 'at the checkout');

    const reached = [
      'Play A slow evening',
      'Add to cart: Ceramic Mug',
      'Cart, 1 item',
      'One more: Ceramic Mug',
      'Go to checkout',
    ];
    assert.deepEqual(
      order.filter((name, at) => reached.includes(name) && order.indexOf(name) === at),
      reached,
    );
    assert.deepEqual(faults, []);
  }),
);

test('a whole purchase on a real Vendure', { skip: skip || (!vendureInstalled() && 'Vendure is not installed') }, async () => {
  let vendure: RunningVendure | undefined;
  let served: typeof demo | undefined;
  try {
    vendure = await startVendure();
    served = await serve({ vendure: vendure.url });
    const { url } = served;
    await shopper(async (context) => {
      const page = await openDemo(context, url);
      await buy(page, page.press);
    });
  } finally {
    await served?.close();
    await vendure?.stop();
  }
});
