/**
 * The demo under a strict content security policy (a nonce, `strict-dynamic`, no style but the page's own sheet), and under Trusted
 * Types as well: a whole purchase, and nothing refused.
 */
import { deepEqual } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serve } from '../tools/serve.mjs';
import { missing, start, type Engine } from './built/browser.js';
import { visit, type Visit } from './built/visit.js';

const ENGINES: readonly Engine[] = ['chromium', 'firefox'];
const POLICIES = { 'a strict policy': '?csp', 'Trusted Types': '?csp=trusted-types' };

const PLAYER = 'document.querySelector("vitrine-player")';
/** The cart as the shop told of it last. */
const CART = 'story.facts.filter(({ type }) => type === "vitrine-cart-change").at(-1)?.detail.cart';

/** What a shopper does, from the poster to a cart with two shirts and a code on it. */
async function buy({ page, press, find, until }: Visit): Promise<void> {
  await press('button', 'Play');
  await until(`${PLAYER}.currentTime > 0.2`);
  await press('button', 'Linen Shirt');
  await find('dialog');
  await press('label', 'M');
  await press('label', 'Sand');
  await press('button', 'Add to cart: Linen Shirt');
  await until(`${CART}?.totalQuantity === 1`);
  await press('button', 'Close');
  await press('button', 'Cart, 1 item');
  await press('button', 'One more: Linen Shirt');
  await until(`${CART}.totalQuantity === 2`);
  await (await find('textbox', 'Discount code')).focus();
  await page.keyboard.type('LIVE10');
  await page.keyboard.press('Enter');
  await until(`${CART}.discountCodes.some(({ code, applied }) => code === 'LIVE10' && applied)`);
}

describe('under a strict policy', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => void (server = await serve()));
  after(() => server.close());

  for (const engine of ENGINES)
    describe(`in ${engine}`, { skip: missing(engine) }, () => {
      let browser: Browser;
      before(async () => void (browser = await start(engine)));
      after(() => browser.close());

      for (const [name, query] of Object.entries(POLICIES))
        test(`${name === 'Trusted Types' ? 'E14' : 'E13'} a whole purchase works under ${name}, and nothing is refused`, async () => {
          const seen = await visit(browser, `${server.url}/examples/index.html${query}`);
          try {
            await buy(seen);
          } finally {
            deepEqual(await seen.ask('story.violations'), []);
            deepEqual([await seen.errors(), seen.faults], [[], []]);
            await seen.close();
          }
        });

      test('what a policy refuses is seen', async () => {
        const seen = await visit(browser, `${server.url}/examples/index.html?csp`);
        await seen.ask('document.body.setAttribute("style", "color: red")');
        await seen.until('story.violations.length > 0');
        await seen.close();
      });
    });
});
