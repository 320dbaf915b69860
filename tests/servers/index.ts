/** The shops that adapters are checked against, real ones and fakes, each started on loopback for it and thrown away after it. */
import type { Servers } from '@vitrine/testkit';
import { createFakeBigcommerce, TOKEN } from './bigcommerce/bigcommerce.js';
import { createFakeSaleor } from './saleor/saleor.js';
import { serveHandler } from './serve-handler.js';
import { shopifyInstalled, startShopify } from './shopify/start.js';
import { createShopifyTheme } from './shopify-theme/index.js';
import { medusaMissing, startMedusa } from './medusa/start.mjs';
import { startVendure, vendureInstalled } from './vendure/start.mjs';
import { createWooShop } from './woocommerce/shop.js';

export interface Starter<K extends keyof Servers = keyof Servers> {
  /** Why it cannot be started here; `false` where it can. */
  missing(): string | false;
  start(): Promise<{ readonly at: NonNullable<Servers[K]>; stop(): Promise<void> }>;
}

/** By the names of the registry; an adapter that is not here needs no server. */
export const starters: { readonly [K in keyof Required<Servers>]: Starter<K> } = {
  vendure: {
    missing: () => !vendureInstalled() && 'Vendure is not installed',
    async start() {
      const server = await startVendure();
      return { at: server.url, stop: () => server.stop() };
    },
  },
  saleor: {
    missing: () => false,
    async start() {
      const { url, stop } = await serveHandler(createFakeSaleor().handler);
      return { at: `${url}/graphql/`, stop };
    },
  },
  bigcommerce: {
    missing: () => false,
    async start() {
      const { url, stop } = await serveHandler(createFakeBigcommerce().handler);
      return { at: { endpoint: `${url}/graphql`, token: TOKEN }, stop };
    },
  },
  'shopify-storefront': {
    missing: () => !shopifyInstalled() && "Shopify's schema is not installed",
    async start() {
      const server = await startShopify();
      return { at: server.url, stop: () => server.stop() };
    },
  },
  'shopify-theme': {
    missing: () => false,
    async start() {
      const { url, stop } = await serveHandler(createShopifyTheme().handler);
      return { at: `${url}/`, stop };
    },
  },
  medusa: {
    missing: medusaMissing,
    async start() {
      const { stop, ...at } = await startMedusa();
      return { at, stop };
    },
  },
  woocommerce: {
    missing: () => false,
    async start() {
      const { url, stop } = await serveHandler(createWooShop().handler);
      return { at: url, stop };
    },
  },
};
