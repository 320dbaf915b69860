/** A Saleor product as the contract's. */
import { money, type Availability, type Image, type Product, type ProductOption, type Variant } from '@vitrine/core';
import { isList, isRecord, isText } from '../../config.js';
import { plainText } from '../../plain-text.js';
import { shownOf, type TaxedMoney } from './amounts.js';

export interface Medium {
  readonly url: string;
  readonly alt: string | null;
  readonly type?: string;
}
export type Choices = readonly {
  readonly attribute: { readonly name: string };
  readonly values: readonly {
    readonly name: string | null;
    readonly slug: string | null;
    readonly value: string | null;
    readonly file: { readonly url: string } | null;
  }[];
}[];

export interface SaleorProduct {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  /** EditorJS blocks as a JSON text. */
  readonly description: string | null;
  readonly media: readonly Medium[] | null;
  readonly pricing: { readonly displayGrossPrices: boolean } | null;
  readonly variants: readonly SaleorVariant[] | null;
}

export interface SaleorVariant {
  readonly id: string;
  readonly sku: string | null;
  readonly name: string;
  readonly trackInventory: boolean;
  /** Of what is in stock, at most what one checkout may hold. */
  readonly quantityAvailable: number | null;
  readonly quantityLimitPerCustomer: number | null;
  /** Present while the variant is sold ahead. */
  readonly preorder?: { readonly endDate: string | null } | null;
  readonly media: readonly Medium[] | null;
  readonly pricing: { readonly price: TaxedMoney | null; readonly priceUndiscounted: TaxedMoney | null } | null;
  readonly attributes: Choices;
}

/** How pictures and links of this server are to be read. */
export interface Shown {
  image(medium: Medium): Image | null;
  link(slug: string): string | undefined;
}

/** What stands where a variant has no value of an attribute by which others are chosen. */
const NO_VALUE = '–';
const valueOf = ({ name, slug }: Choices[number]['values'][number]): string => name || slug || NO_VALUE;

export const optionsOf = (attributes: Choices): Record<string, string> =>
  Object.fromEntries(attributes.map(({ attribute, values }) => [attribute.name, values[0] ? valueOf(values[0]) : NO_VALUE]));

export const pictures = (media: readonly Medium[] | null, { image }: Shown): Image[] =>
  (media ?? []).flatMap((medium) => (medium.type === 'VIDEO' ? [] : (image(medium) ?? [])));

export function productOf(product: SaleorProduct, shown: Shown): Product {
  const variants = product.variants ?? [];
  const names = [...new Set(variants.flatMap(({ attributes }) => attributes.map(({ attribute }) => attribute.name)))];
  const isNamed = names.length === 0 && variants.length > 1;
  // variants that differ in nothing but their names are chosen by those, under the product's own
  const choose = (variant: SaleorVariant): Record<string, string> => {
    if (isNamed) return { [product.name]: variant.name };
    const own = optionsOf(variant.attributes);
    return Object.fromEntries(names.map((name) => [name, own[name] ?? NO_VALUE]));
  };
  const isGross = product.pricing?.displayGrossPrices ?? true;
  const url = shown.link(product.slug);
  const description = textOf(product.description);
  return {
    id: product.id,
    handle: product.slug,
    title: product.name,
    ...(url && { url }),
    ...(description && { description }),
    images: pictures(product.media, shown),
    options: (isNamed ? [product.name] : names).map((name) => optionOf(name, variants, choose, shown)),
    variants: variants.map((variant) => variantOf(variant, product.name, choose(variant), isGross, shown)),
    variantsComplete: true,
  };
}

function optionOf(
  name: string,
  variants: readonly SaleorVariant[],
  choose: (variant: SaleorVariant) => Record<string, string>,
  { image }: Shown,
): ProductOption {
  const values = new Map<string, ProductOption['values'][number]>();
  for (const variant of variants) {
    const value = choose(variant)[name] ?? NO_VALUE;
    const sent = variant.attributes.find(({ attribute }) => attribute.name === name)?.values[0];
    const picture = sent?.file && image({ url: sent.file.url, alt: null });
    const color = sent?.value && /^#[\da-f]{3,8}$/i.test(sent.value) ? sent.value : undefined;
    if (!values.has(value))
      values.set(value, { value, ...(picture ? { swatch: { image: picture } } : color && { swatch: { color } }) });
  }
  return { name, values: [...values.values()] };
}

function variantOf(
  variant: SaleorVariant,
  title: string,
  options: Record<string, string>,
  isGross: boolean,
  shown: Shown,
): Variant {
  const price = variant.pricing?.price && shownOf(variant.pricing.price, isGross);
  const before = variant.pricing?.priceUndiscounted && shownOf(variant.pricing.priceUndiscounted, isGross);
  const [image] = pictures(variant.media, shown);
  const max = variant.quantityLimitPerCustomer;
  return {
    id: variant.id,
    ...(variant.sku && { sku: variant.sku }),
    title: Object.values(options).join(' / ') || variant.name || title,
    options,
    price: price ?? null,
    ...(price && before && money.compare(before, price) > 0 && { compareAt: before }),
    ...stockOf(variant),
    ...(max !== null && { quantity: { min: 1, max, step: 1 } }),
    ...(image && { image }),
  };
}

function stockOf({ trackInventory, quantityAvailable, preorder }: SaleorVariant): Pick<Variant, 'availability' | 'stock'> {
  const there: Availability = preorder ? 'preorder' : 'in-stock';
  if (!trackInventory && !preorder) return { availability: there };
  if (quantityAvailable === null) return { availability: preorder ? there : 'unknown' };
  return { availability: quantityAvailable > 0 ? there : 'out-of-stock', stock: quantityAvailable };
}

/** The words of the blocks, one after another: whatever stands under `text`, or as an item of a list. */
function textOf(description: string | null): string {
  const words: string[] = [];
  const gather = (node: unknown): void => {
    if (isText(node)) words.push(node);
    else if (isList(node)) node.forEach(gather);
    else if (isRecord(node)) for (const key of ['blocks', 'data', 'text', 'content', 'items']) gather(node[key]);
  };
  try {
    gather(JSON.parse(description ?? 'null'));
  } catch {
    return '';
  }
  return plainText(words.join(' '));
}
