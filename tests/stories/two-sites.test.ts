/**
 * One show on two sites (examples/two-sites): two origins, two backends, each with its own names, prices, currency, cart and checkout.
 * The second reads the show file from the first.
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { inEachEngine } from './built/ground.js';
import { visit, type Visit } from './built/visit.js';

const FOLDER = '/examples/two-sites/';
const STORE = 'document.querySelector("vitrine-shop").$store?.get()';
const CART = `${STORE}?.cart.$view.get().cart`;

/** Each product of the show as the shopper sees it: its words, and whether it is sold here. */
const offers = (seen: Visit) =>
  seen.ask<readonly (readonly [key: string, words: string, availability: string])[]>(
    `story.all("vitrine-carousel").flatMap((it) => [...it.shadowRoot.querySelectorAll("vitrine-product")]).map((it) => [it.product, story.wordsOf(it), it.shadowRoot.querySelector("vitrine-buy-button").availability])`,
  );

async function open(seen: Visit): Promise<void> {
  await seen.until("story.facts.some(({ type, detail }) => type === 'vitrine-ready' && detail.show === 'two-sites')");
  await seen.page.$eval('#products', (section) => section.scrollIntoView({ behavior: 'instant' as ScrollBehavior }));
  await seen.until(`${STORE} && story.all("vitrine-carousel")[0].shadowRoot.querySelectorAll("vitrine-product").length >= 3`);
  await seen.until(
    `[...story.all("vitrine-carousel")[0].shadowRoot.querySelectorAll("vitrine-product")].every((it) => it.shadowRoot.querySelector("vitrine-buy-button")?.availability !== "unknown")`,
  );
}

/** The first of the products of a show, from its card. */
async function add(seen: Visit, times: number): Promise<void> {
  for (let i = 1; i <= times; i++) {
    await seen.ask(
      `void story.all("vitrine-carousel")[0].shadowRoot.querySelector("vitrine-product").shadowRoot.querySelector("vitrine-buy-button").press()`,
    );
    await seen.until(`${CART}?.totalQuantity === ${i}`);
    await seen.until(
      `story.all("vitrine-carousel")[0].shadowRoot.querySelector("vitrine-product").shadowRoot.querySelector("vitrine-buy-button").state === "ready"`,
    );
  }
}

const held = (seen: Visit) =>
  seen.ask<readonly unknown[]>(
    `[${CART}.totalQuantity, ${CART}.total.amount, ${CART}.currency, ${CART}.lines.map(({ title }) => title)]`,
  );

async function pay(seen: Visit): Promise<URL> {
  await seen.page.evaluate(() => document.querySelector('vitrine-cart')!.show());
  await seen.until(`${STORE}.cart.$view.get().checkout !== null`);
  await Promise.all([seen.page.waitForNavigation(), seen.press('button', 'Go to checkout')]);
  return new URL(seen.page.url());
}

inEachEngine('one show on two sites', ['chromium', 'firefox'], (ground) => {
  test('each sells it its own way, and their carts never mix', async () => {
    const { browser, host, other } = ground;
    // the one site's page names the other's show file
    const show = `${host.url}${FOLDER}show.json`;
    other.mount(
      FOLDER,
      (text, path) => (path.endsWith('depot.html') ? text.replace('show="show.json"', `show="${show}"`) : text),
      FOLDER,
    );
    const one = await visit(browser, `${host.url}${FOLDER}atelier.html`);
    const two = await visit(browser, `${other.url}${FOLDER}depot.html`);
    try {
      await open(one);
      await open(two);
      const [here, there] = [await offers(one), await offers(two)];
      const of = (all: typeof here, key: string) => all.find(([each]) => each === key)!;
      match(of(here, 'shirt')[1], /Chemise en lin[\s\S]*€118\.00/);
      match(of(there, 'shirt')[1], /Work Shirt, Sand[\s\S]*£39\.00/);
      // neither has the other's, and says so; what the show says of them has no price here
      for (const [all, missing] of [
        [here, 'mug'],
        [there, 'throw'],
      ] as const) {
        equal(of(all, missing)[2], 'not-sold-here');
        match(of(all, missing)[1], /Not sold here/);
        ok(!/[€£]\s?\d/.test(of(all, missing)[1]), of(all, missing)[1]);
      }
      await add(one, 1);
      await add(two, 2);
      deepEqual(await held(one), [1, '118.00', 'EUR', ['Chemise en lin']]);
      deepEqual(await held(two), [2, '78.00', 'GBP', ['Work Shirt, Sand']]);

      const from = two.requests.filter((url) => url.startsWith(host.url));
      ok(from.includes(show), 'the show file is the other site’s');
      ok(
        from.some((url) => url.startsWith(`${host.url}/examples/media/`)),
        `its addresses are meant from its own: ${from.join(', ')}`,
      );
      await two.press('button', 'Play');
      await two.until('document.querySelector("vitrine-player").currentTime > 0.2');
      ok(
        two.requests.some((url) => /\/examples\/media\/(hls\/|film)/.test(url) && url.startsWith(host.url)),
        'the film too',
      );

      const [first, second] = [await pay(one), await pay(two)];
      deepEqual([first.origin, first.searchParams.get('shop')], [host.url, 'atelier']);
      deepEqual([second.origin, second.searchParams.get('shop')], [other.url, 'depot']);
      for (const { searchParams } of [first, second]) equal(searchParams.get('vitrine_show'), 'two-sites');
      deepEqual([one.faults, two.faults, await one.errors(), await two.errors()], [[], [], [], []]);
    } finally {
      await one.close();
      await two.close();
    }
  });

  test('on one origin, as the demo is served, they do not mix either', async () => {
    const { browser, host } = ground;
    const seen = await visit(browser, `${host.url}${FOLDER}atelier.html`);
    try {
      await open(seen);
      await add(seen, 1);
      await seen.page.goto(`${host.url}${FOLDER}depot.html`);
      await open(seen);
      await seen.until(`${STORE}.cart.$view.get().status === "ready"`);
      equal(await seen.ask(`${STORE}.cart.$view.get().quantity`), 0);
      await add(seen, 2);
      await seen.page.goto(`${host.url}${FOLDER}atelier.html`);
      await open(seen);
      await seen.until(`${CART}?.totalQuantity === 1`);
      deepEqual(seen.faults, []);
    } finally {
      await seen.close();
    }
  });
});
