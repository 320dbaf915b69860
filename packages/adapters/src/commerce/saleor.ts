/** Saleor's GraphQL API, over plain fetch. The cart is a checkout of one channel, and its handle the checkout's id. */
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
import { failed, ok } from '../outcome.js';
import { unconfiguredAdapter } from '../unconfigured.js';
import { fillTemplate } from '../url-template.js';
import { createSaleorCart } from './saleor/cart.js';
import { loadProducts } from './saleor/catalogue.js';
import type { Shown } from './saleor/product.js';

export interface SaleorOptions {
  /** Absolute address of the GraphQL API, as in `https://shop.saleor.cloud/graphql/`. */
  readonly endpoint: string;
  /** The slug of the channel, which fixes catalogue, prices and currency. */
  readonly channel: string;
  /**
   * Where checkout leads, since Saleor has no page of its own: an absolute address with `{checkout}` for the id of the
   * checkout. Without it there is no checkout, and no buying at once.
   */
  readonly checkoutUrl?: string;
  /** Where products stand, with `{slug}`. */
  readonly productUrl?: string;
  /** In place of the platform's. */
  readonly fetch?: Fetch;
}

export function saleorAdapter(options: SaleorOptions): CommerceAdapter {
  const { endpoint, channel, checkoutUrl, productUrl } = options;
  const server = { endpoint, channel, fetch: options.fetch ?? captureFetch(), lacks: new Set<string>() };
  const shown: Shown = {
    image({ url, alt }) {
      const safe = safeUrl(url, 'image', endpoint);
      return safe === null ? null : { url: safe, ...(alt && { alt }) };
    },
    link: (slug) => (productUrl ? fillTemplate(productUrl, { slug }) : undefined),
  };
  const cart = createSaleorCart(server, shown);

  async function handOff(
    template: string,
    handle: CartHandle | null,
    attribution: Attribution,
    op: Op,
  ): Promise<Outcome<CheckoutHandoff>> {
    const [found] = await Promise.all([cart.read(handle, op), handle && cart.annotate(handle, attribution, op)]);
    if (!found.ok) return found;
    if (!handle || !found.value) return failed('cart-gone');
    const url = fillTemplate(template, { checkout: handle });
    return ok({ kind: 'redirect', url: withAttribution(url, attribution), frameable: false });
  }

  return {
    id: 'saleor',
    contractVersion: 1,
    capabilities: {
      refs: ['product', 'variant', 'handle', 'sku'],
      cart: 'handle',
      discountCodes: 'single',
      lineAttributes: true,
      cartAttributes: true,
      stock: 'count',
      marketSwitch: 'fixed',
      idempotentAdd: false,
      checkout: checkoutUrl ? ['redirect'] : [],
    },
    ...(checkoutUrl && { checkoutOrigins: [new URL(checkoutUrl).origin] }),
    getProducts: (refs, op) => loadProducts(server, shown, refs, op),
    getCart: cart.read,
    addLines: cart.add,
    setQuantity: cart.setQuantity,
    setDiscountCodes: cart.setCodes,
    checkout: async (handle, _cart, attribution, op) =>
      checkoutUrl ? handOff(checkoutUrl, handle, attribution, op) : failed('unsupported'),
    ...(checkoutUrl && {
      buyNow: buyAlone(cart.add, (alone, attribution, op) => handOff(checkoutUrl, alone, attribution, op)),
    }),
  };
}

/** Knows the options but `fetch`. Without a sound `endpoint` and a `channel` the shop stays closed. */
export const saleorFactory: AdapterFactory = (config, host) => {
  const reader = readConfig('saleor', config, host);
  const options = {
    endpoint: reader.required('endpoint', (key) => reader.url(key)),
    channel: reader.required('channel', (key) => reader.text(key)),
    checkoutUrl: reader.template('checkoutUrl', ['checkout'], (template) => template.includes('{checkout}')),
    productUrl: reader.template('productUrl', ['slug']),
  };
  reader.end();
  const { endpoint, channel, ...rest } = options;
  if (!endpoint || !channel) return unconfiguredAdapter('saleor', 'no endpoint, or no channel');
  return saleorAdapter({ endpoint, channel, ...given(rest) });
};
