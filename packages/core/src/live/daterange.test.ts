import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyOp } from '../../fakes/live-messages.js';
import { dateRangeOf, readDateRange, type Attributes } from './daterange.js';

/** As a player takes a line apart. */
function attributesOf(line: string): Attributes {
  const list = line.replace('#EXT-X-DATERANGE:', '');
  return Object.fromEntries(
    [...list.matchAll(/([A-Z0-9-]+)=(?:"([^"\r\n]*)"|([^",\s]+))(?:,|$)/gy)].map(([, name, quoted, bare]) => [
      name,
      quoted ?? bare,
    ]),
  );
}

const pin = {
  ID: 'pin-42',
  CLASS: 'vitrine.cue.v1',
  'START-DATE': '2026-11-22T12:00:00.000Z',
  'X-VITRINE-OP': 'pin',
  'X-VITRINE-PRODUCT': 'shirt',
  'X-VITRINE-SEQ': '42',
};
const at = Date.parse('2026-11-22T12:00:00Z');
const why = (attributes: Attributes): string | undefined => {
  const reading = readDateRange(attributes);
  return reading?.ok === false ? `${reading.reason} ${reading.path}`.trim() : reading ? 'ok' : undefined;
};

test('the tag of the documentation is read, and written', () => {
  const op = { k: 'pin', pin: { id: 'pin-42', product: 'shirt', at, seq: 42 } } as const;
  assert.deepEqual(readDateRange(pin), { ok: true, value: { src: 'daterange', op, at } });
  assert.equal(
    dateRangeOf(op),
    '#EXT-X-DATERANGE:ID="pin-42",CLASS="vitrine.cue.v1",START-DATE="2026-11-22T12:00:00.000Z",X-VITRINE-PRODUCT="shirt",X-VITRINE-SEQ=42,X-VITRINE-OP="pin"',
  );
});

test('what is not ours is nothing, and what is ours and broken says where', () => {
  assert.equal(why({ ...pin, CLASS: 'com.apple.hls.interstitial' }), undefined);
  assert.equal(why({}), undefined);
  assert.equal(why({ ...pin, 'START-DATE': '12:00' }), 'invalid START-DATE');
  assert.equal(why({ ...pin, 'START-DATE': '2026-13-45T12:00:00Z' }), 'invalid START-DATE');
  assert.equal(why({ ...pin, 'X-VITRINE-PRODUCT': undefined }), 'invalid pin.product');
  assert.equal(why({ ...pin, 'X-VITRINE-SEQ': '0x' }), 'invalid pin.seq');
  assert.equal(why({ ...pin, 'END-DATE': 'soon' }), 'invalid pin.end');
  assert.equal(why({ ...pin, 'X-VITRINE-OP': 'auction' }), 'unknown');
  assert.equal(why({ ...pin, 'X-VITRINE-OP': 'del' }), 'invalid ids');
  assert.equal(why({ ...pin, 'X-VITRINE-OP': 'offer' }), 'invalid k');
  assert.equal(why({ ...pin, 'X-VITRINE-OP': 'unpin' }), 'invalid id');
});

test('a sequence may be missing, and a value may have been written by hand', () => {
  const reading = readDateRange({ ...pin, 'X-VITRINE-SEQ': undefined, 'X-VITRINE-NOTE': '20% off' });
  assert.deepEqual(reading?.ok && reading.value.op, {
    k: 'pin',
    pin: { id: 'pin-42', product: 'shirt', at, seq: 0, note: '20% off' },
  });
});

test('each change has a name of its own', () => {
  const id = (line: string | null): unknown => attributesOf(line ?? '').ID;
  const offer = (rev: number) => dateRangeOf({ k: 'offer', offer: { id: 'o', rev, products: [], at } });
  assert.notEqual(id(offer(1)), id(offer(2)));
  const notice = (stamp: number) => dateRangeOf({ k: 'notice', notice: { id: 'n', at, text: 'x' } }, stamp);
  assert.notEqual(id(notice(1)), id(notice(2)));
  assert.notEqual(id(dateRangeOf({ k: 'unpin', id: 'pin-42', end: at })), 'pin-42');
});

test('who may speak, and what was said, does not stand in a playlist', () => {
  assert.equal(dateRangeOf({ k: 'mute', viewer: 'v', on: true }), null);
  assert.equal(dateRangeOf({ k: 'del', ids: ['c'] }), null);
  assert.equal(dateRangeOf({ k: 'pin', pin: { id: 'a', product: 'b', at, end: at - 1, seq: 1 } }), null);
});

test('what is written is one line, and is read as what it was', () => {
  fc.assert(
    fc.property(anyOp, (op) => {
      const line = dateRangeOf(op);
      if (line === null) return;
      assert.doesNotMatch(line, /[\r\n\u0085\u2028\u2029]/);
      const reading = readDateRange(attributesOf(line));
      assert.ok(reading?.ok, JSON.stringify(reading));
      // a lone half of a pair has no bytes
      assert.deepEqual(reading.value.op, op);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test('whatever the attributes, nothing is thrown', () => {
  const value = fc.oneof(
    fc.string(),
    fc.anything({ withNullPrototype: true, withBigInt: true }),
    fc.json(),
    fc.constantFrom('pin', 'unpin', 'offer', 'poll', '2026-11-22T12:00:00Z'),
  );
  const hostile = fc.record(
    Object.fromEntries([...Object.keys(pin), 'X-VITRINE-DATA', 'END-DATE', 'X-VITRINE-PIN'].map((key) => [key, value])),
    {
      requiredKeys: [],
    },
  );
  fc.assert(
    fc.property(hostile, (attributes) => {
      const reading = readDateRange({ ...pin, ...attributes, CLASS: 'vitrine.cue.v1' });
      if (reading?.ok) assert.match(reading.value.op.k, /^(pin|unpin|offer|poll|notice)$/);
    }),
    { numRuns: 3000, seed: 1 },
  );
});
