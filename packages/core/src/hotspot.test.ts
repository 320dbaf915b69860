import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitted, inBox, pathAt } from './hotspot.js';

const path = [
  { t: 2, x: 0.2, y: 0.4 },
  { t: 4, x: 0.6, y: 0.8 },
  { t: 5, x: 0.6, y: 0 },
];
const rounded = (point: { x: number; y: number } | null) => point && [point.x, point.y].map((n) => Math.round(n * 1e6) / 1e6);

test('a place is on the line between its neighbours, and at them exactly there', () => {
  assert.deepEqual(rounded(pathAt(path, 2)), [0.2, 0.4]);
  assert.deepEqual(rounded(pathAt(path, 3)), [0.4, 0.6]);
  assert.deepEqual(rounded(pathAt(path, 4)), [0.6, 0.8]);
  assert.deepEqual(rounded(pathAt(path, 4.25)), [0.6, 0.6]);
});

test('before the first point and after the last it stays', () => {
  assert.deepEqual(rounded(pathAt(path, 0)), [0.2, 0.4]);
  assert.deepEqual(rounded(pathAt(path, 60)), [0.6, 0]);
  assert.deepEqual(rounded(pathAt(path.slice(0, 1), 3)), [0.2, 0.4]);
  assert.equal(pathAt([], 3), null);
});

test('points in any order make the same path, and of two at one moment the later one holds from there', () => {
  const moments = [0, 2, 2.5, 3.9, 4, 4.5, 5, 9];
  for (const order of [
    [2, 1, 0],
    [1, 0, 2],
    [0, 2, 1],
  ])
    assert.deepEqual(
      moments.map((t) =>
        pathAt(
          order.map((i) => path[i]!),
          t,
        ),
      ),
      moments.map((t) => pathAt(path, t)),
    );
  const jump = [path[0]!, { t: 4, x: 0, y: 0 }, path[1]!, path[2]!];
  assert.deepEqual(rounded(pathAt(jump, 3)), [0.1, 0.2]);
  assert.deepEqual(rounded(pathAt(jump, 4)), [0.6, 0.8]);
});

test('a frame is shown as CSS shows it', () => {
  const frame = { width: 720, height: 1280 };
  const wide = { width: 1280, height: 640 };
  assert.deepEqual(fitted(frame, wide, 'contain'), { width: 360, height: 640 });
  assert.deepEqual(fitted(frame, { width: 360, height: 320 }, 'cover'), { width: 360, height: 640 });
  assert.deepEqual(fitted(frame, wide, 'fill'), wide);
  assert.deepEqual(fitted(frame, wide, 'none'), frame);
  assert.deepEqual(fitted(frame, wide, 'scale-down'), { width: 360, height: 640 });
  assert.deepEqual(fitted({ width: 100, height: 50 }, wide, 'scale-down'), { width: 100, height: 50 });
});

test('the middle stays in the middle; the rest has bars beside it, or is cut off', () => {
  const frame = { width: 320, height: 180 };
  const box = { width: 320, height: 320 };
  for (const fit of ['contain', 'cover', 'fill', 'none', 'scale-down'] as const)
    assert.deepEqual(inBox({ x: 0.5, y: 0.5 }, frame, box, fit), { x: 160, y: 160 });
  assert.deepEqual(inBox({ x: 0, y: 0 }, frame, box, 'contain'), { x: 0, y: 70 });
  assert.deepEqual(inBox({ x: 1, y: 1 }, frame, box, 'contain'), { x: 320, y: 250 });
  const { x, y } = inBox({ x: 0, y: 1 }, frame, box, 'cover');
  assert.ok(Math.abs(x - (160 - (320 * 16) / 18)) < 1e-9 && y === 320);
});
