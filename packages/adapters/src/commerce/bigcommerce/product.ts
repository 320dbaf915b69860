/** A BigCommerce product as the contract's. */
import { money, type Image, type Money, type OptionValue, type Product, type Variant } from '@vitrine/core';

export interface Edges<T> {
  readonly edges: readonly { readonly node: T }[] | null;
}
export interface BigcommerceMoney {
  /** A JSON number, in major units. */
  readonly value: number;
  readonly currencyCode: string;
}
export interface Picture {
  readonly url: string;
  readonly altText: string;
}
interface Level {
  readonly availableToSell: number;
  readonly warningLevel: number | null;
}
interface Value {
  readonly label: string;
  readonly hexColors?: readonly string[];
  readonly imageUrl?: string | null;
}

export interface BigcommerceProduct {
  readonly entityId: number;
  readonly path: string;
  readonly name: string;
  readonly plainTextDescription: string;
  readonly isPriceHidden: boolean;
  readonly minPurchaseQuantity: number | null;
  readonly maxPurchaseQuantity: number | null;
  readonly availabilityV2: { readonly status: string };
  readonly inventory: Inventory & { readonly isStockTracked: boolean; readonly hasVariantInventory: boolean };
  readonly defaultImage: Picture | null;
  readonly images: Edges<Picture>;
  readonly productOptions: Edges<{
    readonly displayName: string;
    readonly isRequired: boolean;
    readonly isVariantOption: boolean;
    readonly values?: Edges<Value>;
  }>;
  readonly variants: Variants;
}
interface Inventory {
  readonly isInStock: boolean;
  /** `null` where the shop does not show how many there are. */
  readonly aggregated: Level | null;
}
export interface Variants extends Edges<BigcommerceVariant> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
export interface BigcommerceVariant {
  readonly entityId: number;
  readonly sku: string;
  readonly isPurchasable: boolean;
  readonly defaultImage: Picture | null;
  readonly inventory: Inventory | null;
  readonly prices: Readonly<Record<'price' | 'salePrice' | 'basePrice' | 'retailPrice', BigcommerceMoney | null>> | null;
  readonly productOptions: Edges<{ readonly displayName: string; readonly values?: Edges<Pick<Value, 'label'>> }>;
}

/** How pictures and links of this shop are to be read. */
export interface Shown {
  image(picture: Picture): Image | null;
  link(path: string): string | undefined;
}

export const nodes = <T>({ edges }: Edges<T>): T[] => (edges ?? []).map(({ node }) => node);
export const amountOf = ({ value, currencyCode }: BigcommerceMoney): Money => money.float(Number(value), currencyCode);
export const handleOf = (path: string): string => path.replace(/^\/+|\/+$/g, '');

/** Both ids, since a line is added by both. */
export const variantIdOf = (product: number, variant: number): string => `${product}:${variant}`;

/** @param variants those of the product, all of them */
export function productOf(product: BigcommerceProduct, variants: readonly BigcommerceVariant[], shown: Shown): Product {
  const options = nodes(product.productOptions);
  // what the shopper would have to write, tick or upload has no place here: such a product is bought on its own page
  const isSimple = !options.some(({ isRequired, isVariantOption }) => isRequired && !isVariantOption);
  const made = isSimple ? variants.map((variant) => variantOf(variant, product, shown)) : [];
  const pictures = [...(product.defaultImage ? [product.defaultImage] : []), ...nodes(product.images)];
  const url = shown.link(product.path);
  return {
    id: String(product.entityId),
    handle: handleOf(product.path),
    title: product.name,
    ...(url && { url }),
    ...(product.plainTextDescription && { description: product.plainTextDescription }),
    images: [...new Map(pictures.map((picture) => [picture.url, picture])).values()].flatMap((one) => shown.image(one) ?? []),
    options: options
      .filter(({ isVariantOption }) => isSimple && isVariantOption)
      .map(({ displayName, values }) => ({
        name: displayName,
        values: valuesOf(
          values ? nodes(values) : [],
          made.flatMap(({ options: chosen }) => chosen[displayName] ?? []),
          shown,
        ),
      })),
    variants: made,
    variantsComplete: true,
  };
}

/** As many as were sent, in the shop's order, and then those that only variants name. */
function valuesOf(sent: readonly Value[], used: readonly string[], { image }: Shown): OptionValue[] {
  const values = new Map<string, OptionValue>();
  for (const { label, hexColors, imageUrl } of sent) {
    if (!used.includes(label)) continue;
    const picture = imageUrl && image({ url: imageUrl, altText: '' });
    const color = hexColors?.find((one) => /^#[\da-f]{3,8}$/i.test(one));
    values.set(label, { value: label, ...(picture ? { swatch: { image: picture } } : color && { swatch: { color } }) });
  }
  for (const value of used) if (!values.has(value)) values.set(value, { value });
  return [...values.values()];
}

function variantOf(variant: BigcommerceVariant, product: BigcommerceProduct, shown: Shown): Variant {
  const options = Object.fromEntries(
    nodes(variant.productOptions).flatMap(({ displayName, values }) => {
      const [value] = values ? nodes(values) : [];
      return value ? [[displayName, value.label]] : [];
    }),
  );
  const { minPurchaseQuantity: min, maxPurchaseQuantity: max } = product;
  const image = variant.defaultImage && shown.image(variant.defaultImage);
  return {
    id: variantIdOf(product.entityId, variant.entityId),
    ...(variant.sku && { sku: variant.sku }),
    title: Object.values(options).join(' / ') || product.name,
    options,
    ...pricesOf(product.isPriceHidden ? null : variant.prices),
    ...stockOf(variant, product),
    ...((min ?? max ?? null) !== null && { quantity: { min: min ?? 1, ...(max !== null && { max }), step: 1 } }),
    ...(image && { image }),
  };
}

function pricesOf(prices: BigcommerceVariant['prices']): Pick<Variant, 'price' | 'compareAt'> {
  if (!prices?.price) return { price: null };
  const price = amountOf(prices.price);
  const sent = prices.salePrice ? prices.basePrice : prices.retailPrice;
  const before = sent && amountOf(sent);
  return { price, ...(before && money.compare(before, price) > 0 && { compareAt: before }) };
}

function stockOf(
  { isPurchasable, inventory }: BigcommerceVariant,
  product: BigcommerceProduct,
): Pick<Variant, 'availability' | 'stock'> {
  const { status } = product.availabilityV2;
  if (!isPurchasable || status === 'Unavailable') return { availability: 'out-of-stock' };
  const there = status === 'Preorder' ? 'preorder' : 'in-stock';
  if (!product.inventory.isStockTracked) return { availability: there };
  const { isInStock, aggregated } = (product.inventory.hasVariantInventory ? inventory : null) ?? product.inventory;
  const stock = aggregated ? Number(aggregated.availableToSell) : null;
  const isLow = stock !== null && stock <= (aggregated?.warningLevel ?? 0);
  return {
    availability: !isInStock ? 'out-of-stock' : isLow && there === 'in-stock' ? 'low-stock' : there,
    ...(stock !== null && { stock: Math.max(0, stock) }),
  };
}
