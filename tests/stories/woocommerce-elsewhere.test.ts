/** Vitrine on a page of another site than the shop's: with a cart of its own where the shop allows that, and a word why not elsewhere. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serveHandler } from '../servers/serve-handler.js';
import { createWooShop, type WooShop } from '../servers/woocommerce/shop.js';
import { inEachEngine, type Ground } from './built/ground.js';
import type { Visit } from './built/visit.js';
import { pageOf, PLAYER } from './built/pages.js';

const COUNT = '(story.facts.filter(({ type }) => type === "vitrine-cart-change").at(-1)?.detail.cart?.totalQuantity ?? -1)';
const asks = (type: string, detail: object) =>
  `document.querySelector('vitrine-shop').dispatchEvent(new CustomEvent('vitrine-${type}-request', ${JSON.stringify({ detail, bubbles: true, composed: true, cancelable: true })}))`;
const ADD_MUG = asks('add', { product: 'handle:ceramic-mug', quantity: 2 });
const HANDLE = 'Object.entries(localStorage).find(([key]) => key.startsWith("vitrine:cart:woocommerce"))?.[1]';

inEachEngine('a WooCommerce shop on another site', ['chromium', 'firefox'], (ground) => {
  let shop: WooShop;
  let site: Awaited<ReturnType<typeof serveHandler>>;
  before(async () => {
    shop = createWooShop();
    site = await serveHandler(shop.handler);
  });
  after(() => site?.stop());
  const open = (look: (seen: Visit) => Promise<void>, expected: readonly RegExp[] = []): ReturnType<Ground['on']> =>
    ground.on(
      pageOf(`<vitrine-shop adapter="woocommerce" endpoint="${site.url}/">${PLAYER}</vitrine-shop>`),
      async (seen) => {
        // what is asked of a shop that is not here yet is asked of nobody
        await seen.until('document.querySelector("vitrine-shop:defined")');
        await look(seen);
      },
      expected,
    );

  describe('that allows this page', () => {
    before(() => void shop.state.allowedOrigins.add(ground.host.url));
    after(() => shop.state.allowedOrigins.clear());

    test('sells by a token, which goes to the checkout and nowhere else', () =>
      open(
        async (seen) => {
          await seen.ask(ADD_MUG);
          await seen.until(`${COUNT} === 2`);
          await seen.ask(ADD_MUG);
          await seen.until(`${COUNT} === 4`);
          match(await seen.ask<string>(HANDLE), /"handle":"eyJ/);
          deepEqual(await seen.page.browserContext().cookies(), []);
          const told = await seen.ask<string>('JSON.stringify(story.facts)');
          ok(!told.includes('eyJ'), 'the token is in no event');
          await Promise.all([seen.page.waitForNavigation(), seen.ask(asks('checkout', {}))]);
          const url = new URL(seen.page.url());
          equal(url.origin, site.url);
          match(url.searchParams.get('session') ?? '', /^eyJ/);
          equal(await seen.page.$eval('#count', (element) => element.textContent), '4');
        },
        [/media\/icon|woocommerce\/theme|shop\.css|404/],
      ));

    test('keeps its cart over a reload', () =>
      open(async (seen) => {
        await seen.ask(ADD_MUG);
        await seen.until(`${COUNT} === 2`);
        await seen.page.reload();
        await seen.ask('document.querySelector("vitrine-shop").open()');
        await seen.until('document.querySelector("vitrine-shop").$store.get()?.cart.$view.get().quantity === 2');
      }));
  });

  test('that does not allow this page says so to the retailer, and the show goes on', () =>
    open(
      async (seen) => {
        await seen.ask(ADD_MUG);
        await seen.until('story.errors.length > 0');
        const [error] = await seen.errors();
        equal(error?.code, 'commerce/unauthorized');
        match(error?.message ?? '', /allowed_http_origins/);
        await seen.find('button', 'Play ');
      },
      [/CORS|Cross-Origin|ERR_FAILED/],
    ));
});
