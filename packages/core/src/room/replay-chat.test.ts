import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ChatLine } from '../contracts/live.js';
import { chatAt, chunkAt, CHUNK_MS, programmeOf, readChat } from './replay-chat.js';

const line = (id: string, at: number): ChatLine => ({ id, at, u: 'v', n: 'Ann', t: 'hi' });
const text = (lines: readonly ChatLine[]) => lines.map((it) => JSON.stringify(it)).join('\n');

test('a chunk holds five minutes of the programme, the first also what was before', () => {
  assert.deepEqual(
    [0, 999, 1_000, 1_000 + CHUNK_MS - 1, 1_000 + CHUNK_MS].map((at) => chunkAt(at, 1_000)),
    [0, 0, 0, 0, 1],
  );
  assert.deepEqual([chunkAt(5e12, undefined), chunkAt(NaN, 0)], [0, 0]);
});

test('the moment on the screen is one of the programme, by the begin of the show where the recording has none', () => {
  assert.equal(programmeOf({ media: 5, programme: 1_700 }, 1_000), 1_700);
  assert.equal(programmeOf({ media: 5, programme: null }, 1_000), 6_000);
  assert.equal(programmeOf({ media: 5, programme: null }), 5_000);
});

test('lines are read in the order of time, each once, without who may not be read', () => {
  const lines = readChat(text([line('b', 2), line('a', 1), line('b', 2), { ...line('c', 3), u: 'mute' }, line('d', 4)]), {
    deleted: ['d'],
    muted: ['mute'],
  });
  assert.deepEqual(lines, [line('a', 1), line('b', 2)]);
});

test('whatever a file holds, only lines of chat are read from it', () => {
  const noise = fc.oneof(fc.json(), fc.string(), fc.constantFrom('null', '{"id":"x","at":null,"u":"","n":"","t":""}', '[]'));
  fc.assert(
    fc.property(fc.array(noise), (parts) => {
      const mixed = [...parts.map((part) => part.replaceAll('\n', ' ')), JSON.stringify({ ...line('a', 1), h: 1, more: 2 })];
      const lines = readChat(mixed.join('\n'));
      assert.deepEqual(
        lines.find(({ id }) => id === 'a'),
        { ...line('a', 1), h: 1 },
      );
      for (const { at, t } of lines) assert.ok(Number.isFinite(at) && typeof t === 'string');
    }),
  );
});

test('at a moment the newest lines up to it are shown', () => {
  const times = fc.array(fc.integer({ min: 0, max: 50 })).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(times, fc.integer({ min: -1, max: 51 }), fc.integer({ min: 1, max: 9 }), (list, at, most) => {
      const lines = list.map((time, n) => line(String(n), time));
      assert.deepEqual(chatAt(lines, at, most), lines.filter((it) => it.at <= at).slice(-most));
    }),
  );
});
