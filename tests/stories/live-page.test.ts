/** The example of a live show: what is loaded when, its room between two tabs, and the policy of a strict page. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serve } from '../tools/serve.mjs';
import { missing, start } from './built/browser.js';
import { visit, type Visit } from './built/visit.js';

const skip = missing('chromium');
/** What plays a live show, what carries its room, and what shows that. */
const LIVE = /chunks\/(live|lobby|tabs|nats|sse|cue-doc|engine|room|seat)[^/]*\.js$/;

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

before(async () => {
  if (skip) return;
  server = await serve();
  browser = await start('chromium');
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const lines = (seen: Visit) => seen.ask<readonly string[]>(`story.all('[part~="line"]').map((line) => story.wordsOf(line))`);
const says = (words: string) =>
  `story.all('[part~="line"]').some((line) => story.wordsOf(line).includes(${JSON.stringify(words)}))`;

async function write(seen: Visit, words: string): Promise<void> {
  const field = await seen.find('textbox', 'Write a message');
  await field.type(words);
  await seen.press('button', 'Send');
}

test('nothing live is loaded before it plays; then pins, chat and room are there, and nothing is refused', { skip }, async () => {
  const seen = await visit(browser, `${server.url}/examples/live.html?csp`);
  try {
    await seen.find('button', 'Play');
    await seen.quiet();
    deepEqual(
      seen.requests.filter((url) => LIVE.test(url)),
      [],
    );
    deepEqual(await seen.ask('story.shifts'), []);
    await seen.press('button', 'Play');
    await seen.until("document.querySelector('vitrine-player').currentTime > 0");
    await seen.until(`story.all('vitrine-product[layout=tile]').length > 0`);
    await seen.until(`story.all('[part~="line"]').length > 0`);
    await seen.until(`story.all('[part="demo"]').length === 1`);
    ok(seen.requests.some((url) => LIVE.test(url)));
    deepEqual(await seen.ask('story.violations'), []);
    deepEqual([await seen.errors(), seen.faults], [[], []]);
  } finally {
    await seen.close();
  }
});

const SIGNS: Readonly<Record<string, (seen: Visit) => Promise<unknown>>> = {
  'somebody presses anywhere': async ({ page }) => {
    await page.mouse.move(100, 100);
    await page.mouse.down();
  },
  'the page is scrolled': ({ page }) => page.mouse.wheel({ deltaY: 40 }),
  'a key is pressed': ({ page }) => page.keyboard.press('Shift'),
  'a screen reader presses something': ({ ask }) => ask('void document.body.click()'),
  'the film plays by itself': ({ ask }) => ask("void document.querySelector('vitrine-player').setAttribute('autoplay', 'muted')"),
};
for (const [sign, give] of Object.entries(SIGNS))
  test(`a room that stands on a page is there as soon as ${sign}, in the place that was kept for it`, { skip }, async () => {
    const seen = await visit(browser, `${server.url}/examples/live.html`);
    const place = () =>
      seen.ask<readonly number[]>(
        "(({ x, y, width, height }) => [x, y + scrollY, width, height])(document.querySelector('vitrine-room').getBoundingClientRect())",
      );
    try {
      await seen.find('button', 'Play');
      await seen.quiet();
      equal(await seen.ask("!!customElements.get('vitrine-room')"), false);
      const before = await place();
      await give(seen);
      await seen.until("customElements.get('vitrine-room')");
      await seen.until(`story.all('[part="heading"]').length > 0`);
      deepEqual(await place(), before);
      deepEqual([await seen.errors(), seen.faults], [[], []]);
    } finally {
      await seen.close();
    }
  });

test('what is written in one tab is read in another, and is in the writer’s own chat once', { skip }, async () => {
  const context = await browser.createBrowserContext();
  const [one, other] = [
    await visit(browser, `${server.url}/examples/live.html`, { context }),
    await visit(browser, `${server.url}/examples/live.html`, { context }),
  ];
  try {
    for (const seen of [one, other]) {
      await seen.page.bringToFront();
      await seen.page.keyboard.press('Shift');
      await seen.press('button', 'Open the chat');
      // what was said before somebody came is not told again
      await seen.until(`story.all('[part~="line"]').length > 0`);
    }
    await write(other, 'Hello from the other tab');
    await other.until(says('Hello from the other tab'));
    await one.page.bringToFront();
    await one.until(says('Hello from the other tab'));
    await other.page.bringToFront();
    equal((await lines(other)).filter((line) => line.includes('Hello from the other tab')).length, 1);
    deepEqual([await one.errors(), await other.errors()], [[], []]);
  } finally {
    await context.close();
  }
});

test('whoever hosts from the console takes over from the script, and the page shows what they pin', { skip }, async () => {
  const context = await browser.createBrowserContext();
  const viewer = await visit(browser, `${server.url}/examples/live.html`, { context });
  try {
    await viewer.press('button', 'Play');
    await viewer.until(`story.all('[part~="line"]').length > 0`);
    const host = await visit(browser, `${server.url}/examples/live-host.html`, { context });
    await host.until(`story.all('[part="stage"]').length === 1`);
    await host.page.keyboard.press('3');
    await viewer.page.bringToFront();
    await viewer.until(`story.all('vitrine-product[layout=tile]').some((tile) => tile.getAttribute('product') === 'hat')`);
    deepEqual([await viewer.errors(), viewer.faults, await host.errors(), host.faults], [[], [], [], []]);
  } finally {
    await context.close();
  }
});
