/** The iframe form: its page, what it says to the page around it, and the oEmbed answer that leads to it. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { Frame } from 'puppeteer-core';
import Ajv from 'ajv';
import { oembed } from '../../packages/embed/src/oembed.js';
import { CHROMIUM_FIRST, inEachEngine, tag } from './built/ground.js';
import { pageOf } from './built/pages.js';
import type { Visit } from './built/visit.js';

const HOST_SCRIPT = tag('/embed/frame-host.js');
const EVENTS = `<script>
  window.heard = [];
  for (const name of ['ready', 'playback-change', 'error', 'cart-change'])
    addEventListener('vitrine-' + name, ({ type, detail, target }) => heard.push({ type, detail, from: target.id }));
  window.messages = [];
  addEventListener('message', ({ data, origin }) => messages.push({ data, origin }));
</script>`;

const iframe = (src: string, attributes = '') =>
  `<iframe id="film" title="Our film" src="${src}" width="360" height="200" allow="autoplay; fullscreen" ${attributes}></iframe>`;

async function frameOf(seen: Visit): Promise<Frame> {
  await seen.until('document.querySelector("iframe")');
  const handle = await seen.page.$('iframe');
  const frame = await handle?.contentFrame();
  ok(frame);
  return frame;
}

const plays = async (frame: Frame) => {
  await frame.waitForFunction('document.querySelector("vitrine-player")?.stage?.$show.get()');
  await frame.evaluate('void document.querySelector("vitrine-player").play()');
  await frame.waitForFunction('document.querySelector("vitrine-player").currentTime > 0');
};
const HIGH = "document.querySelector('iframe').getBoundingClientRect().height > 400";

inEachEngine('the iframe form', CHROMIUM_FIRST, (ground) => {
  test('E11 plays, is as high as what is in it, and tells the page around it what happens', async () => {
    const src = `/embed/embed.html#show=/examples/show.json&adapter=memory&lang=de&channel=a1&parent=${ground.host.url}`;
    await ground.on(pageOf(iframe(src), EVENTS + HOST_SCRIPT), async (seen) => {
      const frame = await frameOf(seen);
      await seen.until("heard.some(({ type, detail }) => type === 'vitrine-ready' && detail.show)");
      await seen.until(HIGH);
      await plays(frame);
      await frame.evaluate('document.querySelector("vitrine-player").pause()');
      await seen.until("heard.some(({ type, detail }) => type === 'vitrine-playback-change' && detail.state === 'paused')");
      deepEqual(await seen.ask('[...new Set(heard.map(({ from }) => from))]'), ['film']);
      equal(await frame.evaluate('document.documentElement.lang'), 'de');
      // a height goes to anybody, what happens to the named page alone
      deepEqual(await seen.ask('[...new Set(messages.map(({ origin }) => origin))]'), [ground.host.url]);
    });
  });

  test('E11 F52 works in a sandbox without an origin, where all storage throws', async () => {
    const src = '/embed/embed.html#show=/examples/show.json&adapter=memory&channel=a2';
    await ground.on(pageOf(iframe(src, 'sandbox="allow-scripts"'), EVENTS + HOST_SCRIPT), async (seen) => {
      const frame = await frameOf(seen);
      equal(
        await frame.evaluate('(() => { try { return !!localStorage; } catch ({ name }) { return name; } })()'),
        'SecurityError',
      );
      await seen.until(HIGH);
      await plays(frame);
      const added = `new Promise((resolve) => {
        addEventListener('vitrine-cart-change', ({ detail }) => detail.cart?.totalQuantity === 1 && resolve(1));
        document.querySelector('vitrine-shop').open().then((shop) => shop.add({ ref: { kind: 'handle', handle: 'ceramic-mug' }, quantity: 1 }));
      })`;
      equal(await frame.evaluate(added), 1);
      deepEqual(await seen.ask('[...new Set(messages.map(({ origin, data }) => origin + " " + data.type))]'), ['null resize']);
    });
  });

  test('E11 T7 a message of anybody else is not believed', async () => {
    const src = '/embed/embed.html#show=/examples/show.json&channel=a3';
    const rogue = `<iframe id="rogue" src="${ground.other.url}/examples/icon.html"></iframe>`;
    await ground.on(
      pageOf(iframe(src) + rogue, EVENTS + HOST_SCRIPT),
      async (seen) => {
        await seen.until(HIGH);
        const before = await seen.ask<number>("document.querySelector('#film').getBoundingClientRect().height");
        // the page itself, with the right channel; and the right frame, on another channel
        await seen.ask(`postMessage({ vitrine: 'a3', type: 'resize', height: 1 }, '*')`);
        await seen.ask(`postMessage({ vitrine: 'a3', type: 'fact', name: 'vitrine-cart-change', detail: { fake: 1 } }, '*')`);
        const frame = await frameOf(seen);
        await frame.evaluate(`(parent.postMessage({ vitrine: 'b9', type: 'resize', height: 2 }, '*'),
        parent.postMessage({ vitrine: 'a3', type: 'fact', name: 'click', detail: {} }, '*'),
        parent.postMessage({ vitrine: 'a3', type: 'resize', height: 'calc(1px)' }, '*'),
        parent.postMessage('last', '*'))`);
        await seen.until("messages.some(({ data }) => data === 'last')");
        equal(await seen.ask("document.querySelector('#film').getBoundingClientRect().height"), before);
        deepEqual(await seen.ask("heard.filter(({ type }) => type === 'vitrine-cart-change')"), []);
      },
      [/404/],
    );
  });

  test('E11 what happens is told to no page that the host has not named', async () => {
    const away = `${ground.other.url}/embed/embed.html#show=/examples/show.json&channel=a4&parent=${ground.host.url}`;
    await ground.on(pageOf(iframe(away), EVENTS + HOST_SCRIPT), async (seen) => {
      await seen.until(HIGH);
      await plays(await frameOf(seen));
      deepEqual(await seen.ask('[...new Set(messages.map(({ data }) => data.type))]'), ['resize']);
    });
    const named = (text: string, path: string) =>
      path.includes('embed.html') ? text.replace('"parents": []', `"parents": ["${ground.host.url}"]`) : text;
    ground.other.mount('/friend/', named);
    await ground.on(pageOf(iframe(away.replace('/embed/', '/friend/')), EVENTS + HOST_SCRIPT), async (seen) => {
      await seen.until("heard.some(({ type }) => type === 'vitrine-ready')");
    });
  });

  test('E11 whoever writes its address can lead it to no site that its host has not named', async () => {
    const src = `/embed/embed.html#show=${encodeURIComponent(`${ground.other.url}/examples/show.json`)}&endpoint=//evil.example/api&checkout-origins=https://evil.example&channel=a5`;
    await ground.on(pageOf(iframe(src), EVENTS), async (seen) => {
      const frame = await frameOf(seen);
      await frame.waitForFunction("document.querySelector('vitrine-player')?.hasUpdated");
      deepEqual(
        await frame.evaluate(
          "['vitrine-shop', 'vitrine-player'].flatMap((tag) => document.querySelector(tag).getAttributeNames())",
        ),
        [],
      );
    });
  });

  test('E11 an oEmbed answer leads to it', async () => {
    const answer = oembed({
      frame: `${ground.host.url}/embed/embed.html`,
      show: '/examples/show.json',
      title: 'A "slow" evening',
      width: 540,
      height: 960,
      maxWidth: 270,
    });
    await ground.on(pageOf(answer.html, EVENTS), async (seen) => {
      await plays(await frameOf(seen));
      equal(await seen.ask("document.querySelector('iframe').title"), 'A "slow" evening');
      deepEqual(await seen.ask("(({ width, height }) => [width, height])(document.querySelector('iframe'))"), ['270', '480']);
    });
  });
});

/** https://oembed.com, section 2.3.4: what every answer has, and what one of type `video` has. */
const SCHEMA = {
  type: 'object',
  required: ['type', 'version', 'html', 'width', 'height'],
  additionalProperties: false,
  properties: {
    type: { const: 'video' },
    version: { const: '1.0' },
    html: { type: 'string', pattern: '^<iframe [^<>]*\\btitle="[^"]+"[^<>]*\\ballow="[^"]+"[^<>]*></iframe>$' },
    width: { type: 'integer', minimum: 1 },
    height: { type: 'integer', minimum: 1 },
    title: { type: 'string' },
    author_name: { type: 'string' },
    author_url: { type: 'string' },
    provider_name: { type: 'string' },
    provider_url: { type: 'string' },
    cache_age: { type: 'integer', minimum: 0 },
    thumbnail_url: { type: 'string' },
    thumbnail_width: { type: 'integer' },
    thumbnail_height: { type: 'integer' },
  },
  dependencies: {
    thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
    thumbnail_width: ['thumbnail_url'],
    thumbnail_height: ['thumbnail_url'],
  },
};

test('E11 an oEmbed answer has the fields of the specification', () => {
  const check = new Ajv({ strict: false }).compile(SCHEMA);
  const frame = 'https://shop.example/vitrine/embed.html';
  const least = oembed({ frame, show: '/a.json', title: 'x', width: 540, height: 960 });
  const most = oembed({
    frame,
    show: 'https://cdn.example/a.json?b=1&c="',
    title: '<b>"&',
    width: 1920,
    height: 1080,
    maxWidth: 800,
    maxHeight: 300,
    options: { adapter: 'vendure', endpoint: '/shop-api' },
    provider: { name: 'Hearth & Hem', url: 'https://shop.example' },
    thumbnail: { url: 'https://shop.example/p.jpg', width: 540, height: 960 },
    cacheAge: 3600,
  });
  for (const answer of [least, most]) ok(check(answer), JSON.stringify([answer, check.errors]));
  deepEqual([most.width, most.height], [533, 300]);
  match(most.html, /title="&lt;b&gt;&quot;&amp;"/);
  match(
    most.html,
    /embed\.html#show=https%3A%2F%2Fcdn\.example%2Fa\.json%3Fb%3D1%26c%3D%22&amp;adapter=vendure&amp;endpoint=%2Fshop-api"/,
  );
});
