/** Tells the page's own requests from ours, where the browser names only an address and a time. */
import type { Entry } from './page.js';

interface Own {
  readonly url: string;
  readonly from: number;
  to: number;
}

/** Milliseconds for which a request of ours is remembered: the browser tells of it after it is over. */
const REMEMBERED = 60_000;
/** Milliseconds by which a browser may blur its clock. */
const BLUR = 2;

export interface Echo {
  /** Runs a request of ours. */
  during<T>(url: string, send: () => Promise<T>): Promise<T>;
  /** True once for each request of ours. */
  isOurs(entry: Entry): boolean;
}

export function createEcho(now: () => number = () => performance.now()): Echo {
  let own: Own[] = [];
  return {
    async during(url, send) {
      const request: Own = { url, from: now(), to: Infinity };
      own = [...own.filter(({ to }) => to > request.from - REMEMBERED), request];
      try {
        return await send();
      } finally {
        request.to = now();
      }
    },
    isOurs({ name, startTime }) {
      const found = own.find(({ url, from, to }) => url === name && startTime >= from - BLUR && startTime <= to + BLUR);
      // a request of the page's in the same moment is another one
      own = own.filter((request) => request !== found);
      return found !== undefined;
    },
  };
}
