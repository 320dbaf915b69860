/** What the fake shop sells: the standard shop, and products that only Shopify has something to say about. */
import { demoCatalogue } from '@vitrine/adapters';

export interface StockedVariant {
  readonly id: string;
  readonly sku: string;
  readonly options: Readonly<Record<string, string>>;
  /** Whole numbers of the currency's smallest unit. */
  readonly prices: Readonly<Record<string, number>>;
  readonly compareAt?: Readonly<Record<string, number>>;
  /** `null`: not counted. */
  readonly stock: number | null;
  /** Sold beyond what there is. */
  readonly backorder?: boolean;
  readonly rule?: { readonly minimum: number; readonly maximum: number | null; readonly increment: number };
  readonly unit?: {
    readonly prices: Readonly<Record<string, number>>;
    readonly referenceValue: number;
    readonly referenceUnit: string;
  };
}

export interface StockedProduct {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly description: string;
  readonly options: readonly {
    readonly name: string;
    readonly values: readonly { readonly name: string; readonly color?: string }[];
  }[];
  readonly variants: readonly StockedVariant[];
}

/** Digits after the point that are kept in a whole number here. */
export const DIGITS: Readonly<Record<string, number>> = { EUR: 2, JPY: 0 };

const units = (prices: Readonly<Record<string, string>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(prices).map(([currency, amount]) => [currency, Math.round(Number(amount) * 10 ** (DIGITS[currency] ?? 2))]),
  );

type Without<T> = T extends unknown ? Omit<T, 'id'> : never;
type Given = Omit<StockedProduct, 'id' | 'variants'> & { readonly variants: readonly Without<StockedVariant>[] };

const standard: readonly Given[] = demoCatalogue.map(({ handle, title, description = '', options = [], variants }) => ({
  handle,
  title,
  description,
  options: options.map(({ name, values }) => ({
    name,
    values: values.map(({ value, swatch }) => ({ name: value, ...(swatch && 'color' in swatch && { color: swatch.color }) })),
  })),
  variants: variants.map(({ sku, options: chosen = {}, prices, compareAt, stock = null, quantity }) => ({
    sku,
    options: chosen,
    prices: units(prices),
    ...(compareAt && { compareAt: units(compareAt) }),
    stock,
    ...(quantity && { rule: { minimum: quantity.min, maximum: quantity.max ?? null, increment: quantity.step } }),
  })),
}));

const plain = { EUR: 450, JPY: 700 };
const sizes = Array.from({ length: 130 }, (_, i) => `${i + 1} cm`);

const peculiar: readonly Given[] = [
  {
    handle: 'cut-ribbon',
    title: 'Cut Ribbon',
    description: 'In 130 lengths',
    options: [{ name: 'Length', values: sizes.map((name) => ({ name })) }],
    variants: sizes.map((Length, i) => ({ sku: `RIBBON-${i + 1}`, options: { Length }, prices: plain, stock: 50 })),
  },
  {
    handle: 'olive-oil',
    title: 'Olive Oil',
    description: 'Half a litre',
    options: [],
    variants: [
      {
        sku: 'OIL-500',
        options: {},
        prices: { EUR: 1250, JPY: 2000 },
        stock: 30,
        unit: { prices: { EUR: 2500, JPY: 4000 }, referenceValue: 1, referenceUnit: 'L' },
      },
    ],
  },
  {
    handle: 'paired-cups',
    title: 'Paired Cups',
    description: 'Sold in twos',
    options: [],
    variants: [{ sku: 'CUPS', options: {}, prices: plain, stock: 40, rule: { minimum: 2, maximum: 6, increment: 2 } }],
  },
  {
    handle: 'woven-basket',
    title: 'Woven Basket',
    description: 'Made when it is ordered',
    options: [],
    variants: [{ sku: 'BASKET', options: {}, prices: plain, stock: 0, backorder: true }],
  },
];

export const CODES: Readonly<Record<string, number>> = { LIVE10: 10 };

export const catalogue: readonly StockedProduct[] = [...standard, ...peculiar].map((product, i) => ({
  ...product,
  id: `gid://shopify/Product/${7000 + i}`,
  variants: product.variants.map((variant, j) => ({ ...variant, id: `gid://shopify/ProductVariant/${(7000 + i) * 1000 + j}` })),
}));

export const variantOf = (id: string): { product: StockedProduct; variant: StockedVariant } | undefined =>
  catalogue
    .flatMap((product) => product.variants.map((variant) => ({ product, variant })))
    .find(({ variant }) => variant.id === id);

export const isForSale = ({ stock, backorder }: StockedVariant): boolean => stock === null || stock > 0 || backorder === true;
