import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveState } from '../../fakes/live-state.js';
import type { ShowState, StateOp } from '../contracts/live.js';
import { applyOp } from './apply.js';
import { fitted } from './fit-state.js';
import { jsonBytes } from './text.js';

const after = (ops: readonly StateOp[], from: ShowState = liveState()) => ops.reduce(applyOp, from);
const pin = (id: string, seq: number) => ({ id, product: 'shirt', at: seq, seq });

test('pins and offers take the place of those of their id, and a pin is taken down', () => {
  const { pins, offers } = after([
    { k: 'pin', pin: pin('a', 1) },
    { k: 'pin', pin: pin('b', 2) },
    { k: 'pin', pin: { ...pin('a', 3), note: 'again' } },
    { k: 'unpin', id: 'b', end: 9 },
    { k: 'offer', offer: { id: 'o', rev: 1, products: [], at: 0 } },
    { k: 'offer', offer: { id: 'o', rev: 2, products: [], at: 0 } },
  ]);
  assert.deepEqual(pins, [
    { ...pin('a', 3), note: 'again' },
    { ...pin('b', 2), end: 9 },
  ]);
  assert.deepEqual(offers, [{ id: 'o', rev: 2, products: [], at: 0 }]);
});

test('a show begins, ends, gets its recording, and can be taken back to each', () => {
  const scheduled = after([{ k: 'status', status: 'scheduled', at: 1 }]);
  assert.equal(scheduled.startedAt, undefined);
  const live = after([{ k: 'status', status: 'live', at: 5 }], scheduled);
  const ended = after([{ k: 'status', status: 'recorded', at: 9 }], live);
  assert.deepEqual([ended.startedAt, ended.endedAt, ended.recording], [5, 9, undefined]);
  const recorded = after([{ k: 'status', status: 'recorded', at: 20, recording: 'https://a.example/r.mp4' }], ended);
  assert.deepEqual([recorded.endedAt, recorded.recording], [9, 'https://a.example/r.mp4'], 'it ended when it ended');
  const again = after([{ k: 'status', status: 'live', at: 5 }], recorded);
  assert.deepEqual([again.endedAt, again.recording], [undefined, undefined]);
});

test('viewers are muted once, and no more when they are not', () => {
  const muted = after([
    { k: 'mute', viewer: 'v', on: true },
    { k: 'mute', viewer: 'w', on: true },
    { k: 'mute', viewer: 'v', on: true },
  ]);
  assert.deepEqual(muted.chat.muted, ['w', 'v']);
  assert.deepEqual(after([{ k: 'mute', viewer: 'w', on: false }], muted).chat.muted, ['v']);
});

test('what is about lines of chat leaves the state alone', () => {
  const state = liveState();
  assert.equal(
    after(
      [
        { k: 'del', ids: ['a'] },
        { k: 'approve', ids: ['b'] },
      ],
      state,
    ),
    state,
  );
});

test('a state that is too big loses deals that are over, then the oldest pins, and never what is shown', () => {
  const pins = Array.from({ length: 300 }, (_, n) => pin(`pin-${n}`, n));
  const offers = [
    { id: 'over', rev: 1, products: [], at: 0, deadline: 5 },
    { id: 'now', rev: 1, products: [], at: 0, deadline: 50 },
  ];
  const small = fitted(liveState({ pins, offers }), 8_000, 10)!;
  assert.ok(jsonBytes(small) <= 8_000);
  assert.deepEqual(small.offers, [offers[1]]);
  assert.equal(small.pins.at(-1), pins.at(-1));
  assert.equal(fitted(liveState({ offers: [{ ...offers[1]!, label: 'x'.repeat(9_000) }] }), 8_000, 10), null);
});

test('of those that are muted the latest are kept', () => {
  const muted = Array.from({ length: 500 }, (_, n) => `v${n}`);
  const kept = fitted(liveState({ chat: { mode: 'on', maxLen: 9, muted } }), 16_384, 0)?.chat.muted;
  assert.deepEqual([kept?.length, kept?.at(-1)], [200, 'v499']);
});
