/** A shop that pages can be put on. */
export interface ShopToServe {
  /** Of the registry. */
  adapter: string;
  endpoint: string;
  /** What the adapter is told besides, by a page of this origin. */
  config(origin: string): Readonly<Record<string, unknown>>;
  country?: string;
  currency?: string;
}

export interface ServeOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** The address of a Vendure shop API; pages of the demo shop are put on it instead. */
  vendure?: string;
  /** Any shop; pages of the demo shop are put on it instead, without the demo's panel. */
  shop?: ShopToServe;
  /** A fake WooCommerce of the caller's; without one, a new one is made when it is first asked for. */
  woocommerce?: { handler(request: Request): Promise<Response> };
}

/**
 * Serves `examples/` and the packages' `dist` (the script tag's also as `/embed/`) on loopback. A page asked for with `?csp` or
 * `?csp=trusted-types` comes under that policy.
 */
export function serve(options?: ServeOptions): Promise<{ readonly url: string; close(): Promise<void> }>;

/** A path from the repository's top to a file that is served; `undefined` for everything else. */
export function fileFor(pathname: string): string | undefined;
