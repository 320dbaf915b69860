/**
 * WooCommerce's Store API. On the shop's own site the cart is the page's, by its cookie; on another site one that Vitrine keeps
 * the Cart-Token of, where the shop allows that.
 */
import { withAttribution, type AdapterFactory, type CommerceAdapter, type Outcome } from '@vitrine/core';
import { readConfig } from '../config.js';
import { captureFetch, type Fetch } from '../http.js';
import { failed, ifAborted, ok } from '../outcome.js';
import { unconfiguredAdapter } from '../unconfigured.js';
import { addressesOf } from './woocommerce/addresses.js';
import type { WooCartCalls } from './woocommerce/calls.js';
import { loadProducts } from './woocommerce/catalogue.js';
import { createClient } from './woocommerce/client.js';
import { hearPage } from './woocommerce/hear.js';
import { lazily } from './woocommerce/lazily.js';
import { createKnown } from './woocommerce/known.js';
import { browserPage, saidBy, type WooPage } from './woocommerce/page.js';
import type { Voice } from './woocommerce/tell.js';

export type { WooPage } from './woocommerce/page.js';

export interface WooCommerceOptions {
  /** Absolute: the site, or its `…/wp-json/wc/store/v1`. */
  readonly endpoint: string;
  /** Whose cart it is; the page's where it stands on the endpoint's origin, else one of Vitrine's own. */
  readonly mode?: 'ambient' | 'token';
  /** Where checkout leads; what the page says, else `checkout/` of the site. Absolute. */
  readonly checkoutUrl?: string;
  /** The page, as it is told of changes and heard; that which this runs in unless given, and `null` for none. */
  readonly page?: WooPage | null;
  /** In place of the platform's. */
  readonly fetch?: Fetch;
}

export function woocommerceAdapter(options: WooCommerceOptions): CommerceAdapter {
  const { endpoint, page: given = browserPage() } = options;
  const page = given ?? undefined;
  const { api, site } = addressesOf(endpoint);
  const ambient = (options.mode ?? (page && page.origin !== new URL(site).origin ? 'token' : 'ambient')) === 'ambient';
  const client = createClient({ api, ambient, page, fetch: options.fetch ?? captureFetch() });
  const known = createKnown();
  const own = ambient ? page : undefined;
  const voice: Voice = { isOurs: false };
  let cart: WooCartCalls | undefined;
  // all about the cart comes with the first call for one
  const onCart = <T>(use: (calls: WooCartCalls) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    lazily(
      () => import('./woocommerce/calls.js'),
      ({ createCalls }) => use((cart ??= createCalls({ client, known, site, page: own, voice }))),
    );
  const catalogue = { client, known, site };
  const checkoutUrl = () => options.checkoutUrl ?? saidBy(own, 'wcSettings.storePages.checkout.permalink') ?? `${site}checkout/`;

  return {
    id: 'woocommerce',
    contractVersion: 1,
    capabilities: {
      refs: ['product', 'variant', 'handle', 'sku'],
      cart: ambient ? 'ambient' : 'handle',
      discountCodes: 'many',
      lineAttributes: false,
      cartAttributes: false,
      stock: 'level',
      marketSwitch: 'fixed',
      idempotentAdd: false,
      checkout: ['redirect'],
    },
    checkoutOrigins: [new URL(options.checkoutUrl ?? site).origin],
    getProducts: (refs, op) => loadProducts(catalogue, refs, op),
    getVariant: (...given) =>
      lazily(
        () => import('./woocommerce/find-variant.js'),
        ({ findVariant }) => findVariant(catalogue, ...given),
      ),
    getCart: async (handle, op) => (ambient || handle ? onCart((calls) => calls.read(handle, op)) : (ifAborted(op) ?? ok(null))),
    addLines: (...given) => onCart((calls) => calls.add(...given)),
    setQuantity: (...given) => onCart((calls) => calls.setQuantity(...given)),
    setDiscountCodes: (...given) => onCart((calls) => calls.setCodes(...given)),
    async checkout(handle, _cart, attribution, op) {
      const url = new URL(checkoutUrl());
      if (!ambient) {
        if (!handle) return ifAborted(op) ?? failed('cart-gone');
        url.searchParams.set('session', handle);
      }
      return ifAborted(op) ?? ok({ kind: 'redirect', url: withAttribution(url.href, attribution), frameable: false });
    },
    ...(own && { subscribe: (changed) => hearPage(own, voice, () => changed()) }),
  } satisfies CommerceAdapter;
}

/** Knows the options but `fetch` and `page`. Without an `endpoint` the shop is the site that the page stands on. */
export const woocommerceFactory: AdapterFactory = (config, host) => {
  const reader = readConfig('woocommerce', config, host);
  const page = browserPage();
  const endpoint =
    config['endpoint'] === undefined
      ? (saidBy(page, 'wcSettings.homeUrl') ?? new URL('/', host.pageUrl).href)
      : reader.url('endpoint');
  const isHere = endpoint !== undefined && new URL(endpoint).origin === new URL(host.pageUrl).origin;
  // a cookie of the shop does not reach a page of another site
  const isMode = (value: unknown): value is 'ambient' | 'token' => value === 'token' || (value === 'ambient' && isHere);
  const mode = reader.custom('mode', '"token", or "ambient" on the shop\'s own site', isMode);
  const checkoutUrl = reader.url('checkoutUrl');
  reader.end();
  if (!endpoint) return unconfiguredAdapter('woocommerce', 'the endpoint is no address');
  return woocommerceAdapter({
    endpoint,
    mode: mode ?? (isHere ? 'ambient' : 'token'),
    ...(checkoutUrl && { checkoutUrl }),
    ...(page && { page }),
  });
};
