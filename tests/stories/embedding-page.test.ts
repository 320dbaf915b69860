/** What the script tag does to a page, and what a page may do to it. */
import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { CHROMIUM_FIRST, codes, inEachEngine, READY, works } from './built/ground.js';
import { pageOf, PLAYER, TAG } from './built/pages.js';

/** Names that the browser's driver puts into a page. */
const DRIVER = /ariaQuerySelector/;

inEachEngine('the page around the script tag', CHROMIUM_FIRST, (ground) => {
  const { on } = ground;

  test('E15 adds one name to the page, and changes nothing of it', async () => {
    const state = `({
      names: Reflect.ownKeys(window).map(String).sort(),
      sheets: [document.adoptedStyleSheets.length, document.styleSheets.length],
      prototypes: [Array, Object, Promise, Function, Element, HTMLElement, Node, EventTarget, Document, Window].map(({ name, prototype }) => [
        name,
        Reflect.ownKeys(prototype).map((key) => {
          const { value, get, set } = Object.getOwnPropertyDescriptor(prototype, key);
          return [value, get, set].map((it) => String(key) + (typeof it === 'function' ? Function.prototype.toString.call(it) : '')).join();
        }),
      ]),
      functions: ['fetch', 'setTimeout', 'queueMicrotask', 'addEventListener'].map((name) => String(window[name])),
    })`;
    interface State {
      readonly names: readonly string[];
    }
    let before: State | undefined;
    await on(pageOf(PLAYER, ''), async (seen) => void (before = await seen.ask<State>(state)));
    await on(pageOf(PLAYER), async (seen) => {
      await works(seen);
      await seen.press('button', 'Play');
      await seen.until('document.querySelector("vitrine-player").currentTime > 0');
      const { names, ...rest } = await seen.ask<State>(state);
      deepEqual(
        names.filter((name) => !before?.names.includes(name) && !DRIVER.test(name)),
        ['vitrine'],
      );
      deepEqual({ names: before?.names, ...rest }, before);
    });
  });

  test('E5 runs what was queued before it came, in order, and what is pushed later at once', () => {
    const stub = `<script>
      window.order = [];
      window.vitrine = [
        ({ version }) => order.push('first ' + version),
        () => { throw new Error('a mistake of the page'); },
        () => order.push('second'),
      ];
    </script>`;
    return on(
      pageOf(PLAYER, stub + TAG),
      async (seen) => {
        await works(seen);
        deepEqual(await seen.ask('(vitrine.push(() => order.push("third")), order)'), ['first 0.1.0', 'second', 'third']);
        deepEqual(await seen.ask('vitrine.instances.map(({ localName }) => localName)'), ['vitrine-player', 'vitrine-shop']);
      },
      [/a mistake of the page/],
    );
  });

  test('starts on a page that has something else of its name', () => on(pageOf(`<div id="vitrine">${PLAYER}</div>`), works));

  test('takes an adapter that is registered after the markup', () => {
    const body = `<vitrine-shop adapter="mine">${PLAYER}</vitrine-shop>
      <script type="module">
        await new Promise((resolve) => addEventListener('vitrine-ready', ({ detail }) => detail.show && resolve()));
        const shop = document.querySelector('vitrine-shop');
        void shop.open();
        vitrine.registerAdapter('mine', () => (config) => {
          window.made = config;
          const none = async () => ({ ok: false, error: { kind: 'unsupported' } });
          const capabilities = { refs: ['handle'], cart: 'none', discountCodes: 'none', lineAttributes: false, cartAttributes: false,
            stock: 'boolean', marketSwitch: 'fixed', idempotentAdd: false, checkout: [] };
          return { id: 'mine', contractVersion: 1, capabilities, getCart: async () => ({ ok: true, value: null }),
            getProducts: async (refs) => ({ ok: true, value: refs.map(() => null) }), addLines: none, setQuantity: none, checkout: none };
        });
      </script>`;
    return on(pageOf(body), async (seen) => {
      await seen.until('window.made');
      await seen.until("document.querySelector('vitrine-shop').$store.get()?.adapter.id === 'mine'");
      deepEqual(await codes(seen), []);
    });
  });

  test('E8 keeps what was set of an element before it came', () => {
    const markup = `<vitrine-shop><vitrine-player></vitrine-player></vitrine-shop>`;
    const early = `<script>
      Object.assign(document.querySelector('vitrine-player'), { show: '/examples/show.json', start: 9, volume: 0.25, muted: true });
      Object.assign(document.querySelector('vitrine-shop'), { adapter: 'memory', currency: 'EUR' });
    </script>`;
    return on(pageOf(markup + early + TAG, ''), async (seen) => {
      await seen.until(READY);
      await seen.find('vitrine-product', 'Wool Throw');
      const kept =
        "(({ show, start, volume, muted }) => ({ show, start, volume, muted }))(document.querySelector('vitrine-player'))";
      deepEqual(await seen.ask(kept), { show: '/examples/show.json', start: 9, volume: 0.25, muted: true });
      equal(await seen.ask("document.querySelector('vitrine-shop').adapter"), 'memory');
    });
  });

  test('a player that is taken off the page and put back plays on', () =>
    on(pageOf(PLAYER), async (seen) => {
      await works(seen);
      const player = 'document.querySelector("vitrine-player")';
      await seen.press('button', 'Play');
      await seen.until(`${player}.currentTime > 0.5`);
      await seen.ask(`(window.kept = ${player}, window.place = kept.parentNode, kept.remove())`);
      equal(await seen.ask('kept.paused'), true);
      await seen.ask('place.prepend(kept)');
      await seen.press('button', 'Play');
      await seen.until(`!kept.paused && kept.currentTime > 0.6`);
      deepEqual(await codes(seen), []);
    }));
});
