/** What of a state an operation is about, so that two consoles see whether they are at the same thing. */
import type { HostOp, LivePin, ShowState } from '../contracts/live.js';
import { alike } from './alike.js';
import { applyOp } from '../live/reduce.js';

/** As it is in some state; all is absent where there is no such thing in it. */
export interface Subject {
  /** What is shown in the slot. */
  readonly pin?: LivePin;
  readonly offer?: ShowState['offers'][number];
  readonly poll?: NonNullable<ShowState['poll']>;
  readonly notice?: NonNullable<ShowState['notice']>;
  readonly giveaway?: NonNullable<ShowState['giveaway']>;
  readonly muted?: boolean;
  readonly status?: Pick<ShowState, 'status' | 'startedAt' | 'recording'>;
  readonly chat?: ShowState['chat'];
}

const bySeq = (a: LivePin, b: LivePin): number => a.seq - b.seq;

/** The pin of a slot that has not been taken down; the first slot has no name. */
export function shownPin({ pins }: ShowState, slot?: string): LivePin | undefined {
  const last = pins
    .filter((pin) => pin.slot === slot)
    .sort(bySeq)
    .at(-1);
  return last?.end === undefined ? last : undefined;
}

const given = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, T>>;

export function subjectOf(state: ShowState, op: HostOp): Subject {
  switch (op.k) {
    case 'pin':
      return given('pin', shownPin(state, op.pin.slot));
    case 'unpin':
      return given('pin', shownPin(state, state.pins.find(({ id }) => id === op.id)?.slot));
    case 'offer':
      return given(
        'offer',
        state.offers.find(({ id }) => id === op.offer.id),
      );
    case 'poll':
      return given('poll', state.poll);
    case 'notice':
      return given('notice', state.notice);
    case 'giveaway':
      return given('giveaway', state.giveaway);
    case 'mute':
      return { muted: state.chat.muted?.includes(op.viewer) ?? false };
    case 'status': {
      const { status, startedAt, recording } = state;
      return { status: { status, ...given('startedAt', startedAt), ...given('recording', recording) } };
    }
    case 'chatmode':
      return { chat: state.chat };
    case 'approve':
    case 'del':
      return {};
  }
}

/** What a host decides; what the worker counts, and numbers that only order, make no other thing of it. */
function decided({ pin, offer, poll, notice, giveaway, muted, status, chat }: Subject): unknown {
  return {
    pin: pin && [pin.product, pin.slot, pin.note],
    offer: offer && { ...offer, rev: 0 },
    poll: poll && { ...poll, tally: 0 },
    notice,
    giveaway: giveaway && { ...giveaway, winners: 0 },
    muted,
    status,
    chat: chat && { ...chat, muted: 0 },
  };
}

export const isSameSubject = (a: Subject, b: Subject): boolean => alike(decided(a), decided(b));

/** Whether all is as the operation wants it. What leaves no trace in a state cannot be seen there. */
export const holds = (state: ShowState, op: HostOp): boolean =>
  op.k !== 'approve' && op.k !== 'del' && isSameSubject(subjectOf(state, op), subjectOf(applyOp(state, op), op));
