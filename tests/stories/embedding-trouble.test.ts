/** The script tag where something goes wrong: lost files, other versions, foreign elements, policies. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { FAR_AWAY } from './built/browser.js';
import { CHROMIUM_FIRST, codes, inEachEngine, posters, postersLead, READY, tag, works } from './built/ground.js';
import { pageOf, PLAYER, TAG } from './built/pages.js';

inEachEngine('the script tag in trouble', CHROMIUM_FIRST, (ground) => {
  const { on, without, engine } = ground;

  test('E12 E17 F1 without the script, the poster is there and leads on', () =>
    without(/vitrine\.js$/, Infinity, pageOf(PLAYER), postersLead));

  // Firefox remembers for as long as the page lives that a module could not be had, and asks no second time
  if (engine !== 'firefox')
    test('E17 F4 a file that is missing once is asked for again', () =>
      without(/chunks\/front-.*\.js$/, 1, pageOf(PLAYER), works));

  test('E17 F4 a file that stays missing is told of, and the poster stays a link', () =>
    without(/chunks\/front-.*\.js$/, Infinity, pageOf(PLAYER), async (seen) => {
      await seen.until('story.errors.length > 0');
      const [error, ...more] = await seen.errors();
      deepEqual([error?.code, error?.severity, more.length], ['network/chunk-failed', 'blocking', 0]);
      match(error?.message ?? '', /<vitrine-player>/);
      await postersLead(seen);
    }));

  test('E17 one element that cannot be had leaves the others as they are', () =>
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
      // without a pointer, whose coming nearer would be what is told of, and the press would find the file there again
      const press = async () => (await seen.find('button', 'Play ')).evaluate((button) => (button as HTMLElement).click());
      await press();
      await seen.until('story.errors.length > 0');
      deepEqual(await codes(seen), ['network/chunk-failed']);
      equal(await posters(seen), 1);
      if (engine === 'firefox') return;
      await press();
      await seen.until('document.querySelector("vitrine-player").currentTime > 0');
    }));

  test('E7 F6 of two versions the first serves the page, and the second says so once', async () => {
    ground.host.mount('/old/', (text) => text.replaceAll('0.1.0', '0.0.9'));
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

  test('F7 a tag that somebody else has stays theirs, which is told, and the others work', () => {
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
      // the video is sooner here than the code that finds its tag taken
      await seen.until('story.errors.length > 0');
      const all = await codes(seen);
      ok(all.length > 0 && all.every((code) => code === 'environment/tag-taken'), all.join());
    });
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

  test('E17 F4 after a deployment that has left no chunk, the page is told all the same', () =>
    without(/\/chunks\//, Infinity, pageOf(PLAYER), async (seen) => {
      await seen.until('story.errors.length > 0');
      deepEqual([...new Set(await codes(seen))], ['network/chunk-failed']);
      await postersLead(seen);
    }));

  test('E5 F1 what was queued stays in the queue where the script does not come', () =>
    without(
      /vitrine\.js$/,
      Infinity,
      pageOf(PLAYER, '<script>window.vitrine = [() => 1]; window.failed = 0</script>' + TAG),
      async (seen) => {
        equal(await seen.ask('Array.isArray(vitrine) && vitrine.length'), 1);
      },
    ));

  // these take something from the page before it loads, which is done in Chromium alone
  if (engine !== 'chromium') return;

  // and Firefox gets round such a policy with the stream
  test('a policy that forbids the video is told of, with the directive', () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="media-src 'none'">`;
    return on(
      pageOf(PLAYER, policy + TAG),
      async (seen) => {
        await works(seen);
        await seen.press('button', 'Play');
        const refused = "story.errors.find(({ code }) => code === 'security/csp-blocked')";
        await seen.until(refused);
        equal(await seen.ask(`${refused}.path`), 'media-src');
        await seen.until(`story.all('[role=alert]').some(({ textContent }) => textContent.includes('does not allow'))`);
      },
      [/Content.Security.Policy/],
    );
  });

  test('E17 F2 a file that does not come is told of, and is still waited for', () => {
    // hours pass at once
    const hurry =
      '<script>{ const real = setTimeout; window.setTimeout = (work, ms, ...rest) => real(work, ms >= 10_000 ? 0 : ms, ...rest); }</script>';
    const come = ground.host.stall(/chunks\/front-.*\.js$/);
    return on(pageOf(PLAYER, hurry + TAG), async (seen) => {
      await seen.until('story.errors.length > 0');
      deepEqual(await codes(seen), ['network/chunk-failed']);
      match((await seen.errors())[0]?.message ?? '', /has not come yet/);
      equal(await posters(seen), 1);
      come();
      await seen.until(READY);
    });
  });

  for (const name of ['customElements', 'IntersectionObserver', 'ResizeObserver'])
    for (const script of ['vitrine.js', 'vitrine.iife.js'])
      test(`E19 F8 ${script} in a browser without ${name} leaves the page as it is`, () => {
        const type = script === 'vitrine.js' ? 'type="module"' : '';
        const old = `<script>delete window.${name};</script><script ${type} src="/embed/${script}"></script>`;
        return on(pageOf(`${PLAYER}<a data-vitrine="player" href="/examples/">Our film</a>`, old), async (seen) => {
          await seen.until('story.errors.length > 0');
          deepEqual(await codes(seen), ['environment/unsupported']);
          equal(await seen.ask("document.querySelector('a[data-vitrine]').textContent"), 'Our film');
          equal(await seen.ask("document.querySelector('vitrine-player').shadowRoot"), null);
          await postersLead(seen);
        });
      });
});
