/** The pieces that a tile, a card and a sheet share. */
import { html, nothing, type TemplateResult } from 'lit';
import { format, pricedVariant, type Item, type Translate, type MessageKey, type Variant } from '@vitrine/core';
import { safe } from '../base/safe.js';

/** The product's picture; where it cannot be had, the initial of its name keeps the place. */
export function picture({ image, title }: Item, alt = ''): TemplateResult {
  const src = safe(image?.url, 'image');
  return html`<span id="image" data-initial=${title.slice(0, 1)}>${
    src
      ? html`<img part="image" src=${src} alt=${alt} width=${image?.width ?? nothing} height=${image?.height ?? nothing} @error=${seen} @load=${seen} />`
      : nothing
  }</span>`;
}

function seen({ target, type }: Event): void {
  (target as HTMLElement).hidden = type === 'error';
}

/** The price, with the earlier one in words as well, since a line through a number cannot be heard. */
export function price(item: Item, locale: string, t: Translate<MessageKey>, variant: Variant | null = null): TemplateResult {
  const shown = variant ?? (item.product && pricedVariant(item.product));
  const money = variant ? variant.price : item.price;
  const now = money ? format(money, locale) : '';
  const was = shown?.compareAt && format(shown.compareAt, locale);
  return was
    ? html`<span part="price"><span class="heard">${t('wasNow', { was, now })}</span><span aria-hidden="true"><s part="was">${was}</s> <b>${now}</b></span></span>`
    : html`<bdi part="price">${now}</bdi>`;
}
