/** What a product of the demo shop is, and how it looks in a market. */
import type { Availability, Image, Market, Money, OptionValue, Product, QuantityRule, Variant } from '@vitrine/core';
import { money } from '@vitrine/core';

/** Amounts in major units by currency, as in `{ EUR: '49.90', JPY: '7800' }`. */
export type Prices = Readonly<Record<string, string>>;

export interface MemoryVariant {
  readonly sku: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly prices: Prices;
  readonly compareAt?: Prices;
  /** How many there are; absent where nobody counts them. */
  readonly stock?: number;
  /** That it comes later: it can be ordered whatever the stock. */
  readonly availability?: 'backorder' | 'preorder';
  readonly quantity?: QuantityRule;
  /** The price by weight or measure. */
  readonly unitPrice?: { readonly prices: Prices; readonly per: string };
  /** The name of its picture's file, where it looks different from the product's. */
  readonly picture?: string;
}

export interface MemoryProduct {
  readonly handle: string;
  readonly title: string;
  readonly description?: string;
  /** The name of its picture's file. */
  readonly picture?: string;
  readonly options?: readonly { readonly name: string; readonly values: readonly OptionValue[] }[];
  readonly variants: readonly MemoryVariant[];
  /** How many of them come with the product, where that is not all; the others are found one by one. */
  readonly sent?: number;
}

const COUNTRY_CURRENCY: Readonly<Record<string, string>> = { JP: 'JPY', US: 'USD', GB: 'GBP', CH: 'CHF' };

/** The first of: the market's own currency, its country's, the first of the catalogue; as far as the catalogue has prices in it. */
export function currencyFor(market: Market, products: readonly MemoryProduct[]): string {
  const known = products.flatMap(({ variants }) => variants.flatMap(({ prices }) => Object.keys(prices)));
  const wanted = [market.currency, COUNTRY_CURRENCY[market.country ?? '']];
  return wanted.find((currency) => currency !== undefined && known.includes(currency)) ?? known[0] ?? 'EUR';
}

/** What may differ from the catalogue while the shop is open. */
export interface Situation {
  readonly currency: string;
  stockOf(variant: MemoryVariant): number | undefined;
  priceOf(variant: MemoryVariant): Money | null;
  /** Of a handle or a SKU, and of the picture that the catalogue names for it. */
  imageOf(key: string, picture?: string): Image | undefined;
}

export const variantId = (sku: string): string => `v-${sku}`;
export const productId = (handle: string): string => `p-${handle}`;

/** `named`: a variant that comes with the product however few do. */
export function productFor(product: MemoryProduct, situation: Situation, named?: MemoryVariant): Product {
  const { sent = Infinity } = product;
  const variants = product.variants
    .filter((variant, i) => i < sent || variant === named)
    .map((variant) => variantFor(product, variant, situation));
  const images = [situation.imageOf(product.handle, product.picture), ...variants.map(({ image }) => image)];
  return {
    id: productId(product.handle),
    handle: product.handle,
    title: product.title,
    ...(product.description !== undefined && { description: product.description }),
    images: distinct(images),
    options: product.options ?? [],
    variants,
    variantsComplete: sent >= product.variants.length,
  };
}

const distinct = (images: readonly (Image | undefined)[]): readonly Image[] => {
  const byUrl = new Map(images.filter((image) => image !== undefined).map((image) => [image.url, image]));
  return [...byUrl.values()];
};

/** One variant as the market has it. */
export function variantFor(product: MemoryProduct, variant: MemoryVariant, situation: Situation): Variant {
  const stock = situation.stockOf(variant);
  const before = variant.compareAt?.[situation.currency];
  const unit = variant.unitPrice?.prices[situation.currency];
  const image = situation.imageOf(variant.sku, variant.picture);
  return {
    id: variantId(variant.sku),
    sku: variant.sku,
    title: Object.values(variant.options ?? {}).join(' / ') || product.title,
    options: variant.options ?? {},
    price: situation.priceOf(variant),
    ...(before !== undefined && { compareAt: money.decimal(before, situation.currency) }),
    ...(unit !== undefined &&
      variant.unitPrice && {
        unitPrice: { price: money.decimal(unit, situation.currency), per: variant.unitPrice.per },
      }),
    availability: (stock === 0 ? undefined : variant.availability) ?? availabilityFor(stock),
    ...(stock !== undefined && { stock }),
    ...(variant.quantity && { quantity: variant.quantity }),
    ...(image && { image }),
  };
}

const FEW = 5;
const availabilityFor = (stock = Infinity): Availability =>
  stock <= 0 ? 'out-of-stock' : stock <= FEW ? 'low-stock' : 'in-stock';
