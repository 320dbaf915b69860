/**
 * A shop that is open: an adapter with its catalogue and its cart session, and the one place where what the shopper asks
 * for is done. It comes into being when a shopper first shows intent, never before.
 */
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import type {
  Attribution,
  Cart,
  CheckoutHandoff,
  CommerceAdapter,
  CommerceError,
  Consent,
  Market,
  Notice,
  Outcome,
  ProductRef,
  Variant,
} from './contracts/commerce.js';
import { checkoutRecord, movementRecord } from './analytics/cart-records.js';
import { itemOfProduct } from './analytics/items.js';
import type { AnalyticsItem, AnalyticsRecord } from './analytics/record.js';
import { createCartSession, type CartSession, type Settled } from './cart/session.js';
import { createCatalog, type Catalog } from './catalog.js';
import { createChoices } from './choices.js';
import { problem, type VitrineError } from './errors.js';
import { addressOf } from './address.js';
import { hintItem, itemOf, refOf, type Entry, type Item, type RefTable } from './item.js';
import type { Choice } from './offer.js';
import type { ShowProduct } from './show/show.js';
import type { Platform } from './platform.js';
import { createWishes, type Wishes } from './wishes.js';

/** What the shop tells the page, each the `detail` of an event of the same name. */
export interface Facts {
  'vitrine-cart-change': CartChangeFact;
  'vitrine-analytics': AnalyticsRecord;
  'vitrine-error': VitrineError;
}

export interface CartChangeFact {
  readonly cart: Cart | null;
  readonly notices: readonly Notice[];
  readonly reason: string;
}

export interface ShopSettings {
  readonly market: Market;
  readonly consent: Consent;
  /** False: nothing may be stored, not even which cart is the shopper's. */
  readonly mayStore: boolean;
  readonly attribution: Attribution;
}

export interface ShopOptions {
  readonly adapter: CommerceAdapter;
  /** Names the store among others on the same site; carts of different stores are kept apart. */
  readonly storeId: string;
  readonly platform: Platform;
  settings(): ShopSettings;
  emit<K extends keyof Facts>(name: K, detail: Facts[K]): void;
}

/** One wish to have something, as a button or the page puts it. */
export interface AddRequest {
  readonly ref: ProductRef;
  /** The product as it was addressed. */
  readonly product?: string;
  readonly variant?: string | undefined;
  readonly quantity: number;
  readonly show?: string | undefined;
  readonly at?: number | undefined;
}

/** `choose`: there are several variants, and the shopper has to pick one first. */
export type AddAnswer = { readonly kind: 'settled'; readonly outcome: Outcome<Settled> } | { readonly kind: 'choose' };

export interface Shop {
  readonly adapter: CommerceAdapter;
  readonly catalog: Catalog;
  readonly cart: CartSession;
  /** The shopper's wish list; `null` where the shop keeps none. */
  readonly wishes: Wishes | null;
  /** What the shopper has chosen of a product so far; pickers, buttons and sheets of one product share it. */
  choice(ref: ProductRef): WritableAtom<Choice>;
  /** What is known of a product; `look` reads the catalogue's entry, and may note that it was read. */
  item(
    key: string,
    hint: ShowProduct | undefined,
    table: RefTable | undefined,
    look: (entry: ReadableAtom<Entry>) => Entry,
  ): Item;
  /** How many presses on this product have not settled yet. */
  readonly $adding: ReadableAtom<number>;
  add(request: AddRequest): Promise<AddAnswer>;
  buyNow(request: AddRequest): Promise<Outcome<CheckoutHandoff> | { readonly kind: 'choose' }>;
  setQuantity(line: string, quantity: number): Promise<Outcome<Settled>>;
  setDiscountCodes(codes: readonly string[]): Promise<Outcome<Settled>>;
  checkout(): Promise<Outcome<CheckoutHandoff>>;
  /** The same where the way is known already, for a press that leads there at once; else `null`, and nothing has happened. */
  checkoutNow(): CheckoutHandoff | null;
  /** To be called when the shopper was really sent to a checkout: that is what is measured. */
  left(handoff: CheckoutHandoff): void;
  /** Tells of something that happened, to whoever measures. */
  record(record: AnalyticsRecord): void;
  /** Asks for the cart, and takes it to the market of the shopper where it comes from another one. */
  enter(): Promise<void>;
  /** The market or the language changed: prices and the cart are asked for again. Answers with what there is to say of the cart. */
  marketChanged(): Promise<readonly Notice[]>;
  destroy(): void;
}

/** Milliseconds in which presses of one button are one intent at the least. */
const ONE_INTENT = 400;

/** The error of a shop as Vitrine tells it to the page. */
export const commerceProblem = (error: CommerceError): VitrineError =>
  problem(`commerce/${error.kind}`, error.message ?? error.kind, {
    ...(error.cause === undefined ? {} : { cause: error.cause instanceof Error ? error.cause.message : undefined }),
    ...('retryAfterMs' in error && error.retryAfterMs !== undefined ? { retryAfterMs: error.retryAfterMs } : {}),
  });

