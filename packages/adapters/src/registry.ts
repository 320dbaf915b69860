/**
 * The one list of backends: a new one is a file in `commerce/` and a line here. Embed, kit and docs iterate over it. The one of
 * analytics sinks and the one of live channels stand below: a file in `analytics/` or in `live/`, and a line.
 */
import type { AdapterFactory, ChannelFactory, SinkFactory } from '@vitrine/core';

export const adapters = {
  static: () => import('./commerce/static.js').then((module): AdapterFactory => module.staticFactory),
  memory: () => import('./commerce/memory.js').then((module): AdapterFactory => module.memoryFactory),
  callbacks: () => import('./commerce/callbacks.js').then((module): AdapterFactory => module.callbacksFactory),
  vendure: () => import('./commerce/vendure.js').then((module): AdapterFactory => module.vendureFactory),
  saleor: () => import('./commerce/saleor.js').then((module): AdapterFactory => module.saleorFactory),
  bigcommerce: () => import('./commerce/bigcommerce.js').then((module): AdapterFactory => module.bigcommerceFactory),
  'shopify-storefront': () =>
    import('./commerce/shopify-storefront.js').then((module): AdapterFactory => module.shopifyStorefrontFactory),
  'shopify-theme': () => import('./commerce/shopify-theme.js').then((module): AdapterFactory => module.shopifyThemeFactory),
  medusa: () => import('./commerce/medusa.js').then((module): AdapterFactory => module.medusaFactory),
  woocommerce: () => import('./commerce/woocommerce.js').then((module): AdapterFactory => module.woocommerceFactory),
} as const;

export type AdapterName = keyof typeof adapters;

export const sinks = {
  'data-layer': () => import('./analytics/data-layer.js').then((module): SinkFactory => module.dataLayerFactory),
} as const;

export type SinkName = keyof typeof sinks;

export const channels = {
  memory: () => import('./live/memory.js').then((module): ChannelFactory => module.memoryChannelFactory),
  'cue-doc': () => import('./live/cue-doc.js').then((module): ChannelFactory => module.cueDocFactory),
  sse: () => import('./live/sse.js').then((module): ChannelFactory => module.sseFactory),
  nats: () => import('./live/nats.js').then((module): ChannelFactory => module.natsFactory),
} as const;

export type ChannelName = keyof typeof channels;
