import { html, type TemplateResult } from 'lit';
import type { MessageKey, Translate } from '@vitrine/core';

/** Leads to where the show is; pressed in while one is there. */
export const liveButton = (t: Translate<MessageKey>, isThere: boolean, go: () => void): TemplateResult =>
  html`<button part="live" type="button" aria-label=${t('goLive')} title=${t('goLive')} aria-pressed=${isThere} @click=${go}><i></i><span aria-hidden="true">${t('live')}</span></button>`;
