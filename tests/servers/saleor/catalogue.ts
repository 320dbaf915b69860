/** The standard shop as Saleor's products. */
import { standardCatalogue, type CatalogueProduct, type CatalogueVariant } from '../standard-catalogue.js';

export const globalId = (type: string, key: number | string): string => btoa(`${type}:${key}`);
export const money = (cents: number) => ({
  currency: 'EUR',
  amount: cents / 100,
  fractionalAmount: cents,
  fractionDigits: 2,
});
/** Prices are entered with 19 % tax in them. */
export const taxed = (cents: number) => {
  const net = Math.round(cents / 1.19);
  return { currency: 'EUR', gross: money(cents), net: money(net), tax: money(cents - net) };
};

export interface ShelfVariant extends CatalogueVariant {
  readonly product: CatalogueProduct;
}

/** What is on the shelves; counted here and nowhere else. */
export interface Shelf {
  byKey(key: string): ShelfVariant | undefined;
  bySku(sku: string): ShelfVariant | undefined;
  stockOf(variant: ShelfVariant): number | null;
  setStock(sku: string, stock: number): void;
}

export function createShelf(): Shelf {
  const all = standardCatalogue.flatMap((product) => product.variants.map((variant) => ({ ...variant, product })));
  const stock = new Map(all.map(({ id, stock: left }) => [id, left]));
  const bySku = (sku: string) => all.find((variant) => variant.sku === sku);
  return {
    bySku,
    byKey: (key) => all.find(({ id }) => String(id) === key),
    stockOf: ({ id }) => stock.get(id) ?? null,
    setStock: (sku, left) => void stock.set(bySku(sku)?.id ?? -1, left),
  };
}

/** What one checkout may hold of anything, unless a shop says otherwise. */
export const LIMIT = 50;

export function variantNode(variant: ShelfVariant, shelf: Shelf): object {
  const left = shelf.stockOf(variant);
  return {
    id: globalId('ProductVariant', variant.id),
    sku: variant.sku,
    name: Object.values(variant.options).join(' / ') || variant.sku,
    trackInventory: left !== null,
    quantityLimitPerCustomer: null,
    quantityAvailable: left === null ? LIMIT : Math.min(left, LIMIT),
    preorder: null,
    pricing: { price: taxed(variant.eur), priceUndiscounted: taxed(variant.eur) },
    media: [],
    product: () => productNode(variant.product, shelf),
    attributes: ({ variantSelection }: { variantSelection?: string }) =>
      variantSelection === 'NOT_VARIANT_SELECTION'
        ? []
        : Object.entries(variant.options).map(([name, value]) => ({
            attribute: { id: globalId('Attribute', name), name },
            values: [{ id: globalId('AttributeValue', value), name: value, slug: value.toLowerCase(), value: '', file: null }],
          })),
  };
}

export const productNode = (product: CatalogueProduct, shelf: Shelf): object => ({
  id: globalId('Product', product.id),
  name: product.title,
  slug: product.handle,
  description: JSON.stringify({ blocks: [{ type: 'paragraph', data: { text: `<b>${product.description}</b>` } }] }),
  thumbnail: null,
  media: [],
  pricing: { displayGrossPrices: true },
  variants: () => product.variants.map((variant) => variantNode({ ...variant, product }, shelf)),
});
