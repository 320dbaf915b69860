/** What was asked for, in words, and how it went. */
import type { HostEntry } from '@vitrine/core';
import type { StudioKey } from '../strings/messages.js';
import type { Say } from '../strings/say.js';

export interface Names {
  readonly t: Say;
  readonly locale: string;
  /** What a product is called. */
  product(key: string): string;
  /** What a viewer is called on the screen. */
  viewer(name: string): string;
}

const MODES = { on: 'modeOn', slow: 'modeSlow', approve: 'modeApprove', members: 'modeMembers', off: 'modeOff' } as const;
const STATUSES = { live: 'opLive', recorded: 'opEnd', scheduled: 'opScheduled' } as const;

export const modeKey = (mode: keyof typeof MODES): StudioKey => MODES[mode];

/** What an entry of the log was about. */
export function saidOf({ op, before }: Pick<HostEntry, 'op' | 'before'>, { t, locale, product, viewer }: Names): string {
  const counted = (n: number) => ({ n, count: new Intl.NumberFormat(locale).format(n) });
  switch (op.k) {
    case 'pin':
      return t('opPin', { product: product(op.pin.product) });
    case 'unpin':
      return t('opUnpin');
    case 'offer':
      return t(before?.offer ? 'opOfferEnd' : 'opOffer', { text: op.offer.label ?? '' });
    case 'poll':
      return t(op.poll.open ? 'opPoll' : 'opPollClose', { text: op.poll.q });
    case 'notice':
      return before?.notice?.id === op.notice.id ? t('opNoticeDown') : t('opNotice', { text: op.notice.text });
    case 'giveaway':
      return t(op.giveaway.open ? 'opGiveaway' : 'opDraw', { text: op.giveaway.label });
    case 'mute':
      return t(op.on ? 'opMute' : 'opUnmute', { name: viewer(op.viewer) });
    case 'approve':
      return t('opApprove', counted(op.ids.length));
    case 'del':
      return t('opDelete', counted(op.ids.length));
    case 'status':
      return t(STATUSES[op.status]);
    case 'chatmode':
      return t('opChat', { mode: t(MODES[op.chat.mode]) });
  }
}

const FATES = { sending: 'fateSending', done: 'fateDone', undone: 'fateUndone', overtaken: 'fateOvertaken' } as const;
const REASONS = {
  offline: 'fateOffline',
  conflict: 'fateConflict',
  denied: 'fateDenied',
  'too-long': 'fateTooLong',
  invalid: 'fateInvalid',
} as const;

/** How it went with an entry. One that could not be taken back is done, and has a reason. */
export const fateOf = ({ status, reason }: Pick<HostEntry, 'status' | 'reason'>): StudioKey =>
  reason ? REASONS[reason] : status === 'failed' ? 'fateOffline' : FATES[status];

/** Whether somebody has to look at it. */
export const isTrouble = ({ status, reason }: Pick<HostEntry, 'status' | 'reason'>): boolean =>
  status === 'failed' || status === 'overtaken' || reason !== undefined;
