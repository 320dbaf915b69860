import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveState } from '../../fakes/live-state.js';
import { createRandom } from '../../fakes/random.js';
import type { ShowState, Uplink } from '../contracts/live.js';
import { ROOM_LIMITS, type RoomLimits } from './limits.js';
import type { Incoming } from './port.js';
import { createRoom, LIFE_MS } from './room.js';

const NOW = 1_700_000_000_000;

function open(state: Partial<ShowState> = {}, limits: Partial<RoomLimits> = {}) {
  const room = createRoom({
    products: new Set(['shirt']),
    words: ['spam'],
    limits: { ...ROOM_LIMITS, ...limits },
    random: createRandom(1),
  });
  let at = NOW;
  const now = { ...liveState(), ...state };
  return {
    room,
    wait: (ms: number) => void (at += ms),
    say: (viewer: string, message: Uplink, more: Partial<Incoming> = {}) =>
      room.hear({ viewer, name: viewer, message, ...more }, now, at)?.reason ?? 'in',
    tick: (viewers: number | null = null, then: Partial<ShowState> = {}) => room.tick({ ...now, ...then }, viewers, at),
    due: () => room.due(now, at, false),
    took: (op: Parameters<typeof room.took>[0]) => room.took(op, at),
  };
}
const chat = (id: string, t = 'hello'): Uplink => ({ k: 'chat', id, t });
const poll = { id: 'q', at: 0, q: 'Which?', options: ['a', 'b'], open: true };

test('a viewer writes once in two seconds, or in what the show says; a host as often as they like', () => {
  const { say, wait } = open();
  assert.deepEqual([say('ann', chat('1')), say('ann', chat('2')), say('bob', chat('3'))], ['in', 'rate', 'in']);
  wait(2_000);
  assert.equal(say('ann', chat('2')), 'in', 'what was refused for its pace can come again');
  assert.deepEqual([say('host', chat('4'), { host: true }), say('host', chat('5'), { host: true })], ['in', 'in']);
  const slow = open({ chat: { mode: 'slow', slowMs: 10_000, maxLen: 99 } });
  slow.say('ann', chat('1'));
  slow.wait(5_000);
  assert.equal(slow.say('ann', chat('2')), 'rate');
});

test('a line comes in once, whoever sends it again, and a deleted one never does', () => {
  const { say, took, tick } = open();
  assert.deepEqual([say('ann', chat('1')), say('ann', chat('1')), say('bob', chat('1'))], ['in', 'again', 'again']);
  took({ k: 'del', ids: ['1', '2'] });
  assert.equal(say('bob', chat('2')), 'again');
  assert.equal(tick()?.chat, undefined);
});

test('what names nobody, or nothing, is refused', () => {
  const { say } = open({ poll });
  for (const viewer of ['', 'a b', 'x'.repeat(65), '<b>']) assert.equal(say(viewer, chat('1')), 'invalid', viewer);
  assert.equal(say('ann', chat('a b')), 'invalid');
  assert.equal(say('ann', { k: 'vote', poll: 'other', opt: 0 }), 'unknown');
  assert.equal(say('ann', { k: 'vote', poll: 'q', opt: 7 }), 'invalid');
  assert.equal(say('ann', { k: 'claim', id: 'other' }), 'unknown');
  assert.equal(say('ann', { k: 'react', c: { other: 1 } }), 'unknown');
});

test('what is refused is said, with the word', () => {
  const { room } = open();
  const refused = room.hear({ viewer: 'ann', name: 'Ann', message: chat('1', 's p a m') }, liveState(), NOW);
  assert.deepEqual(refused, { viewer: 'ann', k: 'chat', id: '1', reason: 'word', word: 'spam' });
});

test('in a tick is what has happened since the last', () => {
  const { say, tick, wait } = open({ poll });
  say('ann', chat('1'));
  say('ann', { k: 'react', c: { heart: 2 } });
  say('bob', { k: 'react', c: { heart: 1 } });
  say('ann', { k: 'vote', poll: 'q', opt: 1 });
  const line = { id: '1', at: NOW, u: 'ann', n: 'ann', t: 'hello' };
  const n = NOW / 1_000;
  assert.deepEqual(tick(12_600), {
    v: 1,
    n,
    at: NOW,
    rev: 1,
    react: { heart: 3 },
    viewers: 13_000,
    tally: [0, 1],
    chat: [line],
  });
  wait(1_000);
  assert.equal(tick(12_600), null, 'nothing has');
  assert.deepEqual(tick(14_000), { v: 1, n: n + 1, at: NOW + 1_000, rev: 1, viewers: 14_000, tally: [0, 1] });
});

