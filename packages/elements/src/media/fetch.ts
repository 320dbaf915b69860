/** Milliseconds that an answer may take, its body included. */
const TIMEOUT = 8_000;

/**
 * The one place of elements that touches the network, besides hls.js itself. It rejects with a `TypeError` where the network failed,
 * with any other error where it was ended: by `signal`, or because no answer came in time.
 */
export function get(url: string, signal: AbortSignal, cache?: RequestCache): Promise<Response> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
  // WebKit throws away a signal made of others that nothing listens to: the fetch would have no end (tests/browser/patience.test.ts)
  end.onabort = () => undefined;
  return fetch(url, { cache, signal: end } as RequestInit);
}
