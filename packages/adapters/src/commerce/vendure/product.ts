/** A Vendure product as the contract's. */
import { money, type Availability, type Image, type Product, type Variant } from '@vitrine/core';
import { plainText } from '../../plain-text.js';

export interface Asset {
  readonly name?: string;
  readonly preview: string;
  readonly width?: number;
  readonly height?: number;
}
export type OptionValues = readonly { readonly name: string; readonly group: { readonly name: string } }[];

export interface VendureProduct {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly featuredAsset: Asset | null;
  readonly assets: readonly Asset[];
  readonly optionGroups: readonly { readonly name: string; readonly options: readonly { readonly name: string }[] }[];
  readonly variants: readonly VendureVariant[];
}

export interface VendureVariant {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly priceWithTax: number;
  readonly currencyCode: string;
  readonly stockLevel: string;
  readonly featuredAsset: Asset | null;
  readonly options: OptionValues;
}

/** How amounts and pictures of this server are to be read. */
export interface Shown {
  /** Digits after the point of Vendure's integers, for every currency alike. */
  readonly scale: number;
  image(asset: Asset): Image | null;
  link(slug: string): string | undefined;
}

/** In the order of the product's groups, since the server sends a variant's options in any. */
export const optionsOf = (values: OptionValues, groups: readonly { readonly name: string }[]): Record<string, string> =>
  Object.fromEntries(
    groups.flatMap(({ name }) => values.filter(({ group }) => group.name === name).map((value) => [name, value.name])),
  );

export function productOf(product: VendureProduct, shown: Shown): Product {
  const { featuredAsset, assets } = product;
  const pictures = [
    ...new Map([...(featuredAsset ? [featuredAsset] : []), ...assets].map((asset) => [asset.preview, asset])).values(),
  ];
  const url = shown.link(product.slug);
  const description = plainText(product.description);
  return {
    id: product.id,
    handle: product.slug,
    title: product.name,
    ...(url && { url }),
    ...(description && { description }),
    images: pictures.flatMap((asset) => shown.image(asset) ?? []),
    options: product.optionGroups.map(({ name, options }) => ({
      name,
      values: options.map((option) => ({ value: option.name })),
    })),
    variants: product.variants.map((variant) => variantOf(variant, product, shown)),
    variantsComplete: true,
  };
}

function variantOf(variant: VendureVariant, product: VendureProduct, { scale, image }: Shown): Variant {
  const picture = variant.featuredAsset && image(variant.featuredAsset);
  const options = optionsOf(variant.options, product.optionGroups);
  return {
    id: variant.id,
    sku: variant.sku,
    title: Object.values(options).join(' / ') || product.name,
    options,
    price: money.minor(variant.priceWithTax, scale, variant.currencyCode),
    ...stockOf(variant.stockLevel),
    ...(picture && { image: picture }),
  };
}

const LEVELS = new Map<string, Availability>([
  ['IN_STOCK', 'in-stock'],
  ['LOW_STOCK', 'low-stock'],
  ['OUT_OF_STOCK', 'out-of-stock'],
]);

/** A word by default, and a count where the shop has chosen to show one. */
function stockOf(level: string): Pick<Variant, 'availability' | 'stock'> {
  if (/^\d+$/.test(level)) return { availability: level === '0' ? 'out-of-stock' : 'in-stock', stock: Number(level) };
  return { availability: LEVELS.get(level) ?? 'unknown' };
}
