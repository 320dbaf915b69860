import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey, Translate } from '@vitrine/core';

export interface MessagesView {
  /** What the shop has changed, in words. */
  readonly notices: readonly string[];
  /** What went wrong, in words; empty where nothing did. */
  readonly error: string;
  readonly t: Translate<MessageKey>;
  dismiss(): void;
  /** The way to the sign-in, where that is what is in the way. */
  readonly login: TemplateResult | typeof nothing;
  /** Tries again, where that may help. */
  readonly retry: (() => void) | undefined;
}

/** The two regions are always there: what is not there before cannot be heard to change. */
export function messages({ notices, error, t, dismiss, login, retry }: MessagesView): TemplateResult {
  return html`<div part="messages" ?data-any=${notices.length > 0 || error !== ''}>
    <div role="status">${notices.map((words) => html`<p part="notice">${words}</p>`)}</div>
    <div role="alert">${error ? html`<p part="error">${error}</p>${login}` : nothing}</div>
    ${retry ? html`<button part="retry" class="quiet" type="button" @click=${retry}>${t('retry')}</button>` : nothing}
    ${
      notices.length > 0 || error
        ? html`<button part="dismiss" class="plain" type="button" @click=${dismiss}>${t('dismiss')}</button>`
        : nothing
    }
  </div>`;
}
