/**
 * The demo shop's backend, in the page. Two adapters may share one, as two tabs share a shop; a server that never saw a
 * cart goes on from its handle.
 */
import type { CartHandle, CartOutcome, Image, Market, Op, Outcome, Product, Variant } from '@vitrine/core';
import { money } from '@vitrine/core';
import { failed, ok } from '../../outcome.js';
import { handleOf, showCart, stateIn, type CartState } from './cart.js';
import {
  currencyFor,
  productFor,
  variantFor,
  variantId,
  type MemoryProduct,
  type MemoryVariant,
  type Situation,
} from './catalogue.js';
import { demoCatalogue, demoCodes } from './demo.js';
import { noFaults, RETRY_AFTER_MS, strikes, type MemoryFaults } from './faults.js';
import { tidy, type Shelf, type Written } from './write.js';

export interface MemoryServerOptions {
  /** In place of the demo catalogue. */
  readonly products?: readonly MemoryProduct[];
  /** Milliseconds that every call takes; 0 unless given. */
  readonly latency?: number;
  /** By SKU, in place of what the catalogue says. */
  readonly stock?: Readonly<Record<string, number>>;
  readonly prices?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Per cent off by code; `{ LIVE10: 10 }` unless given. */
  readonly discountCodes?: Readonly<Record<string, number>>;
  /** Picture addresses by handle or SKU. */
  readonly images?: Readonly<Record<string, string>>;
  /** The folder of the pictures that the catalogue names, absolute and with its last slash; no pictures but `images` unless given. */
  readonly imageBase?: string;
  /** Whether an addition that is repeated with the same `opId` is applied once; false unless given. */
  readonly idempotentAdd?: boolean;
}

export interface MemoryServer {
  /** Switches, to be set at any time. */
  readonly faults: MemoryFaults;
  readonly idempotentAdd: boolean;
  readonly discountCodes: readonly string[];
  readonly products: readonly MemoryProduct[];
  productIn(product: MemoryProduct, market: Market, named?: MemoryVariant): Product;
  /** The one variant with these options. */
  variantIn(product: MemoryProduct, options: Readonly<Record<string, string>>, market: Market): Variant | null;
  shelfIn(market: Market): Shelf;
  /** The cart of a handle as it stands, if there is one. */
  read(handle: CartHandle | null, op: Op): Promise<Outcome<CartState | null>>;
  /** Runs `change` on a cart, or on a new one where `handle` is null and `create` is given. */
  write(
    handle: CartHandle | null,
    op: Op,
    change: (state: CartState, shelf: Shelf) => Outcome<Written>,
    create?: 'create',
  ): Promise<CartOutcome>;
  cartOf(state: CartState): ReturnType<typeof showCart>;
  /** Waits out the latency and fails as the faults say. */
  arrive(op: Op): Promise<Outcome<null>>;
}

export function createMemoryServer(options: MemoryServerOptions = {}): MemoryServer {
  const {
    products = demoCatalogue,
    latency = 0,
    stock = {},
    prices = {},
    discountCodes = demoCodes,
    images = {},
    imageBase,
    idempotentAdd = false,
  } = options;
  const faults = noFaults();
  const carts = new Map<string, CartState>();
  const gone = new Set<string>();
  const percents = new Map(Object.entries(discountCodes));
  const found = products.flatMap((product) => product.variants.map((variant) => ({ product, variant })));
  const bySku = new Map(found.map((one) => [one.variant.sku, one]));
  const byId = new Map(found.map((one) => [variantId(one.variant.sku), one]));

  const situationIn = (currency: string): Situation => ({
    currency,
    stockOf({ sku, stock: listed, availability }: MemoryVariant) {
      if (faults.soldOut.includes(sku)) return 0;
      return stock[sku] ?? (availability ? undefined : listed);
    },
    priceOf({ sku, prices: listed }) {
      const amount = faults.priceChanged[sku] ?? prices[sku]?.[currency] ?? listed[currency];
      return amount === undefined ? null : money.decimal(amount, currency);
    },
    imageOf(key, picture): Image | undefined {
      const url = images[key] ?? (picture && imageBase && `${imageBase}${picture}`);
      return url ? { url } : undefined;
    },
  });
  const shelf = (currency: string): Shelf => ({
    find: (sku) => bySku.get(sku),
    named: (id) => byId.get(id),
    situation: situationIn(currency),
    clip: faults.clip,
    newId,
  });

  /** The newer of what is known here and what the handle says, since another tab may have gone on. */
  function look(handle: CartHandle | null): CartState | null {
    const told = handle && stateIn(handle);
    if (!told) return null;
    if (faults.cartGone) {
      faults.cartGone = false;
      gone.add(told.id);
    }
    if (gone.has(told.id)) return null;
    const known = carts.get(told.id);
    return known && known.version >= told.version ? known : told;
  }

  async function arrive(op: Op): Promise<Outcome<null>> {
    if (op.signal.aborted) return failed('aborted');
    const wait = latency + faults.slow;
    if (wait > 0) await pause(wait, op.signal);
    if (op.signal.aborted) return failed('aborted');
    if (faults.offline) return { ok: false, error: { kind: 'network', maybeApplied: false } };
    if (strikes(faults, 'rateLimited')) return { ok: false, error: { kind: 'rate-limited', retryAfterMs: RETRY_AFTER_MS } };
    return ok(null);
  }

  const cartOf = (state: CartState) => showCart(state, (sku) => bySku.get(sku), situationIn(state.currency), percents);

  return {
    faults,
    idempotentAdd,
    products,
    discountCodes: [...percents.keys()],
    productIn: (product, market, named) => productFor(product, situationIn(currencyFor(market, products)), named),
    variantIn(product, options, market) {
      const fits = ({ options: own = {} }: MemoryVariant) =>
        Object.entries(options).every(([name, value]) => own[name] === value);
      const meant = product.variants.find(fits);
      return meant ? variantFor(product, meant, situationIn(currencyFor(market, products))) : null;
    },
    shelfIn: (market) => shelf(currencyFor(market, products)),
    arrive,
    cartOf,
    async read(handle, op) {
      const arrived = await arrive(op);
      return arrived.ok ? ok(look(handle)) : arrived;
    },
    async write(handle, op, change, create) {
      const arrived = await arrive(op);
      if (!arrived.ok) return arrived;
      if (strikes(faults, 'conflict')) return failed('conflict');
      if (strikes(faults, 'dropRequest')) return lost;
      const state = handle ? look(handle) : create && newCart(currencyFor(op.market, products));
      if (!state) return failed('cart-gone');
      const before = tidy(state, shelf(state.currency));
      const changed =
        idempotentAdd && create && state.ops.includes(op.opId)
          ? ok<Written>({ state, notices: [] })
          : change(before.state, shelf(state.currency));
      if (!changed.ok) return changed;
      const ops = create ? [...state.ops, op.opId].slice(-20) : state.ops;
      const after: CartState = { ...changed.value.state, version: state.version + 1, ops };
      carts.set(after.id, after);
      if (strikes(faults, 'dropResponse')) return lost;
      return ok({ cart: cartOf(after), handle: handleOf(after), notices: [...before.notices, ...changed.value.notices] });
    },
  };
}

const lost = { ok: false, error: { kind: 'network', maybeApplied: true } } as const;

const newId = (): string => globalThis.crypto.randomUUID();

const newCart = (currency: string): CartState => ({ id: newId(), version: 0, currency, lines: [], codes: [], ops: [] });

/** Over after `ms`, or at once when the call is given up. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
