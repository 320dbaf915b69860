import type { Sleep } from '../sleep.js';

/** A value that changes, as atoms are. */
export interface Hidden {
  get(): boolean;
  listen(told: (hidden: boolean) => void): () => void;
}

/** Waits, and then for as long as nobody sees the page. Never rejects. */
export function createRest(hidden: Hidden | undefined, sleep: Sleep): Sleep {
  const whenSeen = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (!hidden?.get() || signal.aborted) return resolve();
      const done = () => {
        stop();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const stop = hidden.listen((isHidden) => {
        if (!isHidden) done();
      });
      signal.addEventListener('abort', done);
    });
  return async (ms, signal) => {
    await sleep(ms, signal);
    await whenSeen(signal);
  };
}
