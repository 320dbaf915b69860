import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blankState } from './apply.js';
import { LONGEST, parsed, readDelta, readOp, readState, readTick, readUplink, sizeOf } from './read.js';

const readers = { readState, readDelta, readTick, readOp, readUplink };
const state = {
  ...blankState('s1', 'e1'),
  status: 'live',
  startedAt: 5,
  pins: [{ id: 'p', product: 'shirt', at: 1, seq: 2, slot: 'left' }],
  offers: [{ id: 'o', rev: 1, products: ['shirt'], at: 1, display: { amount: '9.90', currency: 'EUR' }, limit: { total: 5 } }],
  poll: { id: 'q', at: 1, q: 'Which?', options: ['a', 'b'], tally: [1, 2], open: true },
  giveaway: { id: 'g', at: 1, label: 'A hat', open: false, winners: ['anna'] },
  channel: { kind: 'nats', urls: ['wss://a.example'] },
} as const;

test('a state is read as it is, into objects of its own', () => {
  const read = readState(state);
  assert.deepEqual(read, state);
  assert.notEqual(read, state);
  assert.notEqual(read?.pins, state.pins);
  assert.notEqual(read?.pins[0], state.pins[0]);
});

test('what is not known is left out, at every depth', () => {
  const more = { ...state, later: 1, pins: [{ ...state.pins[0], colour: 'red' }] };
  assert.deepEqual(readState(more), state);
  assert.deepEqual(readDelta({ v: 1, epoch: 'e', rev: 2, ops: [{ k: 'later' }, { k: 'del', ids: ['a'], x: 1 }] }), {
    v: 1,
    epoch: 'e',
    rev: 2,
    ops: [{ k: 'del', ids: ['a'] }],
  });
});

test('anything wrong spoils the message', () => {
  for (const wrong of [
    { v: 2 },
    { rev: 1.5 },
    { rev: -1 },
    { status: 'soon' },
    { startedAt: Infinity },
    { pins: [{ ...state.pins[0], at: NaN }] },
    { pins: {} },
    { chat: { mode: 'on' } },
    { react: { kinds: [], sample: 2 } },
    { epoch: '' },
    { poll: { ...state.poll, options: 'ab' } },
  ])
    assert.equal(readState({ ...state, ...wrong }), null, JSON.stringify(wrong));
  assert.equal(readDelta({ v: 1, epoch: 'e', rev: 2, ops: [{ k: 'pin', pin: {} }] }), null);
  assert.equal(readDelta({ v: 1, epoch: 'e', rev: 2, ops: [7] }), null);
});

test('names of every object are names like others', () => {
  const counts = JSON.parse('{"__proto__":1,"constructor":2}') as Record<string, number>;
  const read = readTick({ v: 1, n: 1, at: 1, rev: 1, react: counts });
  assert.deepEqual(Object.entries(read?.react ?? {}), [
    ['__proto__', 1],
    ['constructor', 2],
  ]);
  assert.equal(readOp({ k: 'toString' }), null);
  assert.equal(readUplink(JSON.parse('{"k":"__proto__"}')), null);
  assert.equal(Object.hasOwn(Object.prototype, 'v'), false);
});

test('nothing that may arrive makes a reader throw, and what one has read it reads again', () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true });
  fc.assert(
    fc.property(
      fc.oneof(anything, fc.dictionary(fc.constantFrom('v', 'k', 'rev', 'epoch', 'ops', 'n', 'at', 'id', 't', 'c'), anything)),
      (value) => {
        for (const read of Object.values(readers)) {
          const found = read(value);
          if (found !== null) assert.deepEqual(read(structuredClone(found)), found);
        }
      },
    ),
  );
});

test('a text that is too long, or no JSON, is nothing', () => {
  const text = JSON.stringify(state);
  assert.deepEqual(parsed(text, LONGEST.state, readState), state);
  assert.equal(parsed(text, text.length - 1, readState), null);
  assert.equal(parsed('"é"', 3, String), null, 'bytes count, not characters');
  fc.assert(fc.property(fc.string(), (any) => void parsed(any, LONGEST.state, readState)));
  assert.equal(sizeOf('é'), 4);
});
