import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyOp } from '../../fakes/live-messages.js';
import { id3Of, readId3 } from './id3.js';
import { sizeOf } from './messages/read.js';

const op = { k: 'unpin', id: 'pin-42', end: 5 } as const;
const json = JSON.stringify(op);

const bytes = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, isBig: boolean): number[] =>
  [...text].flatMap((letter) => (isBig ? [0, letter.charCodeAt(0)] : [letter.charCodeAt(0), 0]));
const syncsafe = (size: number): number[] => [21, 14, 7, 0].map((bits) => (size >> bits) & 0x7f);
const plain = (size: number): number[] => [24, 16, 8, 0].map((bits) => (size >> bits) & 0xff);

interface Frame {
  readonly id?: string;
  readonly flags?: number;
  readonly body: readonly number[];
}
const utf8: Frame = { body: [3, ...bytes('vitrine.cue.v1'), 0, ...bytes(json)] };

function tag(frames: readonly Frame[], { version = 4, flags = 0, before = [] as readonly number[] } = {}): Uint8Array {
  const size = version === 4 ? syncsafe : plain;
  const all = frames.flatMap(({ id = 'TXXX', flags: own = 0, body }) => [...bytes(id), ...size(body.length), 0, own, ...body]);
  const rest = [...before, ...all];
  return Uint8Array.from([...bytes('ID3'), version, 0, flags, ...syncsafe(rest.length), ...rest]);
}

const read = (...args: Parameters<typeof tag>): unknown => {
  const reading = readId3(tag(...args));
  return reading?.ok ? reading.value : (reading?.reason ?? null);
};

test('what is written is read, as long as it has a kilobyte at the most', () => {
  fc.assert(
    fc.property(anyOp, (each) => {
      const written = id3Of(each);
      assert.equal(written === null, sizeOf(each) > 1024);
      if (written) assert.deepEqual(readId3(written), { ok: true, value: each });
    }),
    { numRuns: 1000, seed: 1 },
  );
  assert.equal(id3Of({ k: 'notice', notice: { id: 'n', at: 1, text: 'ä'.repeat(900) } }), null);
});

test('every way to write a text, and either version, is read', () => {
  const name = 'vitrine.cue.v1';
  assert.deepEqual(read([utf8]), op);
  assert.deepEqual(read([utf8], { version: 3 }), op);
  assert.deepEqual(read([{ body: [0, ...bytes(name), 0, ...bytes(json), 0] }]), op);
  assert.deepEqual(read([{ body: [2, ...utf16(name, true), 0, 0, ...utf16(json, true)] }]), op);
  for (const isBig of [true, false]) {
    const mark = isBig ? [0xfe, 0xff] : [0xff, 0xfe];
    assert.deepEqual(read([{ body: [1, ...mark, ...utf16(name, isBig), 0, 0, ...mark, ...utf16(json, isBig)] }]), op);
  }
});

test('it is found among other frames, and behind a longer header', () => {
  const other = { id: 'PRIV', body: [1, 2, 3] };
  const foreign = { body: [3, ...bytes('else'), 0, ...bytes('{}')] };
  assert.deepEqual(read([other, foreign, utf8]), op);
  assert.equal(read([other, foreign]), null);
  assert.deepEqual(read([utf8], { flags: 0x40, before: [0, 0, 0, 6, 1, 0] }), op);
  assert.deepEqual(read([utf8], { version: 3, flags: 0x40, before: [0, 0, 0, 6, 0, 0, 0, 0, 0, 0] }), op);
});

test('a frame that is measured, grouped or escaped is read, and one that is closed is passed over', () => {
  assert.deepEqual(read([{ flags: 0x01, body: [...syncsafe(utf8.body.length), ...utf8.body] }]), op);
  assert.deepEqual(read([{ flags: 0x40, body: [7, ...utf8.body] }]), op);
  const marked = [1, 0xff, 0, 0xfe, ...utf16('vitrine.cue.v1', false), 0, 0, 0xff, 0, 0xfe, ...utf16(json, false)];
  assert.deepEqual(read([{ flags: 0x02, body: marked }]), op);
  assert.equal(read([{ flags: 0x08, body: utf8.body }]), null);
  assert.deepEqual(read([{ flags: 0x04, body: utf8.body }, utf8]), op);
});

test('what is ours and broken says so', () => {
  const of = (text: string): Frame => ({ body: [3, ...bytes('vitrine.cue.v1'), 0, ...bytes(text)] });
  assert.equal(read([of('{')]), 'json');
  assert.equal(read([of('{"k":"auction"}')]), 'unknown');
  assert.equal(read([of('{"k":"unpin","id":"a"}')]), 'invalid');
  assert.equal(read([of(JSON.stringify({ ...op, more: 'x'.repeat(1000) }))]), 'too-large');
  assert.equal(read([{ body: [3, ...bytes('vitrine.cue.v1')] }]), 'json');
  assert.equal(read([{ body: [9, ...bytes('vitrine.cue.v1')] }]), null);
  assert.equal(read([{ body: [] }]), null);
});

test('whatever the bytes, nothing is thrown', () => {
  const whole = [...tag([{ id: 'PRIV', body: [1] }, utf8])];
  const broken = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 6 }).chain((changes) =>
    fc.nat({ max: whole.length }).map((length) => {
      const copy = Uint8Array.from(whole);
      for (const [at, byte] of changes) copy[at] = byte;
      return copy.subarray(0, length);
    }),
  );
  fc.assert(
    fc.property(fc.oneof(broken, fc.uint8Array({ maxLength: 80 })), (some) => {
      const reading = readId3(some);
      if (reading?.ok) assert.equal(typeof reading.value.k, 'string');
    }),
    { numRuns: 5000, seed: 1 },
  );
});
