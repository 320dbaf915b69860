/** The chat for those who look after it: a line is picked first, and what is done with it stands in one place that does not move. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BookLine, ChatLine } from '@vitrine/core';
import { sent, textIn } from './field.js';
import { chatRules, type RulesView } from './chat-rules.js';
import { count, type Picked, type View } from './view.js';

export interface ChatView extends View, RulesView {
  readonly lines: readonly BookLine[];
  /** Lines that have come since one was picked. */
  readonly missed: number;
  readonly picked: Picked | null;
  readonly held: readonly ChatLine[] | null;
  /** Whether a press that comes now may have been meant for the line before. */
  isSettled(): boolean;
  pick(line: Picked | null): void;
  /** Answers whether it was sent. */
  write(text: string): boolean;
}

function lineButton(view: ChatView, line: BookLine, isReached: boolean): TemplateResult {
  const { t, picked } = view;
  const { id, u, n, t: text, h } = line;
  const isPicked = picked?.id === id;
  const press = () => view.pick(isPicked ? null : { id, u, n, isHost: h === 1 });
  return html`<li>
    <button part=${isPicked ? 'line picked' : 'line'} type="button" aria-pressed=${String(isPicked)} tabindex=${isReached ? 0 : -1} @click=${press}>
      <span part="name"><bdi>${n}</bdi></span>${h ? html` <span part="host">${t('hostMark')}</span>` : nothing}
      <bdi part="text" dir="auto">${text}</bdi>
    </button>
  </li>`;
}

/** Up and down from line to line, so that the whole chat is one stop of the Tab key. */
function walk(event: KeyboardEvent): void {
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus();
}

function waiting(view: ChatView): TemplateResult | typeof nothing {
  const { t, locale, state, held } = view;
  if (!held) return state.chat.mode === 'approve' ? html`<p class="hint">${t('waitingElsewhere')}</p>` : nothing;
  const [first] = held;
  if (!first) return state.chat.mode === 'approve' ? html`<p part="waiting" class="none">${t('waitingNone')}</p>` : nothing;
  const all = held.map(({ id }) => id);
  const settled = (act: () => void) => () => view.isSettled() && act();
  return html`<section part="waiting" aria-label=${t('waiting', count(held.length, locale))}>
    <p class="eyebrow">${t('waiting', count(held.length, locale))}</p>
    <p class="held"><b><bdi>${first.n}</bdi></b> <bdi dir="auto">${first.t}</bdi></p>
    <div class="buttons">
      <button part="approve" type="button" class="strong" @click=${settled(() => view.ask({ k: 'approve', ids: [first.id] }))}>${t('approve')}</button>
      <button part="reject" type="button" class="quiet" @click=${settled(() => view.ask({ k: 'del', ids: [first.id] }))}>${t('reject')}</button>
      <button part="approve-all" type="button" class="plain" @click=${settled(() => view.ask({ k: 'approve', ids: all.slice(0, MOST_IDS) }))}>${t('approveAll', count(all.length, locale))}</button>
    </div>
  </section>`;
}

/** Ids that one operation may name. */
const MOST_IDS = 50;

function pickBar(view: ChatView): TemplateResult {
  const { t, picked } = view;
  if (!picked) return html`<div part="bar"><p class="hint">${t('chatPick')}</p></div>`;
  const done = (act: () => void) => () => {
    act();
    view.pick(null);
  };
  return html`<div part="bar">
    <button part="delete" type="button" class="strong" @click=${done(() => view.ask({ k: 'del', ids: [picked.id] }))}>${t('deleteLine')}</button>
    ${
      picked.isHost
        ? nothing
        : html`<button part="mute" type="button" class="quiet" @click=${done(() => view.ask({ k: 'mute', viewer: picked.u, on: true }))}><bdi>${t('muteWriter', { name: picked.n })}</bdi></button>`
    }
  </div>`;
}

export function chatTool(view: ChatView): TemplateResult {
  const { t, locale, lines, missed, picked, isRehearsing, hostName } = view;
  const reached = lines.some(({ id }) => id === picked?.id) ? picked?.id : lines.at(-1)?.id;
  const submit = (event: SubmitEvent) => {
    const { form, data } = sent(event);
    if (view.write(textIn(data, 'line'))) form.reset();
  };
  return html`${waiting(view)}
    <div id="lines">
      ${
        lines.length > 0
          ? html`<ul part="lines" aria-label=${t('chatLines')} @keydown=${walk}>${repeat(
              lines,
              ({ id }) => id,
              (line) => lineButton(view, line, line.id === reached),
            )}</ul>`
          : html`<p part="empty">${t('chatEmpty')}</p>`
      }
    </div>
    ${missed > 0 ? html`<button part="new" type="button" class="quiet" @click=${() => view.pick(null)}>${t('chatNew', count(missed, locale))}</button>` : nothing}
    ${pickBar(view)}
    ${
      isRehearsing
        ? html`<p class="hint">${t('chatRehearsal')}</p>`
        : html`<form part="composer" novalidate @submit=${submit}>
            <input part="field" name="line" autocomplete="off" aria-label=${t('chatWrite', { name: hostName })} placeholder=${t('chatWrite', { name: hostName })} />
            <button type="submit" class="strong">${t('chatSend')}</button>
          </form>`
    }
    ${chatRules(view)}`;
}
