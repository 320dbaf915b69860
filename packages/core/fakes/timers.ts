/** Timers that a test winds on by hand: nothing happens in between. */
import type { Timing } from '../src/live/schedule.js';

export interface FakeTimers extends Timing {
  /** Runs what is due within so many milliseconds, in order, the clock going along. */
  advance(ms: number): void;
  /** The same, with a turn of every promise after each task. */
  pass(ms: number): Promise<void>;
  /** How many wait. */
  waiting(): number;
}

interface Timer {
  readonly due: number;
  readonly task: () => void;
}

export function createFakeTimers(random: () => number = () => 0.5, start = 1_700_000_000_000): FakeTimers {
  let now = start;
  let timers: readonly Timer[] = [];

  function runNext(until: number): boolean {
    const next = timers.toSorted((a, b) => a.due - b.due).find(({ due }) => due <= until);
    if (!next) {
      now = until;
      return false;
    }
    timers = timers.filter((timer) => timer !== next);
    now = Math.max(now, next.due);
    next.task();
    return true;
  }

  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  return {
    now: () => now,
    random,
    schedule(task, ms) {
      const timer: Timer = { due: now + ms, task };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms) {
      const until = now + ms;
      while (runNext(until));
    },
    async pass(ms) {
      const until = now + ms;
      await turn();
      while (runNext(until)) await turn();
    },
    waiting: () => timers.length,
  };
}
