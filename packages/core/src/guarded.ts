import type { Outcome } from './contracts/commerce.js';
import type { Platform } from './platform.js';

/**
 * Calls an adapter so that nothing it does can break the caller: a throw, a rejection or an answer that is no outcome is
 * `backend`, and silence beyond `timeout` milliseconds is `network` that may have been applied.
 */
export async function guarded<T>(
  call: (signal: AbortSignal) => Promise<Outcome<T>>,
  platform: Platform,
  timeout: number,
  outer?: AbortSignal,
): Promise<Outcome<T>> {
  const inner = new AbortController();
  const stop = () => inner.abort();
  outer?.addEventListener('abort', stop);
  if (outer?.aborted) stop();
  const done = new AbortController();
  const late = platform.sleep(timeout, done.signal).then((): Outcome<T> => {
    if (!done.signal.aborted) stop();
    return { ok: false, error: { kind: 'network', maybeApplied: true, message: `no answer within ${timeout} ms` } };
  });
  try {
    const outcome = await Promise.race([Promise.resolve(call(inner.signal)), late]);
    if (typeof outcome?.ok === 'boolean') return outcome;
    return { ok: false, error: { kind: 'backend', message: 'the adapter answered with no outcome' } };
  } catch (cause) {
    return { ok: false, error: { kind: 'backend', message: 'the adapter threw', cause } };
  } finally {
    done.abort();
    outer?.removeEventListener('abort', stop);
  }
}
