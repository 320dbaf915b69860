/** The one place of `fetch` in the adapters, where its failures become the contract's. */
import type { Outcome } from '@vitrine/core';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Answer {
  /** The parsed body, whatever the status; still to be checked by whoever asked. */
  readonly json: unknown;
  readonly headers: Headers;
  readonly status: number;
}

/** The platform's `fetch` as it is now, so that a page which patches it later changes nothing for an adapter in use. */
export const captureFetch = (): Fetch => globalThis.fetch.bind(globalThis);

/**
 * Asks, and reads the answer as JSON. Cookies never travel to another origin unless `init` says so.
 *
 * `write`: whether the request may change something, which decides what a lost one means. Failures: `aborted`;
 * `network` where fetch or reading failed, or a body from status 500 up is not JSON; `rate-limited` for 429 and 430;
 * `backend` for any other body that is not JSON.
 */
export async function http(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  { write }: { readonly write: boolean },
): Promise<Outcome<Answer>> {
  const { signal } = init;
  // asked here as well: not every fetch that is handed in looks before it sends
  if (signal?.aborted) return { ok: false, error: { kind: 'aborted' } };
  try {
    const response = await fetch(url, { credentials: 'omit', ...init });
    const { status, headers } = response;
    if (status === 429 || status === 430) return { ok: false, error: { kind: 'rate-limited', ...retryAfter(headers) } };
    const text = await response.text();
    try {
      return { ok: true, value: { json: JSON.parse(text) as unknown, headers, status } };
    } catch (cause) {
      const message = `status ${status}, and the answer is not JSON`;
      return {
        ok: false,
        error: status >= 500 ? { kind: 'network', maybeApplied: write, message, cause } : { kind: 'backend', message, cause },
      };
    }
  } catch (cause) {
    if (signal?.aborted) return { ok: false, error: { kind: 'aborted', cause } };
    // a browser does not tell a script which of the two it is
    const message = 'no answer: the server cannot be reached, or does not let pages of this origin in (CORS)';
    return { ok: false, error: { kind: 'network', maybeApplied: write, message, cause } };
  }
}

/** `Retry-After` is either seconds or a date. */
function retryAfter(headers: Headers): { retryAfterMs?: number } {
  const value = headers.get('retry-after');
  if (!value) return {};
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? { retryAfterMs: Math.max(0, ms) } : {};
}
