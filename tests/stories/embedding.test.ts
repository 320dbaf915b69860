/** The script tag on all sorts of pages, and on pages where something goes wrong; the built files, in two engines. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { FAR_AWAY, missing, start, type Engine } from './built/browser.js';
import { openHost, type Host } from './built/host.js';
import { pageOf, PLAYER, TAG } from './built/pages.js';
import { visit, type Visit } from './built/visit.js';

const ENGINES: readonly Engine[] = ['chromium', 'firefox'];

const tag = (src: string, attributes = '') => `<script type="module" ${attributes} src="${src}"></script>`;
const injected = (src: string) => `<script>
  const script = document.createElement('script');
  Object.assign(script, { type: 'module', src: '${src}' });
  document.head.append(script);
</script>`;

/** Names that the browser's driver puts into a page. */
const DRIVER = /ariaQuerySelector/;

const READY = "story.facts.some(({ type, detail }) => type === 'vitrine-ready' && detail.show)";
const isDefined = (name: string) => `!!customElements.get('${name}')`;
/** How often each element said that it is ready. */
const WELCOMES = "story.facts.filter(({ type }) => type === 'vitrine-ready').map(({ detail }) => detail.tag).sort()";
const posters = (seen: Visit) => seen.ask<number>('story.all(\'a[href="/examples/"] img\').length');
const codes = async (seen: Visit) => (await seen.errors()).map(({ code }) => code);

