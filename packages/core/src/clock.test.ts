import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClock, type ClockSources } from './clock.js';

const sources: ClockSources = {
  status: 'recorded',
  currentTime: () => 12.5,
  programDate: () => null,
  latency: () => null,
  now: () => 1_000_000,
};
const moment = (more: Partial<ClockSources>): unknown => createClock({ ...sources, ...more }).now();

test('the date-time of the stream is the programme time of any show', () => {
  const programDate = (): Date => new Date(5000);
  for (const status of ['live', 'recorded', 'scheduled'] as const)
    assert.deepEqual(moment({ status, programDate, latency: () => 3 }), { media: 12.5, programme: 5000 });
});

test('a recorded or scheduled show without one has media time alone, never the wall clock', () => {
  assert.deepEqual(moment({ latency: () => 3 }), { media: 12.5, programme: null });
  assert.deepEqual(moment({ status: 'scheduled' }), { media: 12.5, programme: null });
});

test('a recording of a live show is as far after its start as it has played, and never at the wall clock', () => {
  assert.deepEqual(moment({ startedAt: 2_000_000 }), { media: 12.5, programme: 2_012_500 });
  assert.deepEqual(moment({ startedAt: 2_000_000, programDate: () => new Date(5000) }), { media: 12.5, programme: 5000 });
  assert.deepEqual(moment({ startedAt: 0, latency: () => 3 }), { media: 12.5, programme: 12_500 });
  for (const status of ['live', 'scheduled'] as const)
    assert.deepEqual(moment({ status, startedAt: 2_000_000 }), { media: 12.5, programme: status === 'live' ? 1_000_000 : null });
});

test('a live show without one is behind the wall clock by its latency', () => {
  assert.deepEqual(moment({ status: 'live', latency: () => 6 }), { media: 12.5, programme: 994_000 });
});

test('a live show of which nothing is known is at the wall clock', () => {
  const invalid = (): Date => new Date(NaN);
  for (const latency of [null, NaN, Infinity])
    assert.deepEqual(moment({ status: 'live', latency: () => latency, programDate: invalid }), {
      media: 12.5,
      programme: 1_000_000,
    });
});

test('every moment asks anew', () => {
  let status: ClockSources['status'] = 'live';
  let seconds = 1;
  const clock = createClock({
    ...sources,
    get status() {
      return status;
    },
    currentTime: () => seconds,
  });
  assert.deepEqual(clock.now(), { media: 1, programme: 1_000_000 });
  status = 'recorded';
  seconds = 2;
  assert.deepEqual(clock.now(), { media: 2, programme: null });
});
