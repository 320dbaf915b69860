/** Vendure's Shop API, over plain fetch. The cart's handle is the session token of the bearer method. */
import {
  safeUrl,
  withAttribution,
  type Attribution,
  type CartHandle,
  type CheckoutHandoff,
  type CommerceAdapter,
  type Op,
  type Outcome,
  type AdapterFactory,
} from '@vitrine/core';
import { buyAlone } from '../buy-alone.js';
import { given, readConfig } from '../config.js';
import { captureFetch, type Fetch } from '../http.js';
import { failed, ok } from '../outcome.js';
import { unconfiguredAdapter } from '../unconfigured.js';
import { fillTemplate } from '../url-template.js';
import { createVendureCart } from './vendure/cart.js';
import { loadProducts } from './vendure/catalogue.js';
import type { Shown } from './vendure/product.js';

export interface VendureOptions {
  /** Absolute address of the Shop API. */
  readonly endpoint: string;
  readonly channelToken?: string;
  /** The language of the market's locale unless given; Vendure falls back by itself. */
  readonly languageCode?: string;
  /** One that the channel has; its default unless given. */
  readonly currencyCode?: string;
  /** Digits after the point of the server's integers, for every currency alike; 2 unless given. */
  readonly scale?: number;
  /**
   * Where checkout leads, since Vendure has none of its own: an absolute address with `{code}` for the order's code and,
   * after a `#`, `{token}` for the session. Without it there is no checkout; without `{token}` no buying at once.
   */
  readonly checkoutUrl?: string;
  /** Where products stand, with `{slug}`. */
  readonly productUrl?: string;
  /** In place of the platform's. */
  readonly fetch?: Fetch;
}

export function vendureAdapter(options: VendureOptions): CommerceAdapter {
  const { scale = 2, checkoutUrl, productUrl, endpoint } = options;
  const server = { ...options, fetch: options.fetch ?? captureFetch() };
  const shown: Shown = {
    scale,
    image({ name, preview, width, height }) {
      const url = safeUrl(preview, 'image', endpoint);
      return url === null ? null : { url, ...(name && { alt: name }), ...(width && { width }), ...(height && { height }) };
    },
    link: (slug) => (productUrl ? fillTemplate(productUrl, { slug }) : undefined),
  };
  const cart = createVendureCart(server, shown);

  async function handOff(
    template: string,
    handle: CartHandle | null,
    attribution: Attribution,
    op: Op,
  ): Promise<Outcome<CheckoutHandoff>> {
    const order = await cart.order(handle, op);
    if (!order.ok) return order;
    if (!order.value) return failed('cart-gone');
    const url = fillTemplate(template, { code: order.value.code, token: handle ?? '' });
    return ok({ kind: 'redirect', url: withAttribution(url, attribution), frameable: false });
  }

  return {
    id: 'vendure',
    contractVersion: 1,
    capabilities: {
      refs: ['product', 'handle', 'sku'],
      cart: 'handle',
      discountCodes: 'many',
      lineAttributes: false,
      cartAttributes: false,
      stock: 'level',
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
    ...(checkoutUrl?.includes('{token}') && {
      buyNow: buyAlone(cart.add, (alone, attribution, op) => handOff(checkoutUrl, alone, attribution, op)),
    }),
  };
}

/** Knows the options but `fetch`. Without a sound `endpoint` the shop stays closed. */
export const vendureFactory: AdapterFactory = (config, host) => {
  const reader = readConfig('vendure', config, host);
  const options = {
    endpoint: reader.required('endpoint', (key) => reader.url(key)),
    channelToken: reader.text('channelToken'),
    languageCode: reader.text('languageCode'),
    currencyCode: reader.text('currencyCode'),
    scale: reader.number('scale', 0),
    checkoutUrl: reader.template('checkoutUrl', ['code', 'token'], isTokenHidden),
    productUrl: reader.template('productUrl', ['slug']),
  };
  reader.end();
  const { endpoint, ...rest } = options;
  if (!endpoint) return unconfiguredAdapter('vendure', 'no endpoint');
  return vendureAdapter({ endpoint, ...given(rest) });
};

/** What stands after the `#` reaches no server and no log. */
const isTokenHidden = (template: string): boolean => !template.split('#')[0]?.includes('{token}');
