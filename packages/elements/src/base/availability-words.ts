import type { MessageKey, Translate, Variant } from '@vitrine/core';

const WORDS: Partial<Record<Variant['availability'], MessageKey>> = {
  'in-stock': 'inStock',
  'low-stock': 'lowStock',
  backorder: 'backorder',
  preorder: 'preorder',
  'out-of-stock': 'soldOut',
};

/** Whether a variant can be had, in words; empty where the shop does not say. */
export function availabilityWords(t: Translate<MessageKey>, { availability, stock }: Variant): string {
  if (availability === 'low-stock' && stock !== undefined) return t('lowStockCount', { n: stock });
  const key = WORDS[availability];
  return key ? t(key) : '';
}
