import { randomUUID } from 'node:crypto';
import { createAdminClient } from './admin-client.mjs';

const FIND = `query ($sku: String!) {
  productVariants(options: { filter: { sku: { eq: $sku } } }) { items { id sku currencyCode } }
}`;
const UPDATE = 'mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }';
const LOCATION = '{ stockLocations { items { id } } }';
const PRODUCT = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { id } }';
const VARIANT = 'mutation ($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id } }';

/** "49.90" to 4990, by moving the point: Vendure keeps whole numbers. */
const minor = (price) => {
  const [whole, fraction = ''] = price.split('.');
  return Number(whole + fraction.padEnd(2, '0').slice(0, 2));
};

/** The other side of the counter: what a test may do behind the shopper's back. */
export function createStockroom(adminUrl) {
  const admin = createAdminClient(adminUrl);

  async function variant(sku) {
    const found = (await admin(FIND, { sku })).productVariants.items[0];
    if (!found) throw new Error(`vendure has no variant ${sku}`);
    return found;
  }

  return {
    async setStock(sku, stock) {
      const { id } = await variant(sku);
      const [location] = (await admin(LOCATION)).stockLocations.items;
      await admin(UPDATE, { input: [{ id, stockLevels: [{ stockLocationId: location.id, stockOnHand: stock }] }] });
    },
    async setPrice(sku, price) {
      const { id, currencyCode } = await variant(sku);
      await admin(UPDATE, { input: [{ id, prices: [{ currencyCode, price: minor(price) }] }] });
    },
    async addProduct({ name = 'Test product', price = '10.00', stock = 100 }) {
      const mark = randomUUID().slice(0, 8);
      const [slug, sku] = [`test-${mark}`, `TEST-${mark}`.toUpperCase()];
      const translations = [{ languageCode: 'en', name, slug, description: '' }];
      const { id: productId } = (await admin(PRODUCT, { input: { enabled: true, translations } })).createProduct;
      const made = await admin(VARIANT, {
        input: [
          {
            productId,
            sku,
            price: minor(price),
            stockOnHand: stock,
            trackInventory: 'TRUE',
            translations: [{ languageCode: 'en', name }],
          },
        ],
      });
      return { slug, sku, productId, variantId: made.createProductVariants[0].id };
    },
  };
}
