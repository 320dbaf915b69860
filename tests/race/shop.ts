/** A backend to race on, and what came of it. */
import type { Cart, CartHandle, CommerceAdapter } from '@vitrine/core';
import { createCartSession, type CartSession } from '@vitrine/core';
import type { Chaos, FakeHub } from '@vitrine/testkit';
import { createFakeHub, createFakePlatform } from '@vitrine/testkit';

export interface RaceBackend {
  readonly name: string;
  readonly chaos: Required<Chaos>;
  /** A new one at every call, as every tab has its own. All share the chaos. */
  adapter(): CommerceAdapter;
  /** Of which there is always enough. */
  readonly variantId: string;
  /** The next so many answers fail with a status from 500 up, some before the write and some after it; `null`: there are none. */
  readonly breakDown: ((times: number) => void) | null;
  /** Pays for the cart in another tab, or goes as far as to its payment; `null`: nobody can pay here. */
  readonly pay: ((handle: CartHandle, step: 'begin' | 'end') => Promise<void>) | null;
  /** Reads how many were bought with a cart that was paid for. */
  paidFor(): number;
  /** The cart is gone at the backend, and nobody is told. */
  expire(shopper: Shopper): void;
  stop(): Promise<void>;
}

const STORE = 'race';
const KEY = `vitrine:cart:${STORE}`;
const market = {};
const consent = { functional: false, analytics: false, marketing: false };

/** One browser with its tabs. */
export interface Shopper {
  readonly hub: FakeHub;
  tab(): CartSession;
  handle(): CartHandle | null;
  replaceHandle(handle: string): void;
  /** The cart as another adapter reads it. */
  truth(): Promise<Cart | null>;
  leave(): void;
}

export function createShopper(backend: RaceBackend): Shopper {
  const hub = createFakeHub();
  const tabs: CartSession[] = [];
  const record = () => JSON.parse(hub.stored.get(KEY) ?? '{}') as { handle?: CartHandle };
  const shopper: Shopper = {
    hub,
    tab() {
      const session = createCartSession({
        adapter: backend.adapter(),
        storeId: STORE,
        platform: createFakePlatform({ hub }),
        market: () => market,
        consent: () => consent,
        mayStore: () => true,
        attribution: () => ({}),
      });
      tabs.push(session);
      return session;
    },
    handle: () => record().handle ?? null,
    replaceHandle: (handle) => void hub.stored.set(KEY, JSON.stringify({ ...record(), handle })),
    async truth() {
      const op = { market, consent, opId: 'truth', signal: AbortSignal.timeout(15_000) };
      const outcome = await backend.adapter().getCart(shopper.handle(), op);
      if (!outcome.ok) throw new Error(`the cart cannot be read: ${outcome.error.kind}`);
      return outcome.value?.cart ?? null;
    },
    leave: () => tabs.forEach((tab) => tab.destroy()),
  };
  return shopper;
}
