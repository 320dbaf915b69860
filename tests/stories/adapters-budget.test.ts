/** What a shop pays for its backend: one adapter's own script, small, when the shop opens; nothing of any other. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { adapters } from '@vitrine/adapters';
import { brotliSize, loadedWith } from '../tools/brotli.mjs';
import { ROOT } from '../tools/root.mjs';
import { missing, start } from './built/browser.js';
import { openHost, type Host } from './built/host.js';
import { pageOf, PLAYER } from './built/pages.js';
import { visit } from './built/visit.js';

const MOST_BYTES = 6_000;
const DIST = `${ROOT}packages/embed/dist`;
const names = Object.keys(adapters);

const chunks = readdirSync(`${DIST}/chunks`)
  .filter((file) => file.endsWith('.js'))
  .map((file) => `chunks/${file}`);
const chunkOf = (name: string): string => {
  const found = chunks.filter((file) => file.slice('chunks/'.length, -'-1234567.js'.length) === name);
  equal(found.length, 1, `${name} should have one chunk, and has ${found.length}`);
  return found[0]!;
};

/** What every open shop has, whatever its backend. */
const always = new Set(['shop', 'theatre'].flatMap((name) => loadedWith(DIST, chunkOf(name))));
const ownOf = (name: string): string[] => loadedWith(DIST, chunkOf(name)).filter((file) => !always.has(file));

for (const name of names)
  test(`${name}: at most ${MOST_BYTES} bytes of script of its own`, (t) => {
    const own = ownOf(name);
    const bytes = own.reduce((sum, file) => sum + brotliSize(`${DIST}/${file}`), 0);
    t.diagnostic(`${bytes} bytes in ${own.join(', ')}`);
    ok(bytes <= MOST_BYTES, `${bytes} bytes in ${own.join(', ')}`);
  });

describe('a shop that opens', { skip: missing('chromium') }, () => {
  let browser: Browser;
  let host: Host;
  before(async () => {
    [browser, host] = await Promise.all([start('chromium'), openHost()]);
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  for (const name of names)
    test(`${name}: brings its own adapter, and no other`, async () => {
      const shop = `<vitrine-shop adapter="${name}" endpoint="http://127.0.0.1:9/api">${PLAYER}</vitrine-shop>`;
      const seen = await visit(browser, host.page(pageOf(shop)));
      try {
        await seen.page.waitForFunction("customElements.get('vitrine-shop')");
        await seen.page.evaluate("document.querySelector('vitrine-shop').open().then(() => 0)");
        const asked = new Set(seen.requests.map((url) => new URL(url).pathname.replace('/embed/', '')));
        ok(asked.has(chunkOf(name)), 'its own');
        deepEqual(
          names.filter((other) => other !== name && asked.has(chunkOf(other))),
          [],
        );
      } finally {
        await seen.close();
      }
    });
});
