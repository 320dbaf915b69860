/** What the adapter needs of the page that it stands in; handed in, so that there need be none. */
import { isRecord, isText } from '../../config.js';

export interface WooPage {
  /** The page's own origin. */
  readonly origin: string;
  /** Where block themes tell of the cart. */
  readonly body: EventTarget;
  /** Where they keep their stores in step, and where other tabs are heard. */
  readonly window: EventTarget;
  /** Something that the page's own scripts have made, as `jQuery` and `wp`. */
  global(name: string): unknown;
  /** Tells the address of each request of the page when it has been answered. Answers with the function that ends it. */
  requests(seen: (url: string) => void): () => void;
  /** Runs a task after so many milliseconds. Answers with the function that prevents it. */
  later(task: () => void, ms: number): () => void;
}

/** A text that the page's own scripts know, by its path: `wcSettings.homeUrl`. */
export function saidBy(page: WooPage | undefined, path: string): string | undefined {
  const [name = '', ...rest] = path.split('.');
  const found = rest.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), page?.global(name));
  return (isText(found) && found) || undefined;
}

/** The page that this runs in; `undefined` where there is none. */
export function browserPage(): WooPage | undefined {
  if (typeof document === 'undefined') return undefined;
  return {
    origin: location.origin,
    // looked up when it is used: the head may run first
    get body() {
      return document.body;
    },
    window,
    global: (name) => (globalThis as Readonly<Record<string, unknown>>)[name],
    requests(seen) {
      const observer = new PerformanceObserver((entries) => entries.getEntries().forEach(({ name }) => seen(name)));
      observer.observe({ type: 'resource' });
      return () => observer.disconnect();
    },
    later(task, ms) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
}
