/** What is on the screen now, and the three buttons that a host needs most: next, take down, undo. */
import { html, nothing, type TemplateResult } from 'lit';
import { shownPin } from '@vitrine/core';
import { picture } from '@vitrine/elements/kit';
import { KEYS } from '../desk/keys.js';
import { saidOf } from '../desk/said.js';
import { clock, facts, type View } from './view.js';

export interface StageView extends View {
  /** What Next would show; `null`: there is none. */
  readonly nextKey: string | null;
  readonly said: { readonly words: string; readonly isTrouble: boolean };
  next(): void;
  unpin(): void;
  undo(): void;
}

export const numberOf = (n: number | undefined, locale: string): string =>
  n === undefined ? '' : new Intl.NumberFormat(locale).format(n);

export function stage(view: StageView): TemplateResult {
  const { t, locale, state, now } = view;
  const pin = shownPin(state);
  if (!pin)
    return html`<section part="stage" class="empty" aria-labelledby="stage">
      <p class="eyebrow" id="stage">${t('onScreen')}</p>
      <p class="title">${t('nothingPinned')}</p>
      <p class="facts">${t('nothingPinnedHint')}</p>
    </section>`;
  const item = view.item(pin.product);
  return html`<section part="stage" class="shown" aria-labelledby="stage">
    ${picture(item)}
    <p class="eyebrow"><span id="stage">${t('onScreen')}</span> <span part="since">${t('since', { time: clock(now - pin.at, locale) })}</span></p>
    <p class="title" part="pinned">${item.number === undefined ? nothing : html`<b class="number">${numberOf(item.number, locale)}</b> `}<bdi>${view.names.product(pin.product)}</bdi></p>
    ${facts(item, view)}
  </section>`;
}

export function actions(view: StageView): TemplateResult {
  const { t, locale, desk, nextKey, said, state } = view;
  const isShown = shownPin(state) !== undefined;
  const last = desk.undoable();
  const next = nextKey === null ? null : view.item(nextKey);
  const what = last ? saidOf(last, view.names) : t('undoNone');
  return html`<div part="actions">
    <button part="next" type="button" class="strong" aria-disabled=${String(next === null)} @click=${() => view.next()}>
      <span>${t('next')} <kbd aria-hidden="true">${KEYS.next}</kbd></span>
      <small><bdi>${next ? `${numberOf(next.number, locale)} ${view.names.product(next.key)}`.trim() : t('nextNone')}</bdi></small>
    </button>
    <button part="unpin" type="button" class="quiet" aria-disabled=${String(!isShown)} @click=${() => view.unpin()}>
      <span>${t('unpin')} <kbd aria-hidden="true">${KEYS.unpin}</kbd></span>
    </button>
    <button part="undo" type="button" class="quiet" aria-disabled=${String(!last)} @click=${() => view.undo()}>
      <span>${t('undo')} <kbd aria-hidden="true">${KEYS.undo}</kbd></span>
      <small><bdi>${what}</bdi></small>
    </button>
    <p part="said" role="status" class=${said.isTrouble ? 'trouble' : ''}>${said.words}</p>
  </div>`;
}
