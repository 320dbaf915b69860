import { html, nothing, type TemplateResult } from 'lit';
import { format, type MessageKey, type QuantityRule, type Translate, type ViewLine } from '@vitrine/core';
import { pictureSeen } from '../base/picture-seen.js';
import { safe } from '../base/safe.js';
import { stepper } from '../base/stepper.js';

export interface LineView {
  readonly line: ViewLine;
  /** What the shopper means it to be, which may be ahead of the line. */
  readonly quantity: number;
  readonly busy: boolean;
  /** Where the catalogue knows the variant. */
  readonly rule: QuantityRule | undefined;
  readonly t: Translate<MessageKey>;
  readonly locale: string;
  /** 0 removes. */
  change(quantity: number): void;
}

/** One line of the cart. */
export function cartLine({ line, quantity, busy, rule, t, locale, change }: LineView): TemplateResult {
  const { title, editable } = line;
  const link = safe(line.url, 'link');
  const leaving = quantity === 0;
  return html`<li part="line" class=${leaving ? 'leaving' : ''} aria-busy=${busy}>
    ${picture(line)}
    <div class="about">
      <p part="line-title">${link ? html`<a href=${link}><bdi>${title}</bdi></a>` : html`<bdi>${title}</bdi>`}</p>
      ${options(line)}
      <p part="unit-price" class="muted">${t('each', { price: format(line.unitPrice, locale) })}</p>
    </div>
    <p part="line-total"><span class="heard">${t('total')}: </span><bdi>${format(line.total, locale)}</bdi></p>
    <div class="actions">
      ${
        editable
          ? html`${stepper({ product: title, quantity, rule, t, change })}
            <button part="remove" class="plain" type="button" aria-label=${t('removeProduct', { product: title })}
              aria-disabled=${leaving} @click=${leaving ? nothing : () => change(0)}>${t('remove')}</button>`
          : html`<span part="quantity">${t('quantity')}: ${quantity}</span>`
      }
      ${busy ? html`<small part="pending">${t('updating')}</small>` : nothing}
    </div>
  </li>`;
}

/** The words beside it say what it shows. */
function picture({ image, title }: ViewLine): TemplateResult {
  const src = safe(image?.url, 'image');
  return html`<span class="picture" data-initial=${title.slice(0, 1)}>${src ? html`<img src=${src} alt="" loading="lazy" @error=${pictureSeen} @load=${pictureSeen} />` : nothing}</span>`;
}

function options({ options: chosen }: ViewLine): TemplateResult | typeof nothing {
  const entries = Object.entries(chosen);
  if (entries.length === 0) return nothing;
  return html`<ul part="options" class="muted">${entries.map(([name, value]) => html`<li><bdi>${name}</bdi>: <bdi>${value}</bdi></li>`)}</ul>`;
}
