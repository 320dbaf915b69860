import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untilNextLook } from './looks.js';

const HOUR = 3_600_000;
const scheduled = { status: 'scheduled', startsAt: 10_000_000 } as const;

test('a show is looked at when it begins, the pages of all that wait spread over some seconds', () => {
  assert.equal(untilNextLook(scheduled, 9_000_000, 0, 0), 1_000_000);
  assert.equal(untilNextLook(scheduled, 9_000_000, 5, 0.5), 1_002_000);
  assert.equal(untilNextLook({ ...scheduled, startsAt: 90 * HOUR }, 0, 0, 0), HOUR);
});

test('from then on it is looked at again and again, more and more seldom', () => {
  const waits = [0, 1, 2, 3, 4, 5, 99].map((looks) => untilNextLook(scheduled, 10_000_000, looks, 0));
  assert.deepEqual(waits, [2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000]);
  assert.deepEqual(untilNextLook({ status: 'recorded' }, 0, 1, 0.25), 5_000);
});

test('a show of which nobody knows when it begins is looked at once in a minute', () => {
  assert.equal(untilNextLook({ status: 'scheduled' }, 5, 7, 0), 60_000);
});
