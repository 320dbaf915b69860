import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ChatLine } from '../contracts/live.js';
import { jsonBytes } from './text.js';
import { composeTick, type TickFrame } from './tick.js';
import { createWaiting } from './waiting.js';

const frame: TickFrame = { v: 1, n: 1, at: 0, rev: 1 };
const line = (id: string, more: Partial<ChatLine> = {}): ChatLine => ({ id, at: 0, u: id, n: 'Ann', t: 'hello', ...more });
const ids = (lines: readonly ChatLine[] = []) => lines.map(({ id }) => id);

test('a tick with nothing in it says nothing but when it is', () => {
  assert.deepEqual(composeTick(frame, createWaiting(9), 2_048), frame);
});

test('where there is no room for all, hosts come first, then who was not read for longest, in the order in which they wrote', () => {
  const waiting = createWaiting(9);
  waiting.add(line('often'), 900);
  waiting.add(line('seldom'), 100);
  waiting.add(line('host', { h: 1 }), 950);
  const bytes = jsonBytes(frame) + 40 + jsonBytes(line('seldom')) + jsonBytes(line('host', { h: 1 })) + 2;
  assert.deepEqual(ids(composeTick(frame, waiting, bytes).chat), ['seldom', 'host']);
  assert.deepEqual(ids(composeTick(frame, waiting, 2_048).chat), ['often'], 'what is left over comes next');
});

test('what has waited for too long is dropped and counted, but for a host', () => {
  const waiting = createWaiting(9);
  waiting.add(line('a'), 0);
  waiting.add(line('h', { h: 1 }), 0);
  const tight = jsonBytes(frame) + 41;
  assert.equal(composeTick(frame, waiting, tight).dropped, undefined);
  assert.equal(composeTick({ ...frame, at: 3_000 }, waiting, tight).dropped, 1);
  assert.deepEqual(ids(composeTick({ ...frame, at: 3_000 }, waiting, 2_048).chat), ['h']);
});

test('more than may wait push out the oldest of the viewers', () => {
  const waiting = createWaiting(2);
  waiting.add(line('h', { h: 1 }), 0);
  for (const id of ['a', 'b']) waiting.add(line(id), 0);
  const tick = composeTick(frame, waiting, 2_048);
  assert.deepEqual([ids(tick.chat), tick.dropped], [['h', 'b'], 1]);
});

test('what was removed is not sent, and not counted', () => {
  const waiting = createWaiting(9);
  for (const id of ['a', 'b']) waiting.add(line(id), 0);
  waiting.remove(({ id }) => id === 'a');
  assert.deepEqual(composeTick(frame, waiting, 2_048), { ...frame, chat: [line('b')] });
});

test('reactions and votes that leave no room for a line go from the tick', () => {
  const react = Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`${n}`.padEnd(80, 'x'), n]));
  const written = () => {
    const waiting = createWaiting(9);
    waiting.add(line('a', { t: 'x'.repeat(900) }), 0);
    return waiting;
  };
  const tick = composeTick({ ...frame, react, tally: [1, 2] }, written(), 2_048);
  assert.deepEqual([tick.react, tick.tally, ids(tick.chat)], [undefined, [1, 2], ['a']]);
  const full = composeTick({ ...frame, tally: Array.from({ length: 600 }, () => 1) }, written(), 2_048);
  assert.deepEqual([full.tally, ids(full.chat)], [undefined, ['a']]);
});

test('whatever waits and whatever was counted, a tick is at most as big as it may be, and has room for a line', () => {
  const text = fc.string({ unit: 'binary', maxLength: 250 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ id: fc.uuid(), t: text, n: text, h: fc.option(fc.constant(1 as const), { nil: undefined }) })),
      fc.dictionary(text, fc.nat(), { maxKeys: 30 }),
      fc.array(fc.nat(), { maxLength: 900 }),
      (written, react, tally) => {
        const waiting = createWaiting(40);
        for (const { h, ...rest } of written) waiting.add(line(rest.id, { ...rest, ...(h && { h }) }), 0);
        const tick = composeTick({ ...frame, react, tally, viewers: 1_000 }, waiting, 2_048);
        assert.ok(Buffer.byteLength(JSON.stringify(tick)) <= 2_048);
        const fits = written.some((it) => jsonBytes(line(it.id, { ...it, h: 1 })) < 980);
        if (fits && written.length <= 40) assert.ok(tick.chat);
      },
    ),
    { numRuns: 60 },
  );
});
