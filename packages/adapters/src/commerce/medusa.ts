/** Medusa's Store API (version 2), over plain fetch. The cart's handle is its id. */
import {
  safeUrl,
  withAttribution,
  type AdapterFactory,
  type Attribution,
  type CartHandle,
  type CheckoutHandoff,
  type CommerceAdapter,
  type Outcome,
} from '@vitrine/core';
import { buyAlone } from '../buy-alone.js';
import { given, isRecord, isText, readConfig } from '../config.js';
import { captureFetch, type Fetch } from '../http.js';
import { failed, ok } from '../outcome.js';
import { unconfiguredAdapter } from '../unconfigured.js';
import { fillTemplate } from '../url-template.js';
import { createCarts } from './medusa/cart.js';
import { createCatalogue } from './medusa/catalogue.js';
import type { Shown } from './medusa/product.js';
import { createRegions, type RegionIds } from './medusa/regions.js';

export interface MedusaOptions {
  /** Absolute address of the server; the Store API is below it at `/store`. */
  readonly endpoint: string;
  /** The publishable API key of a sales channel. It is public, as its name says. */
  readonly publishableKey: string;
  /**
   * Country or currency codes to region ids. A market's country counts before its currency, and where neither is named here the
   * first region does. Without this the server is asked for its regions.
   */
  readonly regions?: RegionIds;
  /**
   * Where checkout leads, since Medusa has none of its own: an absolute address with `{cart}` after a `#` for the cart's id.
   * Without it there is neither checkout nor buying at once.
   */
  readonly checkoutUrl?: string;
  /** Where products stand, with `{handle}`. */
  readonly productUrl?: string;
  /** Up to how many left a variant counts as low in stock; none does unless given. */
  readonly lowStock?: number;
  /** In place of the platform's. */
  readonly fetch?: Fetch;
}

export function medusaAdapter(options: MedusaOptions): CommerceAdapter {
  const { endpoint, publishableKey, regions, checkoutUrl, productUrl, lowStock } = options;
  const server = { endpoint, publishableKey, fetch: options.fetch ?? captureFetch() };
  const shown: Shown = {
    lowStock,
    image(address) {
      const url = safeUrl(address, 'image', endpoint);
      return url === null ? null : { url };
    },
    link: (handle) => (productUrl ? fillTemplate(productUrl, { handle }) : undefined),
  };
  const regionFor = createRegions(server, regions);
  const catalogue = createCatalogue(server, shown, regionFor);
  const carts = createCarts(server, shown, catalogue, regionFor);

  const handOff = (template: string, cart: CartHandle | null, attribution: Attribution): Outcome<CheckoutHandoff> => {
    if (!cart) return failed('cart-gone');
    return ok({ kind: 'redirect', url: withAttribution(fillTemplate(template, { cart }), attribution), frameable: false });
  };

  return {
    id: 'medusa',
    contractVersion: 1,
    capabilities: {
      refs: ['product', 'variant', 'handle', 'sku'],
      cart: 'handle',
      discountCodes: 'many',
      lineAttributes: true,
      cartAttributes: false,
      stock: 'count',
      marketSwitch: 'reprice',
      idempotentAdd: false,
      checkout: checkoutUrl ? ['redirect'] : [],
    },
    ...(checkoutUrl && { checkoutOrigins: [new URL(checkoutUrl).origin] }),
    getProducts: catalogue.load,
    getCart: carts.read,
    addLines: carts.add,
    setQuantity: carts.setQuantity,
    setDiscountCodes: carts.setCodes,
    setMarket: carts.setMarket,
    async checkout(handle, _cart, attribution, op) {
      if (!checkoutUrl) return failed('unsupported');
      // one that was paid for in another tab leads nowhere
      const found = await carts.read(handle, op);
      return found.ok ? handOff(checkoutUrl, found.value && found.value.handle, attribution) : found;
    },
    ...(checkoutUrl && {
      buyNow: buyAlone(carts.add, (alone, attribution) => handOff(checkoutUrl, alone, attribution)),
    }),
  };
}

/** Knows the options but `fetch`. Without a sound `endpoint` and a `publishableKey` the shop stays closed. */
export const medusaFactory: AdapterFactory = (config, host) => {
  const reader = readConfig('medusa', config, host);
  const options = {
    endpoint: reader.required('endpoint', (key) => reader.url(key)),
    publishableKey: reader.required('publishableKey', (key) => reader.text(key)),
    regions: reader.custom('regions', 'region ids by country or currency code', isRegionIds),
    checkoutUrl: reader.template('checkoutUrl', ['cart'], isCartHidden),
    productUrl: reader.template('productUrl', ['handle']),
    lowStock: reader.number('lowStock', 0),
  };
  reader.end();
  const { endpoint, publishableKey, ...rest } = options;
  if (!endpoint || !publishableKey) return unconfiguredAdapter('medusa', 'no endpoint or no publishableKey');
  return medusaAdapter({ endpoint, publishableKey, ...given(rest) });
};

const isRegionIds = (value: unknown): value is RegionIds =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([code, id]) => /^[a-z]{2,3}$/i.test(code) && isText(id) && id !== '');

/** There, and nowhere before: what stands after the `#` reaches no server and no log. */
const isCartHidden = (template: string): boolean => /^[^#{]*#.*\{cart\}/.test(template);
