/** How many there are of a product, as far as its shop says. */
import type { Item } from '@vitrine/core';

export type Stock =
  { readonly kind: 'sold-out' | 'not-sold' | 'unknown' | 'some' } | { readonly kind: 'count'; readonly n: number };

/** Fewer than so many are worth a warning. */
export const LOW = 10;

/** Of all its variants together; a backend that counts some of them alone says only that there are some. */
export function stockOf({ status, product }: Pick<Item, 'status' | 'product'>): Stock {
  if (status === 'missing') return { kind: 'not-sold' };
  if (!product) return { kind: 'unknown' };
  const { variants, variantsComplete } = product;
  if (variantsComplete && variants.every(({ availability }) => availability === 'out-of-stock')) return { kind: 'sold-out' };
  const counts = variants.map(({ stock }) => stock);
  const isCounted = variantsComplete && counts.every((count) => count !== undefined);
  return isCounted ? { kind: 'count', n: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) } : { kind: 'some' };
}

/** Whether there is no use in showing it next. */
export const isGone = (stock: Stock): boolean => stock.kind === 'sold-out' || stock.kind === 'not-sold';
