import type { Job } from './job.js';

export interface Queue {
  /** What has not begun yet; may be rearranged. */
  readonly waiting: Job[];
  /** The one on its way, then those that wait. */
  jobs(): readonly Job[];
  /** To be called after anything was put into `waiting`. */
  start(): void;
}

export interface QueueOptions {
  lock(task: () => Promise<void>): Promise<void>;
  /** Does one job, never rejects, and answers with what is to be told once the job counts as done. */
  run(job: Job): Promise<() => void>;
  /** Nothing waits any more. */
  idle(): void;
}

/** One job after the other, each inside the lock. A job leaves `waiting` only there, so that it can still be joined until then. */
export function createQueue({ lock, run, idle }: QueueOptions): Queue {
  const waiting: Job[] = [];
  let current: Job | undefined;
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    // what is asked for in one go can be put together
    await Promise.resolve();
    while (waiting.length > 0) {
      let tell: (() => void) | undefined;
      await lock(async () => {
        current = waiting.shift();
        if (current) tell = await run(current);
      });
      current = undefined;
      tell?.();
    }
    isRunning = false;
    idle();
  }

  return {
    waiting,
    jobs: () => (current ? [current, ...waiting] : waiting),
    start() {
      if (!isRunning) void drain();
    },
  };
}
