import { startVendure, vendureInstalled } from '../../servers/vendure/start.mjs';

async function body(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? {} : JSON.parse(text);
}

/**
 * A real Vendure for the whole run, started by the first question and ended with the run:
 * - `GET /__vendure` answers `{url}`, another origin than the page's, or 503 where Vendure is not installed
 * - `POST /__vendure/stock {sku, stock}`, `POST /__vendure/price {sku, price}`
 * - `POST /__vendure/product {name?, price?, stock?}` answers `{slug, sku, productId, variantId}`, a product of the test's own:
 *   engines and files run side by side, so a test changes nothing that another one sells
 */
export function vendureOnDemand() {
  let running;
  const start = () => (running ??= startVendure());
  const routes = {
    '/__vendure': async () => ({ url: (await start()).url }),
    '/__vendure/stock': async ({ sku, stock }) => (await start()).setStock(sku, stock),
    '/__vendure/price': async ({ sku, price }) => (await start()).setPrice(sku, price),
    '/__vendure/product': async (product) => (await start()).addProduct(product),
  };
  return {
    async middleware(context, next) {
      const route = routes[context.path];
      if (!route) return next();
      context.set('cache-control', 'no-store');
      if (!vendureInstalled()) {
        context.status = 503;
        context.body = { error: 'Vendure is not installed here' };
        return;
      }
      context.body = (await route(await body(context.req))) ?? {};
    },
    plugin: {
      name: 'vendure',
      async serverStop() {
        if (running) await (await running).stop();
      },
    },
  };
}
