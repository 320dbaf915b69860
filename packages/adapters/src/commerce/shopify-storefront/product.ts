/** A Shopify product as the contract's. */
import { money, type Availability, type Image, type OptionValue, type Product, type Variant } from '@vitrine/core';
import { moneyOf, unitOf, type Measurement, type MoneyV2 } from './measure.js';

export interface Picture {
  readonly url: string;
  readonly altText: string | null;
  readonly width: number | null;
  readonly height: number | null;
}
export type SelectedOptions = readonly { readonly name: string; readonly value: string }[];

export interface ShopifyVariant {
  readonly id: string;
  readonly sku: string | null;
  readonly availableForSale: boolean;
  readonly currentlyNotInStock: boolean;
  readonly quantityAvailable?: number | null;
  readonly price: MoneyV2;
  readonly compareAtPrice: MoneyV2 | null;
  readonly unitPrice: MoneyV2 | null;
  readonly unitPriceMeasurement: Measurement | null;
  readonly quantityRule: { readonly minimum: number; readonly maximum: number | null; readonly increment: number };
  readonly image: Picture | null;
  readonly selectedOptions: SelectedOptions;
}

interface Swatch {
  readonly color: string | null;
  readonly image: { readonly previewImage: { readonly url: string } | null } | null;
}

export interface ShopifyProduct {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly description: string;
  readonly onlineStoreUrl: string | null;
  readonly images: { readonly nodes: readonly Picture[] };
  readonly options: readonly {
    readonly name: string;
    readonly optionValues: readonly { readonly name: string; readonly swatch: Swatch | null }[];
  }[];
  readonly variants: { readonly pageInfo: { readonly hasNextPage: boolean }; readonly nodes: readonly ShopifyVariant[] };
}

/** How addresses of this shop are to be read. */
export interface Shown {
  image(picture: Pick<Picture, 'url'> & Partial<Picture>): Image | null;
  link(product: { readonly handle: string; readonly onlineStoreUrl: string | null }): string | undefined;
}

/** What Shopify calls the only option of a product that has none. */
const NONE = { name: 'Title', value: 'Default Title' };

export const optionsOf = (selected: SelectedOptions): Record<string, string> =>
  Object.fromEntries(
    selected.filter(({ name, value }) => name !== NONE.name || value !== NONE.value).map(({ name, value }) => [name, value]),
  );

/** @param asked the variant that was asked for by id, which may not be among those that were sent */
export function productOf(product: ShopifyProduct, shown: Shown, asked?: ShopifyVariant): Product {
  const { nodes, pageInfo } = product.variants;
  const variants = asked && !nodes.some(({ id }) => id === asked.id) ? [...nodes, asked] : nodes;
  const url = shown.link(product);
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    ...(url && { url }),
    ...(product.description && { description: product.description }),
    images: product.images.nodes.flatMap((picture) => shown.image(picture) ?? []),
    options: product.options
      .filter(({ name, optionValues }) => name !== NONE.name || optionValues.some((value) => value.name !== NONE.value))
      .map(({ name, optionValues }) => ({
        name,
        values: optionValues.map((value): OptionValue => ({ value: value.name, ...swatchOf(value.swatch, shown) })),
      })),
    variants: variants.map((variant) => variantOf(variant, product.title, shown)),
    variantsComplete: !pageInfo.hasNextPage,
  };
}

export function variantOf(variant: ShopifyVariant, title: string, shown: Shown): Variant {
  const picture = variant.image && shown.image(variant.image);
  const options = optionsOf(variant.selectedOptions);
  const price = moneyOf(variant.price);
  const compareAt = variant.compareAtPrice && moneyOf(variant.compareAtPrice);
  const per = variant.unitPriceMeasurement && unitOf(variant.unitPriceMeasurement);
  const { minimum: min, maximum, increment: step } = variant.quantityRule;
  return {
    id: variant.id,
    ...(variant.sku && { sku: variant.sku }),
    title: Object.values(options).join(' / ') || title,
    options,
    price,
    // one that is not higher is no reduction
    ...(compareAt && money.compare(compareAt, price) > 0 && { compareAt }),
    ...(variant.unitPrice && per && { unitPrice: { price: moneyOf(variant.unitPrice), per } }),
    availability: availabilityOf(variant),
    ...(variant.availableForSale && (variant.quantityAvailable ?? 0) > 0 && { stock: variant.quantityAvailable as number }),
    quantity: { min, step, ...(maximum !== null && { max: maximum }) },
    ...(picture && { image: picture }),
  };
}

const availabilityOf = ({ availableForSale, currentlyNotInStock }: ShopifyVariant): Availability =>
  !availableForSale ? 'out-of-stock' : currentlyNotInStock ? 'backorder' : 'in-stock';

/** Any other text than a hexadecimal colour has no business in a style. */
const COLOR = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;

/** A picture before a colour, which then is only its nearest one. */
function swatchOf(swatch: Swatch | null, shown: Shown): Pick<OptionValue, 'swatch'> {
  const preview = swatch?.image?.previewImage;
  const image = preview && shown.image(preview);
  if (image) return { swatch: { image } };
  return swatch?.color && COLOR.test(swatch.color) ? { swatch: { color: swatch.color } } : {};
}
