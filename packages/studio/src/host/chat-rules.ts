/** Who may write in the chat, which words nobody may, and who has been muted. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ShowState } from '@vitrine/core';
import { chatFrom } from '../desk/drafts.js';
import { wordsIn } from '../desk/kept.js';
import { modeKey } from '../desk/said.js';
import { field, sent, textIn } from './field.js';
import type { View } from './view.js';

export interface RulesView extends View {
  readonly words: readonly string[];
  readonly worker: 'here' | 'elsewhere' | 'none';
  setWords(words: readonly string[]): void;
}

const MODES: readonly ShowState['chat']['mode'][] = ['on', 'slow', 'approve', 'members', 'off'];
/** Seconds that are offered at first. */
const SECONDS = 10;

export function chatRules(view: RulesView): TemplateResult {
  const { t, state, words, worker } = view;
  const { mode, slowMs, muted = [] } = state.chat;
  const change = (event: Event, wanted: typeof mode) => {
    const form = (event.currentTarget as HTMLElement).closest('form');
    if (form) view.make(form, chatFrom({ mode: wanted, seconds: textIn(new FormData(form), 'seconds') }, state));
  };
  const save = (event: SubmitEvent) => {
    view.setWords(wordsIn(textIn(sent(event).data, 'words')));
    view.say(t(worker === 'here' ? 'wordsSaved' : 'wordsElsewhere'));
  };
  return html`<details part="rules">
    <summary>${t('chatRules')}: <b>${t(modeKey(mode))}</b></summary>
    <form part="modes" novalidate data-tool="chat" data-kept @submit=${(event: SubmitEvent) => void (sent(event), change(event, 'slow'))}>
      <div class="buttons" role="group" aria-label=${t('chatRules')}>
        ${MODES.map(
          (it) =>
            html`<button part="mode" type="button" value=${it} class=${it === mode ? 'strong' : 'quiet'} aria-pressed=${String(it === mode)} @click=${(event: Event) => change(event, it)}>${t(modeKey(it))}</button>`,
        )}
      </div>
      ${field(view, { tool: 'chat', name: 'seconds', label: t('slowSeconds'), mode: 'numeric', value: String(slowMs ? Math.ceil(slowMs / 1000) : SECONDS) })}
    </form>
    ${
      muted.length > 0
        ? html`<section aria-label=${t('muted')}>
            <p class="eyebrow">${t('muted')}</p>
            <div class="buttons">
              ${muted.map((viewer) => html`<button part="unmute" type="button" class="quiet" @click=${() => view.ask({ k: 'mute', viewer, on: false })}>${t('unmute', { name: view.names.viewer(viewer) })}</button>`)}
            </div>
          </section>`
        : nothing
    }
    <form part="words" novalidate @submit=${save}>
      <label for="words">${t('words')}</label>
      <textarea id="words" name="words" rows="3" aria-describedby="words-hint" .value=${words.join('\n')}></textarea>
      <p class="hint" id="words-hint">${t('wordsHint')}</p>
      <button type="submit" class="quiet">${t('wordsSave')}</button>
    </form>
  </details>`;
}
