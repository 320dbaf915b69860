/** What happens between a tap and the first frame, told line by line: for finding out what costs. */
import type { Browser } from 'puppeteer-core';
import { sample, spentIn } from './profile.js';
import { isTouch } from './press.js';
import { startOf, starts, type Start } from './suites/tap.js';
import type { Shop } from './shop/shop.js';
import { visit } from './visit.js';

interface Moments {
  readonly origin: number;
  readonly down: number;
  readonly up: number;
  readonly plays: number;
  readonly frame: number;
  readonly marks: readonly (readonly [string, number])[];
  readonly tasks: readonly { readonly startTime: number; readonly duration: number }[];
}

interface Line {
  readonly at: number;
  readonly words: string;
}

const ms = (value: number): string => `${Math.round(value)}`.padStart(6);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

async function waterfall(browser: Browser, shop: Shop, { name, html, manner }: Start, isPhoneNetwork: boolean): Promise<void> {
  const seen = await visit(browser, shop.page(html()), { isPhoneNetwork, isTouch: isTouch(manner) });
  try {
    await seen.rest();
    const known = seen.exchanges.length;
    const done = await sample(seen.cdp);
    await startOf(seen, manner);
    const profile = await done();
    const moments = await seen.ask<Moments>('({ ...bench, origin: performance.timeOrigin })');
    const { origin, up, down, plays, frame, marks, tasks } = moments;
    const asked = seen.exchanges.slice(known).filter(({ url }) => url.startsWith('http'));
    const lines: Line[] = [
      ...asked.map(({ url, start, end, bytes, isCached }) => ({
        at: start - origin - up,
        words: `to ${ms(end - origin - up)}  ${isCached ? 'in hand' : kilobytes(bytes)}  ${new URL(url).pathname}`,
      })),
      ...tasks
        .filter(({ startTime }) => startTime > down)
        .map(({ startTime, duration }) => ({
          at: startTime - up,
          words: `to ${ms(startTime + duration - up)}  ## the main thread is busy`,
        })),
      ...marks.map(([words, at]) => ({ at: at - up, words: `          == ${words}` })),
      { at: down - up, words: '          == down' },
      { at: 0, words: '          == up' },
      { at: plays - up, words: '          == play() is called' },
      { at: frame - up, words: '          == first frame' },
    ];
    console.log(`\n## ${name}, ${isPhoneNetwork ? 'fast phone network' : 'no network limit'}\n`);
    for (const { at, words } of lines.sort((a, b) => a.at - b.at)) if (at <= frame - up) console.log(`${ms(at)} ${words}`);
    const { files, functions } = spentIn(profile);
    console.log(`\nmain thread, ms: ${files.map(([file, spent]) => `${file} ${Math.round(spent)}`).join(', ')}`);
    console.log(`most in: ${functions.map(([where, spent]) => `${where} ${Math.round(spent)}`).join('; ')}`);
  } finally {
    await seen.close();
  }
}

/** Prints each start whose name has one of these words in it, on both networks. */
export async function waterfalls(browser: Browser, shop: Shop, only: readonly string[]): Promise<void> {
  const chosen = starts.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  for (const isPhoneNetwork of [false, true]) for (const start of chosen) await waterfall(browser, shop, start, isPhoneNetwork);
}
