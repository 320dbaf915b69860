/** The standard shop as BigCommerce's products, and a shirt that is made to measure. */
import { standardCatalogue, type CatalogueProduct, type CatalogueVariant } from '../standard-catalogue.js';

export type Currency = 'EUR' | 'JPY';
export interface ShelfVariant extends CatalogueVariant {
  readonly product: CatalogueProduct;
}
export interface Shelf {
  readonly products: readonly CatalogueProduct[];
  byIds(product: number | undefined, variant: number | undefined): ShelfVariant | undefined;
  stockOf(variant: CatalogueVariant): number | null;
  setStock(sku: string, stock: number): void;
}

/** Sold with an inscription that the shopper has to write. */
const ENGRAVED: CatalogueProduct = {
  id: 9,
  handle: 'gifts/engraved-cup',
  title: 'Engraved Cup',
  description: 'With a name of your choice',
  variants: [{ id: 91, sku: 'CUP-01', options: {}, eur: 2500, jpy: 3900, stock: null }],
};

export function createShelf(): Shelf {
  const products = [...standardCatalogue, ENGRAVED];
  const all = products.flatMap((product) => product.variants.map((variant) => ({ ...variant, product })));
  const stock = new Map(all.map(({ id, stock: left }) => [id, left]));
  return {
    products,
    byIds: (product, variant) => all.find((one) => one.product.id === product && one.id === variant),
    stockOf: ({ id }) => stock.get(id) ?? null,
    setStock: (sku, left) => void stock.set(all.find((one) => one.sku === sku)?.id ?? -1, left),
  };
}

export const unitOf = (variant: CatalogueVariant, currency: Currency): number =>
  currency === 'JPY' ? variant.jpy : variant.eur / 100;
export const money = (value: number, currencyCode: string) => ({ value: Math.round(value * 100) / 100, currencyCode });

const edges = <T>(nodes: readonly T[]) => ({ edges: nodes.map((node) => ({ node })) });
const valueNode = (label: string) => ({ __typename: 'MultipleChoiceOptionValue', entityId: label.length, label });
const choice = (displayName: string, labels: readonly string[]) => ({
  __typename: 'MultipleChoiceOption',
  entityId: displayName.length,
  displayName,
  isRequired: true,
  isVariantOption: true,
  values: edges(labels.map(valueNode)),
});

/** Variants are sent in pages of at most `first`. */
export function productNode(product: CatalogueProduct, shelf: Shelf): object {
  const names = Object.keys(product.variants[0]?.options ?? {});
  const isTracked = product.variants.some((variant) => shelf.stockOf(variant) !== null);
  const left = product.variants.reduce((sum, variant) => sum + (shelf.stockOf(variant) ?? 0), 0);
  const engraving = { __typename: 'TextFieldOption', entityId: 1, displayName: 'Name', isRequired: true, isVariantOption: false };
  return {
    __typename: 'Product',
    id: `product-${product.id}`,
    entityId: product.id,
    sku: product.variants[0]?.sku ?? '',
    path: `/${product.handle}/`,
    name: product.title,
    plainTextDescription: product.description,
    isPriceHidden: false,
    minPurchaseQuantity: null,
    maxPurchaseQuantity: null,
    availabilityV2: { __typename: 'ProductAvailable', status: 'Available' },
    inventory: {
      isStockTracked: isTracked,
      hasVariantInventory: isTracked && names.length > 0,
      isInStock: !isTracked || left > 0,
      aggregated: isTracked ? { availableToSell: left, warningLevel: 0 } : null,
    },
    defaultImage: null,
    images: edges([]),
    productOptions: edges([
      ...names.map((name) => choice(name, [...new Set(product.variants.map(({ options }) => options[name] ?? ''))])),
      ...(product === ENGRAVED ? [engraving] : []),
    ]),
    variants({ first = 10, after }: { first?: number; after?: string }) {
      const from = after ? Number(after) : 0;
      const page = product.variants.slice(from, from + first);
      const hasNextPage = from + page.length < product.variants.length;
      return {
        pageInfo: { hasNextPage, endCursor: hasNextPage ? String(from + page.length) : null },
        ...edges(page.map((variant) => variantNode(variant, shelf))),
      };
    },
  };
}

function variantNode(variant: CatalogueVariant, shelf: Shelf): object {
  const left = shelf.stockOf(variant);
  return {
    id: `variant-${variant.id}`,
    entityId: variant.id,
    sku: variant.sku,
    isPurchasable: left !== 0,
    defaultImage: null,
    inventory: {
      isInStock: left !== 0,
      aggregated: left === null ? null : { availableToSell: left, warningLevel: 5 },
    },
    prices({ currencyCode = 'EUR' }: { currencyCode?: Currency }) {
      const price = money(unitOf(variant, currencyCode), currencyCode);
      return { price, basePrice: price, salePrice: null, retailPrice: null };
    },
    productOptions: edges(Object.entries(variant.options).map(([name, value]) => choice(name, [value]))),
  };
}
