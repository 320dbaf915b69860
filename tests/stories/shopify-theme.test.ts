/**
 * Vitrine in a Shopify theme: one cart, that both sides show. Three kinds of theme: one like Dawn, one with a handler of its
 * own behind `Shopify.actions.updateCart`, and one that tells nobody, with a handler that would reload the page.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serve } from '../tools/serve.mjs';
import { missing, start, type Engine } from './built/browser.js';
import { goBack, noteReturn } from './built/go-back.js';
import { KINDS, openTheme, type Kind, type ThemePage } from './theme-page.js';

const ENGINES: readonly Engine[] = ['chromium', 'firefox'];
const wanted = process.env['BROWSERS']?.split(',') ?? ENGINES;
const SOON = 1_000;
const ADDED = "story.all('button', 'Added: Ceramic Mug').length > 0";

/**
 * Sees that what `change` does is shown by all `others` less than a second after the side that was pressed has shown it, by the
 * pages' own clocks: a driver on a busy machine learns of it later than a shopper.
 */
async function soon(change: () => Promise<unknown>, pressed: () => Promise<number>, ...others: (() => Promise<number>)[]) {
  // asked before it happens, so that each page looks from the beginning
  const moments = Promise.all([pressed, ...others].map((look) => look()));
  const [[shown, ...later]] = await Promise.all([moments, change()]);
  const took = Math.max(...later) - shown!;
  ok(took < SOON, `${Math.round(took)} ms`);
}

describe('a Shopify theme', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => void (server = await serve()));
  after(() => server.close());

  // as the browser tests do: BROWSERS=chromium leaves the others for later
  for (const engine of ENGINES.filter((each) => wanted.includes(each)))
    describe(`in ${engine}`, { skip: missing(engine) }, () => {
      let browser: Browser;
      before(async () => void (browser = await start(engine, true)));
      after(() => browser.close());

      /** Plays the film on one tab of a shopper or more; at the end nothing was refused, went wrong, or stopped it. */
      async function shopper(
        kind: Kind,
        tabs: number,
        go: (...tabs: ThemePage[]) => Promise<void>,
        expected?: RegExp,
      ): Promise<void> {
        const context = await browser.createBrowserContext();
        try {
          const seen: ThemePage[] = [];
          for (let i = 0; i < tabs; i++) {
            const tab = await openTheme(browser, server.url, kind, { context });
            await tab.play();
            seen.push(tab);
          }
          await seen[0]!.page.bringToFront();
          await go(...seen);
          equal(await seen[0]!.isRunning(), true);
          for (const tab of seen) {
            deepEqual(await tab.ask('story.violations'), []);
            deepEqual([await tab.errors(), tab.faults.filter((fault) => !expected?.test(fault))], [[], []]);
          }
        } finally {
          await context.close();
        }
      }

      for (const kind of KINDS) {
        test(`${kind}: either side shows what the other has added, changed and removed`, () =>
          shopper(kind, 1, async (seen) => {
            await soon(
              () => seen.addInVitrine(),
              () => seen.when(ADDED),
              () => seen.themeShows(1),
              () => seen.themeHas('Ceramic Mug'),
            );
            await soon(
              () => seen.addInTheme(),
              () => seen.themeShows(2),
              () => seen.vitrineShows(2),
            );
            await seen.press('button', 'Cart, 2 items');
            await seen.press('button', 'One more: Ceramic Mug');
            await seen.themeShows(3);
            await seen.themeHas('2 ×');
            await seen.press('button', 'Close');
            await soon(
              () => seen.removeInTheme('Ceramic Mug'),
              () => seen.themeShows(1),
              () => seen.vitrineShows(1),
            );
          }));

        test(`${kind}: another tab agrees, its theme as well`, () =>
          shopper(kind, 2, async (one, two) => {
            await soon(
              () => one.addInVitrine(),
              () => one.when(ADDED),
              () => two.vitrineShows(1),
              () => two.themeShows(1),
              () => two.themeHas('Ceramic Mug'),
            );
            await soon(
              () => one.addInTheme(),
              () => one.vitrineShows(2),
              () => two.vitrineShows(2),
              () => two.themeShows(2),
            );
          }));

        test(`${kind}: a page that comes back from the cache of pages shows what was bought meanwhile`, () =>
          shopper(kind, 1, async (seen) => {
            await seen.addInVitrine();
            await seen.themeShows(1);
            const other = await seen.page.browserContext().newPage();
            await other.goto(`${server.url}/shopify-theme/checkout/thank_you`);
            await other.close();
            await seen.ask("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
            await Promise.all([seen.themeShows(0), seen.vitrineShows(0), seen.themeHas('Nothing in it yet')]);
          }));
      }

      test('checkout leads to the theme’s own, with where the sale came from, and back', () =>
        shopper('dawn', 1, async (seen) => {
          await seen.ask("document.querySelector('vitrine-shop').consent = 'analytics'");
          await seen.addInVitrine();
          await seen.vitrineShows(1);
          await seen.press('button', 'Cart, 1 item');
          const [line] = await seen.page.evaluate(
            async () =>
              ((await (await fetch('/shopify-theme/cart.js')).json()) as { readonly items: { properties: object }[] }).items,
          );
          deepEqual(line?.properties, { _vitrine_show: 'a-slow-evening' });
          await seen.find('button', 'Go to checkout');
          await noteReturn(seen.page);
          await Promise.all([seen.page.waitForNavigation(), seen.press('button', 'Go to checkout')]);
          const url = new URL(seen.page.url());
          deepEqual([url.pathname, url.searchParams.get('vitrine_site')], ['/shopify-theme/checkout', '127.0.0.1']);
          await goBack(seen.page);
          await seen.themeShows(1);
          // the page is as it was left: in the drawer, before a film that the browser may have stopped
          await seen.press('button', 'Close');
          await seen.vitrineShows(1);
          await seen.page.evaluate(() => document.querySelector('vitrine-player')!.play());
        }));

      test('what the theme took for a refusal, and was one in part, both sides show', () =>
        shopper(
          'silent',
          1,
          async (seen) => {
            await seen.ask('document.querySelector(\'#product-form [value$="3"]\').click()');
            await seen.ask("document.querySelector('#quantity').value = 5");
            await seen.addInTheme();
            await seen.until("document.querySelector('#said').textContent.startsWith('Only 2 items')");
            await Promise.all([seen.vitrineShows(2), seen.themeShows(2)]);
          },
          /422/,
        ));
    });
});
