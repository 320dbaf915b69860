// Run by `medusa exec` in a new database: Medusa's own workflows, no admin. Prints SEED and what a storefront must know.
const { ContainerRegistrationKeys, Modules, ProductStatus } = require('@medusajs/framework/utils');
const flows = require('@medusajs/medusa/core-flows');
const catalogue = require('./products.json');

/** Prices include the tax in the first two, as there they must, and do not in the third. */
const REGIONS = [
  { name: 'Europe', currency_code: 'eur', countries: ['de', 'fr'], is_tax_inclusive: true },
  { name: 'Japan', currency_code: 'jpy', countries: ['jp'], is_tax_inclusive: true },
  { name: 'United States', currency_code: 'usd', countries: ['us'], is_tax_inclusive: false },
];
const TAX = { de: 19, fr: 20, jp: 10, us: 8 };
/** What Medusa's admin calls the option of a product that has none. */
const NO_OPTION = 'Default option';
const CURRENCIES = REGIONS.map(({ currency_code }) => currency_code);

module.exports.default = async function seed({ container }) {
  const run = async (workflow, input) => (await workflow(container).run({ input })).result;
  const link = container.resolve(ContainerRegistrationKeys.LINK);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const all = async (entity, fields) => (await query.graph({ entity, fields })).data;

  const [channel] = await run(flows.createSalesChannelsWorkflow, { salesChannelsData: [{ name: 'Web' }] });
  const shop = {
    // a price that is given by currency follows the currency here, and not the region
    supported_currencies: REGIONS.map(({ currency_code, is_tax_inclusive }, i) => ({
      currency_code,
      is_tax_inclusive,
      is_default: i === 0,
    })),
    default_sales_channel_id: channel.id,
  };
  const [store] = await container.resolve(Modules.STORE).listStores();
  if (store) await run(flows.updateStoresWorkflow, { selector: { id: store.id }, update: shop });
  else await run(flows.createStoresWorkflow, { stores: [{ name: 'Fixture', ...shop }] });

  const regions = await run(flows.createRegionsWorkflow, {
    regions: REGIONS.map((region) => ({ ...region, payment_providers: ['pp_system_default'] })),
  });
  await run(
    flows.createTaxRegionsWorkflow,
    Object.entries(TAX).map(([country_code, rate]) => ({
      country_code,
      provider_id: 'tp_system',
      default_tax_rate: { name: 'Sales tax', code: country_code, rate },
    })),
  );
  const profileId = await delivery();
  const [key] = await run(flows.createApiKeysWorkflow, { api_keys: [{ title: 'Web', type: 'publishable', created_by: '' }] });
  await run(flows.linkSalesChannelsToApiKeyWorkflow, { id: key.id, add: [channel.id] });
  await run(flows.createProductsWorkflow, { products: catalogue.map(productOf) });
  await sell();
  await promote();
  const ids = Object.fromEntries(regions.map(({ currency_code, id }) => [currency_code.toUpperCase(), id]));
  console.log(`SEED ${JSON.stringify({ publishableKey: key.token, regions: ids })}`);

  /** One warehouse with one way to deliver, so that an order can be completed. Answers with the shipping profile. */
  async function delivery() {
    const address = { address_1: '1 Street', city: 'Berlin', country_code: 'DE' };
    const [location] = await run(flows.createStockLocationsWorkflow, { locations: [{ name: 'Warehouse', address }] });
    await run(flows.linkSalesChannelsToStockLocationWorkflow, { id: location.id, add: [channel.id] });
    const [profile] = await run(flows.createShippingProfilesWorkflow, { data: [{ name: 'Default', type: 'default' }] });
    const zones = Object.keys(TAX).map((country_code) => ({ country_code, type: 'country' }));
    const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
      name: 'Delivery',
      type: 'shipping',
      service_zones: [{ name: 'Everywhere', geo_zones: zones }],
    });
    const at = { [Modules.STOCK_LOCATION]: { stock_location_id: location.id } };
    await link.create({ ...at, [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' } });
    await link.create({ ...at, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } });
    await run(flows.createShippingOptionsWorkflow, [
      {
        name: 'Standard',
        price_type: 'flat',
        provider_id: 'manual_manual',
        service_zone_id: set.service_zones[0].id,
        shipping_profile_id: profile.id,
        type: { label: 'Standard', description: 'In a few days', code: 'standard' },
        prices: CURRENCIES.map((currency_code) => ({ currency_code, amount: 5 })),
        rules: [
          { attribute: 'enabled_in_store', value: 'true', operator: 'eq' },
          { attribute: 'is_return', value: 'false', operator: 'eq' },
        ],
      },
    ]);
    return profile.id;
  }

  function productOf({ handle, title, description, options, variants }) {
    return {
      handle,
      title,
      description,
      status: ProductStatus.PUBLISHED,
      shipping_profile_id: profileId,
      sales_channels: [{ id: channel.id }],
      options: options.length > 0 ? options : [{ title: NO_OPTION, values: [`${NO_OPTION} value`] }],
      variants: variants.map((variant) => ({
        title: Object.values(variant.options ?? {}).join(' / ') || 'Default variant',
        sku: variant.sku,
        options: variant.options ?? { [NO_OPTION]: `${NO_OPTION} value` },
        prices: pricesIn(variant),
        manage_inventory: variant.stock !== undefined,
        allow_backorder: variant.backorder ?? false,
      })),
    };
  }

  function pricesIn(amounts) {
    return CURRENCIES.flatMap((currency_code) => {
      const amount = amounts[currency_code];
      return amount === undefined ? [] : { amount, currency_code };
    });
  }

  /** Stock, and the prices that are lower for now. */
  async function sell() {
    const variants = new Map(catalogue.flatMap((product) => product.variants.map((variant) => [variant.sku, variant])));
    const [location] = await all('stock_location', ['id']);
    const items = await all('inventory_item', ['id', 'sku']);
    await run(flows.createInventoryLevelsWorkflow, {
      inventory_levels: items.map(({ id, sku }) => ({
        location_id: location.id,
        inventory_item_id: id,
        stocked_quantity: variants.get(sku)?.stock ?? 0,
      })),
    });
    const made = await all('product_variant', ['id', 'sku']);
    const prices = made.flatMap(({ id, sku }) =>
      pricesIn(variants.get(sku)?.sale ?? {}).map((price) => ({ ...price, variant_id: id })),
    );
    await run(flows.createPriceListsWorkflow, {
      price_lists_data: [{ title: 'Sale', description: 'Lower for now', type: 'sale', status: 'active', prices }],
    });
  }

  /** A code for everybody, and one for carts in yen alone. */
  async function promote() {
    const promotion = (code, value, rules = []) => ({
      code,
      rules,
      type: 'standard',
      status: 'active',
      is_automatic: false,
      application_method: { type: 'percentage', target_type: 'items', allocation: 'across', value, currency_code: 'eur' },
    });
    const inYen = { attribute: 'currency_code', operator: 'eq', values: ['jpy'] };
    await run(flows.createPromotionsWorkflow, { promotionsData: [promotion('LIVE10', 10), promotion('YEN20', 20, [inYen])] });
  }
};
