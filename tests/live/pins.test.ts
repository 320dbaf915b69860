import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateRangeOf, emptyState } from '@vitrine/core';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { figuresOf, heldAt, lateness } from './pins.js';
import { createPackager, segmentsOf, WINDOW } from './pipeline/packager.js';
import { readCode } from './pipeline/time-code.mjs';

const told = [
  { product: 'shirt', at: 1_000 },
  { product: 'mug', at: 2_000 },
  { product: 'shirt', at: 3_000 },
];

/** The blocks of a frame, as they are drawn. */
function drawn(frame: number): readonly number[] {
  const bits = Array.from({ length: 20 }, (_, index) => Math.floor(frame / 2 ** index) % 2);
  return [1, 0, ...bits, Math.floor((frame % 3) / 2), (frame % 3) % 2].map((bit) => 16 + 219 * bit);
}

test('a time code is read for what it is, in spite of noise, and a block that is wrong or grey is noticed', () => {
  for (const frame of [0, 1, 2, 24, 1_337, 90_000, 2 ** 20 - 1]) {
    const blocks = drawn(frame);
    assert.equal(readCode(blocks.map((light, index) => light + (index % 2 ? 40 : -16))), frame);
    for (const index of blocks.keys()) {
      assert.equal(readCode(blocks.with(index, 251 - blocks[index]!)), null, `${frame}, ${index}`);
      assert.equal(readCode(blocks.with(index, 128)), null);
    }
  }
  assert.equal(readCode([]), null);
});

test('a change is held against the pin whose turn it is, and one that is missing is missed', () => {
  const seen = [1_040, 2_100, 2_990].map((at, index) => ({ shown: told[index]!.product, at }));
  assert.deepEqual(lateness(told, seen), [40, 100, -10]);
  assert.deepEqual(lateness(told, seen.slice(0, 2)), [40, 100, null]);
  assert.deepEqual(lateness(told, [...seen.slice(0, 2), { shown: 'shirt', at: null }]), [40, 100, null]);
  assert.deepEqual(figuresOf([40, 100, -10]), { n: 3, median: 40, p95: 100, max: 100 });
  assert.deepEqual([heldAt(told, 999), heldAt(told, 1_000), heldAt(told, 2_500)], ['', 'shirt', 'mug']);
});

test('the packager writes into a playlist what holds in its window, and everything into the recording', () => {
  const folder = mkdtempSync(`${tmpdir()}/vitrine-packager-`);
  try {
    const line = (n: number) =>
      `#EXTINF:1.000000,\n#EXT-X-PROGRAM-DATE-TIME:${new Date(n * 1_000).toISOString().replace('Z', '+0000')}\ns${n}.m4s\n`;
    const all = `#EXTM3U\n${Array.from({ length: WINDOW + 10 }, (_, n) => line(n)).join('')}`;
    assert.deepEqual(segmentsOf(all)[1], { name: 's1.m4s', at: 1_000, seconds: 1 });
    writeFileSync(`${folder}/ffmpeg.m3u8`, all);
    let hasEnded = false;
    const packager = createPackager(folder, () => hasEnded);
    const pins = told.map(({ product, at }, index) => ({ id: `p${index}`, product, at, seq: index + 1 }));
    const late = { id: 'late', product: 'hat', at: 20_000, end: 25_000, seq: 4 };
    packager.take({ ...emptyState('s', 'e'), pins: [...pins, late] });
    // a room forgets what has been for long
    packager.take({ ...emptyState('s', 'e'), rev: 1, pins: [late] });
    const live = packager.live(8);
    const ids = (text: string) => [...text.matchAll(/DATERANGE:ID="([^"]+)"/g)].map(([, id]) => id);
    assert.match(live, /HOLD-BACK=8\.0/);
    assert.match(live, /#EXT-X-MEDIA-SEQUENCE:10\n/);
    assert.ok(live.includes('#EXT-X-PROGRAM-DATE-TIME:1970-01-01T00:00:10.000Z\n#EXTINF:1.000,\ns10.m4s'));
    assert.deepEqual(ids(live), ['p2', 'late', 'late-end'], 'the one that holds where the window begins is in it');
    assert.ok(live.includes(dateRangeOf({ k: 'pin', pin: pins[2]! })!));
    assert.doesNotMatch(live, /ENDLIST/);
    hasEnded = true;
    assert.match(packager.recording(), /PLAYLIST-TYPE:VOD[\s\S]*#EXT-X-ENDLIST/);
    assert.deepEqual(ids(packager.recording()), ['p0', 'p1', 'p2', 'late', 'late-end']);
    assert.deepEqual(createPackager(`${folder}/none`, () => false).segments(), []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
