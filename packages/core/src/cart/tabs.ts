/** What the tabs of a site tell each other of their cart; never its handle. */
import type { Cart } from '../contracts/commerce.js';
import type { Platform } from '../platform.js';
import { isCart } from './shape.js';

export interface TabMessage {
  readonly v: 1;
  /** The stamp of the write this is about: an older message says nothing new. */
  readonly at: number;
  /** The settled cart. Without one, and without `forget`: something may have changed, nobody knows what. */
  readonly cart?: Cart;
  /** The cart is gone; `expired`, while there was something in it. */
  readonly forget?: { readonly expired: boolean };
  /** The shopper has gone to pay for it. */
  readonly paying?: true;
}

export interface Tabs {
  post(message: Omit<TabMessage, 'v'>): void;
  stopListening(): void;
  close(): void;
}

function read(message: unknown): TabMessage | null {
  const { v, at, cart, forget, paying } = (message ?? {}) as Partial<TabMessage>;
  if (v !== 1 || typeof at !== 'number' || !Number.isFinite(at)) return null;
  if (forget !== undefined) return { v, at, forget: { expired: forget?.expired === true } };
  if (cart === undefined) return { v, at };
  return isCart(cart) ? { v, at, cart, ...(paying === true && { paying }) } : null;
}

export function createTabs(platform: Platform, storeId: string, on: (message: TabMessage) => void): Tabs {
  const attempt = <T>(task: () => T): T | undefined => {
    try {
      return task();
    } catch {
      return undefined;
    }
  };
  const channel = attempt(() => platform.channel(`vitrine-cart:${storeId}`));
  const stop = attempt(() =>
    channel?.listen((data) => {
      const message = read(data);
      if (message) on(message);
    }),
  );
  return {
    post: (message) => void attempt(() => channel?.post({ v: 1, ...message })),
    stopListening: () => void attempt(() => stop?.()),
    close: () => void attempt(() => channel?.close()),
  };
}
