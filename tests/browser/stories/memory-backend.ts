import { createMemoryServer, memoryAdapter, type MemoryProduct } from '@vitrine/adapters';
import { CHECKOUT, type StoryBackend, type StoryProduct } from './backend.js';
import { createGate } from './gate.js';

/** The same in every frame, since a demo cart goes on from its handle wherever the products are known. */
const shelf: readonly MemoryProduct[] = ['First', 'Second', 'Third'].map((rank) => ({
  handle: `${rank.toLowerCase()}-thing`,
  title: `${rank} thing`,
  variants: [{ sku: `THING-${rank.toUpperCase()}`, prices: { EUR: '10.00' } }],
}));
const shirt: MemoryProduct = {
  handle: 'linen-shirt',
  title: 'Linen Shirt',
  options: [{ name: 'Size', values: [{ value: 'S' }, { value: 'M' }] }],
  variants: ['S', 'M'].map((size) => ({ sku: `SHIRT-${size}`, options: { Size: size }, prices: { EUR: '49.90' } })),
};

export function createMemoryBackend(): StoryBackend {
  const stock: Record<string, number> = {};
  const prices: Record<string, Record<string, string>> = {};
  const server = createMemoryServer({ products: [...shelf, shirt], stock, prices });
  const gate = createGate();
  let sold = 0;

  return {
    name: 'memory',
    address: 'memory',
    async product(pieces = 100): Promise<StoryProduct> {
      const { handle, title, variants } = shelf[sold++]!;
      const { sku } = variants[0]!;
      stock[sku] = pieces;
      return { key: `handle:${handle}`, ref: { kind: 'handle', handle }, sku, title };
    },
    adapter: () => gate.guard(memoryAdapter({ server, checkoutUrl: CHECKOUT })),
    loseRequest: () => void server.faults.dropRequest++,
    loseResponse: () => void server.faults.dropResponse++,
    refuse: (times) => void (server.faults.conflict = times),
    hold: gate.hold,
    async setStock({ sku }, pieces) {
      stock[sku] = pieces;
    },
    async setPrice({ sku }, price) {
      prices[sku] = { EUR: price };
    },
    loseCart: () => void (server.faults.cartGone = true),
    secretOf: (handle) => (JSON.parse(handle) as { id: string }).id,
  };
}
