/** An announcement that stands on the viewers' screens. */
import { html, nothing, type TemplateResult } from 'lit';
import { browserPlatform } from '@vitrine/elements/kit';
import { noticeFrom } from '../desk/drafts.js';
import { field, sent, textIn } from './field.js';
import { clock, type View } from './view.js';

export function noticeTool(view: View): TemplateResult {
  const { t, locale, state, now, server } = view;
  const { notice } = state;
  const isUp = notice && (notice.end === undefined || notice.end > now);
  const submit = (event: SubmitEvent) => {
    const { form, data } = sent(event);
    const draft = { text: textIn(data, 'text'), minutes: textIn(data, 'minutes') };
    view.make(form, noticeFrom(draft, { id: browserPlatform.id(), at: now, server, currency: '' }));
  };
  const tool = 'notice';
  return html`${
    isUp
      ? html`<section part="running" aria-label=${t('noticeShown')}>
          <p><b>${t('noticeShown')}</b> <bdi>${notice.text}</bdi>${notice.end === undefined ? nothing : html` <span class="muted">${t('endsIn', { time: clock(notice.end - now, locale) })}</span>`}</p>
          <button part="notice-down" type="button" class="quiet" @click=${() => view.ask({ k: 'notice', notice: { ...notice, end: now } })}>${t('noticeDown')}</button>
        </section>`
      : nothing
  }
    <form part="form" novalidate @submit=${submit} data-tool="notice">
      ${field(view, { tool, name: 'text', label: t('noticeText') })}
      ${field(view, { tool, name: 'minutes', label: t('noticeMinutes'), mode: 'numeric', isOptional: true })}
      <button part="send" type="submit" class="strong">${t('noticeSend')}</button>
    </form>`;
}
