/**
 * Before anybody presses play, on the built files: what intent brings of the video, that nothing of it is fetched twice, and that
 * nothing is fetched for whoever saves data.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { missing, start } from './built/browser.js';
import { openHost, type Host } from './built/host.js';
import { pageOf } from './built/pages.js';
import { visit, type Visit } from './built/visit.js';

const PLAYER = 'document.querySelector("vitrine-player")';
const MEDIA = /\.(m3u8|m4s|mp4)$/;
const SEGMENT = /\.m4s$/;

const media = ({ requests }: Visit): string[] => requests.map((url) => new URL(url).pathname).filter((path) => MEDIA.test(path));
const engines = ({ requests }: Visit): string[] => requests.filter((url) => /engine-hls/.test(url));
const distinct = (list: readonly string[]): boolean => new Set(list).size === list.length;

describe('before anybody presses play', { skip: missing('chromium') }, () => {
  let browser: Browser;
  let host: Host;
  before(async () => {
    [browser, host] = await Promise.all([start('chromium'), openHost()]);
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  const HLS = { src: '/examples/media/hls/main.m3u8', type: 'application/vnd.apple.mpegurl', features: [] };
  const MP4 = { src: '/examples/media/film.mp4', type: 'video/mp4' };

  /** A page with one player whose show has these sources, and no length that makes it a short one unless it is said. */
  function pageWith(sources: readonly object[], { attributes = '', duration = undefined as number | undefined } = {}): string {
    const whole = JSON.parse(readFileSync(new URL('../../examples/show.json', import.meta.url), 'utf8')) as object;
    const show = host.page(
      JSON.stringify({ ...whole, poster: undefined, tracks: [], products: [], cues: [], duration, sources }),
    );
    const poster = '<a href="/"><img src="/examples/media/poster.jpg" width="540" height="960" alt="Our film"></a>';
    return host.page(pageOf(`<vitrine-player muted ${attributes} show="${show}">${poster}</vitrine-player>`));
  }

  async function opened(url: string, look: (seen: Visit) => Promise<void>): Promise<void> {
    const seen = await visit(browser, url);
    try {
      await seen.until(`${PLAYER}?.stage?.$show.get()`);
      await seen.quiet();
      deepEqual([media(seen), engines(seen)], [[], []], 'nothing before intent');
      await look(seen);
      deepEqual([await seen.errors(), seen.faults], [[], []]);
    } finally {
      await seen.close();
    }
  }

  async function plays(seen: Visit): Promise<void> {
    await seen.press('button', 'Play');
    await seen.until(`${PLAYER}.currentTime > 0.2`);
  }

  test('a pointer that rests brings engine, playlists, init and one segment, and no more; then nothing comes twice', () =>
    opened(pageWith([HLS]), async (seen) => {
      await (await seen.find('vitrine-player')).hover();
      await seen.until(`${PLAYER}.theatre?.video.readyState >= 2`);
      await seen.quiet();
      const first = media(seen);
      const list = `\n${first.join('\n')}`;
      equal(first.filter((path) => path.endsWith('.m3u8')).length, 2, list);
      equal(first.filter((path) => path.endsWith('.mp4')).length, 1, list);
      equal(first.filter((path) => SEGMENT.test(path)).length, 1, list);
      equal(engines(seen).length, 1);
      ok(await seen.ask(`${PLAYER}.paused`));

      await plays(seen);
      await seen.quiet();
      const all = media(seen);
      ok(all.length > first.length, 'and the rest when it plays');
      ok(distinct(all), `asked for twice:\n${all.join('\n')}`);
    }));

  test('played at once, nothing comes twice either', () =>
    opened(pageWith([HLS]), async (seen) => {
      await plays(seen);
      await seen.quiet();
      ok(distinct(media(seen)), `asked for twice:\n${media(seen).join('\n')}`);
    }));

  test('a short recording that offers an MP4 starts from it, without an engine', () =>
    opened(pageWith([HLS, MP4], { duration: 48 }), async (seen) => {
      await plays(seen);
      deepEqual([...new Set(media(seen))], [MP4.src]);
      deepEqual(engines(seen), []);
    }));

  test('whoever saves data gets nothing until the press', () =>
    opened(pageWith([HLS]), async (seen) => {
      await seen.ask(`Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } })`);
      await (await seen.find('vitrine-player')).hover();
      await seen.quiet();
      deepEqual([media(seen), engines(seen)], [[], []]);
      await plays(seen);
    }));
});
