/**
 * The shop's products, loaded when somebody looks: asking for an entry is what loads it, and what is asked for in the same
 * moment goes to the adapter in one call. What was told for one market is never shown as if it were of another.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { addressOf } from './address.js';
import { answered, isSeen, put, type Known } from './catalog/known.js';
import { repeated } from './catalog/repeated.js';
import { createSearch, type Found } from './catalog/search.js';
import type { CommerceAdapter, CommerceError, Op, ProductRef } from './contracts/commerce.js';
import type { Entry } from './item.js';
import type { Choice } from './offer.js';
import type { Platform } from './platform.js';

export interface Catalog {
  /** The product behind a ref; loads it on the first call. */
  entry(ref: ProductRef): ReadableAtom<Entry>;
  /** Asks the shop again: for these, or for all that somebody looks at; of the others, when somebody does. What is known stays until the answer is here. */
  refresh(refs?: readonly ProductRef[]): Promise<void>;
  /** The same, but only where what is known is older than `age` milliseconds; nothing is asked for that never was. */
  renew(age: number, refs?: readonly ProductRef[]): Promise<void>;
  /** To be called when the market or the language is another: what is told from now on is told for that one. */
  reprice(): Promise<void>;
  /** The currency of what the shop has told for this market; `undefined` where it has told no price yet. */
  currency(): string | undefined;
  /** Resolves once the entry has settled. */
  load(ref: ProductRef): Promise<Entry>;
  /** Looks for a variant that was not among those sent with its product; what is found becomes part of the product. */
  find(ref: ProductRef, choice: Choice): Promise<Found>;
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
/** Calls that are on their way at once; what is asked for meanwhile goes together when one of them is back. */
const AT_ONCE = 3;

/** The time in which one market applies. */
interface Round {
  readonly market: string;
  readonly end: AbortController;
  readonly flights: Set<Promise<void>>;
}

export function createCatalog({ adapter, platform, op, onError }: CatalogOptions): Catalog {
  const entries = new Map<string, Known>();
  const waiting = new Set<Known>();
  const marketNow = () => JSON.stringify(op().market);
  const begin = (): Round => ({ market: marketNow(), end: new AbortController(), flights: new Set() });
  let round = begin();
  let isDestroyed = false;
  const search = createSearch({ adapter, platform, op, onError, signal: () => round.end.signal });

  const supported = (ref: ProductRef) => adapter.capabilities.refs.includes(ref.kind);

  async function fetch(batch: readonly Known[], { end, market }: Round): Promise<void> {
    const refs = batch.map(({ ref }) => ref);
    const outcome = await repeated((signal) => adapter.getProducts(refs, { ...op(), signal }), platform, end.signal);
    if (end.signal.aborted) return;
    if (market !== marketNow()) return turn();
    if (!outcome.ok) onError(outcome.error);
    batch.forEach((known, i) => {
      known.isAsked = false;
      // what is known stays where the shop does not answer; but what it costs elsewhere is not what it costs here
      const isKept = !outcome.ok && known.$entry.get().product !== null && known.market === market;
      if (outcome.ok) put(known, answered(known, outcome.value[i] ?? null));
      else if (!isKept) put(known, { product: null, status: 'failed' });
      if (outcome.ok || isKept) Object.assign(known, { at: platform.now(), market });
      const { product } = known.$entry.get();
      if (known.isDoubted) want(known);
      if (outcome.ok && known.sought && product && !product.variantsComplete) void search(known, known.sought.choice);
    });
  }

  async function flight(mine: Round, isLate: boolean): Promise<void> {
    await platform.sleep(0);
    if (mine !== round) return;
    // what had to wait may have gone by: who comes back to it asks again
    const gone = isLate ? [...waiting].filter((known) => !isSeen(known)) : [];
    for (const known of gone) known.isAsked = false;
    const all = [...waiting].filter((known) => !gone.includes(known));
    waiting.clear();
    if (mine.market !== marketNow() && !isDestroyed) return turn(all);
    for (let from = 0; from < all.length && !mine.end.signal.aborted; from += BATCH)
      await fetch(all.slice(from, from + BATCH), mine);
  }

  function start(isLate = false): void {
    const mine = round;
    const { flights } = mine;
    if (flights.size >= AT_ONCE || isDestroyed) return;
    const own = flight(mine, isLate).finally(() => {
      flights.delete(own);
      if (waiting.size > 0 && round === mine) start(true);
    });
    flights.add(own);
  }

  function want(known: Known): void {
    if (known.isAsked || !supported(known.ref)) return;
    known.isAsked = true;
    known.isDoubted = false;
    // the first of a moment starts what takes the others with it
    if (waiting.size === 0) start();
    waiting.add(known);
  }

  /** A new market: what is looked at is asked for again, and all else is as if nobody had ever asked. */
  function turn(also: readonly Known[] = []): void {
    if (isDestroyed) return;
    round.end.abort();
    round = begin();
    waiting.clear();
    for (const known of entries.values()) {
      known.at = -Infinity;
      known.isAsked = false;
      // of another market it would be another price
      if (known.sought) known.sought = { ...known.sought, variant: null };
      if (isSeen(known) || also.includes(known)) want(known);
      else if (supported(known.ref)) known.$entry.set({ status: 'loading', product: null });
    }
  }

  function knownOf(ref: ProductRef): Known {
    const address = addressOf(ref);
    const known = entries.get(address) ?? {
      ref,
      $entry: atom<Entry>({ status: supported(ref) ? 'loading' : 'missing', product: null }),
      at: -Infinity,
      market: '',
      isAsked: false,
      isDoubted: false,
      sought: null,
    };
    entries.set(address, known);
    return known;
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

  async function landed(): Promise<void> {
    while (round.flights.size > 0) await Promise.all([...round.flights]);
  }

  const catalog: Catalog = {
    entry(ref) {
      const known = knownOf(ref);
      if (known.at === -Infinity && known.$entry.get().status !== 'failed') want(known);
      return known.$entry;
    },
    load(ref) {
      const known = knownOf(ref);
      const { $entry } = known;
      if ($entry.get().status === 'failed') $entry.set({ ...$entry.get(), status: 'loading' });
      if (known.at === -Infinity) want(known);
      return settled($entry);
    },
    refresh(refs) {
      if (!refs) for (const known of entries.values()) known.at = -Infinity;
      for (const known of refs?.map(knownOf) ?? [...entries.values()].filter(isSeen)) {
        known.isDoubted = known.isAsked && !waiting.has(known);
        want(known);
      }
      return landed();
    },
    renew(age, refs) {
      const least = platform.now() - age;
      for (const known of refs?.map(knownOf) ?? [...entries.values()].filter(isSeen))
        if (known.at > -Infinity && known.at <= least) want(known);
      return landed();
    },
    reprice() {
      if (round.market !== marketNow()) turn();
      return landed();
    },
    currency() {
      const told = [...entries.values()].filter(({ at, market }) => at > -Infinity && market === round.market);
      return told.flatMap(({ $entry }) => $entry.get().product?.variants.flatMap(({ price }) => price ?? []) ?? [])[0]?.currency;
    },
    async find(ref, choice) {
      await catalog.load(ref);
      const known = knownOf(ref);
      if (!known.$entry.get().product) return { ok: false, error: { kind: 'backend' } };
      const found = await search(known, choice);
      // the shopper still means it, in whatever market
      return !found.ok && found.error.kind === 'aborted' && !isDestroyed ? catalog.find(ref, choice) : found;
    },
    destroy() {
      isDestroyed = true;
      round.end.abort();
    },
  };
  return catalog;
}
