import type { MessageKey, OfferAvailability, Translate } from '@vitrine/core';

const WORDS: Partial<Record<OfferAvailability, MessageKey>> = {
  'in-stock': 'inStock',
  'low-stock': 'lowStock',
  backorder: 'backorder',
  preorder: 'preorder',
  'out-of-stock': 'soldOut',
  'not-sold-here': 'notSoldHere',
};

/** What is known of whether a thing can be had, as a variant says it; `stock` is how many there are. */
export interface Available {
  readonly availability: OfferAvailability;
  readonly stock?: number | undefined;
}

/** Whether it can be had, in words; empty where the shop does not say. */
export function availabilityWords(t: Translate<MessageKey>, { availability, stock }: Available): string {
  if (availability === 'low-stock' && stock !== undefined) return t('lowStockCount', { n: stock });
  const key = WORDS[availability];
  return key ? t(key) : '';
}
