import type { Outcome } from '../contracts/commerce.js';
import { guarded } from '../guarded.js';
import type { Platform } from '../platform.js';

const ATTEMPTS = 4;
const TIMEOUT = 8_000;

/** A read, tried again with growing, jittered pauses, since it changes nothing. */
export async function repeated<T>(
  call: (signal: AbortSignal) => Promise<Outcome<T>>,
  platform: Platform,
  end: AbortSignal,
): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await guarded(call, platform, TIMEOUT, end);
    if (outcome.ok || attempt === ATTEMPTS || end.aborted) return outcome;
    const { error } = outcome;
    if (error.kind !== 'network' && error.kind !== 'rate-limited' && error.kind !== 'conflict') return outcome;
    const pause =
      (error.kind === 'rate-limited' && error.retryAfterMs) || platform.random() * Math.min(300 * 2 ** attempt, 5_000);
    await platform.sleep(Math.min(pause, 30_000), end);
  }
}
