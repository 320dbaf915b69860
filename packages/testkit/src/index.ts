/** The public names of the test kit, and nothing else. */
export { conformance } from './conformance.js';
export type { Check } from './check.js';
export type { Chaos, Checked, CommerceFixture } from './fixture.js';
export { ConformanceError } from './expect.js';
export { chaosFetch, type ChaosOptions } from './chaos-fetch.js';
export { createFakeHub, createFakePlatform, type FakeHub, type FakePlatformOptions } from './fake-platform.js';
export { hurriedClock, manualClock, type FakeClock, type ManualClock } from './fake-clock.js';
export { fixtures, type FixtureMaker, type Servers } from './fixtures/index.js';
export { standardShop } from './fixtures/standard-shop.js';
export { memoryFixture, type MemoryFixture } from './fixtures/memory.js';
export { callbacksFixture } from './fixtures/callbacks.js';
export { staticFixture } from './fixtures/static.js';
export { shopifyStorefrontFixture } from './fixtures/shopify-storefront.js';
export { medusaFixture } from './fixtures/medusa.js';
export { vendureFixture } from './fixtures/vendure.js';
export { woocommerceFixture } from './fixtures/woocommerce.js';
