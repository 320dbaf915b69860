import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyOp, emptyState, type ShowState, type StateOp } from '@vitrine/core';
import { seenIn } from './seen.js';

const NOW = 1_700_000_000_000;
const show = {
  products: ['shirt', 'mug'].map((key) => ({ key, ref: { kind: 'handle' as const, handle: key } })),
};
const after = (...ops: readonly StateOp[]): ShowState => ops.reduce(applyOp, { ...emptyState('s', 'e'), status: 'live' });
const seen = (state: ShowState, late = 0) => seenIn(state, { show, now: NOW, server: NOW, late });
const pin = (product: string, seq: number, at: number): StateOp => ({ k: 'pin', pin: { id: `p${seq}`, product, at, seq } });

test('who is ten seconds late sees what was shown ten seconds ago', () => {
  const state = after(pin('shirt', 1, NOW - 60_000), pin('mug', 2, NOW - 4_000));
  assert.deepEqual(seen(state).pins, ['mug']);
  assert.deepEqual(seen(state, 10_000).pins, ['shirt']);
  assert.deepEqual(seen(after()).pins, []);
});

test('what was taken down is still there for the late ones', () => {
  const state = after(pin('shirt', 1, NOW - 60_000), { k: 'unpin', id: 'p1', end: NOW - 2_000 });
  assert.deepEqual(seen(state).pins, []);
  assert.deepEqual(seen(state, 10_000).pins, ['shirt']);
});

test('an offer that is over is so for everybody; one that has come now is not there yet for the late ones', () => {
  const offer = (id: string, at: number, deadline?: number): StateOp => ({
    k: 'offer',
    offer: { id, rev: 1, products: ['shirt'], at, label: id, ...(deadline !== undefined && { deadline }) },
  });
  const state = after(offer('over', NOW - 60_000, NOW - 1), offer('new', NOW - 1_000, NOW + 60_000), offer('old', NOW - 60_000));
  assert.deepEqual(seen(state).offers, ['old', 'new']);
  assert.deepEqual(seen(state, 10_000).offers, ['old']);
});

test('a poll and a notice, and the clock of a host that is not the programme’s', () => {
  const state = {
    ...after(
      { k: 'poll', poll: { id: 'q', at: NOW - 5_000, q: 'Which one?', options: ['a', 'b'], open: true } },
      { k: 'notice', notice: { id: 'n', at: NOW - 20_000, end: NOW - 15_000, text: 'Hello' } },
    ),
    pdtOffset: 3_000,
  };
  assert.deepEqual([seen(state).poll, seen(state).notice], ['Which one?', null]);
  assert.deepEqual([seen(state, 10_000).poll, seen(state, 18_000).notice], [null, 'Hello']);
});

test('a product that the show does not have is nowhere', () => {
  assert.deepEqual(seen(after(pin('hat', 1, NOW - 1_000))).pins, []);
});
