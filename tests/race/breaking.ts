import type { Fetch } from '@vitrine/adapters';

/** A fetch that answers writes with 503 when it is told to: in turns before and after the server has done what it was asked for. */
export function breaking(
  fetch: Fetch,
  isWrite: (url: string, init: RequestInit) => boolean,
): { readonly fetch: Fetch; breakDown(times: number): void } {
  let due = 0;
  return {
    async fetch(url, init) {
      if (due === 0 || !isWrite(url, init)) return fetch(url, init);
      due--;
      if (due % 2 === 0) await (await fetch(url, init)).arrayBuffer();
      return new Response('<h1>Service unavailable</h1>', { status: 503 });
    },
    breakDown: (times) => void (due = times),
  };
}

/** These answers in turn. */
export function inTurns(answers: readonly (() => Response)[]): () => Response {
  let next = 0;
  return () => answers[next++ % answers.length]!();
}

/** The shop is busy, and says so. */
export const busy = (): Response => new Response('{}', { status: 429, headers: { 'retry-after': '0' } });
