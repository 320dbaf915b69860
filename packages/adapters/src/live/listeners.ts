import type { Unsubscribe } from '@vitrine/core';

/** Those who want to be told of one kind of thing. */
export interface Listeners<T> {
  add(told: (value: T) => void): Unsubscribe;
  tell(value: T): void;
  clear(): void;
}

/** One who throws keeps nobody else from being told, and no connection from going on. */
export function createListeners<T>(): Listeners<T> {
  const all = new Set<{ readonly told: (value: T) => void }>();
  return {
    add(told) {
      // the same function may listen twice
      const listener = { told };
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell(value) {
      for (const { told } of [...all]) {
        try {
          told(value);
        } catch (error) {
          console.error(error);
        }
      }
    },
    clear: () => all.clear(),
  };
}
