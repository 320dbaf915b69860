import type { BuyState, Item, MessageKey, Offer, Translate } from '@vitrine/core';
import { safe } from '../base/safe.js';

/** What there is to see of a buy button. With `href` it is a link; `off`: it is there and named, but does nothing. */
export interface Look {
  readonly href?: string;
  readonly label: string;
  readonly text: string;
  /** What it says when nothing happens, so that it keeps that width while it says something else for a moment. */
  readonly rest?: string;
  readonly off?: boolean;
  /** It says no more than that it buys, for which a page may have words of its own. */
  readonly isUsual: boolean;
}

export interface Seen {
  readonly item: Item;
  readonly state: BuyState;
  readonly offer: Offer | undefined;
  readonly action: 'add' | 'buy-now';
  /** The shop has no cart: each product has a page. */
  readonly linksOut: boolean;
  /** How many a press puts in, where that is another number than was asked for: the shop sells no fewer, or only so many at a time. */
  readonly some: number | undefined;
  /** The shop is open, so that all of its words are here. */
  readonly isOpen: boolean;
}

const WORDS: Partial<Record<BuyState, MessageKey>> = {
  adding: 'adding',
  added: 'added',
  loading: 'loading',
  'needs-variant': 'choose',
};

/** The words of a button that can be pressed, and of its name. */
function verbOf({ offer, action, some }: Seen): readonly [text: MessageKey, name: MessageKey] {
  const isBuy = action === 'buy-now';
  if (offer?.availability === 'preorder') {
    if (some !== undefined) return ['preorderSome', 'preorderSomeProduct'];
    return isBuy ? ['preorderNow', 'preorderNowProduct'] : ['preorderAdd', 'preorderProduct'];
  }
  if (some !== undefined) return isBuy ? ['buySome', 'buySomeProduct'] : ['addSome', 'addSomeProduct'];
  return isBuy ? ['buyNow', 'buyProduct'] : ['add', 'addProduct'];
}

export function lookOf(seen: Seen, t: Translate<MessageKey>): Look {
  const { item, state, offer, action, linksOut, some = 0, isOpen } = seen;
  const product = item.title;
  const href = linksOut ? safe(item.url, 'link') : null;
  if (href) return { href, label: t('viewProduct', { product }), text: t('view'), isUsual: false };
  const [verb, named] = verbOf(seen);
  // where it leads is not known before the shop has said, so that it says what it waits for
  const onItsWay = action === 'buy-now' && state === 'adding' ? (isOpen ? 'opening' : 'loading') : WORDS[state];
  const rest = t(verb, { n: some });
  const text = state === 'unavailable' ? t(offer?.reason ?? 'unavailable') : onItsWay ? t(onItsWay) : rest;
  const off = state === 'loading' || state === 'unavailable' || state === 'adding';
  const name = state === 'needs-variant' ? 'chooseFor' : named;
  const label = off || state === 'added' ? `${text}: ${product}` : t(name, { product, n: some });
  return { label, text, rest, off, isUsual: state === 'ready' && (verb === 'add' || verb === 'buyNow') };
}
