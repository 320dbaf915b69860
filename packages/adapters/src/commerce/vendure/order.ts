/** A Vendure order as a cart, and what goes wrong with one. */
import { money, type Cart, type CartLine, type CommerceError, type Image } from '@vitrine/core';
import { optionsOf, type Asset, type OptionValues, type Shown } from './product.js';

export interface Order {
  readonly code: string;
  readonly currencyCode: string;
  readonly totalQuantity: number;
  readonly couponCodes: readonly string[];
  readonly subTotalWithTax: number;
  readonly totalWithTax: number;
  readonly promotions: readonly { readonly couponCode: string | null }[];
  readonly discounts: readonly { readonly amountWithTax: number }[];
  readonly lines: readonly OrderLine[];
}

export interface OrderLine {
  readonly id: string;
  readonly quantity: number;
  readonly unitPriceWithTax: number;
  readonly discountedLinePriceWithTax: number;
  readonly featuredAsset: Asset | null;
  readonly productVariant: {
    readonly id: string;
    readonly product: { readonly id: string; readonly name: string; readonly optionGroups: readonly { readonly name: string }[] };
    readonly options: OptionValues;
  };
}

/** One of the results that Vendure calls errors; an order has none of these fields. */
export interface Refusal {
  readonly errorCode: string;
  readonly message: string;
  /** With `INSUFFICIENT_STOCK_ERROR`: how many were put into the order, or how many the line has now. */
  readonly quantityAvailable?: number;
  readonly order?: Order;
}

export function cartOf(order: Order, { scale, image }: Shown): Cart {
  const amount = (units: number) => money.minor(units, scale, order.currencyCode);
  const off = order.discounts.reduce((units, discount) => units - discount.amountWithTax, 0);
  return {
    currency: order.currencyCode,
    lines: order.lines
      .filter(({ quantity }) => quantity > 0)
      .map((line) => lineOf(line, amount, line.featuredAsset && image(line.featuredAsset))),
    linesComplete: true,
    totalQuantity: order.totalQuantity,
    subtotal: amount(order.subTotalWithTax),
    total: amount(order.totalWithTax),
    ...(off !== 0 && { discount: amount(off) }),
    // shipping, and tax by address, come at checkout
    totalsEstimated: true,
    taxIncluded: true,
    discountCodes: order.couponCodes.map((code) => ({
      code,
      applied: order.promotions.some(({ couponCode }) => couponCode === code),
    })),
  };
}

const lineOf = (
  { productVariant: { id, product, options }, ...line }: OrderLine,
  amount: (units: number) => Cart['total'],
  image: Image | null,
): CartLine => ({
  id: line.id,
  variantId: id,
  productId: product.id,
  title: product.name,
  options: optionsOf(options, product.optionGroups),
  ...(image && { image }),
  quantity: line.quantity,
  unitPrice: amount(line.unitPriceWithTax),
  total: amount(line.discountedLinePriceWithTax),
  attributes: {},
  editable: true,
});

export function errorOf({ errorCode, message, quantityAvailable = 0 }: Refusal, variantId?: string): CommerceError {
  if (errorCode === 'INSUFFICIENT_STOCK_ERROR')
    return { kind: 'out-of-stock', message, available: quantityAvailable, ...(variantId !== undefined && { variantId }) };
  if (errorCode === 'NEGATIVE_QUANTITY_ERROR' || errorCode === 'ORDER_LIMIT_ERROR') return { kind: 'invalid-quantity', message };
  if (errorCode.includes('COUPON')) return { kind: 'invalid-discount', message };
  return { kind: 'backend', message: `${errorCode}: ${message}` };
}
