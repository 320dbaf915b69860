/** The gallery: every element in every state, each alone by its address, and all of them on one page. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serve } from '../tools/serve.mjs';
import { axeFindings } from './axe-findings.js';
import { missing, start } from './built/browser.js';
import { visit, type Visit } from './built/visit.js';

const READY = 'document.documentElement.dataset.ready === "true"';
const STATES =
  'import("/examples/states.js").then(({ all }) => Object.entries(all).map(([tag, states]) => [tag, Object.keys(states)]))';

describe('the gallery', { skip: missing('chromium') }, () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => void ([browser, server] = await Promise.all([start('chromium'), serve()])));
  after(() => Promise.all([browser.close(), server.close()]));

  async function on(query: string, look: (seen: Visit) => Promise<void>): Promise<void> {
    const seen = await visit(browser, `${server.url}/examples/gallery.html${query}`);
    try {
      await look(seen);
    } finally {
      await seen.close();
    }
  }

  test('has a card for each state of each element, and axe finds nothing', () =>
    on('', async (seen) => {
      await seen.until(READY);
      const states = (await seen.page.evaluate(STATES)) as [string, string[]][];
      const tags = states.map(([tag]) => tag);
      ok(tags.includes('vitrine-player') && tags.includes('vitrine-cart'));
      deepEqual(await seen.ask('[...document.querySelectorAll("main section")].map(({ id }) => id)'), tags);
      deepEqual(
        await seen.ask('[...document.querySelectorAll("article")].map(({ id }) => id)'),
        states.flatMap(([tag, names]) => names.map((name) => `${tag}/${name}`)),
      );
      deepEqual(await axeFindings(seen.page), []);
      deepEqual(seen.faults, []);
    }));

  test('a card gets its state when it comes near, and gives it up when it is far', () =>
    on('', async (seen) => {
      await seen.until(READY);
      const shown = (id: string) =>
        `document.getElementById("${id}").querySelector("iframe").contentDocument?.documentElement?.dataset.ready`;
      const last = 'vitrine-variant-picker/two-axes';
      equal(await seen.ask(shown(last)), undefined);
      await seen.page.evaluate((id) => (location.hash = id), last);
      await seen.until(`${shown(last)} === "true"`);
      await seen.page.evaluate(() => scrollTo(0, 0));
      await seen.until(`${shown(last)} === undefined`);
      deepEqual(seen.faults, []);
    }));

  test('shows one state alone, as it is asked for', () =>
    on('?element=vitrine-cart&state=empty&theme=dark&dir=rtl', async (seen) => {
      await seen.until(READY);
      deepEqual(
        await seen.ask('[document.dir, getComputedStyle(document.documentElement).colorScheme, document.body.children.length]'),
        ['rtl', 'dark', 1],
      );
      await seen.find('dialog', 'Cart');
      deepEqual(seen.faults, []);
    }));

  test('shows some state of each element', async () => {
    let states: [string, string[]][] = [];
    await on('', async ({ page }) => void (states = (await page.evaluate(STATES)) as [string, string[]][]));
    for (const [tag, [first]] of states)
      await on(`?element=${tag}&state=${first}`, async (seen) => {
        await seen.until(READY);
        equal(await seen.ask(`document.querySelectorAll("${tag}").length > 0`), true, tag);
        deepEqual(seen.faults, [], tag);
      });
  });

  test('says which state there is none of', () =>
    on('?element=vitrine-cart&state=nothing', async (seen) => {
      await seen.until('document.documentElement.dataset.failed');
      match(await seen.ask<string>('document.documentElement.dataset.failed'), /no state "nothing" of <vitrine-cart>/);
      equal(await seen.ask(READY), false);
    }));
});
