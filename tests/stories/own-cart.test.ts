/**
 * A retailer's page with a cart of its own (examples/own-cart.html): its badge and Vitrine's agree within a second, whichever
 * changes, in the same tab, in another one, on the way back from a checkout, and out of the browser's cache.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'puppeteer-core';
import { serve } from '../tools/serve.mjs';
import { missing, start, type Engine } from './built/browser.js';
import { goBack, noteReturn } from './built/go-back.js';
import { openDemo, type DemoPage } from './demo-page.js';

const SOON = 1_000;
const wanted = process.env['BROWSERS']?.split(',');
const ENGINES = (['chromium', 'firefox'] as const satisfies readonly Engine[]).filter((each) => wanted?.includes(each) ?? true);

/** What the shopper reads, on the page's badge and on Vitrine's; `null` where that is not known. */
const counts = ({ page }: DemoPage): Promise<readonly [own: number, vitrine: number | null]> =>
  page.evaluate(() => {
    const own = Number(document.querySelector('#bag b')?.textContent);
    const button = document.querySelector('vitrine-player')?.shadowRoot?.querySelector('vitrine-cart-button')?.shadowRoot;
    const name = button?.querySelector('button')?.ariaLabel ?? '';
    const found = /(\d+) items?$/.exec(name);
    return [own, found ? Number(found[1]) : null] as const;
  });

/** Resolves with the milliseconds until both badges say so. */
async function agree(demo: DemoPage, count: number, within = SOON): Promise<number> {
  const start = performance.now();
  let seen = await counts(demo);
  // the page is asked on a machine that may be busy with other things; what counts is what it shows when it is asked
  while (seen[0] !== count || seen[1] !== count) {
    if (performance.now() - start > within) throw new Error(`${JSON.stringify(seen)}, not ${count} and ${count}`);
    await sleep(20);
    seen = await counts(demo);
  }
  return performance.now() - start;
}

/** The shop's own function, as its own buttons call it. */
const own = ({ page }: DemoPage, name: string): Promise<void> =>
  page.evaluate((title) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('#grid button, #drawer button')];
    buttons.find(({ ariaLabel }) => ariaLabel === title)!.click();
  }, name);

const focusName = ({ page }: DemoPage): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.ariaLabel ?? element?.textContent ?? '';
  });

/** Vitrine's own drawer, of a page on which the film stands. */
const lineButtons = { more: 'One more: Linen Shirt', less: 'One less: Linen Shirt' };

