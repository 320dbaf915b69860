/** Where the shopper's cart is remembered: in storage where that is allowed and works, else in memory. */
import type { CartHandle } from '../contracts/commerce.js';
import type { Platform } from '../platform.js';

/** What the tabs of a site agree on. */
export interface CartRecord {
  readonly handle: CartHandle | null;
  /** Milliseconds since 1970 of the latest write to the cart, always rising: who has seen another one has an old cart. */
  readonly at: number;
}

export interface HandleStore {
  /** The record as it stands; only inside the lock is it sure to be the latest. */
  read(): CartRecord;
  /** Marks that a write is about to be sent, before it is: other tabs must not trust their cart even if this one closes. */
  stamp(): number;
  /** Keeps the handle of an answer. `own`: the shopper has added something here, which is what allows storing it. */
  keep(handle: CartHandle | null, own: boolean): void;
  /** The cart is gone. A record without a handle is left, which tells it from storage that somebody has cleared. */
  forget(): number;
  /** Another tab has told of its write. */
  saw(at: number): void;
  /** True: other tabs see the cart of this one, so that it may tell them of changes. */
  tells(): boolean;
  /** True: the cart of another tab is also that of this one. */
  hears(): boolean;
}

export interface HandleStoreOptions {
  readonly platform: Platform;
  readonly storeId: string;
  /** The page's own cart: nothing to store, and all tabs share it. */
  readonly ambient: boolean;
  mayStore(): boolean;
}

function parse(text: string | null): CartRecord | null {
  const record = JSON.parse(text ?? 'null') as { v?: unknown; handle?: unknown; at?: unknown } | null;
  if (record?.v !== 1 || typeof record.at !== 'number' || !Number.isFinite(record.at)) return null;
  return { handle: typeof record.handle === 'string' ? (record.handle as CartHandle) : null, at: record.at };
}

export function createHandleStore({ platform, storeId, ambient, mayStore }: HandleStoreOptions): HandleStore {
  const key = `vitrine:cart:${storeId}`;
  let handle: CartHandle | null = null;
  let at = 0;
  let stored = false;

  // storage may throw at any call, and even its getter does where it is blocked
  function attempt<T>(task: (storage: NonNullable<Platform['storage']>) => T, otherwise: T): T {
    try {
      return !ambient && mayStore() && platform.storage ? task(platform.storage) : otherwise;
    } catch {
      return otherwise;
    }
  }
  const load = () => attempt((storage) => parse(storage.get(key)), null);
  const save = () => attempt((storage) => (storage.set(key, JSON.stringify({ v: 1, handle, at })), true), false);
  const usable = () => attempt((storage) => (storage.get(key), true), false);
  const apart = () => handle !== null && !stored;
  const next = () => (at = Math.max(platform.now(), at + 1));

  return {
    read() {
      const record = apart() ? null : load();
      if (record) {
        handle = record.handle;
        at = Math.max(at, record.at);
        stored = true;
      }
      return { handle, at };
    },
    stamp() {
      next();
      if (stored) save();
      return at;
    },
    keep(value, own) {
      const changed = value !== handle;
      handle = value;
      // never over the cart of another tab
      if (stored ? changed : own && handle !== null && !load()?.handle) stored = save();
    },
    forget() {
      handle = null;
      next();
      if (stored) save();
      return at;
    },
    saw(other) {
      at = Math.max(at, other);
    },
    tells: () => ambient || (stored && usable()),
    hears: () => ambient || (usable() && !apart()),
  };
}
