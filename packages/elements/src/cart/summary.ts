import { html, nothing, type TemplateResult } from 'lit';
import { format, type Cart, type MessageKey, type Money, type Translate } from '@vitrine/core';

export interface SummaryView {
  readonly cart: Cart;
  /** The totals are those of before what is pending. */
  readonly stale: boolean;
  readonly t: Translate<MessageKey>;
  readonly locale: string;
}

/** What the shop says it costs; nothing of it is computed here. */
export function summary({ cart, stale, t, locale }: SummaryView): TemplateResult {
  const row = (key: 'subtotal' | 'discount' | 'tax' | 'total', money: Money | undefined) =>
    money ? html`<div part="row ${key}"><dt>${t(key)}</dt><dd><bdi>${format(money, locale)}</bdi></dd></div>` : nothing;
  const plain = cart.subtotal.amount === cart.total.amount && !cart.discount && !cart.tax;
  return html`<dl part="totals" aria-busy=${stale}>
      ${plain ? nothing : row('subtotal', cart.subtotal)} ${row('discount', cart.discount && less(cart.discount))} ${row('tax', cart.tax)}
      ${row('total', cart.total)}
    </dl>
    ${stale ? html`<p part="stale">${t('updating')}</p>` : nothing}
    ${cart.totalsEstimated ? html`<p part="estimated" class="muted">${t('totalsEstimated')}</p>` : nothing}`;
}

/** As an amount that is taken off, however the shop writes it. */
const less = ({ amount, currency }: Money): Money => ({ amount: amount.startsWith('-') ? amount : `-${amount}`, currency });
