/**
 * What a page with one player costs before anybody touches it, measured on the built files: the bytes of its scripts, what is
 * not asked for, and that nothing moves.
 */
import { deepEqual, ok } from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { adapters } from '@vitrine/adapters';
import { brotliBytes } from '../tools/brotli.mjs';
import { missing, start } from './built/browser.js';
import { openHost, type Host } from './built/host.js';
import { LIVE_PLAYER, pageOf, PLAYER } from './built/pages.js';
import { visit, type Visit } from './built/visit.js';

const ENTRY_BYTES = 2_500;
const ALL_BYTES = 10_000;

const PAGES = {
  'no shop element': PLAYER,
  'the static adapter': `<vitrine-shop adapter="static">${PLAYER}</vitrine-shop>`,
  // nobody is there, and nobody is asked
  'the demo shop and a configuration': `<vitrine-shop adapter="memory" config="shop"><script type="application/json" id="shop">{"latency": 20}</script>${PLAYER}</vitrine-shop>`,
  'the vendure adapter': `<vitrine-shop adapter="vendure" endpoint="http://127.0.0.1:9/shop-api">${PLAYER}</vitrine-shop>`,
};
const SIZES = { 'on a phone': { width: 360, height: 740 }, 'on a desk': { width: 1280, height: 800 } };

/** Files that belong to what a shopper may do, and to nothing before that. */
const LATER = new RegExp(
  `(hls|adapters|shop|cart|theatre|sheet|carousel|hotspots|bag|common|parts|speak|early|live|lobby|room|seat|${Object.keys(adapters).join('|')})-[^/]*\\.js$`,
);
const MEDIA = /\.(m3u8|m4s|mp4|ts|vtt)$/;

async function scriptBytes(urls: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const scripts = urls.filter((url) => url.endsWith('.js'));
  const sized = scripts.map(async (url) => {
    const answer = await fetch(url);
    return [new URL(url).pathname, brotliBytes(new Uint8Array(await answer.arrayBuffer()))] as const;
  });
  return new Map(await Promise.all(sized));
}

describe('before anybody touches the page', { skip: missing('chromium') }, () => {
  let browser: Browser;
  let host: Host;
  before(async () => {
    [browser, host] = await Promise.all([start('chromium'), openHost()]);
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  /** Where the pinned product stands: its words, and the name of what is pressed to buy it. */
  async function offered({ find, ask }: Visit): Promise<readonly [words: string, name: string]> {
    await find('vitrine-product', 'Linen Shirt');
    const button = "story.all('[part~=button]', 'Linen Shirt')[0]";
    await find('[part~=button]', 'Linen Shirt');
    return [await ask("story.wordsOf(story.all('vitrine-product')[0])"), await ask(`story.nameOf(${button})`)];
  }

  /** The bytes of each script: few in all, and nothing was asked for that belongs to later. */
  async function weighed({ requests }: Visit, t: TestContext): Promise<ReadonlyMap<string, number>> {
    const list = `\n${requests.join('\n')}`;
    const sizes = await scriptBytes(requests);
    const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
    t.diagnostic(`${sizes.size} scripts, ${total} bytes`);
    ok(total <= ALL_BYTES, `${total} bytes of script:${list}`);
    deepEqual(
      requests.filter((url) => LATER.test(url) || MEDIA.test(url) || new URL(url).origin !== host.url),
      [],
      `asked for too early:${list}`,
    );
    return sizes;
  }

  for (const [place, size] of Object.entries(SIZES))
    for (const [what, body] of Object.entries(PAGES))
      test(`a player with ${what}, ${place}: few bytes, no media, nothing moves`, async (t) => {
        const seen = await visit(browser, host.page(pageOf(body)), size);
        try {
          await seen.quiet();
          const [words, name] = await offered(seen);
          ok(/€\s?49\.90/.test(words), words);
          ok(/Linen Shirt/.test(name), name);

          const sizes = await weighed(seen, t);
          ok(
            (sizes.get('/embed/vitrine.js') ?? Infinity) <= ENTRY_BYTES,
            `vitrine.js has ${sizes.get('/embed/vitrine.js')} bytes`,
          );
          deepEqual(await seen.ask('story.shifts'), []);
          deepEqual([await seen.errors(), seen.faults], [[], []]);
        } finally {
          await seen.close();
        }
      });

  for (const [place, size] of Object.entries(SIZES))
    test(`a live show with its room beside it, ${place}: as few bytes`, async (t) => {
      const body = `<vitrine-shop adapter="memory">${LIVE_PLAYER}<vitrine-room for="live"></vitrine-room></vitrine-shop>`;
      const seen = await visit(browser, host.page(pageOf(body)), size);
      try {
        await seen.find('button', 'Play');
        await seen.quiet();
        await weighed(seen, t);
        deepEqual([await seen.ask('story.shifts'), await seen.errors(), seen.faults], [[], [], []]);
      } finally {
        await seen.close();
      }
    });

  const SHOPS = {
    'no shop element': PLAYER,
    'the static adapter': PAGES['the static adapter'],
    'the demo shop': `<vitrine-shop adapter="memory">${PLAYER}</vitrine-shop>`,
  };
  for (const [place, size] of Object.entries(SIZES))
    for (const [what, body] of Object.entries(SHOPS))
      test(`nothing moves when a shopper comes near, and plays, with ${what}, ${place}`, async () => {
        const seen = await visit(browser, host.page(pageOf(body)), size);
        try {
          await offered(seen);
          await (await seen.find('vitrine-product', 'Linen Shirt')).hover();
          await seen.quiet();
          deepEqual(await seen.ask('story.shifts'), [], 'on intent');
          await seen.press('button', 'Play');
          await seen.until('document.querySelector("vitrine-player").currentTime > 0');
          deepEqual(await seen.ask('story.shifts'), [], 'on play');
          deepEqual([await seen.errors(), seen.faults], [[], []]);
        } finally {
          await seen.close();
        }
      });
});
