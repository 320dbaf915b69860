/** A Saleor checkout as a cart, and what goes wrong with one. */
import type { Cart, CartLine, CommerceError, CommerceErrorKind, Notice } from '@vitrine/core';
import { amountOf, shownOf, type SaleorMoney, type TaxedMoney } from './amounts.js';
import { optionsOf, pictures, type Choices, type Medium, type Shown } from './product.js';

export interface Checkout {
  readonly id: string;
  readonly quantity: number;
  readonly displayGrossPrices: boolean;
  readonly voucherCode: string | null;
  readonly discount: SaleorMoney | null;
  readonly subtotalPrice: TaxedMoney;
  readonly totalPrice: TaxedMoney & { readonly tax: SaleorMoney };
  readonly lines: readonly CheckoutLine[];
}

export interface CheckoutLine {
  readonly id: string;
  readonly quantity: number;
  readonly isGift: boolean | null;
  readonly metadata: readonly { readonly key: string; readonly value: string }[];
  readonly unitPrice: TaxedMoney;
  readonly totalPrice: TaxedMoney;
  readonly problems: readonly { readonly __typename: string; readonly availableQuantity?: number | null }[] | null;
  readonly variant: {
    readonly id: string;
    readonly name: string;
    readonly media: readonly Medium[] | null;
    readonly product: {
      readonly id: string;
      readonly name: string;
      readonly slug: string;
      readonly thumbnail: Medium | null;
    };
    readonly attributes: Choices;
  };
}

/** One of the `errors` of a mutation; where there is any, nothing was changed. */
export interface Refusal {
  readonly code: string;
  readonly field: string | null;
  readonly message: string | null;
  readonly variants: readonly string[] | null;
  readonly lines: readonly string[] | null;
}

export function cartOf(checkout: Checkout, shown: Shown): Cart {
  const isGross = checkout.displayGrossPrices;
  const total = amountOf(checkout.totalPrice.gross);
  const tax = amountOf(checkout.totalPrice.tax);
  return {
    currency: total.currency,
    lines: checkout.lines.map((line) => lineOf(line, isGross, shown)),
    linesComplete: true,
    totalQuantity: checkout.quantity,
    subtotal: shownOf(checkout.subtotalPrice, isGross),
    total,
    ...(checkout.discount && checkout.discount.amount > 0 && { discount: amountOf(checkout.discount) }),
    ...(!isGross && { tax }),
    // shipping, and tax by address, come at checkout
    totalsEstimated: true,
    taxIncluded: isGross,
    discountCodes: checkout.voucherCode ? [{ code: checkout.voucherCode, applied: true }] : [],
  };
}

function lineOf({ variant, ...line }: CheckoutLine, isGross: boolean, shown: Shown): CartLine {
  const { product } = variant;
  const image = pictures(variant.media, shown)[0] ?? (product.thumbnail && shown.image(product.thumbnail));
  const url = shown.link(product.slug);
  const options = optionsOf(variant.attributes);
  return {
    id: line.id,
    variantId: variant.id,
    productId: product.id,
    title: product.name,
    options,
    ...(image && { image }),
    ...(url && { url }),
    quantity: line.quantity,
    unitPrice: shownOf(line.unitPrice, isGross),
    total: shownOf(line.totalPrice, isGross),
    attributes: Object.fromEntries(line.metadata.map(({ key, value }) => [key, value])),
    editable: !line.isGift,
  };
}

/** What stands in the way of paying for what is in the cart already. */
export const noticesOf = ({ lines }: Checkout): Notice[] =>
  lines.flatMap(({ id, quantity, variant, problems }) =>
    (problems ?? []).map(({ __typename, availableQuantity }): Notice => ({
      code: __typename.endsWith('InsufficientStock') || __typename.endsWith('VariantNotAvailable') ? 'out-of-stock' : 'other',
      message: __typename,
      lineId: id,
      variantId: variant.id,
      requested: quantity,
      ...(typeof availableQuantity === 'number' && { actual: availableQuantity }),
    })),
  );

type PlainKind = Exclude<CommerceErrorKind, 'network' | 'out-of-stock'>;

const KINDS: Readonly<Record<string, PlainKind>> = {
  QUANTITY_GREATER_THAN_LIMIT: 'invalid-quantity',
  ZERO_QUANTITY: 'invalid-quantity',
  UNAVAILABLE_VARIANT_IN_CHANNEL: 'invalid-variant',
  PRODUCT_NOT_PUBLISHED: 'invalid-variant',
  PRODUCT_UNAVAILABLE_FOR_PURCHASE: 'invalid-variant',
  NON_EDITABLE_GIFT_LINE: 'invalid-line',
  NON_REMOVABLE_GIFT_LINE: 'invalid-line',
  VOUCHER_NOT_APPLICABLE: 'invalid-discount',
  GIFT_CARD_NOT_APPLICABLE: 'invalid-discount',
  CHANNEL_INACTIVE: 'unauthorized',
  MISSING_CHANNEL_SLUG: 'unauthorized',
};

/** What an id or a code means that is not known, by the field it was given in. */
const FIELDS: Readonly<Record<string, PlainKind>> = {
  id: 'cart-gone',
  checkoutId: 'cart-gone',
  token: 'cart-gone',
  channel: 'unauthorized',
  variantId: 'invalid-variant',
  lineId: 'invalid-line',
  lineIds: 'invalid-line',
  linesIds: 'invalid-line',
  promoCode: 'invalid-discount',
};
const UNKNOWN = new Set(['NOT_FOUND', 'GRAPHQL_ERROR', 'INVALID']);

/** `variantId` is that of the only one asked for: Saleor names it nowhere but in words. */
export function errorOf({ code, field, message, variants }: Refusal, variantId?: string): CommerceError {
  const words = { message: `${code}: ${message}` };
  if (code === 'INSUFFICIENT_STOCK') {
    const [, left] = /Only (\d+) remaining/.exec(message ?? '') ?? [];
    const about = variants?.[0] ?? variantId;
    return { kind: 'out-of-stock', ...words, ...(about && { variantId: about }), ...(left && { available: Number(left) }) };
  }
  const kind = (UNKNOWN.has(code) && field ? FIELDS[field] : undefined) ?? KINDS[code] ?? 'backend';
  return { kind, ...words };
}
