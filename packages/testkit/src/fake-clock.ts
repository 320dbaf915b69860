/** Time for tests. */
export interface FakeClock {
  now(): number;
  /** Resolves after `ms`, or at once when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface ManualClock extends FakeClock {
  /** Lets `ms` pass, waking sleepers in their order and giving each the time to go on. */
  advance(ms: number): Promise<void>;
}

const PATIENCE_MS = 5_000;

/**
 * Pauses of up to 5 s are over in the next turn of the event loop, though the clock says that they passed; longer ones,
 * the time-outs, are waited for. So a retry costs nothing, and a slow server is not taken for a dead one.
 */
export function hurriedClock(): FakeClock {
  let skipped = 0;
  return {
    now: () => Date.now() + skipped,
    sleep(ms, signal) {
      const isShort = ms <= PATIENCE_MS;
      if (isShort) skipped += ms;
      return new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, isShort ? 0 : ms);
        signal?.addEventListener('abort', wake);
      });
    },
  };
}

/** Stands still until it is advanced. */
export function manualClock(start = 0): ManualClock {
  let now = start;
  const sleepers = new Set<{ readonly at: number; wake(): void }>();
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const sleeper = { at: now + ms, wake: () => void (sleepers.delete(sleeper), resolve()) };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', sleeper.wake, { once: true });
      }),
    async advance(ms) {
      const end = now + ms;
      for (;;) {
        await settled();
        const [next] = [...sleepers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        now = next.at;
        next.wake();
      }
      now = end;
    },
  };
}

/** A turn of the event loop, after which all that was ready has run. */
const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));
