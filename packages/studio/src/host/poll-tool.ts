/** A question to the viewers, and how it stands. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LivePoll } from '@vitrine/core';
import { browserPlatform } from '@vitrine/elements/kit';
import { FEWEST_OPTIONS, MOST_OPTIONS, pollFrom } from '../desk/drafts.js';
import { field, sent, textIn } from './field.js';
import { count, type View } from './view.js';

export interface PollView extends View {
  /** Votes as they were told last. */
  readonly tally: readonly number[] | null;
  /** Fields for answers. */
  readonly options: number;
  setOptions(n: number): void;
}

function standing(view: PollView, poll: LivePoll): TemplateResult {
  const { t, locale, now } = view;
  const tally = (poll.open ? view.tally : null) ?? poll.tally ?? [];
  const votes = poll.options.map((_, i) => tally[i] ?? 0);
  const all = votes.reduce((sum, n) => sum + n, 0);
  return html`<section part="running" aria-label=${t('poll')}>
    <p><b><bdi>${poll.q}</bdi></b> <span class="muted">${t(poll.open ? 'pollOpen' : 'pollClosed')} · ${t('pollVotes', count(all, locale))}</span></p>
    <ul class="bars">
      ${poll.options.map(
        (option, i) =>
          html`<li><label><bdi>${option}</bdi><progress max=${Math.max(1, all)} value=${votes[i] ?? 0}></progress></label><span>${t('pollVotes', count(votes[i] ?? 0, locale))}</span></li>`,
      )}
    </ul>
    ${
      poll.open
        ? html`<button part="poll-close" type="button" class="quiet" @click=${() => view.ask({ k: 'poll', poll: { ...poll, open: false, end: now } })}>${t('pollClose')}</button>`
        : nothing
    }
  </section>`;
}

export function pollTool(view: PollView): TemplateResult {
  const { t, state, now, server, options } = view;
  const { poll } = state;
  const submit = (event: SubmitEvent) => {
    const { form, data } = sent(event);
    const given = data.getAll('option').filter((option) => typeof option === 'string');
    const context = { id: browserPlatform.id(), at: now, server, currency: '' };
    view.make(form, pollFrom({ question: textIn(data, 'question'), options: given }, context));
  };
  return html`${poll ? standing(view, poll) : nothing}
    <form part="form" novalidate @submit=${submit} @reset=${() => view.setOptions(FEWEST_OPTIONS)} data-tool="poll">
      ${field(view, { tool: 'poll', name: 'question', label: t('pollQuestion') })}
      ${Array.from({ length: options }, (_, i) =>
        field(view, { tool: 'poll', name: 'option', n: i + 1, label: t('pollOption', count(i + 1, view.locale)) }),
      )}
      <div class="buttons">
        <button part="send" type="submit" class="strong">${t('pollStart')}</button>
        <button part="more" type="button" class="quiet" aria-disabled=${String(options >= MOST_OPTIONS)} @click=${() => view.setOptions(Math.min(MOST_OPTIONS, options + 1))}>${t('pollMore')}</button>
      </div>
    </form>`;
}
