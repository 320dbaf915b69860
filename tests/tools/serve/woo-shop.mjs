import { tsImport } from 'tsx/esm/api';

/** What WordPress answers itself, when it shares an origin with files. */
export const isOfWooShop = (url = '') => /^\/(wp-json|checkout)\/|[?&]wc-ajax=/.test(url);

/**
 * The fake WooCommerce (tests/servers/woocommerce), which is TypeScript and comes when it is first asked, as a listener of Node's. `given` is one
 * that a test keeps the switches of.
 */
export function wooServer(given) {
  const ready = Promise.all([
    tsImport('../../servers/serve-handler.ts', import.meta.url),
    given ?? tsImport('../../servers/woocommerce/shop.ts', import.meta.url).then(({ createWooShop }) => createWooShop()),
  ]).then(([{ listenerOf }, { handler }]) => listenerOf(handler));
  return async (incoming, outgoing) => (await ready)(incoming, outgoing);
}
