/**
 * The page's own cart in a Shopify theme: by the theme's actions, where it has put a handler of its own behind them, else by
 * Shopify's Ajax API. Both sides show what the other has changed.
 */
import { withAttribution, type AdapterFactory, type CommerceAdapter } from '@vitrine/core';
import { isRecord, isText, readConfig } from '../config.js';
import { captureFetch, type Fetch } from '../http.js';
import { failed, ifAborted, ok } from '../outcome.js';
import { addressIn } from './shopify-theme/ajax.js';
import { createCatalogue } from './shopify-theme/catalogue.js';
import { createEcho } from './shopify-theme/echo.js';
import { hear } from './shopify-theme/hear.js';
import { realPage, type ShopifyPage } from './shopify-theme/page.js';
import { createShowing } from './shopify-theme/showing.js';
import { createTill } from './shopify-theme/till.js';

export interface ShopifyThemeOptions {
  /**
   * Where a theme shows its cart, for one that does not say so itself: CSS selectors by the ids of theme sections, as in
   * `{ 'cart-icon-bubble': '#cart-icon-bubble' }`. What a section is made of is put there after each change.
   */
  readonly sections?: Readonly<Record<string, string>>;
  /** False: the Ajax API also where the theme has a handler of its own for `Shopify.actions.updateCart`. */
  readonly actions?: boolean;
  /** In place of the real page, for tests. */
  readonly page?: ShopifyPage;
  /** In place of the platform's. */
  readonly fetch?: Fetch;
}

export function shopifyThemeAdapter(options: ShopifyThemeOptions = {}): CommerceAdapter {
  const { actions = true, page = realPage('http://localhost/') } = options;
  const echo = createEcho();
  const theme = { page, echo, fetch: options.fetch ?? captureFetch() };
  const showing = createShowing(page, options.sections);
  const catalogue = createCatalogue(theme, (op) => till.currency(op));
  const till = createTill({ theme, showing, actions, allows: catalogue.allows });

  return {
    id: 'shopify-theme',
    contractVersion: 1,
    capabilities: {
      refs: ['handle'],
      cart: 'ambient',
      discountCodes: 'many',
      lineAttributes: true,
      cartAttributes: false,
      stock: 'boolean',
      marketSwitch: 'fixed',
      idempotentAdd: false,
      checkout: ['redirect'],
    },
    getProducts: catalogue.getProducts,
    getCart: till.read,
    addLines: till.add,
    setQuantity: till.setQuantity,
    setDiscountCodes: till.setCodes,
    async checkout(_handle, cart, attribution, op) {
      const aborted = ifAborted(op);
      if (aborted) return aborted;
      if (cart.totalQuantity === 0) return failed('cart-gone');
      const url = withAttribution(addressIn(page, 'checkout'), attribution);
      return ok({ kind: 'redirect', url, frameable: false });
    },
    subscribe: (onHostChange) =>
      hear({
        page,
        echo,
        isTelling: showing.isTelling,
        onChange(isShown) {
          if (isShown) till.heard();
          onHostChange();
        },
        onRemote: (lines) => void till.follow(lines),
      }),
  };
}

const isSelectors = (value: unknown): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every(isText);
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** Knows the options but `page` and `fetch`; none is required. */
export const shopifyThemeFactory: AdapterFactory = (config, host) => {
  const reader = readConfig('shopify-theme', config, host);
  const sections = reader.custom('sections', 'selectors by section', isSelectors);
  const actions = reader.custom('actions', 'true or false', isFlag);
  reader.end();
  return shopifyThemeAdapter({
    page: realPage(host.pageUrl),
    ...(sections && { sections }),
    ...(actions !== undefined && { actions }),
  });
};
