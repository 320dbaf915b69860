/**
 * The shopper's wish list, for shops that keep one: what the shop has told plus what the shopper means and has not settled
 * yet. It is read when something first shows it.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { CommerceAdapter, CommerceError, Op, Outcome } from './contracts/commerce.js';
import { repeated } from './cart/retry.js';
import { guarded } from './guarded.js';
import type { Platform } from './platform.js';
import { createMeant, type Meant } from './wishes/meant.js';

/** `unknown`: nobody has asked, or the shop did not say; `off` is what is shown then, and a press asks. */
export type WishStatus = 'unknown' | 'loading' | 'ready';

export interface WishView {
  readonly status: WishStatus;
  /** By the shop's id of the product. */
  readonly wished: readonly string[];
  /** Products of which a change is on its way; `wished` is ahead of the shop there. */
  readonly pending: readonly string[];
  /** What came of the latest change of a product, where it failed; gone with the next one. */
  readonly errors: Readonly<Record<string, CommerceError>>;
}

export interface Wishes {
  readonly $wishes: ReadableAtom<WishView>;
  /** Asks the shop, unless it has told already. */
  read(): Promise<void>;
  /** Of several calls for one product that wait, the last counts for all. Never rejects. */
  set(productId: string, wished: boolean): Promise<Outcome<boolean>>;
  /** The shopper may have signed in by now: the list is read, and what was meant before is done, once. */
  signedIn(): Promise<void>;
  destroy(): void;
}

export interface WishesOptions {
  readonly adapter: CommerceAdapter;
  readonly platform: Platform;
  /** Names the store; what was meant before a sign-in is kept under it. */
  readonly storeId: string;
  /** Whether what was meant may be stored, for a sign-in that leads away from the page. */
  mayStore(): boolean;
  op(): Omit<Op, 'signal'>;
}

const LIMIT = 15_000;

interface Change {
  wished: boolean;
  /** A change is on its way; what is asked for meanwhile waits for it. */
  isSent: boolean;
  readonly settle: ((outcome: Outcome<boolean>) => void)[];
}

/** `null` for a shop without a wish list. */
export function createWishes({ adapter, platform, storeId, mayStore, op }: WishesOptions): Wishes | null {
  const getWishes = adapter.getWishes?.bind(adapter);
  const setWish = adapter.setWish?.bind(adapter);
  if (!getWishes || !setWish) return null;
  const [load, write] = [getWishes, setWish];
  const meant: Meant = createMeant(platform, storeId, mayStore);
  const end = new AbortController();
  const changes = new Map<string, Change>();
  const $wishes = atom<WishView>({ status: 'unknown', wished: [], pending: [], errors: {} });
  let settled: ReadonlySet<string> = new Set();
  let status: WishStatus = 'unknown';
  let errors: WishView['errors'] = {};
  let reading: Promise<void> | undefined;
  /** Grows whenever the shop has been told something, or has told. */
  let version = 0;

  /** Both calls may be repeated: the one changes nothing, the other says how it is to be, not what to do. */
  function call<T>(send: (op: Op) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const { opId, ...more } = op();
    const once = () => guarded((signal) => send({ ...more, opId, signal }), platform, LIMIT, end.signal);
    return repeated(once, platform, { within: LIMIT });
  }

  function publish(): void {
    const wished = new Set(settled);
    for (const [id, change] of changes) wished[change.wished ? 'add' : 'delete'](id);
    if (!end.signal.aborted) $wishes.set({ status, wished: [...wished], pending: [...changes.keys()], errors });
  }

  function forgive(productId: string): void {
    errors = Object.fromEntries(Object.entries(errors).filter(([id]) => id !== productId));
  }

  async function ask(): Promise<void> {
    const since = version;
    if (status === 'unknown') status = 'loading';
    publish();
    const outcome = await call(load);
    // a list from before a change says nothing of how it stands now
    if (outcome.ok && Array.isArray(outcome.value) && since === version) settled = new Set(outcome.value);
    status = outcome.ok || status === 'ready' ? 'ready' : 'unknown';
    reading = undefined;
    publish();
  }

  /** Sends what is wanted of one product, until nothing else is wanted. */
  async function send(productId: string, change: Change): Promise<void> {
    change.isSent = true;
    let outcome: Outcome<readonly string[]>;
    let wished: boolean;
    do {
      ({ wished } = change);
      const since = ++version;
      outcome = await call((all) => write(productId, wished, all));
      if (!outcome.ok) continue;
      const isWhole = since === version && Array.isArray(outcome.value);
      // a list that another change has overtaken is sure of this product alone
      settled = isWhole
        ? new Set(outcome.value)
        : new Set([...settled].filter((id) => id !== productId).concat(wished ? productId : []));
      version++;
    } while (wished !== change.wished);
    changes.delete(productId);
    if (outcome.ok) status = 'ready';
    else {
      errors = { ...errors, [productId]: outcome.error };
      if (outcome.error.kind === 'unauthorized' && outcome.error.login) meant.keep({ product: productId, wished: change.wished });
    }
    publish();
    for (const settle of change.settle) settle(outcome.ok ? { ok: true, value: wished } : outcome);
  }

  const wishes: Wishes = {
    $wishes,
    read: () => (status === 'ready' ? Promise.resolve() : (reading ??= ask())),
    set(productId, wished) {
      forgive(productId);
      meant.drop();
      const change = changes.get(productId) ?? { wished, isSent: false, settle: [] };
      change.wished = wished;
      changes.set(productId, change);
      publish();
      return new Promise((resolve) => {
        change.settle.push(resolve);
        if (!change.isSent) void send(productId, change);
      });
    },
    async signedIn() {
      const wish = meant.take();
      await (reading ??= ask());
      if (wish) await wishes.set(wish.product, wish.wished);
    },
    destroy: () => end.abort(),
  };
  // nobody has pressed anything here yet, so that there is nothing to say if they have not signed in
  if (meant.isKept())
    void wishes.signedIn().then(() => {
      errors = {};
      publish();
    });
  return wishes;
}
