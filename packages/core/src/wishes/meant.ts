/** The wish that a shopper was asked to sign in for. It is kept once, for as long as a sign-in may take. */
import type { Platform } from '../platform.js';

export interface Wish {
  readonly product: string;
  readonly wished: boolean;
}

export interface Meant {
  keep(wish: Wish): void;
  /** The wish, which is not kept any longer. */
  take(): Wish | null;
  drop(): void;
  /** There is one from before this page was loaded. */
  isKept(): boolean;
}

/** Milliseconds after which nobody remembers what it was that they wanted. */
const LONGEST = 30 * 60_000;

function parse(text: string | null, now: number): Wish | null {
  const { v, product, wished, at } = (JSON.parse(text ?? 'null') ?? {}) as Partial<Wish> & { v?: unknown; at?: unknown };
  const isSound = v === 1 && typeof product === 'string' && typeof wished === 'boolean' && typeof at === 'number';
  return isSound && now - at < LONGEST ? { product, wished } : null;
}

export function createMeant(platform: Platform, storeId: string, mayStore: () => boolean): Meant {
  const key = `vitrine:wish:${storeId}`;
  let kept: Wish | null = null;

  // storage may throw at any call, and even its getter does where it is blocked
  function attempt<T>(task: (storage: NonNullable<Platform['storage']>) => T): T | undefined {
    try {
      return mayStore() && platform.storage ? task(platform.storage) : undefined;
    } catch {
      return undefined;
    }
  }
  const stored = () => attempt((storage) => parse(storage.get(key), platform.now())) ?? null;

  const meant: Meant = {
    keep(wish) {
      kept = wish;
      attempt((storage) => storage.set(key, JSON.stringify({ v: 1, ...wish, at: platform.now() })));
    },
    take() {
      const wish = kept ?? stored();
      meant.drop();
      return wish;
    },
    drop() {
      kept = null;
      if (stored()) attempt((storage) => storage.remove(key));
    },
    isKept: () => kept !== null || stored() !== null,
  };
  return meant;
}
