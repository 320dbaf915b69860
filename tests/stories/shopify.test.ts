/** The script tag on a page of another origin than the shop's: a real browser, its CORS, and the part that comes when it is needed. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { PUBLIC_TOKEN, shopifyInstalled, startShopify, type RunningShopify } from '../servers/shopify/start.js';
import { missing, start } from './built/browser.js';
import { openHost, type Host } from './built/host.js';
import { pageOf, PLAYER } from './built/pages.js';
import { visit, type Visit } from './built/visit.js';

const CART_PART = /\/chunks\/shopify-cart-/;
const skip = missing('chromium') || (!shopifyInstalled() && "Shopify's schema is not installed");

describe('a Shopify shop on a site of its own', { skip }, () => {
  let browser: Browser;
  let host: Host;
  let shop: RunningShopify;
  before(async () => {
    [browser, host, shop] = await Promise.all([start('chromium'), openHost(), startShopify()]);
  });
  after(async () => {
    await browser.close();
    await Promise.all([host.close(), shop.stop()]);
  });

  const page = () =>
    host.page(
      pageOf(`<script type="application/json" id="config">{ "publicToken": "${PUBLIC_TOKEN}" }</script>
<vitrine-shop adapter="shopify-storefront" endpoint="${shop.url}" config="config" country="JP">
  ${PLAYER}<vitrine-buy-button product="handle:ceramic-mug"></vitrine-buy-button><vitrine-cart-button></vitrine-cart-button>
</vitrine-shop>`),
    );
  /** As a shopper has it who has shown interest. */
  async function opened(): Promise<Visit> {
    const seen = await visit(browser, page());
    await seen.page.waitForFunction("customElements.get('vitrine-shop')");
    await seen.ask("document.querySelector('vitrine-shop').open().then(() => 0)");
    await seen.find('button', 'Ceramic Mug');
    return seen;
  }
  /** The badge counts at once; this is when the shop has said so. */
  const isIn = async (seen: Visit) => {
    await seen.until("document.querySelector('vitrine-buy-button').getAttribute('state') === 'added'");
    await seen.find('button', 'Cart, 1 item');
  };
  const hasCartPart = ({ requests }: Visit) => requests.some((url) => CART_PART.test(url));

  test('the cart comes with the first press, and is of the country', async () => {
    const seen = await opened();
    try {
      equal(hasCartPart(seen), false);
      await seen.press('button', 'Ceramic Mug');
      await isIn(seen);
      ok(hasCartPart(seen));
      const [cart] = [...shop.carts.values()].slice(-1);
      deepEqual([cart?.country, cart?.lines.map(({ quantity }) => quantity)], ['JP', [1]]);
      // the pictures are on a host that is made up
      const faults = seen.faults.filter((fault) => !/ERR_NAME_NOT_RESOLVED/.test(fault));
      deepEqual(faults, []);
    } finally {
      await seen.close();
    }
  });

  test('where that part is lost on its way nothing was added, and the next press adds', async () => {
    const found = host.lose(CART_PART);
    const seen = await opened();
    const carts = shop.carts.size;
    try {
      await seen.press('button', 'Ceramic Mug');
      await seen.until("document.querySelector('vitrine-buy-button').getAttribute('state') === 'error'");
      equal(shop.carts.size, carts);
      found();
      await seen.press('button', 'Ceramic Mug');
      await isIn(seen);
      equal(shop.carts.size, carts + 1);
    } finally {
      found();
      await seen.close();
    }
  });
});
