/** The Store API's cart as the contract's. */
import { money, safeUrl, type Cart, type CartLine } from '@vitrine/core';
import { decodeEntities } from '../../plain-text.js';
import type { Known } from './known.js';
import { amountOf, withTax, type WooCurrency } from './money.js';
import { pictureOf, type WooImage } from './picture.js';

interface WooItem {
  readonly key: string;
  readonly id: number;
  readonly type?: string;
  readonly quantity: number;
  readonly name: string;
  readonly permalink: string;
  readonly sold_individually: boolean;
  readonly quantity_limits?: { readonly editable?: boolean };
  readonly images: readonly WooImage[];
  readonly variation: readonly { readonly attribute: string; readonly value: string }[];
  readonly prices: WooCurrency & { readonly price: string };
  readonly totals: WooCurrency & { readonly line_subtotal: string; readonly line_subtotal_tax: string };
}

export interface WooCart {
  readonly items: readonly WooItem[];
  readonly items_count: number;
  readonly coupons: readonly { readonly code: string }[];
  readonly needs_shipping: boolean;
  readonly has_calculated_shipping: boolean;
  readonly totals: WooCurrency & {
    readonly total_items: string;
    readonly total_items_tax: string;
    readonly total_discount: string;
    readonly total_discount_tax: string;
    readonly total_price: string;
    readonly total_tax: string;
  };
}

/**
 * Whether the shop shows prices with tax. No field says so, but a line's price does: it is the shown one, and fits either
 * the net amount beside it or that with tax.
 */
function isTaxShown(items: readonly WooItem[]): boolean {
  const taxed = items.find(({ totals }) => !/^0*$/.test(totals.line_subtotal_tax));
  if (!taxed) return false;
  const net = BigInt(taxed.totals.line_subtotal);
  const shown = BigInt(taxed.prices.price) * BigInt(taxed.quantity);
  return shown - net > BigInt(taxed.totals.line_subtotal_tax) / 2n;
}

export function cartOf(cart: WooCart, known: Known, site: string, hash: string | null): Cart {
  const { totals, items } = cart;
  const taxShown = isTaxShown(items);
  const sum = (net: string, tax: string) => amountOf(taxShown ? withTax(net, tax) : net, totals)!;
  const zero = money.minor(0, totals.currency_minor_unit, totals.currency_code);
  const discount = sum(totals.total_discount, totals.total_discount_tax);
  const tax = amountOf(totals.total_tax, totals) ?? zero;
  const isTaxed = money.compare(tax, zero) > 0;
  return {
    currency: totals.currency_code,
    lines: items.map((item) => lineOf(item, taxShown, known, site)),
    linesComplete: true,
    totalQuantity: cart.items_count,
    subtotal: sum(totals.total_items, totals.total_items_tax),
    total: amountOf(totals.total_price, totals) ?? zero,
    ...(money.compare(discount, zero) > 0 && { discount }),
    ...(isTaxed && { tax, taxIncluded: taxShown }),
    totalsEstimated: cart.needs_shipping && !cart.has_calculated_shipping,
    discountCodes: cart.coupons.map(({ code }) => ({ code, applied: true })),
    ...(hash && { revision: hash }),
  };
}

function lineOf(item: WooItem, taxShown: boolean, known: Known, site: string): CartLine {
  const { totals, prices } = item;
  const options = Object.fromEntries(
    item.variation.map(({ attribute, value }) => [decodeEntities(attribute), decodeEntities(value)]),
  );
  const url = safeUrl(item.permalink, 'link', site);
  const image = item.images[0] && pictureOf(item.images[0], site, true);
  const productId = known.parentOf(item.id) ?? (item.type === 'variation' ? undefined : String(item.id));
  return {
    id: item.key,
    variantId: known.variantId(item.id, options),
    ...(productId !== undefined && { productId }),
    title: decodeEntities(item.name),
    options,
    ...(image && { image }),
    ...(url && { url }),
    quantity: item.quantity,
    unitPrice: amountOf(prices.price || '0', prices)!,
    total: amountOf(taxShown ? withTax(totals.line_subtotal, totals.line_subtotal_tax) : totals.line_subtotal, totals)!,
    attributes: {},
    // what is sold one at a time can be taken out all the same
    editable: item.sold_individually || item.quantity_limits?.editable !== false,
  };
}
