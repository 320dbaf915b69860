import { captureFetch, vendureAdapter } from '@vitrine/adapters';
import { chaosFetch } from '@vitrine/testkit';
import { CHECKOUT, type StoryBackend, type StoryProduct } from './backend.js';
import { createGate } from './gate.js';
import { storedCart } from './stored-cart.js';

const RANKS = ['First', 'Second', 'Third'];

async function post<T>(what: string, body: unknown): Promise<T> {
  const answer = await fetch(`/__vendure/${what}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`/__vendure/${what} answered ${answer.status}`);
  return (await answer.json()) as T;
}

const busy = () => new Response('{}', { status: 429, headers: { 'retry-after': '0' } });

export function createVendureBackend(endpoint: string): StoryBackend {
  const chaos = chaosFetch(captureFetch(), {
    isWrite: (_, { body }) => typeof body === 'string' && body.includes('"query":"mutation'),
    conflictAnswer: busy,
  });
  const gate = createGate();
  let sold = 0;

  return {
    name: 'vendure',
    address: endpoint,
    async product(stock = 100): Promise<StoryProduct> {
      const title = `${RANKS[sold++]} thing`;
      const { slug, sku } = await post<{ slug: string; sku: string }>('product', { name: title, price: '10.00', stock });
      return { key: `handle:${slug}`, ref: { kind: 'handle', handle: slug }, sku, title };
    },
    adapter: () =>
      gate.guard(vendureAdapter({ endpoint, fetch: chaos.fetch, checkoutUrl: `${CHECKOUT}?order={code}#token={token}` })),
    loseRequest: chaos.dropRequest,
    loseResponse: chaos.dropResponse,
    refuse: (times) => chaos.conflict!(times),
    hold: gate.hold,
    setStock: ({ sku }, stock) => post('stock', { sku, stock }),
    setPrice: ({ sku }, price) => post('price', { sku, price }),
    // a session that has run out answers like one that never was
    loseCart: (store) => storedCart(store).replace('a-session-that-has-run-out'),
    secretOf: (handle) => handle,
  };
}
