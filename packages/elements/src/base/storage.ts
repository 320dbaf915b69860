import type { KeyValueStore } from '@vitrine/core';

/** The one place where browser storage is touched. It may throw, in a sandboxed frame even on the first look; core carries on. */
export const browserStorage: KeyValueStore = {
  get: (key) => localStorage.getItem(key),
  set: (key, value) => localStorage.setItem(key, value),
  remove: (key) => localStorage.removeItem(key),
};
