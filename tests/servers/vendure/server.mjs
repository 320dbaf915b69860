// A seeded Vendure on loopback, all in memory: ending and starting it is the reset. Says READY when it may be asked.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createAdminClient } from './admin-client.mjs';

process.env.VENDURE_DISABLE_TELEMETRY ??= 'true';
const require = createRequire(import.meta.url);
const {
  bootstrap,
  DefaultSearchPlugin,
  dummyPaymentHandler,
  DefaultLogger,
  LogLevel,
  JobQueueService,
} = require('@vendure/core');
const { populate } = require('@vendure/core/cli');
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const port = Number(process.env.PORT ?? 4101);
const url = `http://127.0.0.1:${port}`;

const config = {
  apiOptions: {
    hostname: '127.0.0.1',
    port,
    adminApiPath: 'admin-api',
    shopApiPath: 'shop-api',
    // the shop stands on another origin than the page; the token, which is the cart, travels in this header
    cors: { origin: process.env.ORIGINS?.split(',') ?? true, credentials: true, exposedHeaders: ['vendure-auth-token'] },
  },
  authOptions: {
    tokenMethod: ['bearer', 'cookie'],
    requireVerification: false,
    cookieOptions: { secret: 'test' },
    superadminCredentials: { identifier: 'superadmin', password: 'superadmin' },
  },
  dbConnectionOptions: { type: 'sqljs', synchronize: true, database: new Uint8Array([]) },
  importExportOptions: { importAssetsDir: here('.') },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  plugins: [DefaultSearchPlugin.init({ bufferUpdates: false })],
  logger: new DefaultLogger({ level: LogLevel.Error }),
};

const initialData = {
  defaultLanguage: 'en',
  defaultZone: 'Europe',
  roles: [],
  collections: [],
  taxRates: [{ name: 'Standard Tax', percentage: 20 }],
  shippingMethods: [{ name: 'Standard Shipping', price: 500 }],
  paymentMethods: [
    { name: 'Dummy', handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'false' }] } },
  ],
  countries: [
    { name: 'Germany', code: 'DE', zone: 'Europe' },
    { name: 'United States', code: 'US', zone: 'Americas' },
  ],
};

const app = await populate(
  async () => {
    const started = await bootstrap(config);
    await started.get(JobQueueService).start();
    return started;
  },
  initialData,
  here('products.csv'),
);

const admin = createAdminClient(`${url}/admin-api`);
await admin('mutation ($input: CreatePromotionInput!) { createPromotion(input: $input) { __typename } }', {
  input: {
    enabled: true,
    couponCode: 'LIVE10',
    perCustomerUsageLimit: null,
    conditions: [],
    translations: [{ languageCode: 'en', name: 'Live 10% off', description: '' }],
    actions: [{ code: 'order_percentage_discount', arguments: [{ name: 'discount', value: '10' }] }],
  },
});

for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => app.close().then(() => process.exit(0)));
console.log(`READY ${url}/shop-api`);
