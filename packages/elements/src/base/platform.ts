import type { Channel, Locks, Platform } from '@vitrine/core';
import { browserStorage } from './storage.js';

function channel(name: string): Channel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const wire = new BroadcastChannel(name);
  return {
    post: (message) => wire.postMessage(message),
    listen(on) {
      const hear = (event: MessageEvent<unknown>) => on(event.data);
      wire.addEventListener('message', hear);
      return () => wire.removeEventListener('message', hear);
    },
    close: () => wire.close(),
  };
}

const locks: Locks = {
  // a page that is not a secure context has none; then each tab has its own queue
  run: (name, task) => (navigator.locks ? navigator.locks.request(name, task) : task()),
};

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

/** What core needs of a browser. */
export const browserPlatform: Platform = {
  storage: browserStorage,
  channel,
  locks,
  now: () => Date.now(),
  sleep,
  random: () => Math.random(),
  // `randomUUID` is missing on pages without https
  id: () => crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join('-'),
};
