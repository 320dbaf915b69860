/** msw in a page of the test runner. */
import type { setupWorker } from 'msw/browser';

const WORKER = '/mockServiceWorker.js';

/**
 * Waits until the service worker answers for this page. msw reloads a page that has a worker and is not answered
 * for, which is what happens where two windows of one browser begin at once, and ends the tests of that file.
 */
async function takeOver(): Promise<void> {
  const { serviceWorker: container } = navigator;
  await container.register(WORKER);
  const { active } = await container.ready;
  if (container.controller) return;
  const taken = new Promise((resolve) => container.addEventListener('controllerchange', resolve, { once: true }));
  active?.postMessage('vitrine-claim');
  await taken;
}

/** Begins to answer for the network; whatever no handler answers goes to the server. */
export async function startMocking(worker: ReturnType<typeof setupWorker>): Promise<void> {
  await takeOver();
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
}
