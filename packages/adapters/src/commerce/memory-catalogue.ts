/** What the demo shop sells, and how it looks in a market. */
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
  readonly quantity?: QuantityRule;
}

export interface MemoryProduct {
  readonly handle: string;
  readonly title: string;
  readonly description?: string;
  readonly options?: readonly { readonly name: string; readonly values: readonly OptionValue[] }[];
  readonly variants: readonly MemoryVariant[];
}

const shirt = (size: string, colour: string, eur: string, jpy: string, stock: number): MemoryVariant => ({
  sku: `SHIRT-${size}-${colour}`.toUpperCase(),
  options: { Size: size, Colour: colour },
  prices: { EUR: eur, JPY: jpy },
  stock,
});

export const demoCatalogue: readonly MemoryProduct[] = [
  {
    handle: 'linen-shirt',
    title: 'Linen Shirt',
    description: 'A washed linen shirt',
    options: [
      { name: 'Size', values: [{ value: 'S' }, { value: 'M' }] },
      {
        name: 'Colour',
        values: [
          { value: 'Sand', swatch: { color: '#d8c3a5' } },
          { value: 'Ink', swatch: { color: '#22304a' } },
        ],
      },
    ],
    variants: [
      shirt('S', 'Sand', '49.90', '7800', 100),
      shirt('M', 'Sand', '49.90', '7800', 100),
      shirt('M', 'Ink', '54.95', '8600', 2),
    ],
  },
  {
    handle: 'ceramic-mug',
    title: 'Ceramic Mug',
    description: 'A stoneware mug',
    variants: [{ sku: 'MUG-01', prices: { EUR: '12.00', JPY: '1900' }, quantity: { min: 1, max: 12, step: 1 } }],
  },
  {
    handle: 'sold-out-hat',
    title: 'Sold Out Hat',
    description: 'None left',
    variants: [{ sku: 'HAT-01', prices: { EUR: '19.95', JPY: '3100' }, stock: 0 }],
  },
];

export const demoCodes: Readonly<Record<string, number>> = { LIVE10: 10 };

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
  imageOf(key: string): Image | undefined;
}

export const variantId = (sku: string): string => `v-${sku}`;
export const productId = (handle: string): string => `p-${handle}`;

export function productFor(product: MemoryProduct, situation: Situation): Product {
  const image = situation.imageOf(product.handle);
  return {
    id: productId(product.handle),
    handle: product.handle,
    title: product.title,
    ...(product.description !== undefined && { description: product.description }),
    images: image ? [image] : [],
    options: product.options ?? [],
    variants: product.variants.map((variant) => variantFor(product, variant, situation)),
    variantsComplete: true,
  };
}

function variantFor(product: MemoryProduct, variant: MemoryVariant, situation: Situation): Variant {
  const stock = situation.stockOf(variant);
  const before = variant.compareAt?.[situation.currency];
  const image = situation.imageOf(variant.sku);
  return {
    id: variantId(variant.sku),
    sku: variant.sku,
    title: Object.values(variant.options ?? {}).join(' / ') || product.title,
    options: variant.options ?? {},
    price: situation.priceOf(variant),
    ...(before !== undefined && { compareAt: money.decimal(before, situation.currency) }),
    availability: availabilityFor(stock),
    ...(stock !== undefined && { stock }),
    ...(variant.quantity && { quantity: variant.quantity }),
    ...(image && { image }),
  };
}

const FEW = 5;
const availabilityFor = (stock = Infinity): Availability =>
  stock <= 0 ? 'out-of-stock' : stock <= FEW ? 'low-stock' : 'in-stock';
