import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRecent } from './recent.js';

test('what was touched longest ago makes room', () => {
  const recent = createRecent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  assert.equal(recent.get('a'), 1);
  recent.set('c', 3);
  assert.deepEqual([recent.has('a'), recent.has('b'), recent.has('c'), recent.size], [true, false, true, 2]);
  recent.set('a', 4);
  recent.delete('c');
  assert.deepEqual([...recent.values()], [4]);
  recent.clear();
  assert.equal(recent.size, 0);
});
