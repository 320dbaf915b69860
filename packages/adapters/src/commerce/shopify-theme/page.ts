/** What of a Shopify theme's page the adapter reads and speaks to; handed in, so that a test needs no browser. */

/** A line of `Shopify.actions.updateCart`: with `merchandiseId` it is added, with `id` it is set. */
export interface ActionLine {
  readonly merchandiseId?: string;
  /** The key of a line in the Ajax cart is taken as well as a Storefront id. */
  readonly id?: string;
  readonly quantity: number;
  readonly attributes?: readonly { readonly key: string; readonly value: string }[];
}

/** https://shopify.dev/docs/api/storefront-events-and-actions/actions/update-cart */
export interface UpdateCart {
  (
    payload: { readonly lines?: readonly ActionLine[]; readonly discountCodes?: readonly string[] },
    options?: { readonly signal?: AbortSignal; readonly event?: { readonly detail?: Readonly<Record<string, unknown>> } },
  ): Promise<unknown>;
  /** False once the theme has put a handler of its own in place of the one that may reload the page. */
  isDefault?(): boolean;
}

export interface ShopifyGlobal {
  /** `root` is the page's locale as a path, `/` or `/fr/`. */
  readonly routes?: { readonly root?: string };
  /** `active` is what the page's prices are in. */
  readonly currency?: { readonly active?: string };
  readonly actions?: { readonly updateCart?: UpdateCart };
}

type Handler = (event: Event) => void;

/** A part of `window`, by its own names. */
export interface ShopifyPage {
  readonly location: { readonly origin: string; readonly pathname: string };
  readonly Shopify?: ShopifyGlobal | undefined;
  readonly document?:
    | {
        addEventListener(type: string, handler: Handler): void;
        removeEventListener(type: string, handler: Handler): void;
        dispatchEvent(event: Event): boolean;
        querySelector?(selector: string): Element | null;
        querySelectorAll?(selector: string): Iterable<Element>;
      }
    | undefined;
  readonly PerformanceObserver?: (new (callback: (list: { getEntries(): readonly Entry[] }) => void) => Observer) | undefined;
  /** Dawn's own way of telling its parts of a change. */
  readonly publish?: unknown;
  readonly subscribe?: unknown;
}

/** A request of the page's; it began so many milliseconds after the page. */
export interface Entry {
  readonly name: string;
  readonly startTime: number;
  /** Not every browser says. */
  readonly responseStatus?: number;
}
interface Observer {
  observe(options: { readonly type: string }): void;
  disconnect(): void;
}

/** The page that this runs in; where there is none, as on a server, an address and nothing else. */
export const realPage = (address: string): ShopifyPage =>
  typeof location === 'undefined' ? { location: new URL(address) } : globalThis;

/** The name by which the adapter knows its own doing when the theme tells of it. */
export const SOURCE = 'vitrine';
