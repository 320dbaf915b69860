/** The Store API's product as the contract's. */
import { money, safeUrl, type Product, type QuantityRule, type Variant } from '@vitrine/core';
import { decodeEntities, plainText } from '../../plain-text.js';
import type { Known } from './known.js';
import { amountOf, type WooCurrency } from './money.js';
import { pictureOf, type WooImage } from './picture.js';
import { combinationsOf, type WooAttribute, type WooVariationRef } from './variation.js';

export interface WooProduct {
  readonly id: number;
  readonly name: string;
  readonly slug: string;
  /** 0 for what is no variation. */
  readonly parent: number;
  readonly type: string;
  readonly sku: string;
  readonly permalink: string;
  readonly short_description: string;
  readonly description: string;
  readonly on_sale: boolean;
  readonly prices: WooCurrency & { readonly price: string; readonly regular_price: string };
  readonly images: readonly WooImage[];
  readonly attributes: readonly WooAttribute[];
  readonly variations: readonly WooVariationRef[];
  readonly is_purchasable: boolean;
  readonly is_in_stock: boolean;
  readonly is_on_backorder: boolean;
  readonly low_stock_remaining: number | null;
  readonly add_to_cart: { readonly minimum?: number; readonly maximum?: number; readonly multiple_of?: number };
}

/** What the API says where there is no limit. */
const UNLIMITED = 9999;
/** More variants than this are not made of variations that leave something open: they are asked for one by one. */
const MOST = 200;

/** WordPress keeps what is not ASCII escaped, and in lower case. */
export function plainSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** @param details the variations that were sent, by id */
export function productOf(product: WooProduct, details: ReadonlyMap<number, WooProduct>, known: Known, site: string): Product {
  const url = safeUrl(product.permalink, 'link', site);
  const description = plainText(product.short_description || product.description);
  const attributes = axesOf(product);
  const variants = isVariable(product) ? variantsOf(product, details, known, site) : [variantOf(product, site)];
  return {
    id: String(product.id),
    handle: plainSlug(product.slug),
    title: decodeEntities(product.name),
    ...(url && { url }),
    ...(description && { description }),
    images: product.images.flatMap((image) => pictureOf(image, site) ?? []),
    options: attributes.map(({ name, terms }) => ({
      name: decodeEntities(name),
      values: terms.map((term) => ({
        value: term.slug,
        ...(term.name !== term.slug && { label: decodeEntities(term.name) }),
      })),
    })),
    variants: variants.slice(0, MOST),
    variantsComplete: variants.length <= MOST && product.variations.every(({ id }) => details.has(id)),
  };
}

export const isVariable = ({ type, variations }: WooProduct): boolean => variations.length > 0 || type === 'variable';

/** What a shopper has to choose. */
export const axesOf = (product: WooProduct): readonly WooAttribute[] =>
  isVariable(product) ? product.attributes.filter(({ has_variations }) => has_variations) : [];

function variantsOf(
  product: WooProduct,
  details: ReadonlyMap<number, WooProduct>,
  known: Known,
  site: string,
): readonly Variant[] {
  return product.variations.flatMap((ref) => {
    const variation = details.get(ref.id);
    if (!variation) return [];
    return combinationsOf(ref, axesOf(product)).map((combination) => {
      known.learn(ref.id, product.id, combination);
      return variantOf(variation, site, combination);
    });
  });
}

const NO_OPTIONS = { options: {}, shown: {} };

export function variantOf(
  product: WooProduct,
  site: string,
  { id, options, shown }: { id?: string; options: Variant['options']; shown: Variant['options'] } = NO_OPTIONS,
): Variant {
  const { prices } = product;
  // what is not for sale here has a price all the same: of a shop elsewhere, or of its parts
  const price = product.is_purchasable ? amountOf(prices.price, prices) : null;
  const regular = product.on_sale ? amountOf(prices.regular_price, prices) : null;
  const image = product.images[0] && pictureOf(product.images[0], site);
  const sku = decodeEntities(product.sku);
  return {
    id: id ?? String(product.id),
    ...(sku && { sku }),
    title: Object.values(shown).join(' / ') || decodeEntities(product.name),
    options,
    price,
    ...(price && regular && money.compare(regular, price) > 0 && { compareAt: regular }),
    ...stockOf(product),
    ...ruleOf(product),
    ...(image && { image }),
  };
}

/** A count is only told of what is nearly gone. */
function stockOf({
  is_in_stock,
  is_on_backorder,
  low_stock_remaining: left,
}: WooProduct): Pick<Variant, 'availability' | 'stock'> {
  if (!is_in_stock) return { availability: 'out-of-stock' };
  if (is_on_backorder) return { availability: 'backorder' };
  return left ? { availability: 'low-stock', stock: left } : { availability: 'in-stock' };
}

function ruleOf({ add_to_cart: { minimum = 1, maximum = UNLIMITED, multiple_of: step = 1 } }: WooProduct): {
  quantity?: QuantityRule;
} {
  if (minimum <= 1 && maximum >= UNLIMITED && step <= 1) return {};
  return { quantity: { min: minimum, step, ...(maximum < UNLIMITED && { max: maximum }) } };
}
