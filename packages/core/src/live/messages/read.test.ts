import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyDelta, anyOp, anyState, anyTick, anyUplink } from '../../../fakes/live-messages.js';
import { mutate } from '../../../fakes/mutate.js';
import { createRandom } from '../../../fakes/random.js';
import { emptyState } from '../reduce.js';
import { bytesOf, MOST_BYTES } from './limits.js';
import { readDelta, readOp, readState, readTick, readUplink, sizeOf, type Reading } from './read.js';

type Read = (input: unknown) => Reading<unknown>;
const kinds: readonly (readonly [string, Read, fc.Arbitrary<unknown>, most: number])[] = [
  ['state', readState, anyState, MOST_BYTES.state],
  ['delta', readDelta, anyDelta, MOST_BYTES.delta],
  ['tick', readTick, anyTick, MOST_BYTES.tick],
  ['op', readOp, anyOp, MOST_BYTES.op],
  ['uplink', readUplink, anyUplink, MOST_BYTES.uplink],
];

const state = emptyState('evening', 'e1');
const why = (reading: Reading<unknown>): string => (reading.ok ? 'ok' : `${reading.reason} ${reading.path}`.trim());

for (const [kind, read, any, most] of kinds) {
  test(`a ${kind} that is valid comes through as it is, as a value and as a text, and is fresh`, () => {
    fc.assert(
      fc.property(any, (valid) => {
        const text = JSON.stringify(valid);
        fc.pre(bytesOf(text) <= most);
        for (const input of [text, valid]) {
          const reading = read(input);
          assert.ok(reading.ok, why(reading));
          // a dictionary may come without a prototype, and leaves with one
          assert.deepEqual(reading.value, JSON.parse(text));
          assert.notEqual(reading.value, valid);
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test(`a ${kind} takes nothing along that it does not know, at any depth`, () => {
    // what a reaction is called is no field
    const isNamed = (key: string, value: object): boolean => key === 'c' || (key === 'react' && !('kinds' in value));
    const strange = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map((each) => strange(each));
      if (typeof value !== 'object' || value === null || isNamed(key, value)) return value;
      const inner = Object.entries(value).map(([name, each]) => [name, strange(each, name)]);
      return Object.fromEntries([...inner, ['x-new', { a: [1] }]]);
    };
    fc.assert(
      fc.property(any, (valid) => {
        const reading = read(strange(valid));
        assert.ok(reading.ok || reading.reason === 'too-large', why(reading));
        if (reading.ok) assert.deepEqual(reading.value, JSON.parse(JSON.stringify(valid)));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test(`whatever comes for a ${kind}, nothing is thrown, and what is read reads the same again`, () => {
    const hostile = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
      fc.json(),
      fc.string(),
    );
    const check = (input: unknown): void => {
      const reading = read(input);
      assert.deepEqual(Object.keys(Object.prototype), []);
      if (!reading.ok) return assert.equal(typeof reading.path, 'string');
      const text = JSON.stringify(reading.value);
      assert.ok(bytesOf(text) <= most);
      assert.deepEqual(read(text), reading);
    };
    fc.assert(fc.property(hostile, check), { numRuns: 1000, seed: 1 });
    const random = createRandom(7);
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 3 }), (valid, rounds) => {
        let text = JSON.stringify(valid);
        for (let round = 0; round < rounds; round++) text = mutate(text, random);
        check(text);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test(`a ${kind} of more than ${most} bytes is dropped, as a text and as a value`, () => {
    assert.equal(why(read(' '.repeat(most + 1))), 'too-large');
    assert.equal(why(read('ä'.repeat(most / 2 + 1))), 'too-large');
  });
}

test('a value is as large as what is kept of it', () => {
  const op = (size: number) => ({ k: 'notice', notice: { id: 'n', at: 1, text: 'x'.repeat(size) }, more: 'y'.repeat(9000) });
  assert.equal(why(readOp(op(900))), 'ok');
  const delta = { v: 1, epoch: 'e', rev: 1, ops: Array.from({ length: 5 }, () => op(900)) };
  assert.equal(why(readDelta(delta)), 'too-large');
});

test('values that no JSON can say are dropped', () => {
  const round: Record<string, unknown> = { ...state };
  round.poll = round;
  assert.equal(why(readState(round)), 'invalid poll.id');
  const trap = new Proxy({}, { get: () => assert.fail('looked') });
  assert.equal(why(readState(trap)), 'invalid');
  assert.equal(why(readState({ ...state, rev: 1n })), 'invalid rev');
  assert.equal(why(readState(undefined)), 'json');
});

const broken: readonly (readonly [object, string])[] = [
  [{ v: 2 }, 'version v'],
  [{ rev: -1 }, 'invalid rev'],
  [{ rev: 1.5 }, 'invalid rev'],
  [{ status: 'ended' }, 'invalid status'],
  [{ show: '' }, 'invalid show'],
  [{ pins: undefined }, 'invalid pins'],
  [{ pins: [{ id: 'a', product: 'shirt', at: NaN, seq: 1 }] }, 'invalid pins[0].at'],
  [{ pins: [{ id: 'a', product: 'shirt', at: 1e16, seq: 1 }] }, 'invalid pins[0].at'],
  [{ pins: [{ id: 'a', product: 'shirt', at: 1, seq: 1, end: null }] }, 'invalid pins[0].end'],
  [{ pins: Array.from({ length: 101 }, () => ({ id: 'a', product: 'b', at: 1, seq: 1 })) }, 'invalid pins'],
  [{ react: { kinds: [], sample: 1.1 } }, 'invalid react.sample'],
  [{ chat: { mode: 'on', maxLen: 0 } }, 'invalid chat.maxLen'],
  [{ refreshSeconds: 0 }, 'invalid refreshSeconds'],
  [{ recording: 'javascript:alert(1)' }, 'invalid recording'],
  [{ recording: 'film.mp4' }, 'invalid recording'],
  [
    { offers: [{ id: 'a', rev: 1, products: [], at: 1, display: { amount: '1e3', currency: 'EUR' } }] },
    'invalid offers[0].display.amount',
  ],
];
for (const [change, reason] of broken) {
  test(`a state with ${JSON.stringify(change).slice(0, 80)} is dropped: ${reason}`, () => {
    assert.equal(why(readState({ ...state, ...change })), reason);
  });
}

test('addresses are safe, and absolute when they have been read', () => {
  const at = (change: object, base?: string): unknown => {
    const reading = readState({ ...state, ...change }, base);
    return reading.ok ? (reading.value.recording ?? reading.value.channel?.urls[0]) : why(reading);
  };
  const url = (address: unknown, base?: string) => at({ channel: { kind: 'nats', urls: [address] } }, base);
  const wrong = 'invalid channel.urls[0]';
  assert.equal(at({ recording: 'film.mp4' }, 'https://shop.example/live/state.json'), 'https://shop.example/live/film.mp4');
  assert.equal(url('wss://a.example'), 'wss://a.example/');
  assert.equal(url('WSS://a.example:9/x'), 'wss://a.example:9/x');
  assert.equal(url('ws://a.example', 'https://shop.example/'), wrong);
  assert.equal(url('ws://a.example', 'http://shop.example/'), 'ws://a.example/');
  assert.equal(url('ws://127.0.0.1:4223', 'https://shop.example/'), 'ws://127.0.0.1:4223/');
  assert.equal(url('wss://user:word@a.example'), wrong);
  assert.equal(url('http://a.example', 'https://shop.example/'), wrong);
  assert.equal(url('https://a.example/live'), 'https://a.example/live');
  assert.equal(url('in', 'https://shop.example/live/'), 'https://shop.example/live/in');
  for (const bad of ['javascript:1', ' wss:x', 'wss:', 'nats://a.example', '', 5, null]) assert.equal(url(bad), wrong);
});

test('an operation that is not known is skipped, and one that is broken drops the delta', () => {
  const unpin = { k: 'unpin', id: 'a', end: 5 };
  const delta = (...ops: readonly unknown[]) => readDelta({ v: 1, epoch: 'e', rev: 2, ops });
  const read = delta({ k: 'auction', lot: 1 }, unpin, { k: 'toString' });
  assert.deepEqual(read.ok && read.value.ops, [unpin]);
  assert.equal(why(delta({ ...unpin, end: '5' })), 'invalid ops[0].end');
  assert.equal(why(delta({ k: 7 })), 'invalid ops[0].k');
  assert.equal(why(delta('unpin')), 'invalid ops[0].k');
  assert.equal(why(readOp({ k: 'auction' })), 'unknown');
  assert.equal(why(readUplink({ k: '__proto__' })), 'unknown');
  assert.equal(why(readOp('{')), 'json');
});

test('a line of chat is counted as a reader counts it', () => {
  const chat = (t: string) => ({ k: 'chat', id: 'c', t });
  assert.equal(why(readUplink(chat('x'.repeat(200)))), 'ok');
  assert.equal(why(readUplink(chat('x'.repeat(201)))), 'too-long t');
  assert.equal(why(readUplink(chat('👩‍👩‍👧'.repeat(5)), 5)), 'ok');
  assert.equal(why(readUplink(chat('👩‍👩‍👧'.repeat(6)), 5)), 'too-long t');
});

test('the size of a message is that of its JSON in UTF-8', () => {
  assert.equal(sizeOf({ k: 'claim', id: 'ä' }), '{"k":"claim","id":"ä"}'.length + 1);
});
