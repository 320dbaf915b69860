import { createMemoryServer, memoryAdapter } from '@vitrine/adapters';
import type { RaceBackend } from './shop.js';

/** The demo shop, with answers that take a moment. */
export function memoryBackend(): RaceBackend {
  const server = createMemoryServer({ latency: 1 });
  const { faults } = server;
  return {
    name: 'memory',
    variantId: 'v-SHIRT-M-SAND',
    adapter: () => memoryAdapter({ server, checkoutUrl: 'https://shop.example/checkout' }),
    chaos: {
      conflict: (times) => void (faults.conflict = times),
      dropRequest: () => void faults.dropRequest++,
      dropResponse: () => void faults.dropResponse++,
    },
    breakDown: null,
    pay: null,
    paidFor: () => 0,
    expire: () => void (faults.cartGone = true),
    stop: async () => undefined,
  };
}
