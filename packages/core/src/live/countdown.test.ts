import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSpoken, remaining } from './countdown.js';

const HOUR = 3_600_000;

test('what is left is told in whole units, the seconds rounded up', () => {
  const { next, ...left } = remaining(2 * 24 * HOUR + 3 * HOUR + 4 * 60_000 + 4_200, 0);
  assert.deepEqual(left, { days: 2, hours: 3, minutes: 4, seconds: 5, isOver: false });
  assert.equal(next, 200);
});

test('it reads nothing exactly when it is over, and stays so', () => {
  assert.deepEqual(remaining(1_000, 999), { days: 0, hours: 0, minutes: 0, seconds: 1, isOver: false, next: 1 });
  for (const now of [1_000, 1_001, 9e12])
    assert.deepEqual(remaining(1_000, now), { days: 0, hours: 0, minutes: 0, seconds: 0, isOver: true, next: Infinity });
  assert.equal(remaining(NaN, 0).isOver, true);
});

test('after `next` it reads one second less, however often it is asked', () => {
  const total = ({ days, hours, minutes, seconds }: ReturnType<typeof remaining>): number =>
    ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e11 }), (left) => {
      const now = remaining(left, 0);
      assert.ok(now.next > 0 && now.next <= 1_000);
      assert.equal(total(remaining(left, now.next - 1)), total(now));
      assert.equal(total(remaining(left, now.next)), total(now) - 1);
    }),
  );
});

test('it is spoken of at few marks, and once of those that went by meanwhile', () => {
  assert.equal(isSpoken(HOUR + 1, HOUR), true);
  assert.equal(isSpoken(HOUR, HOUR - 1_000), false);
  assert.equal(isSpoken(601_000, 599_000), true);
  assert.equal(isSpoken(2 * HOUR, 30_000), true);
  assert.equal(isSpoken(1_000, 0), true);
  assert.equal(isSpoken(0, 0), false);
});
