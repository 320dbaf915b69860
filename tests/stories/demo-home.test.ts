/** The demo shop's home page as it is looked at: wide and narrow, light and dark, in either direction, and by the keyboard. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serve } from '../tools/serve.mjs';
import { axeFindings } from './axe-findings.js';
import { missing, start } from './built/browser.js';
import { visit, type Visit, type VisitOptions } from './built/visit.js';

const PHONE = { width: 390, height: 844 };
const WIDTHS = [320, 390, 768, 1280, 1440];
const LOOKS = {
  light: '?theme=light',
  dark: '?theme=dark',
  'right to left': '?locale=ar&theme=light',
  'right to left, dark': '?locale=ar&theme=dark',
};

/** Goes down the page as a reader does, so that everything on it has come. */
async function readThrough({ page, until, quiet }: Visit): Promise<void> {
  await until("story.facts.filter(({ type, detail }) => type === 'vitrine-ready' && detail.show).length === 2");
  await page.evaluate(async () => {
    const { scrollingElement: root } = document;
    for (let top = 0; top < root!.scrollHeight; top += innerHeight / 2) {
      root!.scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  });
  await until(
    '[...document.querySelectorAll("vitrine-carousel")].every(({ shadowRoot }) => shadowRoot?.querySelector("vitrine-product"))',
  );
  await quiet();
}

describe('the demo shop’s home page', { skip: missing('chromium') }, () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => void ([browser, server] = await Promise.all([start('chromium'), serve()])));
  after(() => Promise.all([browser.close(), server.close()]));

  /** Opens the page, and sees in the end that nothing went wrong unseen. */
  async function on(query: string, look: (seen: Visit) => Promise<void>, options?: VisitOptions): Promise<void> {
    const seen = await visit(browser, `${server.url}/examples/index.html${query}`, options);
    try {
      await look(seen);
      deepEqual([await seen.errors(), seen.faults], [[], []]);
    } finally {
      await seen.close();
    }
  }

  test('asks nobody else for anything', () =>
    on('', async (seen) => {
      await readThrough(seen);
      ok(seen.requests.length > 0);
      deepEqual(
        seen.requests.filter((url) => new URL(url).origin !== server.url),
        [],
      );
    }));

  for (const [name, options] of Object.entries({ 'a desk': {}, 'a phone': PHONE }))
    test(`moves nothing that was there, on ${name}`, () =>
      on(
        '',
        async (seen) => {
          await readThrough(seen);
          deepEqual(await seen.ask('story.shifts'), []);
        },
        options,
      ));

  for (const [name, query] of Object.entries(LOOKS))
    test(`axe finds nothing, ${name}`, () =>
      on(query, async (seen) => {
        await readThrough(seen);
        deepEqual(await axeFindings(seen.page), []);
        await seen.press('button', 'Demo');
        await seen.until('document.querySelector("#demo-box").matches(":popover-open")');
        deepEqual(await axeFindings(seen.page), [], 'with the panel open');
      }));

  for (const [name, query] of Object.entries({ '': '', ', right to left': '?locale=ar' }))
    test(`fits ${WIDTHS.join(', ')} pixels${name}`, () =>
      on(query, async (seen) => {
        for (const width of WIDTHS) {
          await seen.page.setViewport({ width, height: 800 });
          await readThrough(seen);
          equal(await seen.ask('document.documentElement.scrollWidth - innerWidth'), 0, `${width} pixels`);
          const { height, shown } = await seen.ask<{ height: number; shown: number }>(
            '(({ height, width }) => ({ height, shown: width }))(document.querySelector("#film").getBoundingClientRect())',
          );
          ok(height > shown && shown >= Math.min(256, width - 40), `the film is ${shown} by ${height} at ${width} pixels`);
        }
      }));

  test('keeps its policy, whatever the panel says', () =>
    on('?csp=trusted-types&locale=ar&market=JP&theme=dark&faults=sold-out', async (seen) => {
      await readThrough(seen);
      await seen.press('button', 'Demo');
      deepEqual(await seen.ask('story.violations'), []);
    }));

  test('has one heading of its own, and a way past what stands above it', () =>
    on('', async ({ page, ask, until }) => {
      deepEqual(await ask('[...document.querySelectorAll("h1")].map((h) => h.textContent)'), ['Home before dark']);
      await page.keyboard.press('Tab');
      equal(await ask('document.activeElement.textContent'), 'Skip to the content');
      await page.keyboard.press('Enter');
      await until('document.activeElement.id === "content"');
    }));

  test('the form sends nothing, and says so', () =>
    on('', async ({ page, press, ask, until, requests, find }) => {
      await (await find('input[type=email]')).focus();
      await page.keyboard.type('someone@shop.example');
      await until('document.querySelector("#demo-tab")');
      const before = requests.length;
      await press('button', 'Sign up');
      await until('document.querySelector("#letters-said > *").checkVisibility()');
      equal(await ask('location.search'), '');
      deepEqual(
        requests.slice(before).filter((url) => url.includes('someone')),
        [],
      );
    }));
});
