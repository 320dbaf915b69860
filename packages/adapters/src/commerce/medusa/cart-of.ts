/** A Medusa cart as the contract's. */
import { money, type Cart, type CartLine } from '@vitrine/core';
import { isText } from '../../config.js';
import type { Shown } from './product.js';

export interface MedusaCart {
  readonly id: string;
  readonly region_id: string;
  readonly currency_code: string;
  /** When it was paid for; such a cart takes nothing more. */
  readonly completed_at: string | null;
  readonly total: number;
  readonly tax_total: number;
  readonly discount_total: number;
  readonly discount_subtotal: number;
  readonly item_subtotal: number;
  readonly original_item_total: number;
  readonly items: readonly MedusaLine[];
  readonly promotions: readonly { readonly code: string | null; readonly is_automatic: boolean }[];
}

export interface MedusaLine {
  readonly id: string;
  readonly variant_id: string | null;
  readonly product_id: string | null;
  readonly product_title: string | null;
  readonly product_handle: string | null;
  readonly variant_title: string | null;
  readonly title: string;
  readonly thumbnail: string | null;
  readonly quantity: number;
  readonly unit_price: number;
  readonly is_tax_inclusive: boolean;
  /** Before discounts: with tax, and without. */
  readonly original_total: number;
  readonly original_subtotal: number;
  readonly metadata: Readonly<Record<string, unknown>> | null;
}

const ITEMS =
  'id,variant_id,product_id,product_title,product_handle,variant_title,title,thumbnail,quantity,unit_price,is_tax_inclusive,' +
  'original_total,original_subtotal,metadata';
/** Everything by name: what is not asked for is not answered. */
export const CART_FIELDS = [
  'id,region_id,currency_code,completed_at,total,tax_total,discount_total,discount_subtotal,item_subtotal,original_item_total',
  'promotions.code,promotions.is_automatic',
  ...ITEMS.split(',').map((name) => `items.${name}`),
].join();

/** The codes that the shopper gave; the shop's own promotions have some too. */
export const codesOf = ({ promotions }: MedusaCart): readonly string[] =>
  promotions.flatMap(({ code, is_automatic }) => (code === null || is_automatic ? [] : code));

export function cartOf(cart: MedusaCart, optionsOf: ReadonlyMap<string, CartLine['options'] | null>, shown: Shown): Cart {
  const currency = cart.currency_code.toUpperCase();
  const amount = (value: number) => money.float(value, currency);
  const { items } = cart;
  // a region says for all its prices whether they include tax
  const taxIncluded = items.some((item) => item.is_tax_inclusive);
  const off = taxIncluded ? cart.discount_total : cart.discount_subtotal;
  return {
    currency,
    lines: items.map((item) => lineOf(item, optionsOf.get(item.variant_id ?? ''), amount, shown)),
    linesComplete: true,
    totalQuantity: items.reduce((count, { quantity }) => count + quantity, 0),
    // before discounts, as its lines are
    subtotal: amount(taxIncluded ? cart.original_item_total : cart.item_subtotal),
    total: amount(cart.total),
    ...(off !== 0 && { discount: amount(off) }),
    ...(!taxIncluded && cart.tax_total !== 0 && { tax: amount(cart.tax_total) }),
    // shipping, and tax by address, come at checkout
    totalsEstimated: true,
    ...(items.length > 0 && { taxIncluded }),
    discountCodes: codesOf(cart).map((code) => ({ code, applied: true })),
  };
}

function lineOf(
  item: MedusaLine,
  options: CartLine['options'] | null | undefined,
  amount: (value: number) => Cart['total'],
  { image, link }: Shown,
): CartLine {
  const picture = item.thumbnail === null ? null : image(item.thumbnail);
  const url = item.product_handle === null ? undefined : link(item.product_handle);
  const title = item.product_title ?? item.title;
  return {
    id: item.id,
    variantId: item.variant_id ?? item.id,
    ...(item.product_id !== null && { productId: item.product_id }),
    // lines of one product must be told apart, also while its options are not known
    title: options || !item.variant_title || item.variant_id === null ? title : `${title}, ${item.variant_title}`,
    options: options ?? {},
    ...(picture && { image: picture }),
    ...(url && { url }),
    quantity: item.quantity,
    unitPrice: amount(item.unit_price),
    total: amount(item.is_tax_inclusive ? item.original_total : item.original_subtotal),
    attributes: Object.fromEntries(
      Object.entries(item.metadata ?? {}).filter((entry): entry is [string, string] => isText(entry[1])),
    ),
    // what the shop put in by hand is no variant
    editable: item.variant_id !== null,
  };
}
