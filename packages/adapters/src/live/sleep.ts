/** Resolves after `ms`, or at once when the signal is aborted. Never rejects. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

export const sleep: Sleep = (ms, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });

const FIRST = 500;
const LONGEST = 15_000;

/** Milliseconds before the try after `tries` in vain: anything up to 0.5, 1, 2 … 15 s, so that not all come back at once. */
export const pauseAfter = (tries: number, random: () => number): number =>
  random() * Math.min(LONGEST, FIRST * 2 ** Math.min(tries, 10));

/** What comes of `work`, or `otherwise` where that takes longer than `ms`, or is given up. Never rejects. */
export async function within<T, U>(
  ms: number,
  work: Promise<T>,
  otherwise: U,
  pause: Sleep,
  signal: AbortSignal,
): Promise<T | U> {
  const done = new AbortController();
  const stop = () => done.abort();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await Promise.race([work.catch(() => otherwise), pause(ms, done.signal).then(() => otherwise)]);
  } finally {
    stop();
    signal.removeEventListener('abort', stop);
  }
}
