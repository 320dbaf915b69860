/** The heart of a product: puts it on the shopper's wish list. Loaded once a shop is open that keeps one. */
import { html, nothing, type TemplateResult } from 'lit';
import { sayError, type Item, type MessageKey, type Shop, type Translate, type Wishes } from '@vitrine/core';
import { adopt } from '../base/adopt.js';
import { ask } from '../base/request.js';
import { loginButton, loginStyles } from '../shop/login-button.js';
import { heartStyles } from './heart.styles.js';
import type { VitrineProduct } from './product.js';

export interface HeartView {
  readonly item: Item;
  readonly store: Shop;
  readonly t: Translate<MessageKey>;
}

/** They stand apart, since each is reached in the order in which it is seen, and a layout decides where that is. */
export interface HeartParts {
  readonly button: TemplateResult;
  /** Why it did not work, and the way to sign in. */
  readonly message: TemplateResult;
}

/** Renders a heart; `null` where there is no product to wish for. */
export type Heart = (view: HeartView) => HeartParts | null;

export function createHeart(element: VitrineProduct): Heart {
  adopt(element, heartStyles, loginStyles);
  /** Asked once: a shop that does not say is asked again by a press. */
  let asked: Wishes | undefined;
  return ({ item, store, t }) => {
    const { wishes, adapter } = store;
    const { product } = item;
    if (!wishes || !product) return null;
    const { status, wished, pending, errors } = wishes.$wishes.get();
    if (asked !== wishes) {
      asked = wishes;
      // it changes what is shown, which is not to be done while rendering
      queueMicrotask(() => void wishes.read());
    }
    const isOn = wished.includes(product.id);
    const isPending = pending.includes(product.id);
    const error = errors[product.id];
    const mustLogin = error?.kind === 'unauthorized' && error.login === true;
    const words = error ? (error.kind === 'unauthorized' ? sayError(t, error) : t('wishFailed')) : '';
    // until the list is here nobody knows what a press would mean
    const isOff = status === 'loading' && !isPending;
    const press = () => void ask(element, 'vitrine-wish-request', { product: item.key, wished: !isOn });
    const button = html`<button part="wish" type="button" aria-pressed=${isOn} aria-busy=${isPending} aria-disabled=${isOff} aria-label=${t('wish', { product: item.title })}
        aria-describedby="wish-words" class=${isPending ? 'pending' : ''} @click=${isOff ? nothing : press}><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.6 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z" /></svg></button>`;
    const login = mustLogin && adapter.login ? loginButton(element, { t, done: () => undefined }) : nothing;
    const message = html`<span id="wish-words" part="wish-message" role="alert">${words}${login}</span>`;
    return { button, message };
  };
}
