import type { ShowState } from '@vitrine/core';
import type { Fetch } from '../../http.js';
import { readState } from '../read.js';

export interface Seen {
  /** `seen`: it is there, and where it has changed it is told. `failed`: it is not to be had now. */
  readonly kind: 'seen' | 'failed' | 'refused';
  readonly state?: ShowState;
  /** Milliseconds that the server wants to be left alone. */
  readonly notBefore?: number;
}

/** Milliseconds that a server may ask for; more is taken for a mistake. */
const LONGEST_REST = 300_000;

/** Seconds, or a date. */
function retryAfter(value: string, now: number): number {
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return ms > 0 ? Math.min(ms, LONGEST_REST) : 0;
}

function restOf(headers: Headers, now: number): { notBefore?: number } {
  const asked = headers.get('retry-after');
  if (asked) return { notBefore: retryAfter(asked, now) };
  const control = headers.get('cache-control') ?? '';
  const seconds = /\bmax-age=(\d{1,9})\b/.exec(control)?.[1];
  if (!seconds || /no-(store|cache)/.test(control)) return {};
  // what a cache on the way has already waited
  const left = Number(seconds) - (Number(headers.get('age')) || 0);
  return left > 0 ? { notBefore: Math.min(left * 1_000, LONGEST_REST) } : {};
}

/** Looks at one document, and remembers what it has seen. `anew`: the whole of it, also where it has not changed. Never throws. */
export function createLook(url: string, fetch: Fetch, now: () => number): (signal: AbortSignal, anew?: boolean) => Promise<Seen> {
  let tag: string | null = null;
  let isRefusingTags = false;
  return async (signal, anew = false) => {
    const headers = tag && !anew && !isRefusingTags ? { 'if-none-match': tag } : undefined;
    try {
      const response = await fetch(url, { signal, credentials: 'omit', cache: 'no-cache', ...(headers && { headers }) });
      const { status } = response;
      const rest = restOf(response.headers, now());
      if (status === 304) return { kind: 'seen', ...rest };
      if (status === 401 || status === 403) return { kind: 'refused', ...rest };
      if (!response.ok) return { kind: 'failed', ...rest };
      const state = readState(await response.text(), url);
      if (!state) return { kind: 'failed', ...rest };
      tag = response.headers.get('etag');
      return { kind: 'seen', state, ...rest };
    } catch {
      // elsewhere a browser asks a server first whether this header may be sent, and not every server answers; the browser's own
      // cache does the same without it
      if (headers && !signal.aborted) isRefusingTags = true;
      return { kind: 'failed' };
    }
  };
}
