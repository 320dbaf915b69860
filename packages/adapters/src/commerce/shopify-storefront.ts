/** Shopify's Storefront API, for pages that are not the shop's own theme. The cart's handle is its id with its secret. */
import { safeUrl, type AdapterFactory, type CommerceAdapter } from '@vitrine/core';
import { isText, readConfig } from '../config.js';
import { captureFetch, type Fetch } from '../http.js';
import { unconfiguredAdapter } from '../unconfigured.js';
import { fillTemplate } from '../url-template.js';
import { createCatalogue } from './shopify-storefront/catalogue.js';
import type { ShopifyServer } from './shopify-storefront/client.js';
import { API_VERSION, apiAddress, isPublicToken } from './shopify-storefront/endpoint.js';
import { lazyCart } from './shopify-storefront/lazy-cart.js';
import type { Shown } from './shopify-storefront/product.js';

export interface ShopifyStorefrontOptions {
  /** The shop's domain, as in `shop.myshopify.com`, or the full address of its Storefront API of version 2026-04. */
  readonly endpoint: string;
  /** A public access token. Without one the shop must allow tokenless access, and documents are kept small. */
  readonly publicToken?: string;
  /** Says how many are left. The token needs the scope `unauthenticated_read_product_inventory`, or every request fails. */
  readonly showStock?: boolean;
  /** Where products stand, with `{handle}`; the shop's own online store unless given. */
  readonly productUrl?: string;
  /** In place of the platform's. */
  readonly fetch?: Fetch;
}

const NAME = 'shopify-storefront';

/** With an `endpoint` that is none, or a private token, every call answers `unauthorized`. */
export function shopifyStorefrontAdapter(options: ShopifyStorefrontOptions): CommerceAdapter {
  const { publicToken, productUrl, showStock = false } = options;
  const endpoint = apiAddress(options.endpoint, globalThis.location?.href ?? 'https://localhost/');
  if (!endpoint || (publicToken && !isPublicToken(publicToken))) return unconfiguredAdapter(NAME, 'endpoint or publicToken');
  const server: ShopifyServer = {
    endpoint,
    ...(publicToken && { publicToken }),
    showStock,
    unspoken: new Set(),
    fetch: options.fetch ?? captureFetch(),
  };
  const shown: Shown = {
    image({ url: given, altText, width, height }) {
      const url = safeUrl(given, 'image', endpoint);
      return url === null ? null : { url, ...(altText && { alt: altText }), ...(width && { width }), ...(height && { height }) };
    },
    link: ({ handle, onlineStoreUrl }) =>
      productUrl ? fillTemplate(productUrl, { handle }) : (safeUrl(onlineStoreUrl, 'link', endpoint) ?? undefined),
  };
  const catalogue = createCatalogue(server, shown);

  return {
    id: NAME,
    contractVersion: 1,
    capabilities: {
      refs: ['product', 'variant', 'handle'],
      cart: 'handle',
      discountCodes: 'many',
      lineAttributes: true,
      cartAttributes: true,
      stock: showStock ? 'count' : 'boolean',
      marketSwitch: 'reprice',
      idempotentAdd: false,
      checkout: ['redirect'],
    },
    checkoutOrigins: [new URL(endpoint).origin],
    getProducts: catalogue.load,
    getVariant: catalogue.variant,
    ...lazyCart(server, shown),
  };
}

const EXPECTED = `a shop's domain, or its API's address, version ${API_VERSION}`;

/** Knows the options but `fetch`. Without a sound `endpoint` the shop stays closed. */
export const shopifyStorefrontFactory: AdapterFactory = (config, host) => {
  const reader = readConfig(NAME, config, host);
  const isAddress = (value: unknown): value is string => isText(value) && apiAddress(value, host.pageUrl) !== null;
  const endpoint = reader.required('endpoint', (key) => reader.custom(key, EXPECTED, isAddress));
  const publicToken = reader.custom('publicToken', 'a public access token', isPublicToken);
  const showStock = reader.custom('showStock', 'true or false', (value): value is boolean => typeof value === 'boolean');
  const productUrl = reader.template('productUrl', ['handle']);
  reader.end();
  return shopifyStorefrontAdapter({
    endpoint: apiAddress(endpoint ?? '', host.pageUrl) ?? '',
    ...(publicToken && { publicToken }),
    ...(showStock && { showStock }),
    ...(productUrl && { productUrl }),
  });
};
