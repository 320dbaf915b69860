/** What measuring does to a page, on the built files: nothing where nobody measures, and no harm where the one who does is blocked. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { inEachEngine, works } from './built/ground.js';
import { pageOf, PLAYER, TAG } from './built/pages.js';
import type { Visit } from './built/visit.js';

const shop = (attributes: string, config: object = {}) =>
  `<vitrine-shop adapter="memory" config="shop" ${attributes}>
    <script type="application/json" id="shop">${JSON.stringify(config)}</script>${PLAYER}</vitrine-shop>`;

const SHOP = "document.querySelector('vitrine-shop')";
const TOLD = "story.facts.filter(({ type }) => type === 'vitrine-analytics').map(({ detail }) => detail.name)";
const PUSHED = '(window.dataLayer ?? []).map(({ event }) => event).filter(Boolean)';
const STORED = "JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), document.cookie, 'dataLayer' in window])";
/** What belongs to measuring for somebody. */
const DELIVERY = /\/(deliver|data-layer|platforms)-[^/]*\.js$/;

/** Plays, opens what is pinned, and puts it into the cart. */
async function buy(seen: Visit): Promise<void> {
  await works(seen);
  await seen.press('button', 'Play');
  await seen.until('document.querySelector("vitrine-player").currentTime > 0.2');
  await seen.press('button', 'Linen Shirt');
  await seen.find('dialog');
  await seen.press('label', 'M');
  await seen.press('label', 'Sand');
  await seen.press('button', 'Add to cart: Linen Shirt');
  await seen.until(`${SHOP}.$store.get()?.cart.$view.get().cart?.totalQuantity === 1`);
  await seen.until(`${TOLD}.includes('add_to_cart')`);
}

const measured = (seen: Visit) => seen.requests.filter((url) => DELIVERY.test(url));

inEachEngine('measuring', ['chromium', 'firefox'], ({ on }) => {
  test('A5 with no sink: no storage, no cookie, no list, no code for it, and nobody else is asked', () =>
    on(pageOf(shop('consent="none"')), async (seen) => {
      await buy(seen);
      await seen.quiet();
      equal(await seen.ask(STORED), JSON.stringify([[], [], '', false]));
      const { origin } = new URL(seen.page.url());
      deepEqual([measured(seen), seen.requests.filter((url) => new URL(url).origin !== origin)], [[], []]);
    }));

  test('A5 with a sink: nothing before there is leave, all of it after, and nothing once it is taken back', () =>
    on(pageOf(shop('', { analytics: 'data-layer' })), async (seen) => {
      await buy(seen);
      equal(await seen.ask("'dataLayer' in window"), false);
      ok(!seen.requests.some((url) => /data-layer-/.test(url)), 'the sink is not even loaded');
      await seen.ask(`${SHOP}.setAttribute('consent', 'functional analytics')`);
      await seen.until(`${PUSHED}.length >= 4`);
      const pushed = await seen.ask<string[]>(PUSHED);
      deepEqual(pushed, await seen.ask(TOLD), 'in their order');
      for (const name of ['video_start', 'select_item', 'view_item', 'add_to_cart']) ok(pushed.includes(name), name);
      equal(new Set(await seen.ask<string[]>('dataLayer.flatMap(({ event_id }) => event_id ?? [])')).size, pushed.length);

      await seen.ask(`${SHOP}.setAttribute('consent', 'functional')`);
      await seen.press('button', 'Close');
      await seen.press('button', 'Cart, 1 item');
      await seen.press('button', 'Remove Linen Shirt');
      await seen.until(`${TOLD}.includes('remove_from_cart')`);
      ok(!(await seen.ask<string[]>(PUSHED)).includes('remove_from_cart'));
      deepEqual(await seen.errors(), []);
    }));

  test('A8 what blocks the list spoils nothing: the add is made, and the console is quiet', () => {
    const blocker = `<script>
      window.dataLayer = [];
      dataLayer.push = () => { throw new Error('blocked'); };
    </script>`;
    return on(pageOf(shop('consent="functional analytics"', { analytics: 'data-layer' }), blocker + TAG), async (seen) => {
      await buy(seen);
      await seen.until('story.errors.length > 0');
      deepEqual(
        (await seen.errors()).map(({ code, severity }) => [code, severity]),
        [['analytics/sink-failed', 'degraded']],
      );
      deepEqual(seen.faults, []);
    });
  });
});
