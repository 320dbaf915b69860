/** The demo's panel: each choice does what it says, stands in the address, and holds after a reload. */
import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serve } from '../tools/serve.mjs';
import { missing, start } from './built/browser.js';
import { visit, type Visit } from './built/visit.js';

type Server = Awaited<ReturnType<typeof serve>>;

const SHOP = 'document.querySelector("vitrine-shop")';
const STORE = `${SHOP}.$store?.get()`;
/** The buy button of a product among those of the film. */
const buttonOf = (product: string) =>
  `story.all("vitrine-buy-button").find((it) => it.getRootNode().host?.matches?.("vitrine-product[layout=card]") && it.product === "${product}")`;
const CART = 'story.facts.filter(({ type }) => type === "vitrine-cart-change").at(-1)?.detail.cart';

describe('the demo’s panel', { skip: missing('chromium') }, () => {
  let browser: Browser;
  let server: Server;
  before(async () => void ([browser, server] = await Promise.all([start('chromium'), serve()])));
  after(() => Promise.all([browser.close(), server.close()]));

  async function on(query: string, look: (seen: Visit) => Promise<void>, at: Server = server): Promise<void> {
    const seen = await visit(browser, `${at.url}/examples/index.html${query}`);
    try {
      await look(seen);
      deepEqual(seen.faults, []);
    } finally {
      await seen.close();
    }
  }

  /** Opens the panel where it is closed, and chooses. */
  async function choose({ press, ask, find, page }: Visit, ...names: readonly string[]): Promise<void> {
    if (!(await ask('document.querySelector("#demo-box")?.matches(":popover-open")'))) await press('button', 'Demo');
    for (const name of names) await (await find('#demo-box label', name)).click();
    await page.keyboard.press('Escape');
  }

  /** The products of the film, looked at, so that the shop is open. */
  async function lookAtProducts({ page, until }: Visit): Promise<void> {
    await page.$eval('#products', (section) => section.scrollIntoView({ behavior: 'instant' as ScrollBehavior }));
    await until(`${STORE} && ${buttonOf('mug')}?.availability === "in-stock"`);
  }

  test('is closed until it is opened, and stores nothing', () =>
    on('', async (seen) => {
      await seen.find('button', 'Demo');
      equal(await seen.ask('document.querySelector("#demo-box").matches(":popover-open")'), false);
      await choose(seen, 'Dark', 'Deutsch');
      equal(await seen.ask('localStorage.length + sessionStorage.length + document.cookie.length'), 0);
    }));

  test('what is chosen stands in the address, and holds after a reload', () =>
    on('?csp', async (seen) => {
      await choose(seen, 'Dark', 'Deutsch', 'Japan, JPY', 'Slow, 2 s', 'Offline');
      const query = '?csp=&locale=de&market=JP&theme=dark&faults=slow,offline';
      equal(await seen.ask('location.search'), query);
      await seen.page.reload();
      await seen.find('button', 'Demo 2 on');
      equal(await seen.ask('location.search'), query);
      deepEqual(await seen.ask('[...document.querySelectorAll("#demo-box :checked")].map(({ value }) => value)'), [
        'memory',
        'de',
        'JP',
        'dark',
        'slow',
        'offline',
      ]);
      await choose(seen, 'Auto', 'English', 'Germany, EUR', 'Slow, 2 s', 'Offline');
      equal(await seen.ask('location.search'), '?csp=');
    }));

  test('another language, in its own direction', () =>
    on('', async (seen) => {
      await lookAtProducts(seen);
      await choose(seen, 'العربية');
      await seen.until('document.querySelector("h1").textContent === "في البيت قبل العتمة"');
      deepEqual(await seen.ask('[document.documentElement.lang, document.documentElement.dir]'), ['ar', 'rtl']);
      await seen.find('button', 'أضف إلى السلة: \u2068Ceramic Mug\u2069');
      await choose(seen, 'Deutsch');
      await seen.find('button', 'In den Warenkorb: Ceramic Mug');
      deepEqual(await seen.ask('[document.documentElement.lang, document.documentElement.dir]'), ['de', 'ltr']);
      await choose(seen, 'English');
      await seen.until('document.querySelector("h1").textContent === "Home before dark"');
      await seen.find('button', 'Add to cart: Ceramic Mug');
    }));

  test('another market, in its own currency', () =>
    on('', async (seen) => {
      await lookAtProducts(seen);
      const card = (price: string) =>
        `story.all("vitrine-product[layout=card]", "Linen Shirt").some((it) => story.wordsOf(it).includes("${price}"))`;
      await seen.until(card('€49.90'));
      await choose(seen, 'Japan, JPY');
      await seen.until(card('¥7,800'));
      await choose(seen, 'Germany, EUR');
      await seen.until(card('€49.90'));
    }));

  test('another theme', () =>
    on('', async (seen) => {
      const paper = () => seen.ask<string>('getComputedStyle(document.documentElement).backgroundColor');
      await choose(seen, 'Light');
      const light = await paper();
      await choose(seen, 'Dark');
      notEqual(await paper(), light);
      await choose(seen, 'Auto');
      equal(await paper(), light);
      await seen.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      notEqual(await paper(), light);
    }));

  test('sold out: there is nothing to press, until there is', () =>
    on('', async (seen) => {
      await lookAtProducts(seen);
      await choose(seen, 'Shirt sold out');
      await seen.until(`${buttonOf('shirt')}.state === "unavailable" && ${buttonOf('shirt')}.availability === "out-of-stock"`);
      await choose(seen, 'Shirt sold out');
      await seen.until(`${buttonOf('shirt')}.state === "needs-variant"`);
    }));

  test('sold out from the start, by the address', () =>
    on('?faults=sold-out', async (seen) => {
      await seen.page.$eval('#products', (section) => section.scrollIntoView());
      await seen.until(`${buttonOf('shirt')}?.availability === "out-of-stock"`);
    }));

  test('slow: a press is seen to be on its way, and arrives', () =>
    on('', async (seen) => {
      await lookAtProducts(seen);
      await choose(seen, 'Slow, 2 s');
      await seen.press('button', 'Add to cart: Ceramic Mug');
      await seen.until(`${buttonOf('mug')}.state === "adding"`);
      await seen.until('document.querySelector("vitrine-cart-button").matches(":state(busy)")');
      await seen.until(`${CART}?.totalQuantity === 1`);
    }));

  test('offline: a press says that it did not arrive', () =>
    on('', async (seen) => {
      await lookAtProducts(seen);
      await choose(seen, 'Offline');
      await seen.press('button', 'Add to cart: Ceramic Mug');
      await seen.until(`${buttonOf('mug')}.state === "error"`);
      match(await seen.ask<string>(`${buttonOf('mug')}.explain()`), /\w+ \w+/);
      await choose(seen, 'Offline');
      await seen.press('button', 'Add to cart: Ceramic Mug');
      await seen.until(`${CART}?.totalQuantity === 1`);
    }));

  test('prices changed: the shopper is told in the cart', () =>
    on('', async (seen) => {
      await lookAtProducts(seen);
      await choose(seen, 'Prices up 10 %');
      await seen.press('button', 'Add to cart: Ceramic Mug');
      await seen.until(`${CART}?.totalQuantity === 1`);
      equal(await seen.ask(`${CART}.lines[0].unitPrice.amount`), '13.20');
      await seen.press('button', 'Cart, 1 item');
      const notice = await seen.find('[part=notice]', 'Ceramic Mug');
      match((await notice.evaluate((node) => node.textContent)) ?? '', /€13\.20/);
    }));

  test('offers a real shop only where one runs', () =>
    on('', async (seen) => {
      await seen.press('button', 'Demo');
      equal(await seen.ask('document.querySelector("#demo-box [value=vendure]").disabled'), true);
      await seen.find('#demo-note', 'npm run demo:vendure');
    }));

  test('goes from one backend to the other', async () => {
    // nobody listens there: which adapter is asked is all that is looked at
    const vendure = await serve({ vendure: 'http://127.0.0.1:9/shop-api' });
    const seen = await visit(browser, `${vendure.url}/examples/index.html?backend=memory`);
    const opened = async (id: string) => seen.until(`${STORE}?.adapter.id === "${id}"`);
    try {
      await lookAtProducts(seen);
      await opened('memory');
      deepEqual(seen.faults, []);
      await choose(seen, 'Vendure');
      await opened('vendure');
      equal(await seen.ask('location.search'), '');
      equal(await seen.ask('document.querySelector("#demo-box [value=slow]").disabled'), true);
      await choose(seen, 'Memory');
      await opened('memory');
      await seen.until(`${buttonOf('mug')}?.availability === "in-stock"`);
      ok(
        seen.faults.every((fault) => /127\.0\.0\.1:9|ERR_|Failed to load/.test(fault)),
        seen.faults.join('\n'),
      );
    } finally {
      await seen.close();
      await vendure.close();
    }
  });
});
