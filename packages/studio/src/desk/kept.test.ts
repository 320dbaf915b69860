import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { KeyValueStore } from '@vitrine/core';
import { createKept, soundLog, wordsIn } from './kept.js';

function store(): KeyValueStore & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  };
}

const entry = (op: unknown) => ({ id: 'e1', at: 1, status: 'done', op });

test('a log comes back as it was written, and each console has its own', () => {
  const storage = store();
  const log = JSON.stringify([entry({ k: 'unpin', id: 'p1', end: 5 })]);
  createKept(storage, 'show mara').writeLog(log);
  assert.equal(createKept(storage, 'show mara').readLog(), log);
  assert.equal(createKept(storage, 'show jo').readLog(), '[]');
});

test('of a log that somebody has spoilt, what a room would read is left', () => {
  const good = entry({ k: 'del', ids: ['l1'] });
  const text = JSON.stringify([entry({ k: 'pin' }), null, 7, 'x', entry({ k: 'pin', pin: { id: 1 } }), {}, good]);
  assert.equal(soundLog(text), JSON.stringify([good]));
  for (const broken of [null, '', '{', '{}', '"x"', 'null']) assert.equal(soundLog(broken), '[]');
  fc.assert(fc.property(fc.jsonValue(), (value) => soundLog(JSON.stringify(value)).startsWith('[')));
});

test('words are one on a line, each once', () => {
  assert.deepEqual(wordsIn(' spam \n\nScam\nspam\n'), ['spam', 'Scam']);
  const storage = store();
  createKept(storage, 's').writeWords(['a', 'b']);
  assert.deepEqual(createKept(storage, 's').readWords(), ['a', 'b']);
  storage.values.set('vitrine-host-words:s', '[1,{"a":2},"c"]');
  assert.deepEqual(createKept(storage, 's').readWords(), ['c']);
});

test('a storage that refuses, and none at all, cost nothing but memory', () => {
  const refuse = (): never => {
    throw new Error('forbidden');
  };
  for (const storage of [null, { get: refuse, set: refuse, remove: refuse }]) {
    const kept = createKept(storage, 's');
    kept.writeLog('[]');
    kept.writeWords(['a']);
    assert.deepEqual([kept.readLog(), kept.readWords()], ['[]', []]);
  }
});
