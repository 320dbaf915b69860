/** All that is about a cart comes with the first call that needs it: most who look at a show put nothing into one. */
import type { Outcome } from '@vitrine/core';
import { ifAborted, ok } from '../../outcome.js';
import type { ShopifyServer } from './client.js';
import type { Shown } from './product.js';
import type { ShopifyCartCalls } from './shopify-cart.js';

export function lazyCart(server: ShopifyServer, shown: Shown): ShopifyCartCalls {
  let coming: Promise<ShopifyCartCalls> | undefined;
  const load = () => (coming ??= import('./shopify-cart.js').then(({ createShopifyCart }) => createShopifyCart(server, shown)));

  async function call<T>(to: (cart: ShopifyCartCalls) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      await load();
    } catch (cause) {
      // nothing was sent yet, and the script may come the next time
      coming = undefined;
      return { ok: false, error: { kind: 'network', maybeApplied: false, cause } };
    }
    return to(await load());
  }

  return {
    getCart: async (handle, op) => (handle ? call((cart) => cart.getCart(handle, op)) : (ifAborted(op) ?? ok(null))),
    addLines: (...given) => call((cart) => cart.addLines(...given)),
    setQuantity: (...given) => call((cart) => cart.setQuantity(...given)),
    setDiscountCodes: (...given) => call((cart) => cart.setDiscountCodes(...given)),
    setMarket: (...given) => call((cart) => cart.setMarket(...given)),
    checkout: (...given) => call((cart) => cart.checkout(...given)),
    buyNow: (...given) => call((cart) => cart.buyNow(...given)),
  };
}
