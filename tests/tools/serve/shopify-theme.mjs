import { tsImport } from 'tsx/esm/api';

/** Where the made-up theme of `examples/shopify-theme.html` has its cart. */
export const THEME = '/shopify-theme/';

/** The theme's server (tests/servers/shopify-theme), which is TypeScript and comes when it is first asked, as a listener of Node's. */
export function themeServer() {
  const ready = Promise.all([
    tsImport('../../servers/serve-handler.ts', import.meta.url),
    tsImport('../../servers/shopify-theme/index.ts', import.meta.url),
  ]).then(([{ listenerOf }, { createShopifyTheme }]) => listenerOf(createShopifyTheme({ base: THEME }).handler));
  return async (incoming, outgoing) => (await ready)(incoming, outgoing);
}
