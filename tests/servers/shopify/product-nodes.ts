/** Products as the schema has them. A field that is asked for and stands not here fails the request, if it may not be null. */
import { GraphQLError } from 'graphql';
import { catalogue, isForSale, variantOf, type StockedProduct, type StockedVariant } from './catalogue.js';
import { currencyOf, moneyNode, wellFormed, type Asked } from './context.js';

const NO_OPTION = { name: 'Title', values: [{ name: 'Default Title' as string, color: undefined }] };

const picture = (name: string) => ({
  url: `https://cdn.shopify.example/${name}.webp`,
  altText: null,
  width: 1200,
  height: 1500,
});

const connection = <T>(nodes: readonly T[], { first }: { first?: number | null }) => {
  if (!first) throw new GraphQLError('you must provide one of first or last');
  return { nodes: nodes.slice(0, first), pageInfo: { hasNextPage: nodes.length > first, hasPreviousPage: false } };
};

const selected = (variant: StockedVariant) => {
  const chosen = Object.entries(variant.options).map(([name, value]) => ({ name, value }));
  return chosen.length ? chosen : [{ name: 'Title', value: 'Default Title' }];
};

export function productNode(product: StockedProduct, asked: Asked): Record<string, unknown> {
  const options: StockedProduct['options'] = product.options.length ? product.options : [NO_OPTION as never];
  return {
    __typename: 'Product',
    id: product.id,
    handle: product.handle,
    title: product.title,
    description: product.description,
    onlineStoreUrl: `https://shop.example/products/${product.handle}`,
    images: (args: { first?: number }) => connection([picture(product.handle)], args),
    options: options.map(({ name, values }) => ({
      name,
      optionValues: values.map((value) => ({
        name: value.name,
        swatch: value.color ? { color: value.color, image: null } : null,
      })),
    })),
    variants: (args: { first?: number }) =>
      connection(
        product.variants.map((variant) => variantNode(variant, product, asked)),
        args,
      ),
    variantBySelectedOptions({ selectedOptions }: { selectedOptions: readonly { name: string; value: string }[] }) {
      const found = product.variants.find((variant) => {
        const own = selected(variant);
        return (
          own.length === selectedOptions.length &&
          own.every(({ name, value }) => selectedOptions.some((one) => one.name === name && one.value === value))
        );
      });
      return found ? variantNode(found, product, asked) : null;
    },
  };
}

export function variantNode(variant: StockedVariant, product: StockedProduct, asked: Asked): Record<string, unknown> {
  const currency = currencyOf(asked.country);
  const price = (prices: Readonly<Record<string, number>> | undefined) =>
    prices ? moneyNode(prices[currency] ?? 0, currency) : null;
  return {
    __typename: 'ProductVariant',
    id: variant.id,
    sku: variant.sku,
    title: selected(variant)
      .map(({ value }) => value)
      .join(' / '),
    availableForSale: isForSale(variant),
    currentlyNotInStock: variant.stock !== null && variant.stock <= 0 && variant.backorder === true,
    quantityAvailable() {
      if (asked.seesStock) return variant.stock ?? 0;
      throw new GraphQLError('Access denied for quantityAvailable field.', { extensions: { code: 'ACCESS_DENIED' } });
    },
    price: price(variant.prices),
    compareAtPrice: price(variant.compareAt),
    unitPrice: price(variant.unit?.prices),
    unitPriceMeasurement: variant.unit ?? null,
    quantityRule: variant.rule ?? { minimum: 1, maximum: null, increment: 1 },
    image: picture(product.handle),
    selectedOptions: selected(variant),
    product: () => productNode(product, asked),
  };
}

export const productRoot = {
  product({ id, handle }: { id?: string; handle?: string }, asked: Asked) {
    if (id) wellFormed(id, /^Product$/);
    const found = catalogue.find((product) => product.id === id || product.handle === handle);
    return found ? productNode(found, asked) : null;
  },
  node({ id }: { id: string }, asked: Asked) {
    const found = variantOf(wellFormed(id, /^\w+$/));
    return found ? variantNode(found.variant, found.product, asked) : null;
  },
};
