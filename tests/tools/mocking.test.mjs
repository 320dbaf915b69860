/** What two windows of one browser do to each other where both begin with msw at once, made to happen each time. */
import { equal } from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { mswWorker } from '../config/wtr/middleware.mjs';
import { missing, start } from '../stories/built/browser.ts';
import { ROOT } from './root.mjs';

const ENTRY = `
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { startMocking } from './tests/browser/mocking.ts';
const worker = setupWorker(http.get('*/invented', () => HttpResponse.text('answered')));
const how = { itself: () => worker.start({ quiet: true }), ours: () => startMocking(worker) };
window.begin = (way) => how[way]();`;

async function bundled() {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"test"' },
  });
  return outputFiles[0].text;
}

describe('msw in a page that its worker does not answer for', { skip: missing('chromium') }, () => {
  let browser, server, url;
  before(async () => {
    const script = await bundled();
    const worker = mswWorker();
    server = createServer((request, response) => {
      const context = { path: request.url, body: script, type: 'text/javascript', set() {} };
      if (request.url === '/')
        Object.assign(context, { type: 'text/html', body: '<script type="module" src="/it.js"></script>' });
      worker(context, () => {});
      response.writeHead(200, { 'content-type': context.type }).end(context.body);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${server.address().port}/`;
    browser = await start('chromium');
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** A page that was reloaded past its worker, and begins with msw. Whoever takes it closes its context. */
  async function reloadedPast(way) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(url);
    await page.evaluate(() =>
      window.navigator.serviceWorker.register('/mockServiceWorker.js').then(() => window.navigator.serviceWorker.ready),
    );
    const devtools = await page.createCDPSession();
    const reloaded = page.waitForNavigation();
    await devtools.send('Page.reload', { ignoreCache: true });
    await reloaded;
    equal(await page.evaluate(() => window.navigator.serviceWorker.controller), null);
    await page.evaluate((it) => void window.begin(it).then(() => (window.hasBegun = true)), way);
    return { context, page };
  }

  test('by itself it reloads the page, which ends a test', async () => {
    const { context, page } = await reloadedPast('itself');
    await page.waitForFunction(() => window.navigator.serviceWorker.controller && !window.hasBegun);
    await context.close();
  });

  test('begun as the tests begin it, the page stays, and is answered for', async () => {
    const { context, page } = await reloadedPast('ours');
    await page.waitForFunction(() => window.hasBegun);
    equal(await page.evaluate(() => fetch('/invented').then((it) => it.text())), 'answered');
    await context.close();
  });
});
