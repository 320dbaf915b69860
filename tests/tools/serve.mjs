import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { ROOT } from './root.mjs';
import { HOST, hostModule } from './serve/live-host.mjs';
import { LIVE, sendLive } from './serve/live-show.mjs';
import { underPolicy } from './serve/policy.mjs';
import { onShopAlone, onVendure } from './serve/real-shop.mjs';
import { sendFile } from './serve/send-file.mjs';
import { THEME, themeServer } from './serve/shopify-theme.mjs';
import { statesModule } from './serve/states.mjs';
import { isOfWooShop, wooServer } from './serve/woo-shop.mjs';

const SERVED = /^\/(examples|packages\/[a-z]+\/dist)\//;
/** What Vite puts a hash into: the name changes with the bytes, so it may be kept for ever. */
const HASHED = /\/chunks\/.+-[\w-]{7}\.js(\.map)?$/;

/** Where the gallery finds the named states of every element. */
const STATES = '/examples/states.js';

/** Where a page finds the script tag's files, whatever the repository calls their folder. */
const EMBED = /^\/embed\//;

/** A path that leads to a file of ours, with `index.html` for a folder; `undefined` for everything else. */
export function fileFor(pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname).replace(EMBED, '/packages/embed/dist/');
  } catch {
    return undefined;
  }
  if (path.includes('..') || path.includes('\\') || path.includes('\0') || !SERVED.test(path)) return undefined;
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** A page as this server means it: on a real shop, under a policy, or just as it is. Answers with what to send, and its headers. */
function prepared(html, { url, origin, vendure, shop }) {
  const page = vendure
    ? onVendure(html, { endpoint: vendure, checkoutUrl: `${origin}/examples/index.html?order={code}` })
    : shop
      ? onShopAlone(html, { ...shop, config: shop.config(origin) })
      : html;
  if (!url.searchParams.has('csp')) return { page, headers: {} };
  const hosts = [vendure, shop?.endpoint].flatMap((address) => (address ? new URL(address).origin : []));
  const under = underPolicy(page, { trustedTypes: url.searchParams.get('csp') === 'trusted-types', hosts });
  return { page: under.page, headers: { 'content-security-policy': under.policy } };
}

/**
 * Serves `examples/` and the packages' `dist` (the script tag's also as `/embed/`) on loopback, as a retailer's own server would: typed,
 * squeezed, with byte ranges, and with hashed files to be kept for ever. A page asked for with `?csp` comes under a strict content security
 * policy, with `?csp=trusted-types` under Trusted Types too. The gallery gets the elements' named states as a module, and below
 * `/shopify-theme/` stands the cart of a made-up Shopify theme, below `/live/` shows that nobody broadcasts, with somebody to host them. Where WordPress would answer, a fake WooCommerce does: that of `woocommerce`,
 * or one of the server's own. `vendure` is the address of a shop API that the pages are put on; `shop` is any shop that they are put on,
 * without the demo's panel. Answers `{url, close()}`; a taken `port` is an error unless `port` is 0, which takes any.
 */
export async function serve({ port = 0, vendure, shop, woocommerce } = {}) {
  let origin;
  let theme;
  let woo;
  async function answer(request, response) {
    if (isOfWooShop(request.url)) {
      woo ??= wooServer(woocommerce);
      await woo(request, response);
      return;
    }
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/') {
      response.writeHead(302, { location: `/examples/index.html${url.search}` });
      response.end();
      return;
    }
    if (url.pathname.startsWith(THEME)) {
      theme ??= themeServer();
      await theme(request, response);
      return;
    }
    if (LIVE.test(url.pathname)) {
      sendLive(request, response);
      return;
    }
    if (url.pathname === HOST) {
      const host = await hostModule();
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
      response.end(host);
      return;
    }
    if (url.pathname === STATES) {
      const states = await statesModule();
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
      response.end(states);
      return;
    }
    const path = fileFor(url.pathname);
    const file = path ? ROOT + path.slice(1) : '';
    const html = path?.endsWith('.html') ? await readFile(file, 'utf8').catch(() => undefined) : undefined;
    if (html === undefined) return sendFile(request, response, file, { immutable: HASHED.test(url.pathname) });
    const { page, headers } = prepared(html, { url, origin, vendure, shop });
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...headers });
    response.end(request.method === 'HEAD' ? undefined : page);
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  return {
    url: origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
