import { format, pricedVariant, type Item, type MessageKey, type Translate } from '@vitrine/core';

export interface Said {
  /** The name of the marker: what it opens, for how much, and whether it can be had. */
  readonly name: string;
  readonly price: string;
  /** The price before it was reduced. */
  readonly was: string;
  /** Why it cannot be bought here now. */
  readonly state: string;
}

/** What there is to say of a product in the frame; what is not known is empty. */
export function say(item: Item, locale: string, t: Translate<MessageKey>): Said {
  const variant = item.product && pricedVariant(item.product);
  const price = item.price ? format(item.price, locale) : '';
  const was = variant?.compareAt && price ? format(variant.compareAt, locale) : '';
  const isGone = item.product && (!variant || variant.availability === 'out-of-stock');
  const state = item.status === 'missing' ? t('notSoldHere') : isGone ? t('soldOut') : '';
  const all = [item.title, was ? t('wasNow', { was, now: price }) : price, state].filter(Boolean);
  const product = all.length > 0 ? all.reduce((a, b) => t('listed', { a, b })) : t('product');
  return { name: t('hotspot', { product }), price, was, state };
}