describe('the script tag', () => {
  let host: Host;
  let other: Host;
  before(async () => {
    [host, other] = await Promise.all([openHost(), openHost()]);
  });
  after(() => Promise.all([host.close(), other.close()]));

  for (const engine of ENGINES)
    describe(`in ${engine}`, { skip: missing(engine) }, () => {
      let browser: Browser;
      before(async () => void (browser = await start(engine)));
      after(() => browser.close());

      /** Opens a page, lets `look` look at it, and sees that nothing went wrong unseen. */
      async function on(
        html: string,
        look: (seen: Visit) => Promise<void>,
        expected: readonly RegExp[] = [],
        site = '127.0.0.1',
      ): Promise<void> {
        const seen = await visit(browser, host.page(html).replace('127.0.0.1', site));
        try {
          await look(seen);
          deepEqual(
            seen.faults.filter((fault) => !expected.some((known) => known.test(fault))),
            [],
          );
        } finally {
          await seen.close();
        }
      }

      /** The same on a host that has lost some files, so many times. */
      async function without(paths: RegExp, times: number, html: string, look: (seen: Visit) => Promise<void>): Promise<void> {
        const found = host.lose(paths, times);
        try {
          await on(html, look, [/404/, /MIME/, /could not be loaded/, /Loading failed/]);
        } finally {
          found();
        }
      }

      /** A page that works: the player has its show, and the pinned product can be bought. */
      async function works(seen: Visit): Promise<void> {
        await seen.until(READY);
        await seen.find('vitrine-product', 'Linen Shirt');
        await seen.find('button', 'Play An evening at home');
        equal(await posters(seen), 1);
        deepEqual(await codes(seen), []);
      }

      const WAYS = {
        'before the elements': pageOf(PLAYER),
        'after the elements': pageOf(PLAYER + TAG, ''),
        async: pageOf(PLAYER, tag('/embed/vitrine.js', 'async')),
        defer: pageOf(PLAYER, tag('/embed/vitrine.js', 'defer')),
        'by another script': pageOf(PLAYER, injected('/embed/vitrine.js')),
        'under a path': pageOf(PLAYER, tag('/a/b/vitrine.js')),
        'with a query': pageOf(PLAYER, tag('/embed/vitrine.js?v=1')),
        twice: pageOf(PLAYER, TAG + TAG),
        'twice, from two places': pageOf(PLAYER, tag('/embed/vitrine.js') + injected('/a/b/vitrine.js')),
      };
      for (const [way, html] of Object.entries(WAYS))
        test(`works ${way}`, async () => {
          host.mount('/a/b/');
          await on(html, async (seen) => {
            await works(seen);
            await seen.quiet();
            // each came to life once, and one shop was made
            deepEqual(await seen.ask(WELCOMES), ['vitrine-player', 'vitrine-shop']);
            equal(seen.requests.filter((url) => /\/chunks\/front-.*\.js$/.test(url)).length, 1, seen.requests.join('\n'));
          });
        });

      test('works from another origin', () =>
        on(pageOf(PLAYER, tag(`${other.url}/embed/vitrine.js`)), async (seen) => {
          await works(seen);
          deepEqual(
            seen.requests.filter((url) => url.endsWith('.js')).map((url) => new URL(url).origin),
            seen.requests.filter((url) => url.endsWith('.js')).map(() => other.url),
          );
        }));

      test('brings an element that comes later, in a shadow root’s host too', () =>
        on(pageOf(''), async (seen) => {
          await seen.until('window.vitrine');
          equal(await seen.ask(isDefined('vitrine-cart-button')), false);
          await seen.ask("document.body.append(document.createElement('vitrine-cart-button'))");
          await seen.find('button', 'Open cart');
        }));

      test('asks for nothing on a page without elements', () =>
        on(pageOf(''), async (seen) => {
          await seen.quiet();
          deepEqual(
            seen.requests.filter((url) => !url.endsWith('icon.svg')),
            [`${host.url}/embed/vitrine.js`],
          );
        }));

      test('adds one name to the page, and changes nothing of it', async () => {
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

      test('runs what was queued before it came, in order, and what is pushed later at once', () => {
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

      test('keeps what was set of an element before it came', () => {
        const markup = `<vitrine-shop><vitrine-player></vitrine-player></vitrine-shop>`;
        const early = `<script>
          Object.assign(document.querySelector('vitrine-player'), { show: '/examples/show.json', start: 9, volume: 0.25, muted: true });
          Object.assign(document.querySelector('vitrine-shop'), { adapter: 'memory', currency: 'EUR' });
        </script>`;
        return on(pageOf(markup + early + TAG, ''), async (seen) => {
          await seen.until(READY);
          await seen.find('vitrine-product', 'Ceramic Mug');
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

      test('leaves the page when it is asked to', () =>
        on(pageOf(PLAYER), async (seen) => {
          await works(seen);
          await seen.ask('vitrine.destroy()');
          equal(await seen.ask("document.querySelectorAll('vitrine-player, vitrine-shop').length"), 0);
          await seen.ask("document.body.append(document.createElement('vitrine-carousel'))");
          await seen.quiet();
          equal(await seen.ask(isDefined('vitrine-carousel')), false);
        }));

      /** The poster is seen, and leads on. */
      async function postersLead(seen: Visit): Promise<void> {
        equal(await posters(seen), 1);
        await Promise.all([seen.page.waitForNavigation(), seen.press('a[href="/examples/"]')]);
        equal(new URL(seen.page.url()).pathname, '/examples/');
      }

      test('without the script, the poster is there and leads on', () =>
        without(/vitrine\.js$/, Infinity, pageOf(PLAYER), postersLead));

      // Firefox remembers for as long as the page lives that a module could not be had, and asks no second time
      if (engine !== 'firefox')
        test('a file that is missing once is asked for again', () => without(/chunks\/front-.*\.js$/, 1, pageOf(PLAYER), works));

      test('a file that stays missing is told of, and the poster stays a link', () =>
        without(/chunks\/front-.*\.js$/, Infinity, pageOf(PLAYER), async (seen) => {
          await seen.until('story.errors.length > 0');
          const [error, ...more] = await seen.errors();
          deepEqual([error?.code, error?.severity, more.length], ['network/chunk-failed', 'blocking', 0]);
          match(error?.message ?? '', /<vitrine-player>/);
          await postersLead(seen);
        }));

      test('one element that cannot be had leaves the others as they are', () =>
        without(/chunks\/carousel-.*\.js$/, Infinity, pageOf(`${PLAYER}<vitrine-carousel></vitrine-carousel>`), async (seen) => {
          await seen.until(READY);
          await seen.until('story.errors.length > 0');
          deepEqual(await codes(seen), ['network/chunk-failed']);
          await seen.press('button', 'Play');
          await seen.until('document.querySelector("vitrine-player").currentTime > 0');
        }));

      test('a part of the player that cannot be had is told of, and comes when it is there again', () =>
        without(/chunks\/theatre-.*\.js$/, 1, pageOf(PLAYER), async (seen) => {
          await works(seen);
          await seen.press('button', 'Play');
          await seen.until('story.errors.length > 0');
          deepEqual(await codes(seen), ['network/chunk-failed']);
          equal(await posters(seen), 1);
          if (engine === 'firefox') return;
          await seen.press('button', 'Play');
          await seen.until('document.querySelector("vitrine-player").currentTime > 0');
        }));

      test('of two versions the first serves the page, and the second says so once', async () => {
        host.mount('/old/', (text) => text.replaceAll('0.1.0', '0.0.9'));
        await on(pageOf(PLAYER, tag('/old/vitrine.js') + TAG), async (seen) => {
          await seen.until(READY);
          await seen.until('story.errors.length > 0');
          await seen.quiet();
          const [error, ...more] = await seen.errors();
          deepEqual([error?.code, error?.severity, more.length], ['environment/version-conflict', 'info', 0]);
          match(error?.message ?? '', /0\.0\.9.*0\.1\.0/);
          equal(await seen.ask('vitrine.version'), '0.0.9');
          await seen.press('button', 'Play');
          await seen.until('document.querySelector("vitrine-player").currentTime > 0');
        });
      });

      test('a tag that somebody else has stays theirs, which is told, and the others work', () => {
        const foreign = "<script>customElements.define('vitrine-carousel', class extends HTMLElement {})</script>";
        return on(pageOf(`<vitrine-carousel>Theirs</vitrine-carousel>${PLAYER}`, foreign + TAG), async (seen) => {
          await seen.until(READY);
          await seen.until('story.errors.length > 0');
          const [error, ...more] = await seen.errors();
          deepEqual([error?.code, error?.severity, more.length], ['environment/tag-taken', 'degraded', 0]);
          match(error?.message ?? '', /<vitrine-carousel>/);
          equal(await seen.ask("document.querySelector('vitrine-carousel').shadowRoot"), null);
          await seen.press('button', 'Play');
          await seen.until('document.querySelector("vitrine-player").currentTime > 0');
        });
      });

      test('a tag that is taken while ours is on its way is told of', () => {
        const late = `<script type="module">
          customElements.define('vitrine-product', class extends HTMLElement {});
        </script>`;
        return on(pageOf(`<vitrine-shop adapter="memory">${PLAYER}</vitrine-shop>${late}`), async (seen) => {
          await seen.until(READY);
          await seen.press('button', 'Play');
          await seen.until('document.querySelector("vitrine-player").currentTime > 0');
          const all = await codes(seen);
          ok(all.length > 0 && all.every((code) => code === 'environment/tag-taken'), all.join());
        });
      });

      // Firefox holds a stream that a script puts together to be no media that a policy could forbid
      const forbids = engine === 'firefox' ? 'plays all the same' : 'is told of, with the directive';
      test(`a policy that forbids the stream ${forbids}`, () => {
        const policy = `<meta http-equiv="Content-Security-Policy" content="media-src 'self'">`;
        return on(
          pageOf(PLAYER, policy + TAG),
          async (seen) => {
            await works(seen);
            await seen.press('button', 'Play');
            if (engine === 'firefox') return seen.until('document.querySelector("vitrine-player").currentTime > 0');
            await seen.until('story.errors.length > 0');
            const [error, ...more] = await seen.errors();
            deepEqual([error?.code, error?.path, more.length], ['security/csp-blocked', 'media-src', 0]);
            await seen.find('[role=alert]', 'does not allow');
          },
          [/Content.Security.Policy/],
        );
      });

      test('a demo shop says so where shoppers could take it for a real one', () =>
        on(
          pageOf(`<vitrine-shop adapter="memory">${PLAYER}</vitrine-shop>`),
          async (seen) => {
            await works(seen);
            await seen.press('button', 'Play');
            await seen.until('story.errors.length > 0');
            const [error, ...more] = await seen.errors();
            deepEqual([error?.code, error?.severity, more.length], ['environment/demo', 'info', 0]);
            // a page that is no secure context lacks some of what the others have
            equal(await seen.ask('isSecureContext'), false);
            await seen.until('document.querySelector("vitrine-player").currentTime > 0');
          },
          [],
          FAR_AWAY,
        ));
    });
});
