import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveState } from '../../fakes/live-state.js';
import type { HostOp, LivePoll, ShowState } from '../contracts/live.js';
import { prepare } from './prepare.js';

const poll: LivePoll = { id: 'q1', at: 0, q: 'Which?', options: ['a', 'b'], open: true };
const pin = { id: 'p', product: 'shirt', at: 0, seq: 1 };

function prepared(op: HostOp, state: Partial<ShowState> = {}, tallies: Readonly<Record<string, readonly number[]>> = {}) {
  return prepare(op, {
    state: liveState(state),
    now: 100,
    products: new Set(['shirt']),
    tally: ({ id }) => tallies[id] ?? null,
    draw: () => ['ann'],
  });
}

test('what names something that the show does not have is refused', () => {
  assert.equal(prepared({ k: 'pin', pin: { ...pin, product: 'other' } }), null);
  assert.equal(prepared({ k: 'offer', offer: { id: 'o', rev: 1, products: ['shirt', 'other'], at: 0 } }), null);
  assert.equal(prepared({ k: 'unpin', id: 'nobody', end: 5 }), null);
  assert.equal(prepared({ k: 'poll', poll: { ...poll, options: ['only'] } }), null);
  assert.deepEqual(prepared({ k: 'unpin', id: 'p', end: 5 }, { pins: [pin] }), [{ k: 'unpin', id: 'p', end: 5 }]);
});

test('a poll that is closed gets the votes that were counted, not those that somebody claims', () => {
  const closed = { ...poll, open: false, tally: [99, 0] };
  assert.deepEqual(prepared({ k: 'poll', poll: closed }, { poll }, { q1: [3, 4] }), [
    { k: 'poll', poll: { ...closed, tally: [3, 4] } },
  ]);
});

test('the next poll closes the one before, with its votes', () => {
  const next = { ...poll, id: 'q2', at: 50 };
  assert.deepEqual(prepared({ k: 'poll', poll: next }, { poll }, { q1: [3, 4] }), [
    { k: 'poll', poll: { ...poll, open: false, end: 50, tally: [3, 4] } },
    { k: 'poll', poll: next },
  ]);
});

test('winners are drawn when a giveaway is closed, once, unless it is said who they are', () => {
  const giveaway = { id: 'g', at: 0, label: 'A mug', open: true };
  const winners = (given?: readonly string[], drawn?: readonly string[]) => {
    const [op] = prepared(
      { k: 'giveaway', giveaway: { ...giveaway, open: false, ...(given && { winners: given }) } },
      { giveaway: { ...giveaway, ...(drawn && { winners: drawn }) } },
    )!;
    return op?.k === 'giveaway' && op.giveaway.winners;
  };
  assert.deepEqual(winners(), ['ann']);
  assert.deepEqual(winners(undefined, ['bob']), ['bob'], 'drawn before');
  assert.deepEqual(winners([]), [], 'called off');
  assert.deepEqual(prepared({ k: 'giveaway', giveaway }), [{ k: 'giveaway', giveaway }], 'open');
});

test('another chat mode leaves muted who is muted, and a line some length', () => {
  const chat = { mode: 'slow', maxLen: 1e9 } as const;
  assert.deepEqual(prepared({ k: 'chatmode', chat }, { chat: { mode: 'on', maxLen: 9, muted: ['v'] } }), [
    { k: 'chatmode', chat: { mode: 'slow', maxLen: 500, muted: ['v'] } },
  ]);
  assert.deepEqual(prepared({ k: 'chatmode', chat: { ...chat, maxLen: NaN, muted: [] } }), [
    { k: 'chatmode', chat: { mode: 'slow', maxLen: 500, muted: [] } },
  ]);
});
