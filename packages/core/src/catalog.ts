/**
 * The shop's products, loaded when somebody looks: asking for an entry is what loads it, and what is asked for in the same
 * moment goes to the adapter in one call.
 */
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import type { CommerceAdapter, CommerceError, Op, Outcome, Product, ProductRef, Variant } from './contracts/commerce.js';
import { addressOf } from './address.js';
import type { Entry } from './item.js';
import type { Platform } from './platform.js';
import { guarded } from './guarded.js';

export interface Catalog {
  /** The product behind a ref; loads it on the first call. */
  entry(ref: ProductRef): ReadableAtom<Entry>;
  /** Asks the shop again: all that was ever asked for, or these. What is known stays until the answer is here. */
  refresh(refs?: readonly ProductRef[]): Promise<void>;
  /** Resolves once the entry has settled. */
  load(ref: ProductRef): Promise<Entry>;
  /** A variant that was not among those sent with its product. */
  variant(productId: string, options: Readonly<Record<string, string>>): Promise<Outcome<Variant | null>>;
  destroy(): void;
}

export interface CatalogOptions {
  readonly adapter: CommerceAdapter;
  readonly platform: Platform;
  /** What goes with a call, but for its signal. */
  op(): Omit<Op, 'signal'>;
  onError(error: CommerceError): void;
}

const BATCH = 50;
const ATTEMPTS = 4;
const TIMEOUT = 8_000;

export function createCatalog({ adapter, platform, op, onError }: CatalogOptions): Catalog {
  const entries = new Map<string, { ref: ProductRef; $entry: WritableAtom<Entry> }>();
  const waiting = new Map<string, ProductRef>();
  const end = new AbortController();
  let flight: Promise<void> | undefined;

  const supported = (ref: ProductRef) => adapter.capabilities.refs.includes(ref.kind);

  /** Reads are repeated with growing, jittered pauses, since they change nothing. */
  async function ask(refs: readonly ProductRef[]): Promise<Outcome<readonly (Product | null)[]>> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await guarded((signal) => adapter.getProducts(refs, { ...op(), signal }), platform, TIMEOUT, end.signal);
      if (outcome.ok || attempt === ATTEMPTS || end.signal.aborted) return outcome;
      const { error } = outcome;
      if (error.kind !== 'network' && error.kind !== 'rate-limited' && error.kind !== 'conflict') return outcome;
      const pause =
        (error.kind === 'rate-limited' && error.retryAfterMs) || platform.random() * Math.min(300 * 2 ** attempt, 5_000);
      await platform.sleep(Math.min(pause, 30_000), end.signal);
    }
  }

  async function flush(): Promise<void> {
    await platform.sleep(0);
    flight = undefined;
    const all = [...waiting.values()];
    waiting.clear();
    for (let from = 0; from < all.length && !end.signal.aborted; from += BATCH) {
      const refs = all.slice(from, from + BATCH);
      const outcome = await ask(refs);
      if (end.signal.aborted) return;
      if (!outcome.ok) onError(outcome.error);
      refs.forEach((ref, i) => {
        const { $entry } = entries.get(addressOf(ref))!;
        const product = outcome.ok ? (outcome.value[i] ?? null) : $entry.get().product;
        $entry.set({ product, status: product ? 'ready' : outcome.ok ? 'missing' : 'failed' });
      });
    }
  }

  function want(ref: ProductRef): void {
    waiting.set(addressOf(ref), ref);
    flight ??= flush();
  }

  function entry(ref: ProductRef): WritableAtom<Entry> {
    const address = addressOf(ref);
    let known = entries.get(address);
    if (!known) {
      const can = supported(ref);
      known = { ref, $entry: atom<Entry>({ status: can ? 'loading' : 'missing', product: null }) };
      entries.set(address, known);
      if (can) want(ref);
    }
    return known.$entry;
  }

  const settled = ($entry: ReadableAtom<Entry>) =>
    new Promise<Entry>((resolve) => {
      if ($entry.get().status !== 'loading') return resolve($entry.get());
      const off = $entry.listen((value) => {
        if (value.status === 'loading') return;
        off();
        resolve(value);
      });
    });

  return {
    entry,
    load(ref) {
      const $entry = entry(ref);
      if ($entry.get().status === 'failed') {
        $entry.set({ ...$entry.get(), status: 'loading' });
        want(ref);
      }
      return settled($entry);
    },
    async refresh(refs = [...entries.values()].map((known) => known.ref)) {
      for (const ref of refs.filter(supported)) {
        entry(ref);
        want(ref);
      }
      await flight;
    },
    async variant(productId, options) {
      const { getVariant } = adapter;
      if (!getVariant) return { ok: true, value: null };
      return guarded(
        (signal) => getVariant.call(adapter, productId, options, { ...op(), signal }),
        platform,
        TIMEOUT,
        end.signal,
      );
    },
    destroy: () => end.abort(),
  };
}
