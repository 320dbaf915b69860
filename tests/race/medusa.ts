import { captureFetch, medusaAdapter } from '@vitrine/adapters';
import { chaosFetch } from '@vitrine/testkit';
import { pay } from '../servers/medusa/pay.mjs';
import { startMedusa } from '../servers/medusa/start.mjs';
import { breaking, busy, inTurns } from './breaking.js';
import type { RaceBackend } from './shop.js';

const isWrite = (_: string, { method }: RequestInit) => method === 'POST';
const refusal = (status: number, body: object) => () => new Response(JSON.stringify(body), { status });

/** All the ways in which a Medusa says "not now". */
const notNow = inTurns([
  busy,
  refusal(409, { type: 'conflict', message: 'Cart is already being completed by another request' }),
  refusal(500, { type: 'unknown_error', message: 'Failed to acquire lock for key' }),
]);

export async function medusaBackend(): Promise<RaceBackend> {
  const server = await startMedusa();
  const outage = breaking(captureFetch(), isWrite);
  const chaos = chaosFetch(outage.fetch, { isWrite, conflictAnswer: notNow });
  const adapter = () =>
    medusaAdapter({
      endpoint: server.url,
      publishableKey: server.publishableKey,
      regions: server.regions,
      fetch: chaos.fetch,
      checkoutUrl: 'https://shop.example/pay#{cart}',
    });
  const op = { market: {}, opId: 'race', signal: AbortSignal.timeout(60_000) };
  const found = await adapter().getProducts([{ kind: 'sku', sku: 'TAPE-01' }], op);
  const variantId = found.ok ? found.value[0]?.variants[0]?.id : undefined;
  if (variantId === undefined) throw new Error('TAPE-01 is not there');
  let paid = 0;

  return {
    name: 'medusa',
    variantId,
    adapter,
    chaos: { ...chaos, conflict: chaos.conflict! },
    breakDown: outage.breakDown,
    pay: async (handle, step) => void (paid = await pay(server, handle, step)),
    paidFor: () => paid,
    expire: (shopper) => shopper.replaceHandle('cart_that_has_run_out'),
    stop: () => server.stop(),
  };
}
