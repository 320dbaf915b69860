/** What viewers have before them: those who are with the show, and those whose picture is ten seconds late. */
import { html, nothing, type TemplateResult } from 'lit';
import { picture } from '@vitrine/elements/kit';
import { seenIn, type Seen } from '../desk/seen.js';
import { numberOf } from './stage.js';
import type { View } from './view.js';

/** Milliseconds. */
const LATE = 10_000;

function column(view: View, id: string, name: string, { pins, offers, poll, notice }: Seen): TemplateResult {
  const { t, locale } = view;
  const [key] = pins;
  const item = key === undefined ? undefined : view.item(key);
  const rows = [
    ...offers.map((words) => ({ what: t('offer'), words })),
    ...(poll === null ? [] : [{ what: t('poll'), words: poll }]),
    ...(notice === null ? [] : [{ what: t('notice'), words: notice }]),
  ];
  return html`<div part=${id}>
    <h4>${name}</h4>
    ${
      item && key !== undefined
        ? html`<p class="pin">${picture(item)}<span><b>${numberOf(item.number, locale)}</b> <bdi>${view.names.product(key)}</bdi></span></p>`
        : html`<p class="pin none">${rows.length > 0 ? nothing : t('seenNothing')}</p>`
    }
    ${rows.map(({ what, words }) => html`<p class="row"><b>${what}</b> <bdi>${words}</bdi></p>`)}
  </div>`;
}

export function seenNow(view: View): TemplateResult {
  const { t, show, state, now, server } = view;
  const at = (late: number) => seenIn(state, { show, now, server, late });
  return html`<section part="seen" aria-labelledby="seen">
    <h3 id="seen">${t('seen')}</h3>
    <div class="columns">${column(view, 'seen-now', t('seenNow'), at(0))}${column(view, 'seen-late', t('seenLate'), at(LATE))}</div>
  </section>`;
}
