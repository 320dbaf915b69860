import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { judged, type Goal } from './goals.js';
import { Results } from './results.js';

function measured(): Results {
  const results = new Results();
  const runs = [
    [100, 110],
    [200, 180],
    [1000, 900],
  ] as const;
  for (const [floor, ours] of runs) {
    results.add('tap', 'floor', { frame: floor });
    results.add('tap', 'ours', { frame: ours });
  }
  return results;
}

const goal = (most: number, over: Partial<Goal> = {}): Goal => ({
  suite: 'tap',
  what: 'first frame',
  unit: '×',
  digits: 2,
  most,
  of: (results) => results.ratio('tap', 'ours', 'floor', 'frame'),
  ...over,
});

test('a ratio is taken within each run, and its median is judged', () => {
  const [met, missed] = judged([goal(0.9), goal(0.89)], measured());
  equal(met?.figure.median, 0.9);
  deepEqual([met?.isMet, missed?.isMet], [true, false]);
});

test('a difference is taken within each run too', () => {
  equal(measured().net('tap', 'ours', 'floor', 'frame').median, -20);
});

test('what was not measured is neither met nor missed', () => {
  const unknown = goal(1, { of: (results) => results.ratio('tap', 'nobody', 'floor', 'frame') });
  equal(judged([unknown], measured())[0]?.isMet, undefined);
});

test('a goal of a suite that did not run is not told of', () => deepEqual(judged([goal(1, { suite: 'press' })], measured()), []));

test('results are plain data, run by run', () => {
  deepEqual(JSON.parse(JSON.stringify(measured())), {
    tap: { floor: [{ frame: 100 }, { frame: 200 }, { frame: 1000 }], ours: [{ frame: 110 }, { frame: 180 }, { frame: 900 }] },
  });
});
