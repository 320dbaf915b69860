/**
 * The commerce contract: what Vitrine asks of a shop's backend, and all that a backend may answer.
 *
 * Five methods are required. An optional method that is absent *is* the absent capability; stubs are forbidden.
 * Expected failures are returned as a {@link CommerceError}, never thrown: a rejection is a bug, which the cart session
 * and the catalogue turn into `backend`.
 */
import type { Money } from '../money.js';

/** What a show may name. An adapter says in {@link Capabilities.refs} which kinds it can resolve. */
export type ProductRef =
  | { readonly kind: 'product'; readonly id: string }
  | { readonly kind: 'variant'; readonly id: string }
  | { readonly kind: 'handle'; readonly handle: string }
  | { readonly kind: 'sku'; readonly sku: string };

/** Whether a variant can be had. `unknown`: the backend does not say; such a variant may be tried. */
export type Availability = 'in-stock' | 'low-stock' | 'backorder' | 'preorder' | 'out-of-stock' | 'unknown';

export interface Image {
  readonly url: string;
  readonly alt?: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Variant {
  /** Opaque; what {@link CommerceAdapter.addLines} takes. */
  readonly id: string;
  readonly sku?: string;
  readonly title: string;
  /** Option name to value, as in `{ Size: 'M', Colour: 'Ink' }`; `{}` where the product has no options. */
  readonly options: Readonly<Record<string, string>>;
  /** `null`: not sold in this market, or price on request. */
  readonly price: Money | null;
  readonly compareAt?: Money;
  /** The shelf price that the EU asks for, as in 12.00 EUR per `kg`. */
  readonly unitPrice?: { readonly price: Money; readonly per: string };
  readonly availability: Availability;
  /** Only where the backend says so; a hint, never a promise. */
  readonly stock?: number;
  readonly quantity?: QuantityRule;
  readonly image?: Image;
}

/** How many may be ordered at once: whole numbers, `min`, `min + step`, … up to `max`. */
export interface QuantityRule {
  readonly min: number;
  readonly max?: number;
  readonly step: number;
}

/** `value` is what {@link Variant.options} holds; `swatch` is a CSS colour or an image. */
export interface OptionValue {
  readonly value: string;
  readonly label?: string;
  readonly swatch?: { readonly color: string } | { readonly image: Image };
}

export interface ProductOption {
  readonly name: string;
  readonly values: readonly OptionValue[];
}

export interface Product {
  readonly id: string;
  readonly handle?: string;
  readonly title: string;
  readonly url?: string;
  readonly description?: string;
  readonly images: readonly Image[];
  readonly options: readonly ProductOption[];
  readonly variants: readonly Variant[];
  /** False: more variants exist than were sent, and {@link CommerceAdapter.getVariant} finds them. */
  readonly variantsComplete: boolean;
}

export interface CartLine {
  readonly id: string;
  readonly variantId: string;
  readonly productId?: string;
  readonly title: string;
  readonly options: Readonly<Record<string, string>>;
  readonly image?: Image;
  readonly url?: string;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly total: Money;
  readonly attributes: Readonly<Record<string, string>>;
  /** False for gifts and the children of bundles. */
  readonly editable: boolean;
}

/** A whole cart as the backend sees it. It survives `JSON.parse(JSON.stringify(cart))` unchanged. */
export interface Cart {
  readonly currency: string;
  readonly lines: readonly CartLine[];
  /** False: there are more lines than were sent. */
  readonly linesComplete: boolean;
  /** The server's own count; never summed by us where `linesComplete` is false. */
  readonly totalQuantity: number;
  readonly subtotal: Money;
  readonly total: Money;
  readonly discount?: Money;
  readonly tax?: Money;
  readonly totalsEstimated: boolean;
  readonly taxIncluded?: boolean;
  readonly discountCodes: readonly { readonly code: string; readonly applied: boolean }[];
  /** Present only where it changes with *every* change of a line. */
  readonly revision?: string;
  /** Present where it is known without another call. */
  readonly checkoutUrl?: string;
}

/** Names a cart at its backend. Opaque, serialisable and SECRET: never in events, logs, analytics or error reports. */
export type CartHandle = string & { readonly __handle: unique symbol };

/**
 * The last four but `other` come from the cart session alone. `other-currency`: what was added costs something else in the cart than
 * was shown, because the cart has a currency of its own. `currency-kept` and `new-cart-needed`: the market has changed, and the cart
 * stays in its currency; with the latter an empty cart gives way to one of the new market.
 */
export type NoticeCode =
  | 'quantity-adjusted'
  | 'out-of-stock'
  | 'line-removed'
  | 'price-changed'
  | 'discount-not-applied'
  | 'cart-expired'
  | 'other-currency'
  | 'currency-kept'
  | 'new-cart-needed'
  | 'other';

/** Something the shopper should be told although the write succeeded: a success does not mean that all went as asked. */
export interface Notice {
  readonly code: NoticeCode;
  /** The backend's own words, for logs; the interface speaks its own by `code`. */
  readonly message?: string;
  readonly variantId?: string;
  readonly lineId?: string;
  readonly requested?: number;
  readonly actual?: number;
  readonly discountCode?: string;
}

interface Failure<K extends string> {
  readonly kind: K;
  /** The backend's own words, for logs; never shown. */
  readonly message?: string;
  readonly cause?: unknown;
}

/** Every failure that is to be expected of a shop. */
export type CommerceError =
  | (Failure<'out-of-stock'> & { readonly variantId?: string; readonly available?: number })
  | Failure<'invalid-variant'>
  | Failure<'invalid-line'>
  | Failure<'invalid-quantity'>
  | Failure<'invalid-discount'>
  | Failure<'cart-gone'>
  | Failure<'conflict'>
  | (Failure<'rate-limited'> & { readonly retryAfterMs?: number })
  /** A wrong public key or origin, which is a fault of the set-up; with `login`, the shopper must sign in. */
  | (Failure<'unauthorized'> & { readonly login?: boolean })
  /** `maybeApplied`: the request may have reached the server. */
  | (Failure<'network'> & { readonly maybeApplied: boolean })
  | Failure<'unsupported'>
  | Failure<'backend'>
  | Failure<'aborted'>;

export type CommerceErrorKind = CommerceError['kind'];

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CommerceError };

