import type { Fetch } from '@vitrine/adapters';
import type { Chaos } from './fixture.js';

export interface ChaosOptions {
  /** Whether a request may change something; faults strike only those. Everything but GET and HEAD unless given. */
  isWrite?(url: string, init: RequestInit): boolean;
  /** The backend's answer to a write that met another; without it there is no `conflict`. */
  conflictAnswer?(): Response;
}

/** A fetch that goes wrong when it is told to. */
export function chaosFetch(
  fetch: Fetch,
  { isWrite = isNoRead, conflictAnswer }: ChaosOptions = {},
): Chaos & { readonly fetch: Fetch } {
  const due: ('request' | 'response' | 'conflict')[] = [];
  return {
    async fetch(url, init) {
      const fault = isWrite(url, init) ? due.shift() : undefined;
      if (fault === 'request') throw new TypeError('the request was lost');
      if (fault === 'conflict' && conflictAnswer) return conflictAnswer();
      const response = await fetch(url, init);
      if (fault !== 'response') return response;
      // only what was answered is surely applied
      await response.arrayBuffer();
      throw new TypeError('the response was lost');
    },
    dropRequest: () => void due.push('request'),
    dropResponse: () => void due.push('response'),
    ...(conflictAnswer && { conflict: (times: number) => due.push(...Array<'conflict'>(times).fill('conflict')) }),
  };
}

const isNoRead = (_url: string, { method = 'GET' }: RequestInit): boolean => !/^(get|head)$/i.test(method);
