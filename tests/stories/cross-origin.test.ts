import { startVendure, vendureInstalled } from '../servers/vendure/start.mjs';
import { crossOriginStories } from './cross-origin.js';

crossOriginStories({
  name: 'vendure',
  missing: () => !vendureInstalled() && 'Vendure is not installed',
  async start(origins) {
    const { url: endpoint, stop } = await startVendure({ origins });
    const config = (origin: string) => ({ checkoutUrl: `${origin}/examples/index.html?order={code}#token={token}` });
    return { shop: { adapter: 'vendure', endpoint, config }, stop };
  },
});
