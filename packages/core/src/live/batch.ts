import type { ChatLine } from '../contracts/live.js';
import { MOST_LINES } from './lines.js';
import type { Schedule } from './schedule.js';

export interface BatchOptions {
  readonly schedule: Schedule;
  flush(lines: readonly ChatLine[]): void;
  /** So many had to go before they were seen. */
  dropped(count: number): void;
}

/** Brings lines together, so that a page paints five times in a second and not five hundred. */
export interface Batch {
  put(lines: readonly ChatLine[]): void;
  stop(): void;
}

/** Milliseconds between two. */
const PAUSE = 200;

/** The first lines after a silence come at once; of more than can be seen, the oldest go. */
export function createBatch({ schedule, flush, dropped }: BatchOptions): Batch {
  let waiting: readonly ChatLine[] = [];
  let cancel: (() => void) | undefined;

  function send(): void {
    cancel = undefined;
    if (waiting.length === 0) return;
    const lines = waiting;
    waiting = [];
    cancel = schedule(send, PAUSE);
    flush(lines);
  }

  return {
    put(lines) {
      const over = waiting.length + lines.length - MOST_LINES;
      waiting = [...waiting, ...lines].slice(-MOST_LINES);
      if (over > 0) dropped(over);
      if (!cancel) send();
    },
    stop() {
      cancel?.();
      waiting = [];
    },
  };
}
