/** The public names of the adapters, and nothing else. */
export { adapters, sinks, type AdapterName, type SinkName } from './registry.js';
export { dataLayerSink, type DataLayerOptions } from './analytics/data-layer.js';
export { staticAdapter, type StaticOptions } from './commerce/static.js';
export { memoryAdapter, type MemoryOptions } from './commerce/memory.js';
export { createMemoryServer, type MemoryServer, type MemoryServerOptions } from './commerce/memory/server.js';
export type { MemoryProduct, MemoryVariant, Prices } from './commerce/memory/catalogue.js';
export { demoCatalogue } from './commerce/memory/demo.js';
export type { MemoryFaults } from './commerce/memory/faults.js';
export { callbacksAdapter, type CallbacksOptions } from './commerce/callbacks.js';
export { vendureAdapter, type VendureOptions } from './commerce/vendure.js';
export * as vendureDocuments from './commerce/vendure/documents.js';
export { saleorAdapter, type SaleorOptions } from './commerce/saleor.js';
export * as saleorDocuments from './commerce/saleor/documents.js';
export { bigcommerceAdapter, type BigcommerceOptions } from './commerce/bigcommerce.js';
export * as bigcommerceDocuments from './commerce/bigcommerce/documents.js';
export { shopifyStorefrontAdapter, type ShopifyStorefrontOptions } from './commerce/shopify-storefront.js';
export * as shopifyStorefrontDocuments from './commerce/shopify-storefront/documents.js';
export { captureFetch, http, type Answer, type Fetch } from './http.js';
