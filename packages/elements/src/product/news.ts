import { format, pricedVariant, type Item, type MessageKey, type Offer, type Translate } from '@vitrine/core';
import { availabilityWords } from '../base/availability-words.js';

/** What changes by itself while somebody looks at a product, in words; each change once. */
export interface News {
  of(item: Item, offer: Offer, t: Translate<MessageKey>, locale: string): string;
}

/** What is seen of a variant at a time. */
interface Sight {
  /** The product, and what is chosen of it: another choice costs something else, which is no news. */
  readonly what: string;
  readonly price: string;
  readonly stock: string;
}

export function createNews(): News {
  let last: Sight | undefined;
  let words = '';

  return {
    of(item, { variant, availability }, t, locale) {
      const shown = variant ?? (item.product && pricedVariant(item.product));
      if (!shown) return words;
      const now: Sight = {
        what: [item.key, variant?.id ?? '', locale].join('\n'),
        price: shown.price ? format(shown.price, locale) : '',
        stock: variant ? availabilityWords(t, { availability, stock: variant.stock }) : '',
      };
      const isSame = last?.what === now.what;
      const price =
        isSame && now.price !== last?.price && now.price ? t('nowCosts', { product: item.title, price: now.price }) : '';
      const stock = isSame && now.stock !== last?.stock ? now.stock : '';
      if (!isSame || price || stock) words = [price, stock].filter(Boolean).join(' ');
      last = now;
      return words;
    },
  };
}
