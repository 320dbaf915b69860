import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createEventReader, type ServerEvent } from './events.js';

function read(...parts: readonly string[]): ServerEvent[] {
  const told: ServerEvent[] = [];
  const reader = createEventReader((event) => told.push(event));
  for (const part of parts) reader.take(part);
  return told;
}

const STREAM =
  '\uFEFF: hello\n\nevent: state\ndata: {"a":\ndata: 1}\nid: 7\n\nevent:tick\r\ndata:x\r\n\r\ndata\rdata: y\r\rid: 8\nretry: 5\nunknown: z\n\ndata: last, without an end';
const EVENTS = [
  { type: 'state', data: '{"a":\n1}', id: '7' },
  { type: 'tick', data: 'x', id: '7' },
  { type: 'message', data: '\ny', id: '7' },
];

test('events are read as the standard says', () => assert.deepEqual(read(STREAM), EVENTS));

test('wherever a stream is cut, its events are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: STREAM.length }), { maxLength: 12 }), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), STREAM.length];
      assert.deepEqual(read(...at.slice(1).map((end, i) => STREAM.slice(at[i], end))), EVENTS);
    }),
  );
});

test('an event that is too long is dropped, and the next one is read', () => {
  const long = 'x'.repeat(50_000);
  assert.deepEqual(
    read(`data: ${long}\ndata: ${long}\n\ndata: a\n\n`, `data: ${long}`, long, long, '\n\ndata: b\n\n').map(({ data }) => data),
    ['a', 'b'],
  );
});

test('an id that could not go back as a header is none', () => {
  assert.deepEqual(
    read('id: 1\ndata: a\n\nid: \u0000\ndata: b\n\nid: ✓\ndata: c\n\nid\ndata: d\n\n').map(({ id }) => id),
    ['1', '1', '1', ''],
  );
});

test('nothing makes it throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('\r', '\n', ':', ' ', 'data', 'id', 'event', 'x') })),
      (parts) => void read(...parts),
    ),
  );
});
