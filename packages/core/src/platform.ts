/**
 * All that core needs of its surroundings, handed in, so that it runs anywhere and a test can hold the clock.
 * A browser's is made in `@vitrine/elements` (`base/platform.ts`).
 */

/** Strings by key. Any method may throw, as browser storage does where it is blocked; callers carry on in memory. */
export interface KeyValueStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** Messages to the shop's other tabs, never to this one. Values are plain data. */
export interface Channel {
  post(message: unknown): void;
  /** Answers with the function that ends it. */
  listen(on: (message: unknown) => void): () => void;
  close(): void;
}

/** Runs `task` while no other tab of the origin runs one of the same name. */
export interface Locks {
  run<T>(name: string, task: () => Promise<T>): Promise<T>;
}

export interface Platform {
  /** `null`: nothing may be stored. */
  readonly storage: KeyValueStore | null;
  channel(name: string): Channel | null;
  readonly locks: Locks;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`, or at once when the signal is aborted. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** From 0 to 1, for jitter. */
  random(): number;
  /** A new unique id. */
  id(): string;
}