for (const engine of ENGINES)
  describe(`a page with its own cart, in ${engine}`, { skip: missing(engine) }, () => {
    let browser: Browser;
    let server: Awaited<ReturnType<typeof serve>>;
    before(async () => void ([browser, server] = await Promise.all([start(engine, true), serve()])));
    after(async () => {
      await browser.close();
      await server.close();
    });

    async function shopper(go: (open: () => Promise<DemoPage>, context: BrowserContext) => Promise<void>): Promise<void> {
      const context = await browser.createBrowserContext();
      const pages: DemoPage[] = [];
      try {
        await go(async () => {
          const demo = await openDemo(context, `${server.url}/examples/own-cart.html`);
          pages.push(demo);
          // the shop opens when somebody shows intent
          await (await demo.find('button', 'Play A slow evening')).focus();
          await demo.page.evaluate(() => document.querySelector('vitrine-shop')!.open());
          await demo.page.evaluate(async () => void (await document.querySelector('vitrine-player')!.arrive()));
          await demo.find('button', 'Cart, 0 items').catch(() => demo.find('button', 'Cart, 1 item'));
          return demo;
        }, context);
        for (const { faults } of pages) deepEqual(faults, []);
      } finally {
        await context.close();
      }
    }

    test('the same tab, both ways', () =>
      shopper(async (open) => {
        const demo = await open();
        await own(demo, 'Add to bag: Ceramic Mug');
        await agree(demo, 1);
        await demo.press('button', 'Add to cart: Linen Shirt');
        await demo.find('button', 'Added: Linen Shirt');
        await agree(demo, 2);
        await demo.press('button', 'Cart, 2 items');
        await demo.press('button', lineButtons.more);
        await agree(demo, 3);
        await own(demo, 'One less: Linen Shirt');
        await agree(demo, 2);
      }));

    test('another tab, both ways', () =>
      shopper(async (open) => {
        const one = await open();
        const two = await open();
        await own(two, 'Add to bag: Wool Throw, Moss');
        await Promise.all([agree(one, 1), agree(two, 1)]);
        await one.page.bringToFront();
        await one.press('button', 'Add to cart: Linen Shirt');
        await one.find('button', 'Added: Linen Shirt');
        await Promise.all([agree(one, 2), agree(two, 2)]);
      }));

    test('twenty changes, by turns and without waiting, end equal', () =>
      shopper(async (open) => {
        const demo = await open();
        await demo.page.evaluate(async () => {
          const shop = (await document.querySelector('vitrine-shop')!.open())!;
          const add = [...document.querySelectorAll<HTMLElement>('#grid button')].at(-1)!;
          const all = Array.from({ length: 20 }, async (_, i) => {
            await new Promise((resolve) => setTimeout(resolve, i * 7));
            if (i % 2 === 0) add.click();
            else await shop.cart.add({ variantId: 'linen-shirt', quantity: 1 });
          });
          await Promise.all(all);
        });
        await agree(demo, 20);
      }));

    test('a change of the page’s own takes the focus from nothing of Vitrine’s', () =>
      shopper(async (open) => {
        const demo = await open();
        const add = await demo.find('button', 'Add to cart: Linen Shirt');
        await add.focus();
        await own(demo, 'Add to bag: Ceramic Mug');
        await agree(demo, 1);
        equal(await focusName(demo), 'Add to cart: Linen Shirt');
        await own(demo, 'Add to bag: Linen Shirt');
        await agree(demo, 2);
        await demo.press('button', 'Cart, 2 items');
        await (await demo.find('button', lineButtons.more)).focus();
        await own(demo, 'Add to bag: Ceramic Mug');
        await own(demo, 'Add to bag: Paper Lamp');
        await agree(demo, 4);
        equal(await focusName(demo), lineButtons.more);
        ok(await demo.find('heading', 'Cart, 4 items'));
      }));

    test('back from a checkout, where it was bought: empty, and nothing has expired', () =>
      shopper(async (open) => {
        const demo = await open();
        await demo.press('button', 'Add to cart: Linen Shirt');
        await agree(demo, 1, 5_000);
        await demo.press('button', 'Cart, 1 item');
        await noteReturn(demo.page);
        await Promise.all([demo.page.waitForNavigation(), demo.press('button', 'Go to checkout')]);
        const url = new URL(demo.page.url());
        equal(url.pathname, '/examples/own-checkout.html');
        // without the consent to be measured
        equal(url.search, '?vitrine_show=a-slow-evening');
        await demo.press('button', 'Pay, without paying');
        await demo.find('heading', 'Thank you');
        await goBack(demo.page);
        await agree(demo, 0);
        const words = await demo.page.evaluate(() => {
          const cart = document.querySelector('vitrine-player')!.shadowRoot!.querySelector('vitrine-cart')!;
          return cart.shadowRoot!.textContent;
        });
        ok(!/expired/.test(words), words);
      }));

    test('out of the browser’s cache, after another tab has changed the cart', () =>
      shopper(async (open, context) => {
        const demo = await open();
        await own(demo, 'Add to bag: Ceramic Mug');
        await agree(demo, 1);
        await noteReturn(demo.page);
        await demo.press('button', 'Your bag, 1 piece');
        await Promise.all([demo.page.waitForNavigation(), demo.press('link', 'Check out')]);
        const other = await openDemo(context, `${server.url}/examples/own-cart.html`);
        await own(other, 'Add to bag: Paper Lamp');
        await demo.page.bringToFront();
        await demo.press('heading', 'Checkout');
        await goBack(demo.page);
        await agree(demo, 2);
        deepEqual(other.faults, []);
      }));
  });
