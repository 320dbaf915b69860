import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problem } from './errors.js';

test('severity and whether to try again follow from the code', () => {
  const of = (code: Parameters<typeof problem>[0]) => {
    const { severity, retryable } = problem(code, 'x');
    return [severity, retryable];
  };
  assert.deepEqual(of('config/unknown-key'), ['info', false]);
  assert.deepEqual(of('config/show-invalid'), ['blocking', false]);
  assert.deepEqual(of('config/show-missing'), ['blocking', true]);
  assert.deepEqual(of('config/cue-invalid'), ['degraded', false]);
  assert.deepEqual(of('network/chunk-failed'), ['blocking', true]);
  assert.deepEqual(of('media/unsupported'), ['blocking', false]);
  assert.deepEqual(of('media/autoplay-refused'), ['info', false]);
  assert.deepEqual(of('commerce/conflict'), ['degraded', true]);
  assert.deepEqual(of('commerce/out-of-stock'), ['degraded', false]);
  assert.deepEqual(of('live/rate'), ['degraded', true]);
  assert.deepEqual(of('live/offline'), ['degraded', true]);
  assert.deepEqual(of('live/denied'), ['degraded', false]);
});
