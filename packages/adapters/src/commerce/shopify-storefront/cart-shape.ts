/** A Shopify cart as the contract's. */
import type { Cart, CartLine } from '@vitrine/core';
import { publicLineId } from './ids.js';
import { moneyOf, sumOf, type MoneyV2 } from './measure.js';
import { optionsOf, type Picture, type SelectedOptions, type Shown } from './product.js';

export type Attributes = readonly { readonly key: string; readonly value: string | null }[];

export interface ShopifyLine {
  readonly id: string;
  /** 0 for what could not be had: Shopify keeps such a line. */
  readonly quantity: number;
  readonly attributes: Attributes;
  readonly cost: { readonly amountPerQuantity: MoneyV2; readonly totalAmount: MoneyV2 };
  /** Absent on the group line of a bundle. */
  readonly instructions?: { readonly canRemove: boolean; readonly canUpdateQuantity: boolean };
  readonly merchandise: {
    readonly id: string;
    readonly selectedOptions: SelectedOptions;
    readonly image: Picture | null;
    readonly product: {
      readonly id: string;
      readonly title: string;
      readonly handle: string;
      readonly onlineStoreUrl: string | null;
    };
  };
}

export interface ShopifyCart {
  /** With its secret. */
  readonly id: string;
  readonly totalQuantity: number;
  /** With the secret as well. */
  readonly checkoutUrl: string;
  readonly attributes: Attributes;
  readonly discountCodes: readonly { readonly code: string; readonly applicable: boolean }[];
  readonly discountAllocations: readonly { readonly discountedAmount: MoneyV2 }[];
  readonly cost: { readonly subtotalAmount: MoneyV2; readonly totalAmount: MoneyV2 };
  readonly lines: { readonly pageInfo: { readonly hasNextPage: boolean }; readonly nodes: readonly ShopifyLine[] };
}

/** Without the address of its checkout, which holds the secret. */
export function cartOf(cart: ShopifyCart, shown: Shown): Cart {
  const discount = sumOf(cart.discountAllocations.map(({ discountedAmount }) => discountedAmount));
  const total = moneyOf(cart.cost.totalAmount);
  return {
    currency: total.currency,
    lines: cart.lines.nodes.filter(({ quantity }) => quantity > 0).map((line) => lineOf(line, cart.id, shown)),
    linesComplete: !cart.lines.pageInfo.hasNextPage,
    totalQuantity: cart.totalQuantity,
    subtotal: moneyOf(cart.cost.subtotalAmount),
    total,
    ...(discount && { discount }),
    // shipping, and tax by address, come at checkout
    totalsEstimated: true,
    discountCodes: cart.discountCodes.map(({ code, applicable }) => ({ code, applied: applicable })),
  };
}

function lineOf({ merchandise, instructions, ...line }: ShopifyLine, cartId: string, shown: Shown): CartLine {
  const image = merchandise.image && shown.image(merchandise.image);
  const url = shown.link(merchandise.product);
  return {
    id: publicLineId(line.id, cartId),
    variantId: merchandise.id,
    productId: merchandise.product.id,
    title: merchandise.product.title,
    options: optionsOf(merchandise.selectedOptions),
    ...(image && { image }),
    ...(url && { url }),
    quantity: line.quantity,
    unitPrice: moneyOf(line.cost.amountPerQuantity),
    total: moneyOf(line.cost.totalAmount),
    attributes: Object.fromEntries(line.attributes.map(({ key, value }) => [key, value ?? ''])),
    editable: instructions ? instructions.canRemove && instructions.canUpdateQuantity : true,
  };
}
