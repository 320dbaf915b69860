/** How a room's state moves on: the same for whoever keeps it and for everybody who follows. */
import type { LiveOffer, LivePin, ShowState, StateDelta, StateOp } from '../contracts/live.js';
import { LINE, MOST } from './messages/limits.js';

/** The state of a room in which nothing has happened. */
export const emptyState = (show: string, epoch: string): ShowState => ({
  v: 1,
  show,
  rev: 0,
  epoch,
  status: 'scheduled',
  pins: [],
  offers: [],
  chat: { mode: 'on', maxLen: LINE },
  react: { kinds: [], sample: 1 },
});

/** In the order in which they are shown. */
export const byMoment = (a: LivePin, b: LivePin): number => a.at - b.at || a.seq - b.seq;

function withPin(pins: readonly LivePin[], pin: LivePin): readonly LivePin[] {
  const known = pins.find(({ id }) => id === pin.id);
  if (known && known.seq > pin.seq) return pins;
  return [...pins.filter((other) => other !== known), pin].sort(byMoment).slice(-MOST.pins);
}

function withOffer(offers: readonly LiveOffer[], offer: LiveOffer): readonly LiveOffer[] {
  const index = offers.findIndex(({ id }) => id === offer.id);
  if (index < 0) return [...offers, offer].slice(-MOST.offers);
  return offer.rev > (offers[index] as LiveOffer).rev ? offers.with(index, offer) : offers;
}

function withStatus(state: ShowState, { status, at, recording }: Extract<StateOp, { k: 'status' }>): ShowState {
  const { startedAt, endedAt, recording: known, ...rest } = state;
  if (status === 'scheduled') return { ...rest, status };
  const started = startedAt ?? (status === 'live' ? at : undefined);
  const begun = { ...rest, status, ...(started !== undefined && { startedAt: started }) };
  // what goes on has not ended
  if (status === 'live') return begun;
  const where = recording ?? known;
  return { ...begun, endedAt: endedAt ?? at, ...(where !== undefined && { recording: where }) };
}

function withMuted(state: ShowState, viewer: string, on: boolean): ShowState {
  const others = (state.chat.muted ?? []).filter((name) => name !== viewer);
  return { ...state, chat: { ...state.chat, muted: on ? [...others, viewer].slice(-MOST.muted) : others } };
}

/**
 * The state after one operation; its `rev` is that of the delta, and stays. What concerns lines of chat (`approve`, `del`)
 * leaves no trace in it. Lists stay within `MOST`, and lose what is oldest.
 */
export function applyOp(state: ShowState, op: StateOp): ShowState {
  switch (op.k) {
    case 'pin':
      return { ...state, pins: withPin(state.pins, op.pin) };
    case 'unpin':
      return { ...state, pins: state.pins.map((pin) => (pin.id === op.id ? { ...pin, end: op.end } : pin)) };
    case 'offer':
      return { ...state, offers: withOffer(state.offers, op.offer) };
    case 'poll':
      return { ...state, poll: op.poll };
    case 'notice':
      return { ...state, notice: op.notice };
    case 'giveaway':
      return { ...state, giveaway: op.giveaway };
    case 'mute':
      return withMuted(state, op.viewer, op.on);
    case 'status':
      return withStatus(state, op);
    case 'chatmode': {
      const muted = op.chat.muted ?? state.chat.muted;
      return { ...state, chat: { ...op.chat, ...(muted && { muted }) } };
    }
    case 'approve':
    case 'del':
      return state;
  }
}

/** The state one `rev` further. `old`: it is there already. `gap`: something is missing in between, or it is another epoch's. */
export function applyDelta(state: ShowState, delta: StateDelta): ShowState | 'gap' | 'old' {
  if (delta.epoch !== state.epoch) return 'gap';
  if (delta.rev <= state.rev) return 'old';
  if (delta.rev !== state.rev + 1) return 'gap';
  return { ...delta.ops.reduce(applyOp, state), rev: delta.rev };
}
