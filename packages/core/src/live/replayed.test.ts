import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cue } from '../show/show.js';
import { replayedState } from './replayed.js';

const price = { amount: '9.90', currency: 'EUR' };
const cues: readonly Cue[] = [
  { id: 'p', type: 'pin', product: 'mug', at: 5 },
  { id: 'o.1.mug', type: 'offer', product: 'mug', title: 'Tonight', price, at: 5, until: 9 },
  { id: 'o.1.hat', type: 'offer', product: 'hat', title: 'Tonight', price, at: 5, until: 9 },
  { id: 'x', type: 'offer', title: 'For all', code: 'HELLO', at: 6 },
  { id: 'q', type: 'poll', title: 'Which?', options: ['a', 'b'], tally: [3, 1], at: 5 },
  { id: 'n1', type: 'notice', text: 'first', at: 1 },
  { id: 'n2', type: 'notice', text: 'second', at: 2 },
];

test('what was announced is told again, each deal once with all its products, and none of it can be over', () => {
  const state = replayedState('s', cues, 4);
  assert.deepEqual(state.offers, [
    { id: 'o.1.mug', rev: 1, products: ['mug', 'hat'], at: 0, label: 'Tonight', display: price },
    { id: 'x', rev: 1, products: [], at: 0, label: 'For all', coupon: 'HELLO' },
  ]);
  assert.deepEqual(state.poll, { id: 'q', at: 0, q: 'Which?', options: ['a', 'b'], tally: [3, 1], open: false });
  assert.deepEqual(state.notice, { id: 'n2', at: 0, text: 'second' });
  assert.deepEqual([state.rev, state.status, state.chat.mode], [4, 'recorded', 'off']);
});

test('where nothing was announced there is nothing to tell', () => {
  const { offers, poll, notice } = replayedState('s', [], 1);
  assert.deepEqual([offers, poll, notice], [[], undefined, undefined]);
});
