import type { ShowState, StateOp } from '../contracts/live.js';

/** The list with `one` in the place of the one of its id, or at its end. */
function put<T extends { readonly id: string }>(list: readonly T[], one: T): readonly T[] {
  return list.some(({ id }) => id === one.id) ? list.map((it) => (it.id === one.id ? one : it)) : [...list, one];
}

function withStatus(state: ShowState, { status, at, recording }: Extract<StateOp, { k: 'status' }>): ShowState {
  const { startedAt, endedAt: _endedAt, recording: _recording, ...rest } = state;
  if (status === 'scheduled') return { ...rest, status };
  if (status === 'live') return { ...rest, status, startedAt: at };
  const endedAt = state.status === 'recorded' ? (state.endedAt ?? at) : at;
  const address = recording ?? state.recording;
  return {
    ...rest,
    status,
    endedAt,
    ...(startedAt !== undefined && { startedAt }),
    ...(address !== undefined && { recording: address }),
  };
}

function withMute(state: ShowState, viewer: string, on: boolean): ShowState {
  const muted = (state.chat.muted ?? []).filter((it) => it !== viewer);
  return { ...state, chat: { ...state.chat, muted: on ? [...muted, viewer] : muted } };
}

/** The state after an operation; its `rev` is left to whoever counts. Lines of chat are no part of the state. */
export function applyOp(state: ShowState, op: StateOp): ShowState {
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
    case 'mute':
      return withMute(state, op.viewer, op.on);
    case 'status':
      return withStatus(state, op);
    case 'chatmode':
      return { ...state, chat: op.chat };
    case 'approve':
    case 'del':
      return state;
  }
}