export function createShop({ adapter, storeId, platform, settings, emit }: ShopOptions): Shop {
  const report = (error: CommerceError) => emit('vitrine-error', commerceProblem(error));
  const cart = createCartSession({
    adapter,
    storeId,
    platform,
    market: () => settings().market,
    consent: () => settings().consent,
    mayStore: () => settings().mayStore,
    attribution: () => settings().attribution,
    onChange: (change) => emit('vitrine-cart-change', { cart: change.cart, notices: change.notices, reason: change.reason }),
  });
  const catalog = createCatalog({
    adapter,
    platform,
    op: () => ({ market: settings().market, consent: settings().consent, opId: platform.id() }),
    onError: report,
  });
  const wishes = createWishes({
    adapter,
    platform,
    storeId,
    mayStore: () => settings().mayStore && settings().consent.functional,
    op: () => ({ market: settings().market, consent: settings().consent, opId: platform.id() }),
  });
  /** What is bought past the cart, by the way to its checkout. */
  const bought = new WeakMap<CheckoutHandoff, AnalyticsItem>();
  let leftAt = -Infinity;
  const { choice, resolve } = createChoices(catalog);
  const $adding = atom(0);
  let markets = 0;

  /** A variant as records name it, under what it was addressed by. */
  function named({ ref, product }: AddRequest, variant: Variant): AnalyticsItem {
    const key = product || addressOf(ref);
    return itemOfProduct(itemOf(key, ref, undefined, catalog.entry(ref).get()), variant);
  }

  function record(it: AnalyticsRecord | null): void {
    if (it) emit('vitrine-analytics', it);
  }

  function told<T>(outcome: Outcome<T>): Outcome<T> {
    if (!outcome.ok) report(outcome.error);
    return outcome;
  }

  const shop: Shop = {
    adapter,
    catalog,
    cart,
    wishes,
    choice,
    item(key, hint, table, look) {
      const ref = refOf(key, hint, table);
      // a shop without a cart sells what the show says, by a link; its adapter may know more, but not less
      if (ref && hint && adapter.capabilities.cart === 'none' && look(catalog.entry(ref)).status !== 'ready')
        return { ...hintItem(key, hint), ref };
      return itemOf(key, ref, hint, ref ? look(catalog.entry(ref)) : undefined);
    },
    $adding,
    async add(request) {
      $adding.set($adding.get() + 1);
      try {
        const variant = await resolve(request);
        if ('kind' in variant) return variant;
        if (!variant.ok) return { kind: 'settled', outcome: told(variant) };
        const attributes = adapter.capabilities.lineAttributes && request.show ? { _vitrine_show: request.show } : undefined;
        const intent = platform.id();
        const { id, price, quantity: rule } = variant.value;
        // fewer than may be had: the shopper could not have known, and is not given more without a word
        if (rule && request.quantity < rule.min) return { kind: 'choose' };
        const outcome = await cart.add(
          { variantId: id, quantity: request.quantity, ...(attributes && { attributes }) },
          { intent, ...(price && { price }) },
        );
        if (outcome.ok) {
          const { show, at } = request;
          record(movementRecord(outcome.value.moved, { eventId: intent, show, at, item: named(request, variant.value) }));
        }
        // a refusal or a notice says that what we knew of the stock or the price was old
        if (!outcome.ok || outcome.value.notices.length > 0) void catalog.refresh([request.ref]);
        return { kind: 'settled', outcome: told(outcome) };
      } finally {
        $adding.set($adding.get() - 1);
      }
    },
    async buyNow(request) {
      const variant = await resolve(request);
      if ('kind' in variant) return variant;
      if (!variant.ok) return told(variant);
      const { quantity } = request;
      if (quantity < (variant.value.quantity?.min ?? 1)) return { kind: 'choose' };
      const outcome = told(await cart.buyNow({ variantId: variant.value.id, quantity }));
      if (outcome.ok) bought.set(outcome.value, { ...named(request, variant.value), quantity });
      return outcome;
    },
    async setQuantity(line, quantity) {
      const outcome = told(await cart.setQuantity(line, quantity));
      if (outcome.ok) record(movementRecord(outcome.value.moved, { eventId: platform.id() }));
      return outcome;
    },
    setDiscountCodes: async (codes) => told(await cart.setDiscountCodes(codes)),
    checkout: async () => told(await cart.prepareCheckout()),
    checkoutNow: () => cart.readyCheckout(),
    left(handoff) {
      // a double click leads to one place, once
      if (platform.now() - leftAt < ONE_INTENT) return;
      leftAt = platform.now();
      record(checkoutRecord(platform.id(), cart.$view.get().cart, bought.get(handoff)));
    },
    record,
    async enter() {
      await cart.refresh();
      const { currency } = settings().market;
      const held = cart.$view.get().cart?.currency;
      if (currency !== undefined && held !== undefined && held !== currency) await shop.marketChanged();
    },
    async marketChanged() {
      const mine = ++markets;
      await Promise.all([cart.setMarket(), catalog.reprice()]);
      const held = cart.$view.get().cart;
      const shown = catalog.currency();
      // the cart's currency wins, and a shopper who sees another one has to know
      if (mine !== markets || !held?.lines.length || shown === undefined || shown === held.currency) return [];
      const isNew = adapter.capabilities.marketSwitch === 'new-cart';
      const notices: readonly Notice[] = [{ code: isNew ? 'new-cart-needed' : 'currency-kept' }];
      cart.note(notices);
      return notices;
    },
    destroy() {
      cart.destroy();
      wishes?.destroy();
      catalog.destroy();
    },
  };
  return shop;
}