/** What every write answers: the WHOLE authoritative cart. Partial success is `ok: true` with a notice. */
export interface CartChange {
  readonly cart: Cart;
  readonly handle: CartHandle | null;
  readonly notices: readonly Notice[];
}
export type CartOutcome = Outcome<CartChange>;

/** Where the shopper buys: ISO 3166 country, ISO 4217 currency, BCP 47 locale. */
export interface Market {
  readonly country?: string;
  readonly currency?: string;
  readonly locale?: string;
}

export interface Consent {
  readonly functional: boolean;
  readonly analytics: boolean;
  readonly marketing: boolean;
}

/** What comes with every call. */
export interface Op {
  readonly signal: AbortSignal;
  readonly market: Market;
  readonly consent?: Consent;
  /** Stable over the retries of one intent. */
  readonly opId: string;
}

export interface NewLine {
  readonly variantId: string;
  readonly quantity: number;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface Capabilities {
  readonly refs: readonly ProductRef['kind'][];
  /** `ambient`: the page's own cart. `handle`: Vitrine keeps a secret handle. `none`: links out. */
  readonly cart: 'handle' | 'ambient' | 'none';
  /** `none` exactly when `setDiscountCodes` is absent. */
  readonly discountCodes: 'none' | 'single' | 'many';
  readonly lineAttributes: boolean;
  readonly cartAttributes: boolean;
  readonly stock: 'count' | 'level' | 'boolean' | 'none';
  /** `reprice` exactly when `setMarket` is present. */
  readonly marketSwitch: 'reprice' | 'new-cart' | 'fixed';
  /** The server honours {@link Op.opId}: a repeated add is applied once. */
  readonly idempotentAdd: boolean;
  readonly checkout: readonly ('redirect' | 'host' | 'embedded')[];
}

/** Where a sale came from; strings without personal data. */
export type Attribution = Readonly<Record<string, string>>;

/** `goodForMs`: from then on the address leads nowhere, and is asked for anew; without it, it holds as long as its cart. */
export type CheckoutHandoff =
  | { readonly kind: 'redirect'; readonly url: string; readonly frameable: false; readonly goodForMs?: number }
  | { readonly kind: 'host'; readonly open: () => void }
  | { readonly kind: 'embedded'; readonly url: string; readonly protocol: 'ucp-ec'; readonly fallbackUrl: string };

export interface CommerceAdapter {
  readonly id: string;
  readonly contractVersion: 1;
  readonly capabilities: Capabilities;
  /** True for a backend that sells nothing; the elements then say so on the screen (no pretence). */
  readonly demo?: boolean;
  /** Origins that a checkout may go to besides the page's own. */
  readonly checkoutOrigins?: readonly string[];

  /** Order is kept; a missing product is `null` in its slot, never a failure. Batches internally. */
  getProducts(refs: readonly ProductRef[], op: Op): Promise<Outcome<readonly (Product | null)[]>>;
  /** `null`: there is no cart, yet or any more. */
  getCart(
    handle: CartHandle | null,
    op: Op,
  ): Promise<Outcome<{ readonly cart: Cart; readonly handle: CartHandle | null } | null>>;
  /** A `null` handle creates the cart. */
  addLines(handle: CartHandle | null, lines: readonly NewLine[], op: Op): Promise<CartOutcome>;
  /** `quantity` is absolute; 0 removes; 0 for a line that is gone is a success. */
  setQuantity(handle: CartHandle | null, lineId: string, quantity: number, op: Op): Promise<CartOutcome>;
  checkout(handle: CartHandle | null, cart: Cart, attribution: Attribution, op: Op): Promise<Outcome<CheckoutHandoff>>;

  /** For a product whose variants were not all loaded. */
  getVariant?(productId: string, options: Readonly<Record<string, string>>, op: Op): Promise<Outcome<Variant | null>>;
  /** Replaces the whole set. */
  setDiscountCodes?(handle: CartHandle | null, codes: readonly string[], op: Op): Promise<CartOutcome>;
  setMarket?(handle: CartHandle | null, op: Op): Promise<CartOutcome>;
  /** Must not touch the shopper's cart. */
  buyNow?(line: NewLine, attribution: Attribution, op: Op): Promise<Outcome<CheckoutHandoff>>;
  /** The page or another tab changed the cart. Answers with the function that ends it. */
  subscribe?(onHostChange: (cart?: Cart) => void): () => void;
  /** Ids of the products on the shopper's wish list. Present exactly where `setWish` is. */
  getWishes?(op: Op): Promise<Outcome<readonly string[]>>;
  /** Puts a product on the list, or takes it off; to do so twice is a success. Answers with the whole list. */
  setWish?(productId: string, wished: boolean, op: Op): Promise<Outcome<readonly string[]>>;
  /**
   * Opens the shop's own sign-in; a method that needs it answers `unauthorized` with `login: true`. A promise resolves when
   * the sign-in is over, however it ended; without one Vitrine tries again when the shopper is back on the page.
   */
  login?(): void | Promise<unknown>;
}
