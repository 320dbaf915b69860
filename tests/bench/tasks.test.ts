import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { tasksOf } from './tasks.js';

test('what a long task takes beyond 50 ms blocks; a short one does not', () => {
  deepEqual(tasksOf([10, 49, 50, 60, 150]), { count: 2, longest: 150, blocking: 110 });
  deepEqual(tasksOf([10, 20]), { count: 0, longest: 20, blocking: 0 });
  deepEqual(tasksOf([]), { count: 0, longest: 0, blocking: 0 });
});
