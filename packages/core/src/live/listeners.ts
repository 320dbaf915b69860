import type { Unsubscribe } from '../contracts/live.js';

/** Whoever wants to be told of something. */
export interface Listeners<T> {
  readonly on: (told: (value: T) => void) => Unsubscribe;
  tell(value: T): void;
}

export function createListeners<T>(): Listeners<T> {
  const all = new Set<(value: T) => void>();
  return {
    on(told) {
      // one that is given twice is told twice
      const own = (value: T): void => told(value);
      all.add(own);
      return () => void all.delete(own);
    },
    tell(value) {
      for (const told of all) told(value);
    },
  };
}
