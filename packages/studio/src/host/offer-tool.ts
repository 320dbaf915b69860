/** Deals: what runs, and the form for another one. */
import { html, nothing, type TemplateResult } from 'lit';
import { format, shownPin, type LiveOffer } from '@vitrine/core';
import { browserPlatform } from '@vitrine/elements/kit';
import { offerFrom } from '../desk/drafts.js';
import { field, sent, textIn } from './field.js';
import { inOrder } from './products.js';
import { numberOf } from './stage.js';
import { clock, type View } from './view.js';

function running(view: View, offer: LiveOffer): TemplateResult {
  const { t, locale, server } = view;
  const { label, display, coupon, deadline, products } = offer;
  const left = deadline === undefined ? t('noEnd') : t('endsIn', { time: clock(deadline - server, locale) });
  const more = [...products.map((key) => view.names.product(key)), display && format(display, locale), coupon, left];
  return html`<li part="running">
    <p><b><bdi>${label}</bdi></b><span class="muted">${more.filter(Boolean).map((words) => html` · <bdi>${words}</bdi>`)}</span></p>
    <button part="offer-end" type="button" class="quiet" aria-label="${t('offerEnd')}: ${label ?? ''}" @click=${() => view.ask({ k: 'offer', offer: { ...offer, rev: offer.rev + 1, deadline: server } })}>${t('offerEnd')}</button>
  </li>`;
}

function choices(view: View): TemplateResult {
  const { t, locale, show, state } = view;
  const shown = shownPin(state)?.product;
  return html`<fieldset class="choices">
    <legend>${t('offerProducts')} <span class="muted">${t('offerAll')}</span></legend>
    <div>
      ${inOrder(show.products).map(
        ({ key, number }) =>
          html`<label><input type="checkbox" name="product" value=${key} ?checked=${key === shown} /><span><b>${numberOf(number, locale)}</b> <bdi>${view.names.product(key)}</bdi></span></label>`,
      )}
    </div>
  </fieldset>`;
}

export function offerTool(view: View): TemplateResult {
  const { t, show, state, now, server } = view;
  const on = state.offers.filter(({ deadline }) => deadline === undefined || deadline > server);
  const submit = (event: SubmitEvent) => {
    const { form, data } = sent(event);
    const [label, price, code, minutes, total, each] = ['label', 'price', 'code', 'minutes', 'total', 'each'].map((name) =>
      textIn(data, name),
    ) as [string, string, string, string, string, string];
    const products = data.getAll('product').filter((key) => typeof key === 'string');
    const currency = show.products.find((it) => it.price)?.price?.currency ?? 'EUR';
    const context = { id: browserPlatform.id(), at: now, server, currency };
    view.make(form, offerFrom({ products, label, price, code, minutes, total, each }, context));
  };
  const tool = 'offer';
  return html`${on.length > 0 ? html`<ul class="running">${on.map((offer) => running(view, offer))}</ul>` : nothing}
    <form part="form" novalidate @submit=${submit} data-tool="offer">
      ${field(view, { tool, name: 'label', label: t('offerLabel') })} ${choices(view)}
      <div class="together">
        ${field(view, { tool, name: 'minutes', label: t('offerMinutes'), mode: 'numeric', value: '10' })}
        ${field(view, { tool, name: 'price', label: t('offerPrice'), mode: 'decimal', isOptional: true, hint: t('offerPriceHint') })}
        ${field(view, { tool, name: 'code', label: t('offerCode'), isOptional: true })}
        ${field(view, { tool, name: 'total', label: t('offerTotal'), mode: 'numeric', isOptional: true })}
        ${field(view, { tool, name: 'each', label: t('offerEach'), mode: 'numeric', isOptional: true })}
      </div>
      <button part="send" type="submit" class="strong">${t('offerStart')}</button>
    </form>`;
}
