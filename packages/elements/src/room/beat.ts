import type { Ms, Schedule } from '@vitrine/core';

/** The time, for whatever is written anew each second: `listen` is told of each, as long as anybody does. */
export interface Beat {
  get(): Ms;
  listen(on: () => void): () => void;
  /** Nobody is told any more. */
  stop(): void;
}

const SECOND = 1000;

export function createBeat(now: () => Ms, schedule: Schedule): Beat {
  const listeners = new Set<() => void>();
  let cancel: (() => void) | undefined;

  function wait(): void {
    // with the second, so that two countdowns change together
    cancel = schedule(
      () => {
        wait();
        for (const on of listeners) on();
      },
      SECOND - (now() % SECOND),
    );
  }

  function stop(): void {
    listeners.clear();
    cancel?.();
    cancel = undefined;
  }

  return {
    get: now,
    listen(on) {
      listeners.add(on);
      if (!cancel) wait();
      return () => {
        listeners.delete(on);
        if (listeners.size === 0) stop();
      };
    },
    stop,
  };
}
