/** A cart of the demo shop: what is kept of it, and how it is shown. */
import type { Cart, CartHandle, CartLine } from '@vitrine/core';
import { money } from '@vitrine/core';
import { isList, isRecord } from '../../config.js';
import { productId, variantId, type MemoryProduct, type MemoryVariant, type Situation } from './catalogue.js';
import { percentOf, sum } from './totals.js';

export interface LineState {
  readonly id: string;
  readonly sku: string;
  readonly quantity: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** The amount that the shopper saw last, so that a change can be told. */
  readonly seen: string;
}

export interface CartState {
  readonly id: string;
  /** Grows with every write. */
  readonly version: number;
  readonly currency: string;
  readonly lines: readonly LineState[];
  readonly codes: readonly string[];
  /** The latest additions by intent, for a shop that honours them. */
  readonly ops: readonly string[];
}

/**
 * The handle is the cart: another tab has a server of its own, which goes on from what the handle says.
 * (A real backend would sign it; nothing is sold here.)
 */
export const handleOf = (state: CartState): CartHandle => JSON.stringify(state) as CartHandle;

export function stateIn(handle: CartHandle): CartState | null {
  try {
    const value: unknown = JSON.parse(handle);
    const sound =
      isRecord(value) &&
      typeof value['id'] === 'string' &&
      Number.isInteger(value['version']) &&
      typeof value['currency'] === 'string' &&
      isList(value['codes']) &&
      isList(value['ops']) &&
      isList(value['lines']) &&
      value['lines'].every((line) => isRecord(line) && typeof line['sku'] === 'string' && Number.isInteger(line['quantity']));
    return sound ? (value as unknown as CartState) : null;
  } catch {
    return null;
  }
}

export interface Found {
  readonly product: MemoryProduct;
  readonly variant: MemoryVariant;
}

export function showCart(
  state: CartState,
  find: (sku: string) => Found | undefined,
  situation: Situation,
  percents: ReadonlyMap<string, number>,
): Cart {
  const lines = state.lines.flatMap((line) => {
    const found = find(line.sku);
    return found ? [lineFor(line, found, situation)] : [];
  });
  const subtotal = sum(
    lines.map((line) => line.total),
    state.currency,
  );
  const discount = sum(
    state.codes.map((code) => percentOf(subtotal, percents.get(code) ?? 0)),
    state.currency,
  );
  return {
    currency: state.currency,
    lines,
    linesComplete: true,
    totalQuantity: lines.reduce((count, line) => count + line.quantity, 0),
    subtotal,
    total: sum([subtotal, money.times(discount, -1)], state.currency),
    ...(state.codes.length > 0 && { discount }),
    totalsEstimated: false,
    taxIncluded: true,
    discountCodes: state.codes.map((code) => ({ code, applied: true })),
    revision: String(state.version),
  };
}

function lineFor(line: LineState, { product, variant }: Found, situation: Situation): CartLine {
  const unitPrice = situation.priceOf(variant) ?? money.decimal(line.seen, situation.currency);
  const image = situation.imageOf(variant.sku, variant.picture) ?? situation.imageOf(product.handle, product.picture);
  return {
    id: line.id,
    variantId: variantId(line.sku),
    productId: productId(product.handle),
    title: product.title,
    options: variant.options ?? {},
    ...(image && { image }),
    quantity: line.quantity,
    unitPrice,
    total: money.times(unitPrice, line.quantity),
    attributes: line.attributes,
    editable: true,
  };
}
