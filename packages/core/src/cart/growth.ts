import type { Cart } from '../contracts/commerce.js';

const count = (cart: Cart | null, variantId: string): number =>
  (cart?.lines ?? []).reduce((sum, line) => (line.variantId === variantId ? sum + line.quantity : sum), 0);

const has = (cart: Cart | null, variantId: string): boolean => cart?.lines.some((line) => line.variantId === variantId) ?? false;

/**
 * How many more of a variant a cart holds than before. The cart's own count decides where not all lines were sent, or
 * where the backend keeps the variant under another id, as some do with bundles.
 */
export function growth(before: Cart | null, after: Cart | null, variantId: string): number {
  const isWhole = (before?.linesComplete ?? true) && (after?.linesComplete ?? true);
  const isNamed = has(before, variantId) || has(after, variantId);
  return isWhole && isNamed
    ? count(after, variantId) - count(before, variantId)
    : (after?.totalQuantity ?? 0) - (before?.totalQuantity ?? 0);
}
