import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { fileFor, serve } from './serve.mjs';
import { underPolicy } from './serve/policy.mjs';
import { onShopAlone, onVendure } from './serve/real-shop.mjs';
import { byteRange } from './serve/send-file.mjs';

test('only examples and built files are served', () => {
  equal(fileFor('/examples/'), '/examples/index.html');
  equal(fileFor('/embed/chunks/front.js'), '/packages/embed/dist/chunks/front.js');
  equal(fileFor('/packages/embed/dist/vitrine.js'), '/packages/embed/dist/vitrine.js');
  for (const path of [
    '/package.json',
    '/packages/core/src/money.ts',
    '/examples/../package.json',
    '/examples/%2e%2e/package.json',
    '/examples/%',
    '/examples\\x',
  ])
    equal(fileFor(path), undefined, path);
});

test('byte ranges are read as HTTP means them', () => {
  equal(byteRange(undefined, 10), undefined);
  equal(byteRange('bytes=-', 10), undefined);
  deepEqual(byteRange('bytes=2-4', 10), { start: 2, end: 4 });
  deepEqual(byteRange('bytes=8-99', 10), { start: 8, end: 9 });
  deepEqual(byteRange('bytes=-3', 10), { start: 7, end: 9 });
  equal(byteRange('bytes=10-', 10), null);
});

test('files come typed, squeezed and in ranges', async () => {
  const { url, close } = await serve();
  try {
    const playlist = await fetch(`${url}/examples/media/hls/main.m3u8`, { headers: { 'accept-encoding': 'br' } });
    equal(playlist.headers.get('content-type'), 'application/vnd.apple.mpegurl');
    equal(playlist.headers.get('content-encoding'), 'br');
    match(await playlist.text(), /^#EXTM3U/);
    const part = await fetch(`${url}/examples/media/film.mp4`, { headers: { range: 'bytes=4-7' } });
    deepEqual([part.status, await part.text()], [206, 'ftyp']);
    const past = await fetch(`${url}/examples/media/film.mp4`, { headers: { range: 'bytes=99999999-' } });
    equal(past.status, 416);
    equal((await fetch(`${url}/package.json`)).status, 404);
    const home = await fetch(`${url}/?csp`, { redirect: 'manual' });
    equal(home.headers.get('location'), '/examples/index.html?csp');
  } finally {
    await close();
  }
});

test('a page under a policy carries its nonce, and another one each time', () => {
  const html =
    '<link rel="stylesheet" href="a.css"><script type="module" src="a.js"></script><style>b {}</style><link rel="icon" href="c">';
  const { page, policy } = underPolicy(html, { trustedTypes: true, hosts: ['http://127.0.0.1:1'] });
  const [, nonce] = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy);
  equal(page.split(`nonce="${nonce}"`).length - 1, 3);
  ok(page.endsWith('<link rel="icon" href="c">'));
  match(policy, /trusted-types lit-html/);
  match(policy, /connect-src 'self' http:\/\/127\.0\.0\.1:1;/);
  ok(!underPolicy('<p>').policy.includes('style-src'));
  ok(!underPolicy(html).policy.includes(nonce));
});

test('a demo page is put on a real shop by its markup alone', () => {
  const page =
    '<head><script type="application/json" id="shop-config">{"images": {}}</script></head>' +
    '<vitrine-shop adapter="memory" config="shop-config" currency="EUR" lang="en">';
  equal(
    onVendure(page, { endpoint: 'http://127.0.0.1:1/shop-api?a="', checkoutUrl: 'http://127.0.0.1:2/?order={code}' }),
    '<head><script type="application/json" id="shop-config">{"images": {}}</script>' +
      '<meta name="demo-vendure" content="http://127.0.0.1:1/shop-api?a=&quot;" />' +
      '<script type="application/json" id="vendure-config">{"checkoutUrl":"http://127.0.0.1:2/?order={code}"}</script></head>' +
      '<vitrine-shop adapter="vendure" endpoint="http://127.0.0.1:1/shop-api?a=&quot;" config="vendure-config" lang="en">',
  );
});

test('and on any other, with its market and without the panel', () => {
  const page =
    '<head><script type="module" src="panel.js"></script></head><vitrine-shop adapter="memory" config="c" country="DE" currency="EUR">';
  equal(
    onShopAlone(page, { adapter: 'medusa', endpoint: 'http://127.0.0.1:1', config: { a: '<' }, country: 'JP', currency: 'JPY' }),
    '<head><script type="application/json" id="medusa-config">{"a":"\\u003c"}</script></head>' +
      '<vitrine-shop adapter="medusa" endpoint="http://127.0.0.1:1" country="JP" currency="JPY" config="medusa-config">',
  );
});

test('the gallery gets the named states of every element', async () => {
  const { url, close } = await serve();
  try {
    const answer = await fetch(`${url}/examples/states.js`);
    equal(answer.headers.get('content-type'), 'text/javascript; charset=utf-8');
    const { all } = await import(`data:text/javascript,${encodeURIComponent(await answer.text())}`);
    ok(Object.keys(all).includes('vitrine-player'));
    for (const [tag, states] of Object.entries(all)) {
      match(tag, /^vitrine-/);
      ok(
        Object.values(states).every(({ html }) => typeof html === 'string'),
        tag,
      );
    }
  } finally {
    await close();
  }
});

test('the made-up theme has its cart below a path of its own, for its own pages alone', async () => {
  const { url, close } = await serve();
  try {
    const answer = await fetch(`${url}/shopify-theme/cart.js`, { headers: { origin: 'https://elsewhere.example' } });
    deepEqual([answer.headers.get('access-control-allow-origin'), (await answer.json()).item_count], [null, 0]);
    match(answer.headers.get('set-cookie') ?? '', /^cart=\w+; path=\/shopify-theme\/; SameSite=Lax$/);
  } finally {
    await close();
  }
});

test('a fake WooCommerce answers beside the files, one for each server', async () => {
  const { url, close } = await serve();
  try {
    const cart = await fetch(`${url}/wp-json/wc/store/v1/cart`);
    equal((await cart.json()).items_count, 0);
    ok(cart.headers.get('nonce'));
    equal((await fetch(`${url}/checkout/`)).headers.get('content-type'), 'text/html; charset=utf-8');
    equal((await fetch(`${url}/?other`, { redirect: 'manual' })).status, 302);
  } finally {
    await close();
  }
});
