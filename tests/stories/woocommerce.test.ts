/**
 * A page of a WooCommerce shop with Vitrine on it: the theme's mini cart and Vitrine's are one, whichever is pressed, in a classic theme and in
 * one of blocks. Behind both is a fake WooCommerce; the themes are stand-ins.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { createWooShop, type WooShop } from '../servers/woocommerce/shop.js';
import { serve } from '../tools/serve.mjs';
import { axeFindings } from './axe-findings.js';
import { missing, start, type Engine } from './built/browser.js';
import { visit, type Visit } from './built/visit.js';

const ENGINES: readonly Engine[] = ['chromium', 'firefox'];
const THEMES = ['classic', 'blocks'] as const;
const SOON = 1_000;

const BADGE = 'Number(document.querySelector(".cart-contents-count").textContent)';
/** How many Vitrine has last told of; -1 before it has said anything. */
const TOLD = '(story.facts.filter(({ type }) => type === "vitrine-cart-change").at(-1)?.detail.cart?.totalQuantity ?? -1)';
const both = (count: number) => `${BADGE} === ${count} && ${TOLD} === ${count}`;

const asks = (type: string, detail: object) =>
  `document.querySelector('vitrine-shop').dispatchEvent(new CustomEvent('vitrine-${type}-request', ${JSON.stringify({ detail, bubbles: true, composed: true, cancelable: true })}))`;
const ADD_MUG = asks('add', { product: 'handle:ceramic-mug', quantity: 1 });

/** Waits for the theme, whose own reading might otherwise overlap what comes. */
async function opened(seen: Visit, count = 0): Promise<void> {
  await seen.until('document.documentElement.dataset.ready && document.querySelector("vitrine-shop:defined")');
  await seen.until(`document.querySelector('.widget_shopping_cart_content').childElementCount > 0 && ${BADGE} === ${count}`);
}

/** As a shopper does: in the film, by hand. */
async function addShirt({ ask, press, find }: Visit): Promise<void> {
  await press('button', 'Play');
  await find('button', 'Pause');
  // however slow the machine is, the shirt is what is shown
  await ask(`Object.assign(document.querySelector('vitrine-player'), { currentTime: 1 }).pause()`);
  await press('button', 'View: Linen Shirt');
  await find('dialog');
  await press('label', 'M');
  await press('label', 'Sand');
  await press('button', 'Add to cart: Linen Shirt');
}

/** Milliseconds from when Vitrine knows to when the page shows. */
const WATCH = `(window.lag = null, (() => {
  let known;
  addEventListener('vitrine-cart-change', ({ detail }) => { if (detail.cart?.totalQuantity) known ??= performance.now(); });
  new MutationObserver(() => { if (known && !window.lag && ${BADGE} > 0) window.lag = performance.now() - known; })
    .observe(document.body, { childList: true, subtree: true, characterData: true });
})())`;

