/** Reads the messages of a room from whatever has arrived, into fresh objects; `null` where something is wrong. Never throws. */
import type { HostOp, ShowState, StateDelta, StateOp, Tick, Uplink } from '@vitrine/core';
import { isList, isRecord } from '../config.js';
import { counts, flag, id, list, maybe, number, one, shape, text, whole, type Read } from './shape.js';

/** Bytes that a message may have, as JSON in UTF-8. */
export const LONGEST = { state: 16_384, delta: 4_096, tick: 2_048, op: 4_096, uplink: 1_024 } as const;

const ms = number();
const status = one('scheduled', 'live', 'recorded');
const money = shape({ amount: text(40), currency: text(3) });
const pin = shape({ id, product: id, at: ms, end: maybe(ms), seq: whole, slot: maybe(id), note: maybe(text()) });
const offer = shape({
  id,
  rev: whole,
  products: list(id),
  at: ms,
  deadline: maybe(ms),
  label: maybe(text()),
  display: maybe(money),
  coupon: maybe(id),
  limit: maybe(shape({ total: maybe(whole), perShopper: maybe(whole) })),
});
const poll = shape({
  id,
  at: ms,
  end: maybe(ms),
  q: text(),
  options: list(text(), 50),
  tally: maybe(list(whole, 50)),
  open: flag,
});
const notice = shape({ id, at: ms, end: maybe(ms), text: text() });
const giveaway = shape({
  id,
  at: ms,
  deadline: maybe(ms),
  label: text(),
  rules: maybe(text(4_000)),
  open: flag,
  winners: maybe(list(id)),
});
const chat = shape({
  mode: one('off', 'on', 'slow', 'members', 'approve'),
  slowMs: maybe(number()),
  maxLen: whole,
  muted: maybe(list(id)),
});

const state = shape({
  v: one(1),
  show: id,
  rev: whole,
  epoch: id,
  status,
  startedAt: maybe(ms),
  endedAt: maybe(ms),
  recording: maybe(text()),
  pdtOffset: maybe(number(-Number.MAX_SAFE_INTEGER)),
  pins: list(pin),
  offers: list(offer),
  poll: maybe(poll),
  notice: maybe(notice),
  giveaway: maybe(giveaway),
  chat,
  react: shape({ kinds: list(id, 50), sample: number(0, 1) }),
  viewers: maybe(whole),
  refreshSeconds: maybe(number()),
  channel: maybe(shape({ kind: id, urls: list(text(), 50) })),
});

const ops: Readonly<Record<StateOp['k'], Read<object>>> = {
  pin: shape({ k: one('pin'), pin }),
  unpin: shape({ k: one('unpin'), id, end: ms }),
  offer: shape({ k: one('offer'), offer }),
  poll: shape({ k: one('poll'), poll }),
  notice: shape({ k: one('notice'), notice }),
  giveaway: shape({ k: one('giveaway'), giveaway }),
  mute: shape({ k: one('mute'), viewer: id, on: flag }),
  approve: shape({ k: one('approve'), ids: list(id) }),
  status: shape({ k: one('status'), status, at: ms, recording: maybe(text()) }),
  chatmode: shape({ k: one('chatmode'), chat }),
  del: shape({ k: one('del'), ids: list(id) }),
};

const delta = shape({
  v: one(1),
  epoch: id,
  rev: whole,
  ops: (value) => (isList(value) && value.length <= 100 ? value : undefined),
});
const line = shape({ id, at: ms, u: id, n: text(100), t: text(), h: maybe(one(1)) });
const tick = shape({
  v: one(1),
  n: whole,
  at: ms,
  rev: whole,
  chat: maybe(list(line)),
  react: maybe(counts),
  viewers: maybe(whole),
  tally: maybe(list(whole, 50)),
  dropped: maybe(whole),
});

const uplinks: Readonly<Record<Uplink['k'], Read<object>>> = {
  chat: shape({ k: one('chat'), id, t: text() }),
  react: shape({ k: one('react'), c: counts }),
  vote: shape({ k: one('vote'), poll: id, opt: whole }),
  claim: shape({ k: one('claim'), id }),
};

const named = <T>(readers: Readonly<Record<string, Read<object>>>, value: unknown): T | null => {
  const k = isRecord(value) ? value['k'] : undefined;
  const read = typeof k === 'string' && Object.hasOwn(readers, k) ? readers[k] : undefined;
  return (read?.(value) as T | undefined) ?? null;
};

export const readState = (value: unknown): ShowState | null => (state(value) as ShowState | undefined) ?? null;
export const readTick = (value: unknown): Tick | null => (tick(value) as Tick | undefined) ?? null;
export const readOp = (value: unknown): HostOp | null => named<HostOp>(ops, value);
export const readUplink = (value: unknown): Uplink | null => named<Uplink>(uplinks, value);

/** An operation that is not known is left out; one that is wrong spoils the message. */
export function readDelta(value: unknown): StateDelta | null {
  const read = delta(value);
  if (!read) return null;
  const isKnown = (op: unknown) => !isRecord(op) || typeof op['k'] !== 'string' || Object.hasOwn(ops, op['k']);
  const found = read.ops.filter(isKnown).map(readOp);
  return found.every((op) => op !== null) ? { ...read, ops: found } : null;
}

/** Takes a text for JSON and reads it; `null` where it is too long, no JSON, or wrong. */
export function parsed<T>(message: string, longest: number, read: (value: unknown) => T | null): T | null {
  // no text has fewer bytes than units: most that are too long need not be counted
  if (message.length > longest || bytesOf(message) > longest) return null;
  try {
    return read(JSON.parse(message));
  } catch {
    return null;
  }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The bytes that a message has on its way. */
export const sizeOf = (message: unknown): number => bytesOf(JSON.stringify(message));
