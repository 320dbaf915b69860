import assert from 'node:assert/strict';
import { test } from 'node:test';
import { livePlaylist, liveShow } from './live-show.mjs';
import { loopedSegment } from './looped.mjs';

const query = (more) => new URLSearchParams({ start: '0', window: '3', ...more });
const segments = (text) => [...text.matchAll(/s(\d+)\.m4s/g)].map(([, n]) => Number(n));

test('a playlist has the segments that are over, the last few of them', () => {
  assert.deepEqual(segments(livePlaylist(query(), 3_999)), [0]);
  const later = livePlaylist(query(), 12_000);
  assert.deepEqual(segments(later), [3, 4, 5]);
  assert.match(later, /#EXT-X-MEDIA-SEQUENCE:3\n/);
  assert.match(later, /PROGRAM-DATE-TIME:1970-01-01T00:00:06.000Z\n#EXTINF:2.000,\n.*s3/);
  assert.doesNotMatch(livePlaylist(query({ pdt: 'off' }), 12_000), /DATE-TIME/);
});

test('the film begins anew after its end, and its times go on', () => {
  const around = livePlaylist(query(), 50_000);
  assert.deepEqual(segments(around), [22, 23, 24]);
  assert.doesNotMatch(around, /DISCONTINUITY/);
  // where the times of the first track stand, after the head of its box
  const timeOf = (bytes) => bytes.readBigUInt64BE(bytes.indexOf('tfdt') + 8);
  assert.deepEqual(
    [0, 1, 24, 49].map((n) => Number(timeOf(loopedSegment(n))) / 12_800),
    [0, 2, 48, 98],
  );
  assert.equal(loopedSegment(24).length, loopedSegment(0).length);
});

test('pins are told from their moment on, a standstill brings nothing, and the end says so', () => {
  const more = { pins: '4:shirt,9:mug', freeze: '6-20', end: '30' };
  assert.doesNotMatch(livePlaylist(query(more), 3_000), /DATERANGE/);
  assert.match(livePlaylist(query(more), 4_000), /START-DATE="1970-01-01T00:00:04.000Z".*PRODUCT="shirt"/);
  assert.equal(livePlaylist(query(more), 19_000), livePlaylist(query(more), 6_000));
  assert.match(livePlaylist(query(more), 20_000), /PRODUCT="mug"/);
  assert.doesNotMatch(livePlaylist(query(more), 29_000), /ENDLIST/);
  assert.match(livePlaylist(query(more), 31_000), /ENDLIST/);
});

test('the show file is scheduled, live, over, and then has its recording', () => {
  const at = (now) => JSON.parse(liveShow(new URLSearchParams({ start: '1000', end: '10', recording: '20' }), now));
  assert.deepEqual(
    [0, 1_000, 11_000, 21_000].map((now) => at(now).status),
    ['scheduled', 'live', 'recorded', 'recorded'],
  );
  assert.deepEqual(
    [0, 1_000, 11_000, 21_000].map((now) => at(now).sources.length),
    [0, 1, 0, 1],
  );
});
