/** The sheet of a product, which is loaded when one is opened: its pictures, its choices and the buttons that buy it. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import {
  clampQuantity,
  FRESH_AT_A_LOOK,
  offerOf,
  type Choice,
  type Item,
  type MessageKey,
  type Shop,
  type Translate,
} from '@vitrine/core';
import { adopt } from '../base/adopt.js';
import { controls } from '../base/controls.styles.js';
import { define } from '../base/define.js';
import { safe } from '../base/safe.js';
import { stepper } from '../base/stepper.js';
import type { VitrineShop } from '../shop/shop.js';
import { VitrineVariantPicker } from '../variant-picker/variant-picker.js';
import { createGallery } from './gallery.js';
import { price, unitPrice } from './parts.js';
import { createNews } from './news.js';
import { galleryStyles } from './gallery.styles.js';
import { sheetStyles } from './sheet.styles.js';
import type { HeartParts } from './heart.js';

export interface SheetView {
  readonly item: Item;
  /** Language of the title, where it is not the shop's. */
  readonly lang: string | undefined;
  readonly t: Translate<MessageKey>;
  readonly locale: string;
  readonly shop: VitrineShop | null;
  /** `null` until the shop is open. */
  readonly store: Shop | null;
  /** The id that the product has in `for`. */
  readonly anchor: string | undefined;
  /** What the shopper has chosen. */
  readonly choice: Choice;
  /** Where the shop keeps a wish list. */
  readonly heart: HeartParts | null;
  /** Renders again. */
  update(): void;
}

export interface Sheet {
  render(view: SheetView): TemplateResult;
}

/** A sheet in the shadow root of a product. */
export function createSheet(element: LitElement): Sheet {
  define('vitrine-variant-picker', VitrineVariantPicker);
  adopt(element, controls, galleryStyles, sheetStyles);
  const gallery = createGallery(element);
  const news = createNews();
  let shown = '';
  /** The product that the shop has been asked about once more, because this opened. */
  let renewed = '';
  let wanted = 1;
  /** There is no shop to ask. */
  let isShut = false;
  let asked: VitrineShop | undefined;

  function render(view: SheetView): TemplateResult {
    const { item, lang, t, locale, store, anchor } = view;
    if (shown !== item.key) {
      shown = item.key;
      wanted = 1;
      gallery.reset();
    }
    if (view.shop && asked !== view.shop) {
      asked = view.shop;
      void view.shop.open().then((open) => {
        isShut = !open;
        view.update();
      });
    }
    if (store && item.ref && renewed !== item.key) {
      renewed = item.key;
      void store.catalog.renew(FRESH_AT_A_LOOK, [item.ref]);
    }
    const offer = offerOf(item, view.choice);
    const { variant, state: buyState } = offer;
    // what does not exist costs nothing, and of what is still being looked for nobody knows it
    const costs =
      item.product && !variant && (buyState === 'loading' || offer.reason === 'unchecked' || offer.reason === 'impossible')
        ? { ...item, product: null, price: null }
        : item;
    const rule = variant?.quantity;
    const quantity = clampQuantity(rule, wanted);
    const change = (next: number) => {
      wanted = clampQuantity(rule, next);
      view.update();
    };
    const link = safe(item.url, 'link');
    const busy = !item.product && !isShut && (item.status === 'loading' || item.status === 'hint');
    const title = item.title || t(busy || !store ? 'loading' : 'product');
    return html`<article id="sheet" aria-busy=${busy}>
      <slot name="media">${gallery.render({ item, variant, t, update: view.update })}</slot>
      <div id="about">
        ${item.number === undefined ? nothing : html`<p part="number" class="muted">${t('numbered', { n: item.number })}</p>`}
        <div id="head"><h2 part="title"><bdi lang=${lang ?? nothing}>${title}</bdi></h2>${view.heart?.button}${view.heart?.message}</div>
        <p id="cost">${price(costs, locale, t, variant)} ${unitPrice(costs, locale, t, variant)}</p>
        <p class="heard" role="status">${news.of(item, offer, t, locale)}</p>
        ${isShut ? html`<p part="message" role="alert">${t('unavailable')}</p>` : state(view)}
        ${item.product?.description ? html`<p part="description">${item.product.description}</p>` : nothing}
        <vitrine-variant-picker exportparts="axis, name, value, swatch, why, note, fixed, stock, retry" product=${item.key} for=${anchor ?? nothing}></vitrine-variant-picker>
        ${
          store && store.adapter.capabilities.cart !== 'none' && item.product
            ? stepper({ product: item.title, quantity, rule, t, change })
            : nothing
        }
        <div id="bar"><slot>${buttons(view, quantity, buyState === 'ready')}</slot></div>
        ${link ? html`<a part="link" href=${link} aria-label=${t('viewProduct', { product: item.title })}>${t('view')}</a>` : nothing}
      </div>
    </article>`;
  }

  return { render };
}

/** With something to choose yet, or nothing to be had, one button says so. */
function buttons({ item, store, anchor }: SheetView, quantity: number, isReady: boolean): TemplateResult {
  const button = (action: 'add' | 'buy-now') => html`<vitrine-buy-button
    product=${item.key} action=${action} quantity=${quantity} for=${anchor ?? nothing}></vitrine-buy-button>`;
  return html`<div id="buttons">${button('add')}${store?.adapter.buyNow && item.product && isReady ? button('buy-now') : nothing}</div>`;
}

/** What there is to wait for, or what is in the way. */
function state({ item, t, store }: SheetView): TemplateResult | typeof nothing {
  const { ref } = item;
  if (item.status === 'failed' && !item.product) {
    return html`<div part="message" role="alert"><p>${t('errorBackend')}</p>${
      ref && store
        ? html`<button part="retry" class="quiet" type="button" @click=${() => void store.catalog.load(ref)}>${t('retry')}</button>`
        : nothing
    }</div>`;
  }
  if (item.status === 'loading' && !item.product) return html`<p part="message" role="status">${t('loading')}</p>`;
  return nothing;
}
