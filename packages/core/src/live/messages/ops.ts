/** What changes a room, and what is said in it, in the form of their JSON. */
import type { ChatLine, StateDelta, StateOp, Tick, Uplink } from '../../contracts/live.js';
import { recording } from './address.js';
import {
  count,
  flag,
  isRaw,
  list,
  maybe,
  name,
  number,
  one,
  record,
  tallies,
  text,
  time,
  type Field,
  type Fields,
} from './fields.js';
import { MOST } from './limits.js';
import { chat, giveaway, notice, offer, pin, poll, status, tally } from './state.js';

type Tagged = { readonly k: string };
type Variants<T extends Tagged> = { readonly [K in T['k']]: Field<Extract<T, { k: K }>> };

const variant = <T extends Tagged, K extends T['k']>(k: K, fields: Fields<Omit<Extract<T, { k: K }>, 'k'>>) =>
  record({ k: one(k), ...fields } as unknown as Fields<Extract<T, { k: K }>>);

const ids = list(name, MOST.ids);

const ops: Variants<StateOp> = {
  pin: variant<StateOp, 'pin'>('pin', { pin }),
  unpin: variant<StateOp, 'unpin'>('unpin', { id: name, end: time }),
  offer: variant<StateOp, 'offer'>('offer', { offer }),
  poll: variant<StateOp, 'poll'>('poll', { poll }),
  notice: variant<StateOp, 'notice'>('notice', { notice }),
  giveaway: variant<StateOp, 'giveaway'>('giveaway', { giveaway }),
  mute: variant<StateOp, 'mute'>('mute', { viewer: name, on: flag }),
  approve: variant<StateOp, 'approve'>('approve', { ids }),
  status: variant<StateOp, 'status'>('status', { status, at: time, recording: maybe(recording) }),
  chatmode: variant<StateOp, 'chatmode'>('chatmode', { chat }),
  del: variant<StateOp, 'del'>('del', { ids }),
};

/** Weighted where only a part of the viewers tell. */
const reactions = tallies(MOST.kinds, count());

const uplinks: Variants<Uplink> = {
  chat: variant<Uplink, 'chat'>('chat', { id: name, t: text(1000) }),
  react: variant<Uplink, 'react'>('react', { c: reactions }),
  vote: variant<Uplink, 'vote'>('vote', { poll: name, opt: number(0, MOST.options - 1) }),
  claim: variant<Uplink, 'claim'>('claim', { id: name }),
};

/** Names its kind, and a later version of Vitrine may know it. */
const isUnknown = (value: unknown, known: object): boolean =>
  isRaw(value) && typeof value.k === 'string' && !Object.hasOwn(known, value.k);

export const isUnknownOp = (value: unknown): boolean => isUnknown(value, ops);
export const isUnknownUplink = (value: unknown): boolean => isUnknown(value, uplinks);

const ofKind =
  <T extends Tagged>(known: Variants<T>): Field<T> =>
  (value, path, border) => {
    const k = isRaw(value) && typeof value.k === 'string' ? value.k : '';
    const field = Object.hasOwn(known, k) ? (known as Readonly<Record<string, Field<T>>>)[k] : undefined;
    return field ? field(value, path, border) : border.fault(path ? `${path}.k` : 'k');
  };

export const op: Field<StateOp> = ofKind<StateOp>(ops);
export const uplink: Field<Uplink> = ofKind<Uplink>(uplinks);

const all = list(op, MOST.ops);
const knownOps: Field<readonly StateOp[]> = (value, path, border) =>
  all(Array.isArray(value) && value.length <= MOST.ops ? value.filter((each) => !isUnknownOp(each)) : value, path, border);

export const delta = record<StateDelta>({ v: one(1), epoch: name, rev: count(), ops: knownOps });

const line = record<ChatLine>({ id: name, at: time, u: name, n: text(200), t: text(1000), h: maybe(one(1)) });

export const tick = record<Tick>({
  v: one(1),
  n: count(),
  at: time,
  rev: count(),
  chat: maybe(list(line, MOST.lines)),
  react: maybe(reactions),
  viewers: maybe(count()),
  tally: maybe(tally),
  dropped: maybe(count()),
});
