/** A BigCommerce cart as the contract's. */
import type { Cart, CartLine } from '@vitrine/core';
import { amountOf, variantIdOf, type BigcommerceMoney, type Picture, type Shown } from './product.js';

export interface BigcommerceCart {
  readonly entityId: string;
  readonly version: number | null;
  readonly currencyCode: string;
  readonly isTaxIncluded: boolean;
  readonly baseAmount: BigcommerceMoney;
  readonly discountedAmount: BigcommerceMoney;
  readonly amount: BigcommerceMoney;
  readonly lineItems: {
    readonly totalQuantity: number;
    readonly physicalItems: readonly Item[];
    readonly digitalItems: readonly Item[];
    readonly customItems: readonly {
      readonly entityId: string;
      readonly name: string;
      readonly quantity: number;
      readonly listPrice: BigcommerceMoney;
      readonly extendedListPrice: BigcommerceMoney;
    }[];
    readonly giftCertificates: readonly { readonly entityId: string; readonly name: string; readonly amount: BigcommerceMoney }[];
  };
}

interface Item {
  readonly entityId: string;
  /** Of a bundle's child. */
  readonly parentEntityId: string | null;
  readonly productEntityId: number;
  readonly variantEntityId: number | null;
  readonly name: string;
  readonly path: string;
  readonly isMutable: boolean;
  readonly quantity: number;
  readonly image: Picture | null;
  readonly salePrice: BigcommerceMoney;
  readonly extendedSalePrice: BigcommerceMoney;
  readonly selectedOptions: readonly { readonly name: string; readonly value?: string }[];
}

export function cartOf(cart: BigcommerceCart, codes: readonly string[], shown: Shown): Cart {
  const { physicalItems, digitalItems, customItems, giftCertificates, totalQuantity } = cart.lineItems;
  const lines: CartLine[] = [
    ...[...physicalItems, ...digitalItems].map((item) => lineOf(item, shown)),
    ...customItems.map((item) => fixed(item.entityId, item.name, item.quantity, item.listPrice, item.extendedListPrice)),
    ...giftCertificates.map(({ entityId, name, amount }) => fixed(entityId, name, 1, amount, amount)),
  ];
  return {
    currency: cart.currencyCode,
    lines,
    linesComplete: lines.reduce((sum, { quantity }) => sum + quantity, 0) === totalQuantity,
    totalQuantity,
    subtotal: amountOf(cart.baseAmount),
    total: amountOf(cart.amount),
    ...(Number(cart.discountedAmount.value) > 0 && { discount: amountOf(cart.discountedAmount) }),
    // shipping, and tax by address, come at checkout
    totalsEstimated: true,
    taxIncluded: cart.isTaxIncluded,
    discountCodes: codes.map((code) => ({ code, applied: true })),
    ...(cart.version !== null && { revision: String(cart.version) }),
  };
}

function lineOf(item: Item, shown: Shown): CartLine {
  const image = item.image && shown.image(item.image);
  const url = shown.link(item.path);
  return {
    id: item.entityId,
    variantId: variantIdOf(item.productEntityId, item.variantEntityId ?? 0),
    productId: String(item.productEntityId),
    title: item.name,
    options: Object.fromEntries(item.selectedOptions.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))),
    ...(image && { image }),
    ...(url && { url }),
    quantity: item.quantity,
    unitPrice: amountOf(item.salePrice),
    total: amountOf(item.extendedSalePrice),
    attributes: {},
    editable: item.isMutable && item.parentEntityId === null,
  };
}

/** What the shop has put in, and only the shop can change. */
const fixed = (id: string, title: string, quantity: number, unit: BigcommerceMoney, total: BigcommerceMoney): CartLine => ({
  id,
  variantId: id,
  title,
  options: {},
  quantity,
  unitPrice: amountOf(unit),
  total: amountOf(total),
  attributes: {},
  editable: false,
});

/** What is left of a cart whose last line was taken out: BigCommerce deletes it. */
export const emptyCart = (currency: string): Cart => ({
  currency,
  lines: [],
  linesComplete: true,
  totalQuantity: 0,
  subtotal: { amount: '0', currency },
  total: { amount: '0', currency },
  totalsEstimated: true,
  discountCodes: [],
});
