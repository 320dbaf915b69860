/** `/products/<handle>.js` as the contract's product. */
import { money, safeUrl, type Money, type Product, type Variant } from '@vitrine/core';
import { plainText } from '../../plain-text.js';
import { imageOf, SCALE } from './cart.js';

interface Media {
  readonly media_type?: string;
  readonly src?: string;
  readonly alt?: string | null;
  readonly width?: number;
  readonly height?: number;
}

export interface AjaxVariant {
  readonly id: number;
  readonly title: string;
  readonly options: readonly string[];
  readonly sku?: string | null;
  readonly available: boolean;
  readonly price: number;
  readonly compare_at_price?: number | null;
  readonly featured_image?: {
    readonly src?: string;
    readonly alt?: string | null;
    readonly width?: number;
    readonly height?: number;
  } | null;
  readonly quantity_rule?: { readonly min: number; readonly max: number | null; readonly increment: number };
  readonly unit_price?: number;
  readonly unit_price_measurement?: { readonly reference_unit: string; readonly reference_value: number };
}

export interface AjaxProduct {
  readonly id: number;
  readonly handle: string;
  readonly title: string;
  readonly description?: string | null;
  readonly url?: string;
  readonly media?: readonly Media[];
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly variants: readonly AjaxVariant[];
}

/** A theme gets no more, of up to 2048: https://shopify.dev/docs/storefronts/themes/product-merchandising/variants */
const MOST_VARIANTS = 250;

export function productOf(product: AjaxProduct, currency: string, base: string): Product {
  const { variants } = product;
  const url = safeUrl(product.url, 'link', base);
  const description = plainText(product.description ?? '');
  // a product without options has one all the same, of one value, in Shopify's own words
  const isPlain = variants.length === 1 && variants[0]?.title === 'Default Title';
  const options = isPlain ? [] : product.options;
  return {
    id: String(product.id),
    handle: product.handle,
    title: product.title,
    ...(url && { url }),
    ...(description && { description }),
    images: (product.media ?? []).flatMap((one) => (one.media_type === 'image' && imageOf(one.src, base, one)) || []),
    options: options.map(({ name, values }) => ({ name, values: values.map((value) => ({ value })) })),
    variants: variants.map((variant) => variantOf(variant, product, options, currency, base)),
    variantsComplete: variants.length < MOST_VARIANTS,
  };
}

function variantOf(
  variant: AjaxVariant,
  product: AjaxProduct,
  options: AjaxProduct['options'],
  currency: string,
  base: string,
): Variant {
  const { sku, featured_image: picture, compare_at_price: before, unit_price_measurement: measure } = variant;
  const amount = (units: number): Money => money.minor(units, SCALE, currency);
  const image = imageOf(picture?.src, base, picture ?? {});
  const { min, max, increment } = variant.quantity_rule ?? { min: 1, max: null, increment: 1 };
  const isRuled = min !== 1 || max !== null || increment !== 1;
  return {
    id: String(variant.id),
    ...(sku && { sku }),
    title: options.length ? variant.title : product.title,
    options: Object.fromEntries(options.map(({ name }, i) => [name, variant.options[i] ?? ''])),
    price: amount(variant.price),
    ...(before != null && before > variant.price && { compareAt: amount(before) }),
    ...(variant.unit_price !== undefined && measure && { unitPrice: { price: amount(variant.unit_price), per: perOf(measure) } }),
    // whether more can be made or ordered is not told here: what can still be bought is available
    availability: variant.available ? 'in-stock' : 'out-of-stock',
    ...(isRuled && { quantity: { min, step: increment, ...(max !== null && { max }) } }),
    ...(image && { image }),
  };
}

const perOf = ({ reference_unit: unit, reference_value: value }: NonNullable<AjaxVariant['unit_price_measurement']>): string =>
  value === 1 ? unit : `${value} ${unit}`;
