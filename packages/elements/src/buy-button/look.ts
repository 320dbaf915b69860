import type { BuyState, Item, MessageKey, Offer, Translate } from '@vitrine/core';
import { safe } from '../base/safe.js';

/** What there is to see of a buy button. With `href` it is a link; `off`: it is there and named, but does nothing. */
export interface Look {
  readonly href?: string;
  readonly label: string;
  readonly text: string;
  readonly off?: boolean;
}

export interface Seen {
  readonly item: Item;
  readonly state: BuyState;
  readonly offer: Offer | undefined;
  readonly action: 'add' | 'buy-now';
  /** The shop has no cart: each product has a page. */
  readonly linksOut: boolean;
}

const WORDS: Partial<Record<BuyState, MessageKey>> = {
  adding: 'adding',
  added: 'added',
  loading: 'loading',
  'needs-variant': 'choose',
};

export function lookOf({ item, state, offer, action, linksOut }: Seen, t: Translate<MessageKey>): Look {
  const product = item.title;
  const href = linksOut ? safe(item.url, 'link') : null;
  if (href) return { href, label: t('viewProduct', { product }), text: t('view') };
  const buy = action === 'buy-now';
  const text = state === 'unavailable' ? t(offer?.reason ?? 'unavailable') : t(WORDS[state] ?? (buy ? 'buyNow' : 'add'));
  const off = state === 'loading' || state === 'unavailable' || state === 'adding';
  const name = state === 'needs-variant' ? 'chooseFor' : buy ? 'buyProduct' : 'addProduct';
  return { label: off || state === 'added' ? `${text}: ${product}` : t(name, { product }), text, off };
}
