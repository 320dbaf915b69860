/** What goes wrong, on the line and on purpose. */
import assert from 'node:assert/strict';
import { isOpen, join, open, until } from './joined.js';
import { stateOf, type LiveRoom } from './room.js';

const tick = (n: number, more: object = {}) => ({ v: 1, n, at: 1_700_000_000_000, rev: 1, ...more });
const NONSENSE: readonly unknown[] = [
  '',
  '{',
  'null',
  '[]',
  '"state"',
  '{"v":1}',
  '{"__proto__":{"v":1}}',
  '\u0000\uFFFD',
  { v: 2, n: 1, at: 1, rev: 1 },
  { v: 1, n: -1, at: 1, rev: 1 },
  { v: 1, n: '1', at: 1, rev: 1 },
  { v: 1, n: 1, at: 1e300, rev: 1 },
  { v: 1, epoch: 'e1', rev: 2, ops: [{ k: 'pin', pin: { id: 'p' } }] },
  { v: 1, epoch: 'e1', rev: 2, ops: 'all' },
  { v: 1, show: 'other', rev: 99, epoch: 'e1' },
];

export const faults = {
  async 'malformed: what cannot be read is left, and the next one is told'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const joined = join(room);
    await open(joined);
    for (const kind of ['state', 'delta', 'tick'] as const) for (const message of NONSENSE) await room.say?.(kind, message);
    await room.say?.('delta', { v: 1, epoch: 'e1', rev: 2, ops: [{ k: 'later' }], more: true });
    await room.say?.('tick', tick(5, { rev: 2 }));
    await until(() => joined.ticks.length > 0 && joined.deltas.length > 0, 'the sound ones are told');
    assert.deepEqual(joined.deltas, [{ v: 1, epoch: 'e1', rev: 2, ops: [] }], 'an operation that is not known is left out');
    assert.deepEqual(joined.ticks, [tick(5, { rev: 2 })]);
    assert.equal(joined.states.length, 1);
    assert.equal(joined.connection.status.get(), 'open');
    joined.connection.close();
  },

  async 'malformed: a document that cannot be read is none'(room: LiveRoom) {
    await room.keep({ ...stateOf(room.show), pins: 'many' } as never);
    const joined = join(room);
    await until(() => joined.connection.status.get() === 'degraded', 'degraded');
    assert.deepEqual(joined.states, []);
    await room.keep(stateOf(room.show));
    await open(joined);
    joined.connection.close();
  },

  async 'oversize: what is too long is left unread'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const joined = join(room);
    await open(joined);
    const line = { id: 'l', at: 1, u: 'u', n: 'n', t: 'x'.repeat(1_000) };
    await room.say?.('tick', tick(1, { chat: Array.from({ length: 30 }, (_, i) => ({ ...line, id: `l${i}` })) }));
    await room.say?.('state', stateOf(room.show, { rev: 50, pins: pins(400) }));
    await room.say?.('tick', tick(2));
    await until(() => joined.ticks.length > 0, 'the one of sound size');
    assert.deepEqual([joined.ticks.map(({ n }) => n), joined.states.map(({ rev }) => rev)], [[2], [1]]);
    joined.connection.close();
  },

  async 'oversize: a document that is too long is left unread'(room: LiveRoom) {
    await room.keep(stateOf(room.show, { rev: 50, pins: pins(400) }));
    const joined = join(room);
    await until(() => joined.connection.status.get() === 'degraded', 'degraded');
    assert.deepEqual(joined.states, []);
    joined.connection.close();
  },

  async 'loss: a broken connection is tried again, and the whole state told anew'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const joined = join(room);
    await open(joined);
    await room.lose?.();
    await until(() => joined.states.length > 1 && joined.connection.status.get() === 'open', 'open again');
    assert.ok(joined.statuses.includes('degraded'), joined.statuses.join());
    joined.connection.close();
  },

  async 'expiry: a token that is over is asked for again'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    let first = true;
    const joined = join(room, 'viewer', {
      token: async () => {
        const brief = first;
        first = false;
        return brief ? room.briefToken!() : room.token('viewer');
      },
    });
    await open(joined);
    await until(() => joined.asked() > 1 && isOpen(joined), 'open with another token');
    assert.ok(joined.statuses.includes('degraded'));
    assert.ok(joined.states.length > 1, 'the state is told after it');
    joined.connection.close();
  },

  async 'expiry: a token that cannot be had now is asked for later'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    let left = 2;
    const joined = join(room, 'viewer', {
      token: () => {
        if (left-- > 0) throw new Error('the shop is not there');
        return room.token('viewer');
      },
    });
    await open(joined);
    assert.equal(joined.asked(), 3);
    joined.connection.close();
  },

  async 'denied: after two refusals nobody asks again'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    await room.refuse?.();
    const joined = join(room);
    await until(() => joined.connection.status.get() === 'denied', 'denied');
    assert.ok(joined.asked() <= 2);
    assert.equal(joined.statuses.at(-1), 'denied');
    assert.deepEqual(joined.states, []);
    assert.deepEqual(joined.connection.send({ k: 'chat', id: 'c', t: 'Hello' }), { ok: false, reason: 'denied' });
    assert.equal(await joined.connection.refetch(), null);
    joined.connection.close();
    assert.equal(joined.connection.status.get(), 'closed');
  },

  async 'close: nothing is told after it'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const [joined, other] = [join(room), join(room)];
    await Promise.all([open(joined), open(other)]);
    const before = joined.states.length;
    joined.connection.close();
    joined.connection.close();
    assert.equal(joined.connection.status.get(), 'closed');
    await room.keep(stateOf(room.show, { rev: 9 }));
    await other.connection.refetch();
    await until(() => other.states.at(-1)?.rev === 9, 'the other is told');
    assert.equal(joined.states.length, before);
    assert.equal(joined.connection.send({ k: 'claim', id: 'x' }).ok, false);
    assert.equal(await joined.connection.refetch(), null);
    assert.equal(joined.statuses.at(-1), 'closed');
    other.connection.close();
  },

  async 'abort: the signal ends it, before it has begun as well'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const early = join(room, 'viewer', { signal: AbortSignal.abort() });
    assert.deepEqual([early.connection.status.get(), early.asked()], ['closed', 0]);
    early.connection.close();
    const at = new AbortController();
    const joined = join(room, 'viewer', { signal: at.signal });
    at.abort();
    assert.equal(joined.connection.status.get(), 'closed', 'while it is connecting');
    const later = new AbortController();
    const opened = join(room, 'host', { signal: later.signal });
    await open(opened);
    later.abort();
    assert.equal(opened.connection.status.get(), 'closed');
    assert.equal(await opened.connection.refetch(), null);
  },

  async 'a listener that throws keeps nobody from being told'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const joined = join(room);
    joined.connection.onState(() => {
      throw new Error('of the page');
    });
    const told: number[] = [];
    joined.connection.onState(({ rev }) => told.push(rev));
    await open(joined);
    assert.deepEqual(told, [1]);
    joined.connection.close();
  },
};

const pins = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    product: 'shirt',
    at: 1_700_000_000_000 + i,
    seq: i,
    note: 'x'.repeat(40),
  }));
