import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paced, type Pace } from './pace.js';

/** Which of these moments get through. */
function through(moments: readonly number[], pace: Pace): readonly number[] {
  let due: number | undefined;
  return moments.filter((now) => {
    const next = paced(due, now, pace);
    if (next !== null) due = next;
    return next !== null;
  });
}

test('one every so often, and what is refused costs nothing', () => {
  assert.deepEqual(through([0, 10, 1_999, 2_000, 2_001, 4_000], { every: 2_000, ahead: 0 }), [0, 2_000, 4_000]);
});

test('one may come a little early, but not each time', () => {
  assert.deepEqual(through([0, 1_600, 3_200, 4_800, 6_400, 6_500], { every: 2_000, ahead: 500 }), [0, 1_600, 4_800, 6_400]);
});

test('several at once, where so many are allowed ahead', () => {
  assert.deepEqual(through([0, 1, 2, 3, 4, 5, 1_000], { every: 1_000, ahead: 4_000 }), [0, 1, 2, 3, 4, 1_000]);
});

test('a clock that was set back makes nobody wait for it', () => {
  assert.deepEqual(through([7_200_000, 0, 1, 2_000], { every: 2_000, ahead: 0 }), [7_200_000, 0, 2_000]);
});
