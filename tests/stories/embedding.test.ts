/** The script tag on all sorts of pages: the built files, in two engines. */
import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { inEachEngine, tag, works } from './built/ground.js';
import { pageOf, PLAYER, TAG } from './built/pages.js';

const classic = (src: string, attributes = '') => `<script ${attributes} src="${src}"></script>`;
const injected = (src: string, type = 'module') => `<script>
  const script = document.createElement('script');
  Object.assign(script, { type: '${type}', src: '${src}' });
  document.head.append(script);
</script>`;

/** How often each element said that it is ready. */
const WELCOMES = "story.facts.filter(({ type }) => type === 'vitrine-ready').map(({ detail }) => detail.tag).sort()";
const isDefined = (name: string) => `!!customElements.get('${name}')`;

inEachEngine('the script tag', ['chromium', 'firefox'], (ground) => {
  const { on } = ground;

  const WAYS = {
    'before the elements': pageOf(PLAYER),
    'after the elements': pageOf(PLAYER + TAG, ''),
    async: pageOf(PLAYER, tag('/embed/vitrine.js', 'async')),
    defer: pageOf(PLAYER, tag('/embed/vitrine.js', 'defer')),
    'by another script': pageOf(PLAYER, injected('/embed/vitrine.js')),
    'under a path': pageOf(PLAYER, tag('/a/b/vitrine.js')),
    'from a file with a hash in its name': pageOf(PLAYER, tag('/named/vitrine.5f3c2a1.js')),
    'as a classic script': pageOf(PLAYER, classic('/embed/vitrine.iife.js')),
    'as a classic script, async': pageOf(PLAYER, classic('/embed/vitrine.iife.js', 'async')),
    'as a classic script, deferred, under a path': pageOf(PLAYER, classic('/a/b/vitrine.iife.js', 'defer')),
    'as a classic script with its chunks elsewhere': pageOf(PLAYER, classic('/lone/vitrine.iife.js', 'data-base="/a/b"')),
    'as a classic script that another adds': pageOf(PLAYER, injected('/embed/vitrine.iife.js', '')),
    'with a query': pageOf(PLAYER, tag('/embed/vitrine.js?v=1')),
    twice: pageOf(PLAYER, TAG + TAG),
    'twice, from two places': pageOf(PLAYER, tag('/embed/vitrine.js') + injected('/a/b/vitrine.js')),
  };
  /** `E6` is the tag that is there twice. */
  const idOf = (way: string) => (way.startsWith('twice') ? 'E6' : /path|hash|elsewhere/.test(way) ? 'E18' : 'E4');
  for (const [way, html] of Object.entries(WAYS))
    test(`${idOf(way)} works ${way}`, async () => {
      ground.host.mount('/a/b/');
      ground.host.mount('/named/vitrine.5f3c2a1.js', undefined, '/embed/vitrine.js');
      ground.host.mount('/named/');
      ground.host.mount('/lone/vitrine.iife.js', undefined, '/embed/vitrine.iife.js');
      await on(html, async (seen) => {
        await works(seen);
        await seen.quiet();
        // each came to life once, and one shop was made
        deepEqual(await seen.ask(WELCOMES), ['vitrine-player', 'vitrine-shop']);
        equal(seen.requests.filter((url) => /\/chunks\/front-.*\.js$/.test(url)).length, 1, seen.requests.join('\n'));
      });
    });

  test('E18 works from another origin', () =>
    on(pageOf(PLAYER, tag(`${ground.other.url}/embed/vitrine.js`)), async (seen) => {
      await works(seen);
      deepEqual(
        seen.requests.filter((url) => url.endsWith('.js')).map((url) => new URL(url).origin),
        seen.requests.filter((url) => url.endsWith('.js')).map(() => ground.other.url),
      );
    }));

  test('brings an element that comes later, in a shadow root’s host too', () =>
    on(pageOf(''), async (seen) => {
      await seen.until('window.vitrine');
      equal(await seen.ask(isDefined('vitrine-cart-button')), false);
      await seen.ask("document.body.append(document.createElement('vitrine-cart-button'))");
      await seen.find('button', 'Open cart');
    }));

  test('E1 asks for nothing on a page without elements', () =>
    on(pageOf(''), async (seen) => {
      await seen.quiet();
      deepEqual(
        seen.requests.filter((url) => !url.endsWith('icon.svg')),
        [`${ground.host.url}/embed/vitrine.js`],
      );
    }));
});
