import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTwoStep, FORGOTTEN, TOO_SOON } from './two-step.js';

function stepping() {
  let now = 0;
  let due: { task: () => void; at: number } | null = null;
  const changes: (string | null)[] = [];
  const step = createTwoStep(
    {
      now: () => now,
      schedule(task, ms) {
        const mine = { task, at: now + ms };
        due = mine;
        return () => void (due === mine && (due = null));
      },
    },
    () => changes.push(step.armed()),
  );
  return {
    step,
    changes,
    pass(ms: number) {
      now += ms;
      const waiting = due;
      if (!waiting || waiting.at > now) return;
      due = null;
      waiting.task();
    },
  };
}

test('two presses do it, one does not', () => {
  const { step, changes, pass } = stepping();
  assert.equal(step.press('end'), false);
  assert.equal(step.armed(), 'end');
  pass(TOO_SOON);
  assert.equal(step.press('end'), true);
  assert.equal(step.armed(), null);
  assert.deepEqual(changes, ['end', null]);
});

test('a double click is one press', () => {
  const { step, pass } = stepping();
  step.press('end');
  pass(TOO_SOON - 1);
  assert.equal(step.press('end'), false);
  assert.equal(step.armed(), 'end');
});

test('a first press is forgotten, by time, by another one, and by being called off', () => {
  const { step, pass } = stepping();
  step.press('end');
  pass(FORGOTTEN);
  assert.equal(step.armed(), null);
  assert.equal(step.press('end'), false);
  pass(1_000);
  assert.equal(step.press('draw'), false);
  assert.equal(step.armed(), 'draw');
  step.calm();
  assert.equal(step.armed(), null);
  pass(FORGOTTEN);
  assert.equal(step.press('draw'), false);
});
