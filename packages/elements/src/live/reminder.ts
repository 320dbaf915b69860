import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey, Translate } from '@vitrine/core';
import { ask } from '../base/request.js';
import type { VitrinePlayer } from '../player/player.js';

export interface Reminder {
  button(
    t: Translate<MessageKey>,
    show: { readonly id: string; readonly title: string; readonly startsAt: number },
  ): TemplateResult | typeof nothing;
}

/**
 * The button that asks to be reminded. It is shown only where the page says by the attribute `reminder` that it listens: Vitrine
 * itself reminds nobody. A page takes a request over with `preventDefault()`; it may also put a promise of how it went into
 * `settled`, as for every other request.
 */
export function createReminder(player: VitrinePlayer, { say, update }: { say(words: string): void; update(): void }): Reminder {
  let state: 'idle' | 'asking' | 'set' = 'idle';

  return {
    button(t, { id, title, startsAt }) {
      if (!player.hasAttribute('reminder')) return nothing;
      if (state === 'set') return html`<p class="label">${t('reminderSet')}</p>`;

      async function press(): Promise<void> {
        if (state !== 'idle') return;
        const detail = { show: id, title, startsAt: new Date(startsAt).toISOString() };
        const request = ask(player, 'vitrine-reminder-request', detail);
        state = 'asking';
        update();
        const answer = await Promise.resolve(request.settled).catch(() => null);
        const isSet = answer === undefined ? request.defaultPrevented : answer?.state === 'done';
        state = isSet ? 'set' : 'idle';
        say(answer && 'words' in answer && answer.words ? answer.words : t(isSet ? 'reminderSet' : 'reminderFailed'));
        update();
      }
      return html`<button part="reminder" type="button" aria-busy=${state === 'asking'} aria-label=${t('remindMeTitle', { title })} @click=${press}>${t('remindMe')}</button>`;
    },
  };
}
