import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownViewers } from './viewer-count.js';

test('few are not told, up to a hundred are told exactly, more to two digits', () => {
  const shown = [null, NaN, -1, 0, 9, 10, 99, 100, 101, 104, 105, 999, 1_000, 1_449, 12_600, 1_000_000].map(shownViewers);
  assert.deepEqual(shown, [...Array.from({ length: 5 }), 10, 99, 100, 100, 100, 110, 1_000, 1_000, 1_400, 13_000, 1_000_000]);
});
