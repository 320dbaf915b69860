/** The browser that draws the film: it opens the drawings of `film/` and hands over what they paint. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumPath } from '../apt.mjs';

const ROOT = fileURLToPath(new URL('./film/', import.meta.url));
const SCRIPT = { 'content-type': 'text/javascript' };

/** The whole body of a request. */
async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/**
 * Opens a studio. `run(script, argument)` runs a function in its page, where `send(name, bytes)` hands bytes to `onSent`, and is
 * answered once that has taken them. Answers with `{ run, close }`.
 */
export async function openStudio(onSent) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const answered =
      request.method === 'POST'
        ? bodyOf(request)
            .then((body) => onSent(decodeURIComponent(pathname.slice(1)), body))
            .then(() => response.end())
        : readFile(ROOT + (pathname === '/' ? 'index.html' : pathname.slice(1))).then((file) => {
            response.writeHead(200, pathname === '/' ? { 'content-type': 'text/html; charset=utf-8' } : SCRIPT);
            response.end(file);
          });
    answered.catch((error) => {
      response.writeHead(error.code === 'ENOENT' ? 404 : 500).end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--mute-audio', '--force-color-profile=srgb'],
    protocolTimeout: 3_600_000,
  });
  const page = await browser.newPage();
  page.on('console', (message) => message.type() === 'info' && console.log(message.text()));
  await page.goto(url);
  await page.evaluate(() => {
    globalThis.send = async (name, body) => {
      const { ok } = await fetch(`/${encodeURIComponent(name)}`, { method: 'POST', body });
      if (!ok) throw new Error(`${name} was not taken`);
    };
  });
  return {
    run: (script, argument) => page.evaluate(script, argument),
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