test('a tick comes where the state is another, and now and then as a sign of life', () => {
  const { tick, wait } = open();
  assert.ok(tick());
  wait(1_000);
  assert.equal(tick(), null);
  assert.equal(tick(null, { rev: 2 })?.rev, 2);
  wait(LIFE_MS - 1);
  assert.equal(tick(null, { rev: 2 }), null);
  wait(1);
  assert.ok(tick(null, { rev: 2 }));
});

test('ticks count on from those of another worker', () => {
  const { room, tick } = open();
  room.follow(5e9);
  room.follow(3);
  room.follow(NaN);
  assert.equal(tick()?.n, 5e9 + 1);
});

test('a line that is held comes when it is approved, and not when its viewer was muted', () => {
  const { say, tick, took, room } = open({ chat: { mode: 'approve', maxLen: 99 } });
  for (const id of ['1', '2', '3']) say(`v${id}`, chat(id));
  assert.deepEqual(
    room.held().map(({ id }) => id),
    ['1', '2', '3'],
  );
  assert.equal(tick()?.chat, undefined);
  took({ k: 'mute', viewer: 'v2', on: true });
  took({ k: 'approve', ids: ['3', '2', 'nobody'] });
  assert.deepEqual(
    tick()?.chat?.map(({ id }) => id),
    ['3'],
  );
  took({ k: 'approve', ids: ['3'] });
  assert.equal(tick()?.chat, undefined, 'once');
});

test('a muted viewer is not read, and what still waits of theirs does not come', () => {
  const { say, tick, took } = open({ chat: { mode: 'on', maxLen: 99, muted: ['ann'] } });
  assert.equal(say('ann', chat('1')), 'muted');
  say('bob', chat('2'));
  took({ k: 'mute', viewer: 'bob', on: true });
  assert.equal(tick()?.chat, undefined);
});

test('votes are written now and then while a poll runs, and at once where it was closed without them', () => {
  const { say, due, took, wait } = open({ poll });
  assert.deepEqual(due(), []);
  say('ann', { k: 'vote', poll: 'q', opt: 1 });
  const op = { k: 'poll' as const, poll: { ...poll, tally: [0, 1] } };
  assert.deepEqual(due(), [op]);
  took(op);
  say('bob', { k: 'vote', poll: 'q', opt: 1 });
  assert.deepEqual(due(), []);
  wait(10_000);
  assert.deepEqual(due(), [{ k: 'poll', poll: { ...poll, tally: [0, 2] } }]);
});

test('a coupon of which there are so many is over for everybody when they are claimed', () => {
  const offer = { id: 'o', rev: 3, products: ['shirt'], at: 0, coupon: 'TEN', limit: { total: 2 } };
  const { say, due } = open({ offers: [offer] });
  assert.deepEqual([say('ann', { k: 'claim', id: 'o' }), say('ann', { k: 'claim', id: 'o' })], ['in', 'again']);
  assert.deepEqual(due(), []);
  assert.deepEqual([say('bob', { k: 'claim', id: 'o' }), say('eve', { k: 'claim', id: 'o' })], ['in', 'full']);
  assert.deepEqual(due(), [{ k: 'offer', offer: { ...offer, rev: 4, deadline: NOW } }]);
});

test('a giveaway that a host has closed by themselves is drawn; one that was called off is not', () => {
  const giveaway = { id: 'g', at: 0, label: 'A shirt', open: true };
  const { say, due, room } = open({ giveaway });
  assert.equal(say('ann', { k: 'claim', id: 'g' }), 'in');
  assert.deepEqual(due(), []);
  const closed = { ...liveState(), giveaway: { ...giveaway, open: false } };
  assert.deepEqual(room.due(closed, NOW, false), [{ k: 'giveaway', giveaway: { ...closed.giveaway, winners: ['ann'] } }]);
  assert.deepEqual(room.due({ ...closed, giveaway: { ...closed.giveaway, winners: [] } }, NOW, false), []);
});

test('however many come, no more is remembered than may be', () => {
  const { say, room } = open({ poll }, { viewers: 50, voters: 50, ids: 50, waiting: 10, held: 10, claimants: 50 });
  let full = 0;
  for (let viewer = 0; viewer < 1_000; viewer++) {
    say(`v${viewer}`, chat(`m${viewer}`));
    if (say(`v${viewer}`, { k: 'vote', poll: 'q', opt: 0 }) === 'full') full++;
  }
  assert.equal(full, 950);
  assert.ok(room.size <= 50 + 50 + 50 + 10 + 10 + 50, String(room.size));
});
