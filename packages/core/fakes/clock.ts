/** Time that stands still while anything is left to do, and then jumps to whatever is due next: tests that wait never really wait. */
export interface FakeClock {
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Milliseconds of every sleep that was asked for and not called off. */
  readonly slept: number[];
}

interface Timer {
  readonly due: number;
  readonly ms: number;
  readonly ring: () => void;
}

export function createFakeClock(start = 1_700_000_000_000): FakeClock {
  let now = start;
  let timers: Timer[] = [];
  const slept: number[] = [];
  let isTicking = false;

  function tick(): void {
    isTicking = false;
    const [next] = timers.toSorted((a, b) => a.due - b.due);
    if (!next) return;
    timers = timers.filter((timer) => timer !== next);
    now = Math.max(now, next.due);
    slept.push(next.ms);
    next.ring();
    schedule();
  }

  function schedule(): void {
    if (isTicking || timers.length === 0) return;
    isTicking = true;
    // one turn of the event loop lets every promise that can settle do so first
    setImmediate(tick);
  }

  return {
    now: () => now,
    slept,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const timer: Timer = { due: now + ms, ms, ring: resolve };
        timers.push(timer);
        signal?.addEventListener('abort', () => {
          timers = timers.filter((other) => other !== timer);
          resolve();
        });
        schedule();
      }),
  };
}
