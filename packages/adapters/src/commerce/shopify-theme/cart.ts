/** The Ajax cart as the contract's. */
import { money, safeUrl, type Cart, type CartLine, type Image } from '@vitrine/core';
import { isList, isRecord, isText } from '../../config.js';

/**
 * Digits after the point of every amount: Shopify gives hundredths of a unit for every currency alike, so that ¥1000 is
 * `100000` (https://shopify.dev/docs/api/liquid/objects/variant#variant-price).
 */
export const SCALE = 2;

export interface AjaxItem {
  readonly key: string;
  readonly variant_id: number;
  readonly product_id?: number | null;
  readonly product_title?: string | null;
  readonly title?: string | null;
  readonly quantity: number;
  /** A unit, after the discounts of the line. */
  readonly final_price: number;
  readonly final_line_price: number;
  readonly url?: string | null;
  readonly image?: string | null;
  readonly featured_image?: {
    readonly url?: string;
    readonly alt?: string | null;
    readonly width?: number;
    readonly height?: number;
  } | null;
  readonly options_with_values?: readonly { readonly name: string; readonly value: string }[] | null;
  readonly product_has_only_default_variant?: boolean;
  /** Any value may stand there, since a theme's form may send any. */
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

export interface AjaxCart {
  readonly currency: string;
  readonly item_count: number;
  readonly items: readonly AjaxItem[];
  readonly items_subtotal_price: number;
  readonly total_price: number;
  readonly total_discount: number;
  readonly discount_codes?: readonly { readonly code: string; readonly applicable: boolean }[];
  /** HTML by section, where it was asked for; `null` for a section that could not be made. */
  readonly sections?: Readonly<Record<string, string | null>>;
}

export const isAjaxCart = (json: unknown): json is AjaxCart =>
  isRecord(json) && isList(json['items']) && isText(json['currency']) && typeof json['item_count'] === 'number';

/** @throws TypeError where an amount is none. */
export function cartOf(cart: AjaxCart, base: string): Cart {
  const amount = (units: number) => money.minor(units, SCALE, cart.currency);
  return {
    currency: cart.currency.toUpperCase(),
    // what was sold out while it was being added may stay behind with nothing of it
    lines: cart.items.filter(({ quantity }) => quantity > 0).map((item) => lineOf(item, amount, base)),
    linesComplete: true,
    totalQuantity: cart.item_count,
    subtotal: amount(cart.items_subtotal_price),
    total: amount(cart.total_price),
    ...(cart.total_discount !== 0 && { discount: amount(cart.total_discount) }),
    // shipping, and tax by address, come at checkout
    totalsEstimated: true,
    discountCodes: (cart.discount_codes ?? []).map(({ code, applicable }) => ({ code, applied: applicable })),
  };
}

function lineOf(item: AjaxItem, amount: (units: number) => Cart['total'], base: string): CartLine {
  const { product_id: productId, options_with_values: options, properties } = item;
  const url = safeUrl(item.url, 'link', base);
  const image = imageOf(item.featured_image?.url ?? item.image, base, item.featured_image ?? {});
  return {
    id: item.key,
    variantId: String(item.variant_id),
    ...(productId != null && { productId: String(productId) }),
    title: item.product_title ?? item.title ?? '',
    options: item.product_has_only_default_variant
      ? {}
      : Object.fromEntries((options ?? []).map(({ name, value }) => [name, value])),
    ...(image && { image }),
    ...(url && { url }),
    quantity: item.quantity,
    unitPrice: amount(item.final_price),
    total: amount(item.final_line_price),
    attributes: Object.fromEntries(
      Object.entries(properties ?? {}).filter((entry): entry is [string, string] => isText(entry[1])),
    ),
    editable: true,
  };
}

/** Shopify leaves the scheme out, and an empty picture is `null`. */
export function imageOf(
  address: unknown,
  base: string,
  { alt, width, height }: { readonly alt?: string | null; readonly width?: number; readonly height?: number } = {},
): Image | null {
  const url = safeUrl(address, 'image', base);
  return url === null ? null : { url, ...(alt && { alt }), ...(width && { width }), ...(height && { height }) };
}

/** How many of a variant there are, over all its lines. */
export const countOf = (cart: AjaxCart | null, variantId: string): number =>
  (cart?.items ?? []).reduce((sum, item) => (String(item.variant_id) === variantId ? sum + item.quantity : sum), 0);

/** The same for every shopper's eye: what there is, and how many of it. */
export const contentOf = (lines: readonly { readonly id: string; readonly quantity: number }[]): string =>
  lines.map(({ id, quantity }) => `${id}*${quantity}`).join();
