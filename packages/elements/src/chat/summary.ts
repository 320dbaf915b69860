import type { Timing } from '@vitrine/core';

/** Milliseconds between two summaries at the least: a listener is to hear the show, and not each line. */
export const PAUSE = 10_000;

/** Says now and then how many lines have come. */
export interface Summary {
  add(count: number): void;
  stop(): void;
}

export function createSummary({ now, schedule }: Pick<Timing, 'now' | 'schedule'>, speak: (count: number) => void): Summary {
  let waiting = 0;
  let spokenAt = -Infinity;
  let cancel: (() => void) | undefined;

  function say(): void {
    cancel = undefined;
    spokenAt = now();
    const count = waiting;
    waiting = 0;
    speak(count);
  }

  return {
    add(count) {
      if (count <= 0) return;
      waiting += count;
      cancel ??= schedule(say, Math.max(0, spokenAt + PAUSE - now()));
    },
    stop() {
      cancel?.();
      cancel = undefined;
      waiting = 0;
    },
  };
}
