import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { median, paired, quantile, rotated, summary } from './statistics.js';

test('a median is the middle, or lies between the two in the middle', () => {
  equal(median([3, 1, 2]), 2);
  equal(median([4, 1, 2, 3]), 2.5);
  equal(median([7]), 7);
});

test('quartiles lie in proportion between what was measured', () => {
  deepEqual(summary([1, 2, 3, 4, 5]), { median: 3, quartiles: [2, 4], count: 5 });
  equal(quantile([0, 10], 0.25), 2.5);
  equal(quantile([0, 10], 1), 10);
});

test('a run without a figure is left out; no run at all is no figure', () => {
  deepEqual(summary([1, NaN, 3]), { median: 2, quartiles: [1.5, 2.5], count: 2 });
  ok(Number.isNaN(median([])));
  ok(Number.isNaN(median([NaN])));
});

test('what was measured is left in its order', () => {
  const values = [3, 1, 2];
  median(values);
  deepEqual(values, [3, 1, 2]);
});

test('series are put together run by run', () => {
  deepEqual(
    paired([10, 20, 30], [5, 10, 10], (a, b) => a / b),
    [2, 2, 3],
  );
  deepEqual(
    paired([10, 20], [4], (a, b) => a - b),
    [6],
  );
  ok(Number.isNaN(paired([1], [NaN], (a, b) => a - b)[0]));
});

test('within as many runs as there are targets, each comes at each place once', () => {
  const all = ['a', 'b', 'c'];
  const runs = all.map((_, run) => rotated(all, run));
  for (const place of [0, 1, 2]) deepEqual(new Set(runs.map((run) => run[place])), new Set(all));
  deepEqual(rotated(all, 3), all);
  deepEqual(rotated([], 2), []);
});
