/** What was asked for, the latest last, and how it went; and the keys. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HostEntry } from '@vitrine/core';
import { KEYS } from '../desk/keys.js';
import { fateOf, isTrouble, saidOf } from '../desk/said.js';
import { once } from './top.js';
import type { View } from './view.js';

export interface LogView extends View {
  readonly entries: readonly HostEntry[];
  again(entry: HostEntry): void;
  takeBack(entry: HostEntry): void;
}

/** Entries that are shown. */
const SHOWN = 60;

/** What puts the show on the air, or takes it off, is taken back by two presses as well. */
function undoButton(view: LogView, entry: HostEntry, what: string): TemplateResult {
  const { t, step } = view;
  const isArmed = step.armed() === entry.id;
  const press = () => {
    if (entry.op.k !== 'status' || step.press(entry.id)) view.takeBack(entry);
    else view.say(t('undoSure'));
  };
  return html`<button type="button" class=${isArmed ? 'sure' : 'quiet'} aria-label="${t(isArmed ? 'undoSure' : 'undo')}: ${what}" @keydown=${once} @click=${press}>${t(isArmed ? 'undoSure' : 'undo')}</button>`;
}

function row(view: LogView, entry: HostEntry): TemplateResult {
  const { t, locale, desk } = view;
  const what = saidOf(entry, view.names);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(entry.at);
  const canAgain = entry.status === 'failed' || entry.status === 'overtaken';
  return html`<li part=${isTrouble(entry) ? 'entry trouble' : 'entry'}>
    <bdi class="muted">${time}</bdi>
    <p><bdi>${what}</bdi> <span part="fate">${t(fateOf(entry))}</span></p>
    ${canAgain ? html`<button type="button" class="quiet" aria-label="${t('again')}: ${what}" @click=${() => view.again(entry)}>${t('again')}</button>` : nothing}
    ${desk.log.canUndo(entry) ? undoButton(view, entry, what) : nothing}
  </li>`;
}

export function logTool(view: LogView): TemplateResult {
  const { t, entries } = view;
  if (entries.length === 0) return html`<p part="empty">${t('logEmpty')}</p>`;
  const rows = repeat(
    entries.slice(-SHOWN),
    ({ id }) => id,
    (entry) => row(view, entry),
  );
  return html`<div part="entries" id="entries" role="group" tabindex="0" aria-label=${t('log')}><ol>${rows}</ol></div>`;
}

export function keysTool({ t }: View): TemplateResult {
  const rows = [
    [KEYS.pin, t('keyPin')],
    [KEYS.next, t('keyNext')],
    [KEYS.unpin, t('keyUnpin')],
    [KEYS.undo, t('keyUndo')],
    [KEYS.chat, t('keyChat')],
    [KEYS.escape, t('keyEscape')],
  ];
  return html`<dl part="keys">${rows.map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words}</dd></div>`)}</dl>
    <p class="hint">${t('keysHint')}</p>`;
}
