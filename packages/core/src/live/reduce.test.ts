import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LivePin, ShowState, StateOp } from '../contracts/live.js';
import { anyOp, anyState } from '../../fakes/live-messages.js';
import { readState } from './messages/read.js';
import { MOST } from './messages/limits.js';
import { applyDelta, applyOp, emptyState } from './reduce.js';

const empty = emptyState('evening', 'e1');
const after = (...ops: readonly StateOp[]): ShowState => ops.reduce(applyOp, empty);
const pin = (id: string, at: number, seq: number, more: Partial<LivePin> = {}): StateOp => ({
  k: 'pin',
  pin: { id, product: 'shirt', at, seq, ...more },
});
const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join('');

test('pins stand in the order of their moments, each once', () => {
  assert.equal(ids(after(pin('b', 20, 2), pin('a', 10, 1), pin('d', 20, 3)).pins), 'abd');
  const again = after(pin('a', 10, 1), pin('b', 20, 2), pin('a', 30, 3, { note: 'new' }));
  assert.equal(ids(again.pins), 'ba');
  assert.equal(again.pins[1]?.note, 'new');
  assert.equal(after(pin('a', 10, 5), pin('a', 99, 4)).pins[0]?.at, 10);
});

test('a pin that is taken down has an end; one that nobody knows changes nothing', () => {
  assert.deepEqual(after(pin('a', 10, 1), { k: 'unpin', id: 'a', end: 15 }).pins, [
    { id: 'a', product: 'shirt', at: 10, seq: 1, end: 15 },
  ]);
  assert.deepEqual(after({ k: 'unpin', id: 'x', end: 1 }), empty);
});

test('an offer is replaced by a later revision of it alone, where it stands', () => {
  const offer = (id: string, rev: number): StateOp => ({ k: 'offer', offer: { id, rev, products: [], at: 0 } });
  const { offers } = after(offer('a', 2), offer('b', 1), offer('a', 1), offer('a', 3), offer('b', 1));
  assert.deepEqual(
    offers.map(({ id, rev }) => [id, rev]),
    [
      ['a', 3],
      ['b', 1],
    ],
  );
});

test('one poll, one notice, one giveaway: the latest', () => {
  const poll = { id: 'p', at: 1, q: 'Which?', options: ['a', 'b'], open: true };
  const state = after(
    { k: 'poll', poll },
    { k: 'poll', poll: { ...poll, open: false, tally: [1, 2] } },
    { k: 'notice', notice: { id: 'n', at: 1, text: 'x' } },
    { k: 'notice', notice: { id: 'o', at: 2, text: 'y' } },
    { k: 'giveaway', giveaway: { id: 'g', at: 1, label: 'A hat', open: true } },
  );
  assert.deepEqual([state.poll?.open, state.poll?.tally, state.notice?.id, state.giveaway?.id], [false, [1, 2], 'o', 'g']);
});

test('a show goes live, ends, and gets its recording, and the times of it stay', () => {
  const status = (to: ShowState['status'], at: number, recording?: string): StateOp => ({
    k: 'status',
    status: to,
    at,
    ...(recording !== undefined && { recording }),
  });
  const pick = ({ status: is, startedAt, endedAt, recording }: ShowState) => [is, startedAt, endedAt, recording];
  const live = status('live', 10);
  assert.deepEqual(pick(after(live)), ['live', 10, undefined, undefined]);
  assert.deepEqual(pick(after(live, status('live', 12))), ['live', 10, undefined, undefined]);
  const film = 'https://shop.example/film.mp4';
  const ended = [live, status('recorded', 90), status('recorded', 99, film)];
  assert.deepEqual(pick(after(...ended)), ['recorded', 10, 90, film]);
  assert.deepEqual(pick(after(...ended, status('live', 120))), ['live', 10, undefined, undefined]);
  assert.deepEqual(after(...ended, status('scheduled', 0)), empty);
});

test('who is muted stays so when the rules of the chat change, and until they are let speak', () => {
  const muted = after({ k: 'mute', viewer: 'v1', on: true }, { k: 'chatmode', chat: { mode: 'slow', slowMs: 9000, maxLen: 80 } });
  assert.deepEqual(muted.chat, { mode: 'slow', slowMs: 9000, maxLen: 80, muted: ['v1'] });
  assert.deepEqual(applyOp(muted, { k: 'mute', viewer: 'v1', on: false }).chat.muted, []);
  assert.deepEqual(applyOp(muted, { k: 'chatmode', chat: { mode: 'on', maxLen: 80, muted: [] } }).chat.muted, []);
});

test('lists lose what is oldest', () => {
  const pins = Array.from({ length: MOST.pins + 5 }, (_, index) => pin(`p${index}`, index, index));
  const mutes = Array.from({ length: MOST.muted + 5 }, (_, index): StateOp => ({ k: 'mute', viewer: `v${index}`, on: true }));
  const state = after(...pins, ...mutes);
  assert.equal(state.pins.length, MOST.pins);
  assert.equal(state.pins[0]?.id, 'p5');
  assert.equal(state.chat.muted?.length, MOST.muted);
  assert.equal(state.chat.muted?.[0], 'v5');
});

test('a delta applies where it is the next of its epoch', () => {
  const delta = (rev: number, epoch = 'e1') => ({ v: 1, epoch, rev, ops: [pin('a', 1, 1)] }) as const;
  const at4 = { ...empty, rev: 4 };
  assert.deepEqual(applyDelta(at4, delta(5)), { ...applyOp(at4, pin('a', 1, 1)), rev: 5 });
  assert.equal(applyDelta(at4, delta(4)), 'old');
  assert.equal(applyDelta(at4, delta(1)), 'old');
  assert.equal(applyDelta(at4, delta(6)), 'gap');
  assert.equal(applyDelta(at4, delta(5, 'e2')), 'gap');
  assert.equal(applyDelta(at4, delta(4, 'e2')), 'gap');
});

test('whatever is applied, the state can still be read, and what was before is as it was', () => {
  fc.assert(
    fc.property(anyState, fc.array(anyOp, { maxLength: 8 }), (state, ops) => {
      const before = structuredClone(state);
      const next = ops.reduce(applyOp, state);
      assert.deepEqual(state, before);
      const reading = readState(structuredClone(next));
      assert.ok(reading.ok || reading.reason === 'too-large');
      if (reading.ok) assert.deepEqual(reading.value, next);
    }),
    { numRuns: 500, seed: 1 },
  );
});
