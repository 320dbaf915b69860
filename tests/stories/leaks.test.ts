/** Players that come and go, as in a shop that is one page: nothing is left of them on the built files, however many there were. */
import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { missing, start } from './built/browser.js';
import { openHost, type Host } from './built/host.js';
import { pageOf, TAG } from './built/pages.js';

const FEW = 20;
const MANY = 200;
/** How much larger the heap may be after many than after few. */
const GROWTH = 1.1;

/** Counts the timers that are set; stands before anything of the page. */
const COUNT_TIMERS = `(() => {
  const set = new Set();
  window[Symbol.for('timers')] = set;
  for (const [name, clear] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval']]) {
    const begin = window[name].bind(window);
    const end = window[clear].bind(window);
    window[name] = (task, ...rest) => {
      const id = begin((...args) => {
        if (name === 'setTimeout') set.delete(id);
        if (typeof task === 'function') task(...args);
      }, ...rest);
      set.add(id);
      return id;
    };
    window[clear] = (id) => {
      set.delete(id);
      end(id);
    };
  }
})()`;

/** Mounts a player, plays it until its picture moves, and takes it off, so many times. */
const cycle = async (shows: readonly string[], times: number): Promise<void> => {
  for (let i = 0; i < times; i++) {
    const player = document.createElement('vitrine-player') as HTMLElement & {
      show: string;
      muted: boolean;
      readonly currentTime: number;
      play(): Promise<void>;
    };
    Object.assign(player, { show: shows[i % shows.length], muted: true });
    document.querySelector('main')!.append(player);
    await player.play();
    while (player.currentTime === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    player.remove();
    await new Promise((resolve) => setTimeout(resolve));
  }
};

interface Left {
  readonly videos: number;
  readonly players: number;
  readonly sources: number;
  readonly workers: number;
  readonly timers: number;
  readonly listeners: number;
  readonly heap: number;
}

async function countOf(page: Page, prototype: string): Promise<number> {
  const of = await page.evaluateHandle(`${prototype}.prototype`);
  const all = await page.queryObjects(of as Parameters<Page['queryObjects']>[0]);
  const count = await all.evaluate((list) => (list as unknown as { readonly length: number }).length);
  await all.dispose();
  await of.dispose();
  return count;
}

/** What is there once the last player's requests have come to rest: looked for until it holds, at most half a minute. */
async function rest(page: Page, session: CDPSession, holds: (left: Left) => boolean): Promise<Left> {
  const end = Date.now() + 30_000;
  for (;;) {
    const left = await look(page, session);
    if (holds(left) || Date.now() > end) return left;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function look(page: Page, session: CDPSession): Promise<Left> {
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return {
    videos: await countOf(page, 'HTMLVideoElement'),
    players: await countOf(page, "customElements.get('vitrine-player')"),
    sources: await countOf(page, 'MediaSource'),
    workers: page.workers().length,
    timers: await page.evaluate(() => (window as unknown as Record<symbol, Set<number>>)[Symbol.for('timers')]!.size),
    listeners: metric('JSEventListeners'),
    heap: metric('JSHeapUsedSize'),
  };
}

describe('players that come and go', { skip: missing('chromium') }, () => {
  let browser: Browser;
  let host: Host;
  before(async () => {
    [browser, host] = await Promise.all([start('chromium'), openHost()]);
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  /** The address of a short show with one of the film's forms. */
  function showOf(source: object): string {
    const whole = JSON.parse(readFileSync(new URL('../../examples/show.json', import.meta.url), 'utf8')) as object;
    return host.page(JSON.stringify({ ...whole, poster: undefined, tracks: [], products: [], cues: [], sources: [source] }));
  }

  test(`${MANY} of them leave no video, source, worker, timer or listener behind, and no more heap than ${FEW}`, async (t) => {
    const shows = [
      showOf({ src: '/examples/media/hls/main.m3u8', type: 'application/vnd.apple.mpegurl', features: [] }),
      showOf({ src: '/examples/media/film.mp4', type: 'video/mp4' }),
    ];
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(COUNT_TIMERS);
    await page.goto(host.page(pageOf('<main><vitrine-player></vitrine-player></main>', TAG)), { waitUntil: 'load' });
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.enable');
    await session.send('Performance.enable');
    // the one in the markup brings the code
    await page.evaluate(async () => {
      await customElements.whenDefined('vitrine-player');
      document.querySelector('vitrine-player')!.remove();
    });

    await page.evaluate(cycle, shows, FEW);
    const isEmpty = ({ videos, players, sources, workers }: Left) => videos + players + sources + workers === 0;
    const few = await rest(page, session, isEmpty);
    await page.evaluate(cycle, shows, MANY - FEW);
    // of few there may be some left that the engine has not come to yet: fewer after many is no leak
    const isNoMore = ({ listeners, timers }: Left) => listeners <= few.listeners && timers <= few.timers;
    const many = await rest(page, session, (left) => isEmpty(left) && isNoMore(left));
    t.diagnostic(`after ${FEW}: ${JSON.stringify(few)}; after ${MANY}: ${JSON.stringify(many)}`);
    await page.close();

    deepEqual({ ...many, listeners: 0, heap: 0 }, { ...few, listeners: 0, heap: 0 });
    deepEqual([many.videos, many.players, many.sources, many.workers], [0, 0, 0, 0]);
    ok(isNoMore(many), `${JSON.stringify(few)} became ${JSON.stringify(many)}`);
    ok(many.heap <= few.heap * GROWTH, `a heap of ${few.heap} became one of ${many.heap}`);
  });
});
