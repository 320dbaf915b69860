/** What is told to everybody in a room: announcements and giveaways. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Giveaway, LiveNotice, MessageKey, Translate } from '@vitrine/core';
import { timeLeft } from '../offer/countdown.js';
import { holds, type Moments } from './due.js';

export const noticeCard = ({ text }: LiveNotice, t: Translate<MessageKey>): TemplateResult =>
  html`<section class="card" part="notice" aria-label=${t('announcement')}><p class="eyebrow">${t('announcement')}</p><p><bdi>${text}</bdi></p></section>`;

export interface GiveawayView {
  readonly giveaway: Giveaway;
  readonly moments: Moments;
  /** The viewer takes part. */
  readonly isIn: boolean;
  /** Why that did not work. */
  readonly words: string;
  readonly locale: string;
  readonly t: Translate<MessageKey>;
  enter(): void;
}

export function giveawayCard(view: GiveawayView): TemplateResult | typeof nothing {
  const { giveaway, moments, locale, t } = view;
  const { label, rules, deadline, winners = [], open } = giveaway;
  if (!holds({ at: giveaway.at }, moments)) return nothing;
  const left = deadline === undefined ? null : deadline - moments.server;
  const isOpen = open && (left === null || left > 0);
  return html`<section class="card" part="giveaway" aria-label=${t('giveaway')}>
    <p class="eyebrow">${t('giveaway')}</p>
    <p class="title"><bdi>${label}</bdi></p>
    ${rules ? html`<p class="fine"><bdi>${rules}</bdi></p>` : nothing}
    ${isOpen && left !== null ? html`<p class="fine" role="timer">${t('offerEnds', { time: timeLeft(left, locale) })}</p>` : nothing}
    ${standing(view, isOpen, winners)}
  </section>`;
}

function standing({ isIn, words, locale, t, enter }: GiveawayView, isOpen: boolean, winners: readonly string[]): TemplateResult {
  if (winners.length > 0)
    return html`<p part="entered">${t('giveawayWon', { names: new Intl.ListFormat(locale).format(winners.map(apart)) })}</p>`;
  if (!isOpen) return html`<p part="entered">${t('giveawayOver')}</p>`;
  if (isIn) return html`<p part="entered">${t('giveawayEntered')}</p>`;
  return html`<button part="enter" class="strong" type="button" @click=${enter}>${t('giveawayEnter')}</button>
    ${words ? html`<p part="error">${words}</p>` : nothing}`;
}

/** A stranger's name, set apart from the words around it. */
const apart = (name: string): string => `\u2068${name}\u2069`;
