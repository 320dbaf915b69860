import { readFileSync } from 'node:fs';
import { fileFor } from '../../tools/serve.mjs';
import { LIVE, sendLive } from '../../tools/serve/live-show.mjs';
import { sendFile } from '../../tools/serve/send-file.mjs';

/** A page may ask the worker to answer for it, as `tests/browser/mocking.ts` does before msw looks. */
const CLAIM = `
addEventListener('message', (event) => {
  if (event.data === 'vitrine-claim') event.waitUntil(self.clients.claim());
});`;

/** msw's worker, at the root so that its scope is the whole origin; it is never copied into the repository. */
export function mswWorker() {
  const source = readFileSync(new URL(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8') + CLAIM;
  return (context, next) => {
    if (context.path !== '/mockServiceWorker.js') return next();
    context.type = 'text/javascript';
    context.set('cache-control', 'no-store');
    context.body = source;
  };
}

/** Live shows that nobody broadcasts: computed from the clock. */
export function liveShows() {
  return (context, next) => {
    if (!LIVE.test(context.path)) return next();
    context.respond = false;
    sendLive(context.req, context.res);
    return undefined;
  };
}

/** Films and built files, served as the demo serves them: as they are, with byte ranges. Pages and sources are left to the runner. */
export function asBuilt(root) {
  const served = /^\/(examples\/media|embed|packages\/[a-z]+\/dist)\//;
  return async (context, next) => {
    const path = served.test(context.path) ? fileFor(context.path) : undefined;
    if (!path) return next();
    context.respond = false;
    await sendFile(context.req, context.res, root + path);
  };
}
