import assert from 'node:assert/strict';
import { test } from 'node:test';
import { livePlaylist, liveShow } from './live-show.mjs';

const query = (more) => new URLSearchParams({ start: '0', window: '3', ...more });
const segments = (text) => [...text.matchAll(/s(\d\d)\.m4s/g)].map(([, n]) => Number(n));

test('a playlist has the segments that are over, the last few of them', () => {
  assert.deepEqual(segments(livePlaylist(query(), 3_999)), [0]);
  const later = livePlaylist(query(), 12_000);
  assert.deepEqual(segments(later), [3, 4, 5]);
  assert.match(later, /#EXT-X-MEDIA-SEQUENCE:3\n/);
  assert.match(later, /PROGRAM-DATE-TIME:1970-01-01T00:00:06.000Z\n#EXTINF:2.000,\n.*s03/);
  assert.doesNotMatch(livePlaylist(query({ pdt: 'off' }), 12_000), /DATE-TIME/);
});

test('the film begins anew after its end, and a player is told', () => {
  const around = livePlaylist(query(), 50_000);
  assert.deepEqual(segments(around), [22, 23, 0]);
  assert.match(around, /DISCONTINUITY-SEQUENCE:0\n[\s\S]*s23\.m4s\n#EXT-X-DISCONTINUITY\n/);
  assert.match(livePlaylist(query(), 54_000), /DISCONTINUITY-SEQUENCE:0\n[\s\S]*#EXT-X-DISCONTINUITY\n/);
  assert.match(livePlaylist(query(), 56_000), /DISCONTINUITY-SEQUENCE:1\n(?![\s\S]*#EXT-X-DISCONTINUITY\n)/);
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
