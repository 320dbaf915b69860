import { medusaMissing, startMedusa } from '../servers/medusa/start.mjs';
import { crossOriginStories } from '../stories/cross-origin.js';

crossOriginStories({
  name: 'medusa',
  missing: medusaMissing,
  async start(origins) {
    const { url: endpoint, publishableKey, regions, stop } = await startMedusa({ origins });
    const config = (origin: string) => ({
      publishableKey,
      regions,
      checkoutUrl: `${origin}/examples/index.html?order=medusa#cart={cart}`,
    });
    return { shop: { adapter: 'medusa', endpoint, config, country: 'DE', currency: 'EUR' }, stop };
  },
});
