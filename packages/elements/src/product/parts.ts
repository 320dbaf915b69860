/** The pieces that a tile, a card and a sheet share. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  format,
  pricedVariant,
  reducedFrom,
  type Item,
  type MessageKey,
  type Offer,
  type Translate,
  type Variant,
} from '@vitrine/core';
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

/** The variant whose price is shown: the chosen one, else the one that stands for the product. */
const shownVariant = ({ product }: Item, variant: Variant | null) => variant ?? (product && pricedVariant(product)) ?? null;

/** The price, with the earlier one in words as well, since a line through a number cannot be heard. */
export function price(item: Item, locale: string, t: Translate<MessageKey>, variant: Variant | null = null): TemplateResult {
  const shown = shownVariant(item, variant);
  const money = variant ? variant.price : item.price;
  const now = money ? format(money, locale) : '';
  const before = shown && reducedFrom(shown);
  if (!before) return html`<bdi part="price">${now}</bdi>`;
  const was = format(before, locale);
  return html`<span part="price"><span class="heard">${t('wasNow', { was, now })}</span><span aria-hidden="true"><bdi part="now">${now}</bdi> <s part="was"><bdi>${was}</bdi></s></span></span>`;
}

/** The shelf price, as in 12.00 EUR / kg, with words for who hears it. */
export function unitPrice(
  item: Item,
  locale: string,
  t: Translate<MessageKey>,
  variant: Variant | null = null,
): TemplateResult | typeof nothing {
  const unit = shownVariant(item, variant)?.unitPrice;
  if (!unit) return nothing;
  const values = { price: format(unit.price, locale), unit: unit.per };
  return html`<span part="unit-price"><span class="heard">${t('perWords', values)}</span><bdi aria-hidden="true">${t('per', values)}</bdi></span>`;
}

/** The number that a host says. Before the shop has answered there are no words for it. */
export function badge(number: number | undefined, locale: string, words: string | undefined): TemplateResult | typeof nothing {
  if (number === undefined) return nothing;
  const shown = new Intl.NumberFormat(locale).format(number);
  return html`<span part="number">${words ? html`<span class="heard">${words}</span>` : nothing}<span aria-hidden="true">${shown}</span></span>`;
}

/** That there are few left, or none, or not yet; that there are enough is not worth a word. */
export function stockHint(
  item: Item,
  { availability, variant }: Offer,
  t: Translate<MessageKey>,
): TemplateResult | typeof nothing {
  if (!item.product || availability === 'in-stock') return nothing;
  const words = availabilityWords(t, { availability, stock: variant?.stock });
  return words ? html`<p part="stock" class=${availability}>${words}</p>` : nothing;
}
