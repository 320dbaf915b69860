/** Placeholders, for content systems that let no unknown element through; and what counts more, where several say the same. */
import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { allowed } from './built/allow-list.js';
import { CHROMIUM_FIRST, codes, inEachEngine, READY, works } from './built/ground.js';
import { pageOf, TAG } from './built/pages.js';

const IMAGE = '<img src="/examples/media/poster.jpg" width="540" height="960" alt="Our film">';
const LINK = `<a href="/examples/">${IMAGE}</a>`;
const SHOW = 'data-show="/examples/show.json"';

const FORMS = {
  'a link': `<a data-vitrine="player" ${SHOW} href="/examples/" class="film" id="film">${IMAGE}</a>`,
  'a box with a link': `<div data-vitrine="player" ${SHOW} class="film" id="film">${LINK}</div>`,
  'a link in a paragraph': `<p><a data-vitrine="player" ${SHOW} href="/examples/" class="film" id="film">${IMAGE}</a></p>`,
  'a box in a box': `<div data-vitrine="shop" data-adapter="memory"><div data-vitrine="player" ${SHOW} class="film" id="film">${LINK}</div></div>`,
};

const PLAYER = 'document.querySelector("vitrine-player")';

inEachEngine('a placeholder', CHROMIUM_FIRST, ({ on, engine }) => {
  for (const [what, markup] of Object.entries(FORMS)) {
    test(`E10 F57 as ${what}, it outlives a content system and comes to life in its place`, () => {
      // what no editor may write: a script, a handler, and an element of ours
      const sent = `${markup}<script>window.bad = 1</script><vitrine-player show="/no.json"></vitrine-player>`.replace(
        '<img',
        '<img onload="window.bad = 1"',
      );
      const kept = allowed(sent);
      equal(kept, markup);
      return on(pageOf(kept), async (seen) => {
        await works(seen);
        const shape = `(({ id, className, isConnected }) => ({ id, className, isConnected }))(${PLAYER})`;
        deepEqual(await seen.ask(shape), { id: 'film', className: 'film', isConnected: true });
        equal(await seen.ask(`${PLAYER}.querySelector('a[href="/examples/"] img').alt`), 'Our film');
        equal(await seen.ask('document.querySelectorAll("[data-vitrine]").length'), 0);
        equal(await seen.ask('window.bad'), undefined);
        if (engine === 'chromium') deepEqual(await seen.ask('story.shifts'), [], 'E12');
        await seen.press('button', 'Play');
        await seen.until(`${PLAYER}.currentTime > 0`);
      });
    });

    test(`E10 as ${what}, it stays a link where the script is missing`, () =>
      on(pageOf(markup, ''), async (seen) => {
        await Promise.all([seen.page.waitForNavigation(), seen.press('a[href="/examples/"]')]);
        equal(new URL(seen.page.url()).pathname, '/examples/');
      }));
  }

  test('E10 one that comes later comes to life too, and so does every element', () =>
    on(pageOf('<main></main>'), async (seen) => {
      await seen.until('window.vitrine');
      await seen.ask(`document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(FORMS['a link'])})`);
      await seen.until(READY);
      for (const name of ['cart-button', 'carousel', 'product', 'buy-button', 'cart']) {
        await seen.ask(
          `document.querySelector('main').insertAdjacentHTML('beforeend', '<div data-vitrine="${name}" data-for="film"></div>')`,
        );
        await seen.until(`document.querySelector('vitrine-${name}')?.shadowRoot`);
        equal(await seen.ask(`document.querySelector('vitrine-${name}').for`), 'film');
      }
      deepEqual(await codes(seen), []);
    }));

  test('one that names no element stays what it is, and is told of once', () =>
    on(pageOf(`<a data-vitrine="palyer" href="/examples/">${IMAGE}</a>`), async (seen) => {
      await seen.until('story.errors.length > 0');
      await seen.ask('document.body.append("more")');
      await seen.quiet();
      deepEqual(await codes(seen), ['config/invalid']);
      match((await seen.errors())[0]?.message ?? '', /palyer/);
      equal(await seen.ask('document.querySelectorAll("a[data-vitrine]").length'), 1);
    }));

  test('an attribute that the element does not know is no attribute of it: nobody writes a handler that way', () =>
    on(
      pageOf(
        `<div data-vitrine="player" ${SHOW} data-onclick="window.bad = 1" data-style="color: red" data-id="x">${LINK}</div>`,
      ),
      async (seen) => {
        await works(seen);
        deepEqual(await seen.ask(`${PLAYER}.getAttributeNames().sort()`), ['show']);
      },
    ));

  /** Every place that may say when the show starts, the strongest first. */
  const PLACES: readonly (readonly [place: string, attributes: string, json: string, script: string, start: number])[] = [
    ['an attribute', 'start="1" data-start="4"', '{"start":3}', 'it.start = 2', 1],
    ['a property', 'data-start="4"', '{"start":3}', 'it.start = 2', 2],
    ['the JSON in it', 'data-start="4"', '{"start":3}', '', 3],
    ['a data attribute', 'data-start="4"', '{}', '', 4],
    ['nothing but the default', '', '{}', '', 0],
  ];
  for (const [place, attributes, json, script, start] of PLACES)
    test(`E8 where several places say the same, ${place} counts`, () => {
      const box = `<div data-vitrine="player" ${SHOW} ${attributes}><script type="application/json">${json}</script>${LINK}</div>`;
      return on(
        pageOf(`${box}<script>{ const it = document.querySelector('[data-vitrine]'); ${script} }</script>${TAG}`, ''),
        async (seen) => {
          await seen.until(READY);
          equal(await seen.ask(`${PLAYER}.start`), start);
          deepEqual(await codes(seen), []);
        },
      );
    });

  test('E8 of an element, too, an attribute counts more than what was set before it came', () =>
    on(
      pageOf(
        `<vitrine-player show="/examples/show.json" start="1"></vitrine-player>
      <script>Object.assign(${PLAYER}, { start: 2, show: '/no.json', volume: 0.5 })</script>${TAG}`,
        '',
      ),
      async (seen) => {
        await seen.until(READY);
        deepEqual(await seen.ask(`[${PLAYER}.start, ${PLAYER}.show, ${PLAYER}.volume]`), [1, '/examples/show.json', 0.5]);
        deepEqual(await codes(seen), []);
      },
    ));

  test('E9 F10 the JSON is data: what the element does not know is told, and what is no JSON too', () => {
    const box = (json: string) =>
      `<div data-vitrine="player" ${SHOW}><script type="application/json">${json}</script>${LINK}</div>`;
    const hostile = '{"start":1,"__proto__":{"polluted":1},"innerHTML":"&lt;b&gt;","theatre":{}}';
    return on(pageOf(box(hostile) + box('{"start":')), async (seen) => {
      await seen.until('document.querySelectorAll("vitrine-player").length === 2');
      await seen.until(READY);
      deepEqual((await codes(seen)).sort(), ['config/invalid', 'config/unknown-key', 'config/unknown-key', 'config/unknown-key']);
      deepEqual(await seen.ask(`[${PLAYER}.start, ({}).polluted ?? null, ${PLAYER}.theatre ?? null]`), [1, null, null]);
    });
  });
});
