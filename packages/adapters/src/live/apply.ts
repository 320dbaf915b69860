/** What becomes of a room's state. Works on fresh objects and changes none. */
import type { ShowState, StateOp } from '@vitrine/core';

/** A state with its operations applied, as `rev` says it is then. */
export const applied = (state: ShowState, ops: readonly StateOp[], rev: number): ShowState => ({
  ...ops.reduce(after, state),
  rev,
});

/** What a room knows before anybody has said anything. */
export const blankState = (show: string, epoch: string): ShowState => ({
  v: 1,
  show,
  rev: 0,
  epoch,
  status: 'scheduled',
  pins: [],
  offers: [],
  chat: { mode: 'on', maxLen: 200 },
  react: { kinds: ['heart'], sample: 1 },
});

const put = <T extends { readonly id: string }>(items: readonly T[], item: T): readonly T[] =>
  items.some(({ id }) => id === item.id) ? items.map((it) => (it.id === item.id ? item : it)) : [...items, item];

function after(state: ShowState, op: StateOp): ShowState {
  switch (op.k) {
    case 'pin':
      return { ...state, pins: put(state.pins, op.pin) };
    case 'unpin':
      return { ...state, pins: state.pins.map((pin) => (pin.id === op.id ? { ...pin, end: op.end } : pin)) };
    case 'offer':
      return { ...state, offers: put(state.offers, op.offer) };
    case 'poll':
      return { ...state, poll: op.poll };
    case 'notice':
      return { ...state, notice: op.notice };
    case 'giveaway':
      return { ...state, giveaway: op.giveaway };
    case 'mute': {
      const others = (state.chat.muted ?? []).filter((viewer) => viewer !== op.viewer);
      return { ...state, chat: { ...state.chat, muted: op.on ? [...others, op.viewer] : others } };
    }
    case 'chatmode':
      return { ...state, chat: { ...(state.chat.muted && { muted: state.chat.muted }), ...op.chat } };
    case 'status':
      return {
        ...state,
        status: op.status,
        ...timeOf(state, op.status, op.at),
        ...(op.recording && { recording: op.recording }),
      };
    // of lines of the chat, which no state holds
    case 'approve':
    case 'del':
      return state;
  }
}

function timeOf(state: ShowState, status: ShowState['status'], at: number): Partial<ShowState> {
  if (status === 'live') return { startedAt: state.startedAt ?? at };
  return status === 'recorded' ? { endedAt: state.endedAt ?? at } : {};
}
