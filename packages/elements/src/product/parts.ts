/** The pieces that a tile, a card and a sheet share. */
import { html, nothing, type TemplateResult } from 'lit';
import { format, offerOf, pricedVariant, type Item, type Translate, type MessageKey, type Variant } from '@vitrine/core';
import { availabilityWords } from '../base/availability-words.js';
import { pictureSeen } from '../base/picture-seen.js';
import { safe } from '../base/safe.js';

/** The product's picture; where it cannot be had, the initial of its name keeps the place. */
export function picture({ image, title }: Pick<Item, 'image' | 'title'>, alt = ''): TemplateResult {
  const src = safe(image?.url, 'image');
  return html`<span class="image" data-initial=${title.slice(0, 1)}>${
    src
      ? html`<img part="image" src=${src} alt=${alt} width=${image?.width ?? nothing} height=${image?.height ?? nothing} @error=${pictureSeen} @load=${pictureSeen} />`
      : nothing
  }</span>`;
}

/** The price, with the earlier one in words as well, since a line through a number cannot be heard. */
export function price(item: Item, locale: string, t: Translate<MessageKey>, variant: Variant | null = null): TemplateResult {
  const shown = variant ?? (item.product && pricedVariant(item.product));
  const money = variant ? variant.price : item.price;
  const now = money ? format(money, locale) : '';
  const was = shown?.compareAt && format(shown.compareAt, locale);
  return was
    ? html`<span part="price"><span class="heard">${t('wasNow', { was, now })}</span><span aria-hidden="true"><b part="now">${now}</b> <s part="was">${was}</s></span></span>`
    : html`<bdi part="price">${now}</bdi>`;
}

/** The number that a host says. Before the shop has answered there are no words for it. */
export function badge(number: number | undefined, locale: string, words: string | undefined): TemplateResult | typeof nothing {
  if (number === undefined) return nothing;
  const shown = new Intl.NumberFormat(locale).format(number);
  return html`<span part="number">${words ? html`<span class="heard">${words}</span>` : nothing}<span aria-hidden="true">${shown}</span></span>`;
}

/** That there are few left, or none, or not yet; that there are enough is not worth a word. */
export function stockHint(item: Item, t: Translate<MessageKey>): TemplateResult | typeof nothing {
  const { availability, variant } = offerOf(item, {});
  if (!item.product || availability === 'in-stock') return nothing;
  const words = availabilityWords(t, { availability, stock: variant?.stock });
  return words ? html`<p part="stock" class=${availability}>${words}</p>` : nothing;
}
