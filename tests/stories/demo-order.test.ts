/** The order in which the Tab key goes through the demo shop's home page, recorded: a change of it has to be meant. */
import { deepEqual } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serve } from '../tools/serve.mjs';
import { missing, start } from './built/browser.js';
import { visit, type Visit } from './built/visit.js';

const ORDER: readonly string[] = [
  'a Skip to the content',
  'a Hearth & Hem',
  'a The film',
  'a Shop',
  'a Rooms',
  'a Journal',
  'button Cart, 0 items',
  'button Play A slow evening',
  'button View: Linen Shirt',
  'button Choose: Linen Shirt',
  'button Previous products',
  'button Next products',
  'button View: Linen Shirt',
  'button Choose: Linen Shirt',
  'button View: Wool Throw',
  'button Choose: Wool Throw',
  'button View: Ceramic Mug',
  'button Add to cart: Ceramic Mug',
  'button View: Stoneware Vase',
  'button Add to cart: Stoneware Vase',
  'button View: Paper Lamp',
  'button Add to cart: Paper Lamp',
  'button Play A slow evening',
  'button View: Linen Shirt',
  'button Choose: Linen Shirt',
  'button View: Paper Lamp',
  'button Add to cart: Paper Lamp',
  'button View: Wool Throw',
  'button Choose: Wool Throw',
  'button View: Stoneware Vase',
  'button Add to cart: Stoneware Vase',
  'button View: Ceramic Mug',
  'button Add to cart: Ceramic Mug',
  'a Iron nothing: on letting linen be',
  'a Twelve mugs before noon',
  'a One lamp is enough',
  'input Your e-mail address',
  'button Sign up',
  'button Demo',
];

const MOST = 120;

/** What has the focus, by its role and name, through shadow roots; `''` where nothing has. */
const FOCUSED = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return '';
  return (element.getAttribute('role') ?? element.localName) + ' ' + story.nameOf(element);
})()`;

/** Presses Tab from the top of the page until the focus has left it. */
async function walk({ page, ask }: Visit): Promise<string[]> {
  const names: string[] = [];
  while (names.length < MOST) {
    await page.keyboard.press('Tab');
    const name = await ask<string>(FOCUSED);
    if (name === '' || name === names[0]) return names;
    names.push(name);
  }
  throw new Error(`Tab leads nowhere: ${names.join(' | ')}`);
}

describe('the home page by the Tab key', { skip: missing('chromium') }, () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => void ([browser, server] = await Promise.all([start('chromium'), serve()])));
  after(() => Promise.all([browser.close(), server.close()]));

  test('goes from top to end, as it is read', async () => {
    const seen = await visit(browser, `${server.url}/examples/index.html`, { height: 4_000 });
    try {
      // all of it is in view, so that everything that comes when it is seen is there
      await seen.until("story.facts.filter(({ type, detail }) => type === 'vitrine-ready' && detail.show).length === 2");
      await seen.until('document.querySelector("vitrine-shop").$store?.get()?.cart.$view.get().status === "ready"');
      await seen.find('button', 'Add to cart: Paper Lamp');
      await seen.find('button', 'Demo');
      await seen.quiet();
      deepEqual(await walk(seen), ORDER);
    } finally {
      await seen.close();
    }
  });
});
