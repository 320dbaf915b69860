/** The standard shop in the shape of Shopify's Ajax API. Amounts are hundredths of a unit, for yen as well. */
import { demoCatalogue } from '@vitrine/adapters';

export type Currency = 'EUR' | 'JPY';

export interface Variant {
  readonly id: number;
  readonly sku: string;
  readonly options: readonly string[];
  readonly prices: Readonly<Record<string, string>>;
  readonly compareAt?: Readonly<Record<string, string>> | undefined;
  /** `Infinity`: not counted. */
  readonly stock: number;
  readonly rule: { readonly min: number; readonly max: number | null; readonly increment: number };
  readonly picture: string;
  readonly product: Product;
}
export interface Product {
  readonly id: number;
  readonly handle: string;
  readonly title: string;
  readonly description: string;
  readonly picture: string;
  readonly options: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly variants: Variant[];
}

/** A product without options has one all the same. */
const NO_OPTIONS = [{ name: 'Title', values: ['Default Title'] }];

export const products: readonly Product[] = demoCatalogue.map((from, p) => {
  const options = from.options?.map(({ name, values }) => ({ name, values: values.map(({ value }) => value) })) ?? NO_OPTIONS;
  const product: Product = {
    id: 8_000_000_001 + p,
    handle: from.handle,
    title: from.title,
    description: `<p>${from.description ?? ''}</p>`,
    picture: from.picture ?? '',
    options,
    variants: [],
  };
  product.variants.push(
    ...from.variants.map((variant, v) => ({
      id: 44_000_000_000_001 + p * 100 + v,
      sku: variant.sku,
      options: from.options ? options.map(({ name }) => variant.options?.[name] ?? '') : ['Default Title'],
      prices: variant.prices,
      compareAt: variant.compareAt,
      stock: variant.stock ?? Infinity,
      rule: { min: variant.quantity?.min ?? 1, max: variant.quantity?.max ?? null, increment: variant.quantity?.step ?? 1 },
      picture: variant.picture ?? product.picture,
      product,
    })),
  );
  return product;
});

export const variants: ReadonlyMap<number, Variant> = new Map(
  products.flatMap((product) => product.variants.map((variant) => [variant.id, variant])),
);

export const hundredths = (prices: Readonly<Record<string, string>>, currency: Currency): number =>
  Math.round(Number(prices[currency]) * 100);

export const isPlain = ({ options }: Product): boolean => options === NO_OPTIONS;

/** @param root the path of the theme's root under this locale @param media where pictures are */
export function productJson(product: Product, currency: Currency, root: string, media: string) {
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    description: product.description,
    url: `${root}products/${product.handle}`,
    available: product.variants.some(({ stock }) => stock > 0),
    images: [media + product.picture],
    featured_image: media + product.picture,
    media: [{ id: product.id, media_type: 'image', alt: product.title, src: media + product.picture, width: 600, height: 600 }],
    options: product.options.map(({ name, values }, i) => ({ name, position: i + 1, values })),
    variants: product.variants.map((variant) => ({
      id: variant.id,
      title: variant.options.join(' / '),
      option1: variant.options[0] ?? null,
      option2: variant.options[1] ?? null,
      option3: null,
      options: variant.options,
      sku: variant.sku,
      available: variant.stock > 0,
      price: hundredths(variant.prices, currency),
      compare_at_price: variant.compareAt ? hundredths(variant.compareAt, currency) : null,
      inventory_management: variant.stock === Infinity ? null : 'shopify',
      featured_image:
        variant.picture === product.picture ? null : { src: media + variant.picture, alt: null, width: 600, height: 600 },
      quantity_rule: variant.rule,
    })),
  };
}
