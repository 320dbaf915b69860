import type { Timing } from '@vitrine/core';

/** Time and chance, as a browser has them. */
export const browserTiming: Timing = {
  now: () => Date.now(),
  random: () => Math.random(),
  schedule(task, ms) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
