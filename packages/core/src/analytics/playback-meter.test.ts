import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlaybackMeter, type Shown } from './playback-meter.js';
import type { VideoAnalyticsRecord } from './record.js';

/** A simulated timeline: a video that is looked at four times a second. */
function open(over: Partial<Shown> = {}) {
  const told: VideoAnalyticsRecord[] = [];
  const shown: { -readonly [K in keyof Shown]: Shown[K] } = {
    id: 'evening',
    title: 'Evening',
    live: false,
    duration: 100,
    ...over,
  };
  let ids = 0;
  let now = 0;
  const meter = createPlaybackMeter({ shown: () => shown, id: () => `s${++ids}`, tell: (record) => told.push(record) });
  return {
    told,
    shown,
    meter,
    start: (at = 0) => meter.playing((now = at)),
    play(to: number) {
      while (now < to) meter.moved((now = Math.min(to, now + 0.25)));
    },
    seek(to: number) {
      meter.sought((now = to));
      meter.moved(now);
    },
    names: () => told.map((record) => ('percent' in record ? `${record.percent}%` : record.name.replace('video_', ''))),
  };
}

test('A4 each mark of a recorded show is told once for a playback, seeking back or not', () => {
  const { start, play, seek, meter, names, told } = open();
  start();
  play(60);
  seek(5);
  play(80);
  play(100);
  meter.ended(100);
  assert.deepEqual(names(), ['start', '10%', '25%', '50%', '75%', 'complete']);
  assert.equal(new Set(told.map(({ session }) => session)).size, 1);
  assert.equal(new Set(told.map(({ eventId }) => eventId)).size, told.length);
  const last = told.at(-1)!;
  assert.ok(last.name === 'video_complete' && last.watched === 155, 'what was played, the repeated part included');
});

test('A4 what was leapt over was not watched', () => {
  const { start, play, seek, names } = open();
  start();
  play(2);
  seek(60);
  play(62);
  assert.deepEqual(names(), ['start']);
  seek(9);
  play(11);
  assert.deepEqual(names(), ['start', '10%']);
});

test('A4 a live show has a heartbeat and never a percentage', () => {
  const { start, play, told } = open({ live: true, duration: Infinity });
  start(1_000);
  play(1_035);
  assert.deepEqual(
    told.map(({ name, at }) => `${name} ${at}`),
    ['video_start 1000', 'video_progress 1010', 'video_progress 1020', 'video_progress 1030'],
  );
  for (const record of told) assert.ok(!('percent' in record) && !('duration' in record) && record.live);
});

test('a pause is no new playback; an end and another show are', () => {
  const { start, play, meter, told, shown } = open();
  start();
  play(3);
  start(3);
  assert.equal(told.length, 1);
  meter.ended(3);
  start();
  Object.assign(shown, { id: 'morning' });
  start();
  assert.deepEqual(
    told.map(({ name, show, session }) => [name, show, session]),
    [
      ['video_start', 'evening', 's1'],
      ['video_complete', 'evening', 's1'],
      ['video_start', 'evening', 's2'],
      ['video_start', 'morning', 's3'],
    ],
  );
});

test('a length that nobody knows has no marks', () => {
  const { start, play, names } = open({ duration: NaN });
  start();
  play(20);
  assert.deepEqual(names(), ['start']);
});
