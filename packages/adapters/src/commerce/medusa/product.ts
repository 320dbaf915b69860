/** A Medusa product as the contract's. */
import { money, type Image, type Product, type Variant } from '@vitrine/core';
import { plainText } from '../../plain-text.js';

export interface MedusaProduct {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly description?: string | null;
  readonly thumbnail?: string | null;
  readonly images?: readonly { readonly url: string }[] | null;
  readonly options: readonly MedusaOption[];
  readonly variants: readonly MedusaVariant[];
}

interface MedusaOption {
  readonly title: string;
  readonly values: readonly { readonly id: string; readonly value: string }[];
}

interface MedusaVariant {
  readonly id: string;
  readonly sku?: string | null;
  readonly title?: string | null;
  readonly thumbnail?: string | null;
  readonly manage_inventory: boolean;
  readonly allow_backorder: boolean;
  readonly inventory_quantity?: number | null;
  readonly options: readonly { readonly id: string }[];
  readonly calculated_price?: {
    readonly calculated_amount: number | null;
    readonly original_amount: number | null;
    readonly currency_code: string;
  } | null;
}

/** Names every field: from some version on Medusa answers no other, and each answer is smaller. */
export const PRODUCT_FIELDS = [
  'id,handle,title,description,thumbnail,images.url',
  'options.title,options.values.id,options.values.value',
  'variants.id,variants.sku,variants.title,variants.thumbnail,variants.manage_inventory,variants.allow_backorder',
  'variants.inventory_quantity,variants.options.id,*variants.calculated_price',
].join();

/** How products of this shop are to be read. */
export interface Shown {
  image(url: string): Image | null;
  link(handle: string): string | undefined;
  /** Up to how many left a variant counts as low; `undefined`: never. */
  readonly lowStock: number | undefined;
}

/** What Medusa's own dashboard gives a product that has no options. */
const isNoOption = ({ title, values }: MedusaOption): boolean =>
  values.length === 1 && /^default\b/i.test(title) && /^default\b/i.test(values[0]?.value ?? '');

export function productOf(product: MedusaProduct, shown: Shown): Product {
  const options = optionsInOrder(product);
  const url = shown.link(product.handle);
  const description = plainText(product.description ?? '');
  const pictures = new Set([product.thumbnail, ...(product.images ?? []).map((image) => image.url)]);
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    ...(url && { url }),
    ...(description && { description }),
    images: [...pictures].flatMap((picture) => (picture && shown.image(picture)) || []),
    options: options.map(({ title, values }) => ({ name: title, values: values.map(({ value }) => ({ value })) })),
    variants: product.variants.map((variant) => variantOf(variant, product, options, shown)),
    variantsComplete: true,
  };
}

/** The value of an option that a variant has. */
const valueIn = (variant: MedusaVariant | undefined, { values }: MedusaOption): string | undefined =>
  values.find(({ id }) => variant?.options.some((option) => option.id === id))?.value;

/**
 * Medusa sends options in any order. The merchant's own shows in the titles of variants, as in `S / Sand`, which the dashboard
 * makes of the values.
 */
function optionsInOrder({ options, variants: [variant] }: MedusaProduct): readonly MedusaOption[] {
  const real = options.filter((option) => !isNoOption(option));
  const parts = variant?.title?.split(' / ') ?? [];
  const place = (option: MedusaOption) => parts.indexOf(valueIn(variant, option) ?? '');
  const isSaid = parts.length === real.length && real.every((option) => place(option) >= 0);
  return isSaid ? [...real].sort((a, b) => place(a) - place(b)) : real;
}

function variantOf(variant: MedusaVariant, product: MedusaProduct, axes: readonly MedusaOption[], shown: Shown): Variant {
  const picture = variant.thumbnail ? shown.image(variant.thumbnail) : null;
  const options = Object.fromEntries(
    axes.flatMap((axis) => {
      const value = valueIn(variant, axis);
      return value === undefined ? [] : [[axis.title, value] as const];
    }),
  );
  return {
    id: variant.id,
    ...(variant.sku && { sku: variant.sku }),
    title: Object.values(options).join(' / ') || product.title,
    options,
    ...priceOf(variant),
    ...stockOf(variant, shown.lowStock),
    ...(picture && { image: picture }),
  };
}

/** With or without tax, as the region says; a line of a cart then says the same. */
function priceOf({ calculated_price: price }: MedusaVariant): Pick<Variant, 'price' | 'compareAt'> {
  if (!price || price.calculated_amount === null) return { price: null };
  const amount = (value: number) => money.float(value, price.currency_code.toUpperCase());
  const { calculated_amount: now, original_amount: before } = price;
  return { price: amount(now), ...(before !== null && before > now && { compareAt: amount(before) }) };
}

function stockOf(variant: MedusaVariant, lowStock: number | undefined): Pick<Variant, 'availability' | 'stock'> {
  if (!variant.manage_inventory) return { availability: 'in-stock' };
  const stock = variant.inventory_quantity;
  if (typeof stock !== 'number') return { availability: 'unknown' };
  if (stock <= 0) return variant.allow_backorder ? { availability: 'backorder' } : { availability: 'out-of-stock', stock: 0 };
  return { availability: lowStock !== undefined && stock <= lowStock ? 'low-stock' : 'in-stock', stock };
}
