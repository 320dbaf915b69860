import { captureFetch, shopifyStorefrontAdapter } from '@vitrine/adapters';
import { chaosFetch } from '@vitrine/testkit';
import { catalogue } from '../servers/shopify/catalogue.js';
import { startShopify } from '../servers/shopify/start.js';
import { breaking } from './breaking.js';
import type { RaceBackend } from './shop.js';

const isWrite = (_: string, { body }: RequestInit) => typeof body === 'string' && body.includes('"query":"mutation');

/** A fake Shopify; a cart that is paid for there is gone. */
export async function shopifyBackend(): Promise<RaceBackend> {
  const shop = await startShopify();
  shop.faults.latency = 1;
  const outage = breaking(captureFetch(), isWrite);
  const chaos = chaosFetch(outage.fetch, {
    isWrite,
    conflictAnswer: () => Response.json({ errors: [{ message: 'in conflict', extensions: { code: 'CONFLICT' } }] }),
  });
  let paid = 0;
  return {
    name: 'shopify',
    variantId: catalogue[0]!.variants[0]!.id,
    adapter: () => shopifyStorefrontAdapter({ endpoint: shop.url, fetch: chaos.fetch }),
    chaos: { ...chaos, conflict: chaos.conflict! },
    breakDown: outage.breakDown,
    async pay(handle, step) {
      if (step === 'begin') return;
      paid = (shop.carts.get(handle)?.lines ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
      shop.carts.delete(handle);
    },
    paidFor: () => paid,
    expire: (shopper) => shopper.replaceHandle('gid://shopify/Cart/expired?key=expired'),
    stop: () => shop.stop(),
  };
}
