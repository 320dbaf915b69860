/** A browser with any number of tabs of one site: shared storage, locks and channels, and one clock. */
import type { Channel, KeyValueStore, Locks, Platform } from '../src/platform.js';
import { createFakeClock, type FakeClock } from './clock.js';

export interface FakeTab {
  readonly platform: Platform;
  /** What this tab has posted, as it crossed over. */
  readonly posted: unknown[];
}

export interface FakeBrowser {
  readonly clock: FakeClock;
  /** What is stored. */
  readonly stored: Map<string, string>;
  /** Milliseconds that a message is under way. */
  delay: number;
  tab(over?: Partial<Platform>): FakeTab;
}

export const blockedStorage: KeyValueStore = {
  get: () => refuse(),
  set: () => refuse(),
  remove: () => refuse(),
};

function refuse(): never {
  throw new Error('SecurityError');
}

/** As in a frame without an origin of its own. */
export const refusedLocks: Locks = { run: () => Promise.reject(new Error('SecurityError')) };

export function createFakeBrowser(): FakeBrowser {
  const clock = createFakeClock();
  const stored = new Map<string, string>();
  const tails = new Map<string, Promise<unknown>>();
  const ears = new Map<string, Set<{ readonly tab: object; readonly on: (message: unknown) => void }>>();
  let ids = 0;

  const storage: KeyValueStore = {
    get: (key) => stored.get(key) ?? null,
    set: (key, value) => void stored.set(key, value),
    remove: (key) => void stored.delete(key),
  };
  const locks: Locks = {
    run(name, task) {
      const turn = (tails.get(name) ?? Promise.resolve()).then(task);
      tails.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };

  const browser: FakeBrowser = {
    clock,
    stored,
    delay: 1,
    tab(over = {}) {
      const tab = {};
      const posted: unknown[] = [];
      const channel = (name: string): Channel => {
        const listeners = ears.get(name) ?? new Set();
        ears.set(name, listeners);
        const own = new Set<{ readonly tab: object; readonly on: (message: unknown) => void }>();
        return {
          post(message) {
            const copy: unknown = structuredClone(message);
            posted.push(copy);
            void clock.sleep(browser.delay).then(() => {
              for (const ear of listeners) if (ear.tab !== tab) ear.on(structuredClone(copy));
            });
          },
          listen(on) {
            const ear = { tab, on };
            listeners.add(ear);
            own.add(ear);
            return () => void listeners.delete(ear);
          },
          close() {
            for (const ear of own) listeners.delete(ear);
          },
        };
      };
      return {
        posted,
        platform: {
          storage,
          locks,
          channel,
          now: clock.now,
          sleep: clock.sleep,
          random: () => 0.5,
          id: () => `id-${++ids}`,
          ...over,
        },
      };
    },
  };
  return browser;
}