for (const engine of ENGINES)
  describe(`a WooCommerce page in ${engine}`, { skip: missing(engine) }, () => {
    let browser: Browser;
    let shop: WooShop;
    let server: Awaited<ReturnType<typeof serve>>;
    before(async () => {
      shop = createWooShop();
      [browser, server] = await Promise.all([start(engine), serve({ woocommerce: shop })]);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    async function on(query: string, look: (seen: Visit) => Promise<void>, expected: readonly RegExp[] = []): Promise<void> {
      const seen = await visit(browser, `${server.url}/examples/woocommerce.html?${query}`);
      try {
        await opened(seen);
        await look(seen);
        deepEqual(await seen.ask('story.violations'), []);
        deepEqual(
          [...(await seen.errors()).map(({ code }) => code), ...seen.faults].filter(
            (fault) => !expected.some((known) => known.test(fault)),
          ),
          [],
        );
      } finally {
        await seen.close();
      }
    }

    for (const theme of THEMES) {
      test(`${theme}: what is added in the film is in the page's cart within a second, under a strict policy`, () =>
        on(`theme=${theme}&csp`, async (seen) => {
          await seen.ask(WATCH);
          await addShirt(seen);
          await seen.until(both(1));
          await seen.until('window.lag !== null');
          const lag = await seen.ask<number>('window.lag');
          ok(lag < SOON, `${lag} ms`);
        }));

      test(`${theme}: what the page adds and takes away is in Vitrine's cart`, () =>
        on(`theme=${theme}`, async (seen) => {
          await seen.press('button', 'Play');
          await seen.find('button', 'Cart, 0 items');
          await seen.press('.single_add_to_cart_button');
          await seen.until(both(1));
          await seen.find('button', 'Cart, 1 item');
          await seen.press('.cart-contents');
          await seen.press('.remove_from_cart_button');
          await seen.until(both(0));
        }));

      test(`${theme}: the cart is one, however the two take turns`, () =>
        on(`theme=${theme}`, async (seen) => {
          for (let count = 0; count < 6; count += 2) {
            await seen.ask(ADD_MUG);
            await seen.until(both(count + 1));
            // the theme has read the cart before its button is pressed
            await seen.quiet();
            await seen.press('.single_add_to_cart_button');
            await seen.until(both(count + 2));
            await seen.quiet();
          }
        }));

      test(`${theme}: presses in a row are all in the cart, and the page reads it when they are through`, () =>
        on(`theme=${theme}`, async (seen) => {
          await seen.ask(ADD_MUG);
          await seen.until(`${TOLD} === 1`);
          for (let i = 0; i < 4; i++) {
            await seen.ask(ADD_MUG);
            await seen.until(`${TOLD} === ${i + 2}`);
          }
          await seen.until(both(5));
        }));

      test(`${theme}: another tab agrees`, () =>
        on(`theme=${theme}`, async (seen) => {
          const other = await seen.page.browserContext().newPage();
          await other.goto(seen.page.url());
          // a shop that nobody has touched follows nothing
          await openShop(other);
          await seen.ask(ADD_MUG);
          await seen.until(both(1));
          await other.waitForFunction('document.querySelector("vitrine-shop").$store.get()?.cart.$view.get().quantity === 1', {
            polling: 50,
          });
          // of block themes only the one that is used knows; a classic one tells its others
          if (theme === 'classic') await badge(other, 1);
          await seen.page.bringToFront();
        }));

      test(`${theme}: back from the checkout, both agree with what was bought`, () =>
        on(`theme=${theme}`, async (seen) => {
          await seen.ask(ADD_MUG);
          await seen.until(both(1));
          await seen.quiet();
          const arrived = seen.page.waitForNavigation();
          await seen.ask(asks('checkout', {}));
          await arrived;
          equal(new URL(seen.page.url()).pathname, '/checkout/');
          equal(await seen.page.$eval('#count', (element) => element.textContent), '1');
          await Promise.all([seen.page.waitForNavigation(), seen.page.click('button:not(.remove_from_cart_button)')]);
          // not before the driver has its answer
          await seen.page.evaluate(() => void setTimeout(() => history.go(-2)));
          await seen.page.waitForFunction(
            `location.pathname.endsWith('woocommerce.html') && document.documentElement.dataset.ready`,
            {
              polling: 50,
            },
          );
          await badge(seen.page, 0);
          await openShop(seen.page);
          await seen.page.waitForFunction(
            'document.querySelector("vitrine-shop").$store.get()?.cart.$view.get().quantity === 0',
            {
              polling: 50,
            },
          );
        }));
    }

    test('a nonce that has run out costs the shopper nothing', () =>
      on(
        'theme=classic',
        async (seen) => {
          await seen.ask(ADD_MUG);
          await seen.until(both(1));
          shop.expireNonces();
          const before = shop.state.asked.length;
          await seen.ask(ADD_MUG);
          await seen.until(both(2));
          deepEqual(
            shop.state.asked
              .slice(before)
              .filter((line) => line.includes('/cart'))
              .slice(0, 3),
            ['POST', 'GET', 'POST'].map((method) => `${method} /wp-json/wc/store/v1/cart${method === 'GET' ? '' : '/add-item'}`),
          );
        },
        // a browser writes down every refusal, whatever becomes of it
        [/403/],
      ));

    test('the page has nothing that axe finds, nor has its cart', () =>
      on('theme=classic', async (seen) => {
        deepEqual(await axeFindings(seen.page), []);
        await seen.ask(ADD_MUG);
        await seen.until(both(1));
        await seen.press('.cart-contents');
        deepEqual(await axeFindings(seen.page), [], 'with the drawer open');
      }));

    test('a theme that tells nobody is heard by what it asks for', () =>
      on('theme=classic', async (seen) => {
        await seen.press('button', 'Play');
        await seen.find('button', 'Cart, 0 items');
        const form = 'new URLSearchParams({ product_id: 20, quantity: 1 })';
        await seen.ask(`void fetch('/?wc-ajax=add_to_cart', { method: 'POST', body: ${form} }).then((answer) => answer.json())`);
        await seen.find('button', 'Cart, 1 item');
        equal(await seen.ask(BADGE), 0);
      }));

    test('a shop that is busy for a moment costs nothing either', () =>
      on(
        'theme=classic',
        async (seen) => {
          await seen.ask(ADD_MUG);
          await seen.until(both(1));
          await seen.quiet();
          const busy = () => Response.json({}, { status: 429, headers: { 'retry-after': '0' } });
          shop.state.chaos.push(busy);
          await seen.ask(ADD_MUG);
          await seen.until(both(2));
        },
        [/429/],
      ));
  });

const badge = async (page: Page, count: number): Promise<void> =>
  void (await page.waitForFunction(`${BADGE} === ${count}`, { polling: 50 }));

async function openShop(page: Page): Promise<void> {
  await page.waitForFunction('document.querySelector("vitrine-shop:defined")', { polling: 50 });
  await page.evaluate('document.querySelector("vitrine-shop").open()');
}
