/** BigCommerce's GraphQL Storefront API, over plain fetch. The cart is made there, and its handle is the cart's id. */
import {
  safeUrl,
  withAttribution,
  type AdapterFactory,
  type Attribution,
  type CartHandle,
  type CheckoutHandoff,
  type CommerceAdapter,
  type Op,
  type Outcome,
} from '@vitrine/core';
import { buyAlone } from '../buy-alone.js';
import { given, readConfig } from '../config.js';
import { captureFetch, type Fetch } from '../http.js';
import { ok } from '../outcome.js';
import { unconfiguredAdapter } from '../unconfigured.js';
import { createBigcommerceCart } from './bigcommerce/cart.js';
import { loadProducts } from './bigcommerce/catalogue.js';
import { handleOf, type Shown } from './bigcommerce/product.js';

export interface BigcommerceOptions {
  /** As in `https://store-abc123.mybigcommerce.com/graphql`. */
  readonly endpoint: string;
  /** A storefront token whose `allowed_cors_origins` names the page's origin. It is public. */
  readonly token: string;
  /** Where products stand, with `{path}` for the path that BigCommerce has for them, without slashes around it. */
  readonly productUrl?: string;
  /** Whether prices are shown with tax; BigCommerce's own pages say so in the shop's tax settings. */
  readonly includeTax?: boolean;
  /** In place of the platform's. */
  readonly fetch?: Fetch;
}

/** BigCommerce says 30 seconds; a page takes some of them to open. */
const GOOD_FOR_MS = 20_000;
/** What BigCommerce's own addresses hold already. */
const OWN = /^(action|id|token|embedded)$/;

export function bigcommerceAdapter(options: BigcommerceOptions): CommerceAdapter {
  const { endpoint, token, productUrl, includeTax = false } = options;
  const server = { endpoint, token, includeTax, fetch: options.fetch ?? captureFetch() };
  const shown: Shown = {
    image({ url, altText }) {
      const safe = safeUrl(url, 'image', endpoint);
      return safe === null ? null : { url: safe, ...(altText && { alt: altText }) };
    },
    // the path is one already, so that nothing in it is escaped again
    link: (path) => productUrl?.replace('{path}', () => handleOf(path)),
  };
  const cart = createBigcommerceCart(server, shown);

  async function handOff(handle: CartHandle | null, attribution: Attribution, op: Op): Promise<Outcome<CheckoutHandoff>> {
    const passed = Object.fromEntries(Object.entries(attribution).filter(([key]) => !OWN.test(key)));
    const url = await cart.redirectUrl(handle, passed, op);
    return url.ok
      ? ok({ kind: 'redirect', url: withAttribution(url.value, attribution), frameable: false, goodForMs: GOOD_FOR_MS })
      : url;
  }

  return {
    id: 'bigcommerce',
    contractVersion: 1,
    capabilities: {
      refs: ['product', 'variant', 'handle', 'sku'],
      cart: 'handle',
      discountCodes: 'single',
      lineAttributes: false,
      cartAttributes: false,
      stock: 'count',
      marketSwitch: 'reprice',
      idempotentAdd: false,
      checkout: ['redirect'],
    },
    checkoutOrigins: [new URL(endpoint).origin],
    getProducts: (refs, op) => loadProducts(server, shown, refs, op),
    getCart: cart.read,
    addLines: cart.add,
    setQuantity: cart.setQuantity,
    setDiscountCodes: cart.setCodes,
    setMarket: cart.setMarket,
    checkout: (handle, _cart, attribution, op) => handOff(handle, attribution, op),
    buyNow: buyAlone(cart.add, handOff),
  };
}

/** Knows the options but `fetch`. Without a sound `endpoint` and a `token` the shop stays closed. */
export const bigcommerceFactory: AdapterFactory = (config, host) => {
  const reader = readConfig('bigcommerce', config, host);
  const options = {
    endpoint: reader.required('endpoint', (key) => reader.url(key)),
    token: reader.required('token', (key) => reader.text(key)),
    productUrl: reader.template('productUrl', ['path']),
    includeTax: reader.custom('includeTax', 'true or false', (value): value is boolean => typeof value === 'boolean'),
  };
  reader.end();
  const { endpoint, token, ...rest } = options;
  if (!endpoint || !token) return unconfiguredAdapter('bigcommerce', 'no endpoint, or no token');
  return bigcommerceAdapter({ endpoint, token, ...given(rest) });
};
