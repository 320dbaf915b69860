import { html, nothing, type TemplateResult } from 'lit';
import type { BookLine, ChatRules, MessageKey, Translate } from '@vitrine/core';

/** How it stands with what the viewer has written themselves, where the room has not told it yet. */
function standing({ status }: BookLine, { mode }: ChatRules): MessageKey | null {
  if (status === 'shown') return null;
  if (mode === 'approve') return 'chatHeld';
  return status === 'late' ? 'chatLate' : 'chatPending';
}

/** One line. Its words are of a stranger: text alone, each in a piece of its own, whatever direction or marks it brings. */
export function chatLine(line: BookLine, rules: ChatRules, t: Translate<MessageKey>): TemplateResult {
  const { n, t: text, h, isOwn, status } = line;
  const state = standing(line, rules);
  const parts = ['line', h && 'host-line', isOwn && 'own-line', status === 'late' && 'late-line'].filter(Boolean).join(' ');
  return html`<li part=${parts}><span part="name"><bdi>${isOwn ? t('chatYou') : n}</bdi></span>${
    h ? html` <span part="host">${t('chatHost')}</span>` : nothing
  } <bdi part="text" dir="auto">${text}</bdi>${state ? html` <small part="standing">${t(state)}</small>` : nothing}</li>`;
}
