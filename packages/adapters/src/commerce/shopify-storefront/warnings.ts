/** What Shopify did otherwise than it was asked, and says only in warnings. */
import type { Cart, NewLine, Notice } from '@vitrine/core';
import type { ShopifyCart } from './cart-shape.js';
import { publicLineId } from './ids.js';

export interface Warning {
  readonly code: string;
  readonly message: string;
  /** The id of a line, or of a variant where there is no line. */
  readonly target: string;
}

const countOf = (lines: readonly { readonly quantity: number }[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** A warning that nobody knows is told as well. */
export const noticesOf = (cart: ShopifyCart, warnings: readonly Warning[]): readonly Notice[] =>
  warnings.map(({ code, message, target }): Notice => {
    if (code.startsWith('DISCOUNT_')) return { code: 'discount-not-applied', message };
    if (!/^MERCHANDISE_(NOT_ENOUGH|OUT_OF)_STOCK$/.test(code)) return { code: 'other', message: `${code}: ${message}` };
    const line = cart.lines.nodes.find(({ id, merchandise }) => target === id || target === merchandise.id);
    if (!line) return { code: 'out-of-stock', message, variantId: target };
    return {
      code: line.quantity > 0 ? 'quantity-adjusted' : 'line-removed',
      message,
      variantId: line.merchandise.id,
      lineId: publicLineId(line.id, cart.id),
      actual: line.quantity,
    };
  });

/**
 * What became of an add: `none` where nothing of it came in.
 *
 * @param before the cart that it was sent to, where that is known; without it nobody knows how many came in
 */
export function addNotices(
  cart: ShopifyCart,
  warnings: readonly Warning[],
  asked: readonly NewLine[],
  before: Pick<Cart, 'lines' | 'totalQuantity'> | undefined,
): { readonly notices: readonly Notice[]; readonly none: boolean } {
  const all = noticesOf(cart, warnings);
  const notices = asked.flatMap(({ variantId, quantity: requested }): Notice | [] => {
    const lines = cart.lines.nodes.filter(({ merchandise }) => merchandise.id === variantId);
    const short = all.find((notice) => notice.variantId === variantId);
    const held = countOf(lines);
    const had = before && countOf(before.lines.filter((line) => line.variantId === variantId));
    // Shopify keeps a line with none in it; a bundle may be kept under other ids, and then the whole cart grows
    const isEmpty =
      !held && !cart.lines.pageInfo.hasNextPage && (short || lines[0] || cart.totalQuantity === before?.totalQuantity);
    const about = { message: short?.message ?? '', variantId, requested };
    if (isEmpty || (short && held === had)) return { code: 'out-of-stock', ...about, actual: 0 };
    return short ? { code: 'quantity-adjusted', ...about, ...(had !== undefined && { actual: held - had }) } : [];
  });
  return {
    notices: [...notices, ...all.filter((notice) => !asked.some(({ variantId }) => variantId === notice.variantId))],
    none: notices.length === asked.length && notices.every(({ code }) => code === 'out-of-stock'),
  };
}
