import { deepEqual, equal } from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { missing, start, type Engine } from './browser.js';
import { openHost, type Host } from './host.js';
import { visit, type Visit } from './visit.js';

/** A script tag for the built entry. */
export const tag = (src: string, attributes = '') => `<script type="module" ${attributes} src="${src}"></script>`;

export const READY = "story.facts.some(({ type, detail }) => type === 'vitrine-ready' && detail.show)";
export const posters = (seen: Visit) => seen.ask<number>('story.all(\'a[href="/examples/"] img\').length');
export const codes = async (seen: Visit) => (await seen.errors()).map(({ code }) => code);

/** A page that works: the player has its show, and the pinned product can be bought. */
export async function works(seen: Visit): Promise<void> {
  await seen.until(READY);
  await seen.find('vitrine-product', 'Linen Shirt');
  await seen.find('button', 'Play ');
  equal(await posters(seen), 1);
  deepEqual(await codes(seen), []);
}

/** The poster is seen, and leads on. */
export async function postersLead(seen: Visit): Promise<void> {
  equal(await posters(seen), 1);
  await Promise.all([seen.page.waitForNavigation(), seen.press('a[href="/examples/"]')]);
  equal(new URL(seen.page.url()).pathname, '/examples/');
}

/** What the tests of one engine stand on: a browser, and two hosts. */
export interface Ground {
  readonly engine: Engine;
  readonly browser: Browser;
  readonly host: Host;
  readonly other: Host;
  /** Opens a page, lets `look` look at it, and sees that nothing went wrong but what is expected. */
  on(html: string, look: (seen: Visit) => Promise<void>, expected?: readonly RegExp[], site?: string): Promise<void>;
  /** The same on a host that has lost some files, so many times. */
  without(paths: RegExp, times: number, html: string, look: (seen: Visit) => Promise<void>): Promise<void>;
}

/** Of what is no matter of engines but for its details: Chromium, and Firefox as well in a thorough run or where it is asked for. */
export const CHROMIUM_FIRST: readonly Engine[] =
  (process.env['VITRINE_THOROUGH'] ?? process.env['BROWSERS']) ? ['chromium', 'firefox'] : ['chromium'];

/** What a console says of a file that is not there. */
export const LOST = [/404/, /MIME/, /could not be loaded/, /Loading failed/];

/** Runs the same tests in each engine, with one browser for all of them. `isWhole`: a Chromium that has windows. */
export function inEachEngine(
  name: string,
  engines: readonly Engine[],
  tests: (ground: Ground) => void,
  { isWhole = false } = {},
): void {
  describe(name, () => {
    let hosts: readonly [Host, Host];
    before(async () => void (hosts = await Promise.all([openHost(), openHost()])));
    after(() => Promise.all(hosts.map((host) => host.close())));

    // as the browser tests do: BROWSERS=chromium leaves the others for later
    const wanted = process.env['BROWSERS']?.split(',') ?? engines;
    for (const engine of engines.filter((each) => wanted.includes(each)))
      describe(`in ${engine}`, { skip: missing(engine) }, () => {
        let browser: Browser;
        before(async () => void (browser = await start(engine, isWhole)));
        after(() => browser.close());

        const on: Ground['on'] = async (html, look, expected = [], site = '127.0.0.1') => {
          const seen = await visit(browser, hosts[0].page(html).replace('127.0.0.1', site));
          try {
            await look(seen);
            deepEqual(
              seen.faults.filter((fault) => !expected.some((known) => known.test(fault))),
              [],
            );
          } finally {
            await seen.close();
          }
        };
        tests({
          engine,
          on,
          get browser() {
            return browser;
          },
          get host() {
            return hosts[0];
          },
          get other() {
            return hosts[1];
          },
          async without(paths, times, html, look) {
            const found = hosts[0].lose(paths, times);
            try {
              await on(html, look, LOST);
            } finally {
              found();
            }
          },
        });
      });
  });
}
