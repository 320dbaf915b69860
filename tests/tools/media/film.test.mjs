import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { readShow } from '@vitrine/core';
import { filesUnder } from '../files.mjs';
import { ROOT } from '../root.mjs';
import { CUES, captions } from './captions.mjs';
import { EACH, SECONDS, anchorAt } from './film/geometry.js';
import { SCENES } from './film/scenes.js';
import { showFor, showText } from './shows.mjs';

const EXAMPLES = `${ROOT}examples/`;
const FOLDERS = { portrait: 'media/', landscape: 'media/landscape/' };
const SHOWS = { portrait: 'show.json', landscape: 'show-landscape.json' };
const MOST = 20_000_000;
const text = (file) => readFileSync(EXAMPLES + file, 'utf8');

/** Where a path says that its product is at `t`, on the straight line between two points. */
function along(path, t) {
  const next = Math.max(
    1,
    path.findIndex((point) => point.t >= t),
  );
  const [a, b] = [path[next - 1], path[next]];
  const part = (t - a.t) / (b.t - a.t);
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
}

test('every product of a scene is shown in it, and the last scene shows them all', () => {
  equal(SCENES.length * EACH, SECONDS);
  const shown = SCENES.slice(0, -1).flatMap(({ goods }) => goods.map(({ key }) => key));
  deepEqual([...shown].sort(), [...new Set(shown)].sort());
  deepEqual(
    SCENES.at(-1)
      .goods.map(({ key }) => key)
      .sort(),
    [...shown].sort(),
  );
});

for (const [format, file] of Object.entries(SHOWS)) {
  const show = JSON.parse(text(file));
  const of = (type) => show.cues.filter((cue) => cue.type === type);

  test(`${file} is what the scenes make of it, and is read without a word`, () => {
    equal(text(file), showText(showFor(format, FOLDERS[format])));
    deepEqual(readShow(text(file), 'https://shop.example/show.json').problems, []);
  });

  test(`${file}: what is on the screen is what is pinned`, () => {
    SCENES.slice(0, -1).forEach(({ goods }, i) => {
      const pinned = of('pin').filter(({ start, end }) => start < (i + 1) * EACH && end > i * EACH);
      deepEqual(
        pinned.map(({ product, start, end }) => ({ product, start, end })),
        goods.map(({ key }) => ({ product: key, start: i * EACH, end: (i + 1) * EACH })),
      );
    });
    const last = of('pin').filter(({ start }) => start === SECONDS - EACH);
    deepEqual(last.map(({ product }) => product).sort(), ['lamp', 'throw']);
    deepEqual(
      of('chapter').map(({ title, start, end }) => ({ title, start, end })),
      SCENES.map(({ chapter }, i) => ({ title: chapter, start: i * EACH, end: (i + 1) * EACH })),
    );
  });

  test(`${file}: a hotspot stays in the frame, and on its product to a hundredth of it`, () => {
    deepEqual([...new Set(of('hotspot').map(({ product }) => product))].sort(), show.products.map(({ key }) => key).sort());
    for (const { id, product, start, end, path } of of('hotspot')) {
      const index = Math.floor(start / EACH);
      ok(end <= (index + 1) * EACH, id);
      ok(
        path.every(({ x, y }) => x > 0 && x < 1 && y > 0 && y < 1),
        id,
      );
      deepEqual([path[0].t, path.at(-1).t], [start, end]);
      const good = SCENES[index].goods.find(({ key }) => key === product);
      for (let t = start; t <= end; t += 0.04) {
        const [said, drawn] = [along(path, t), anchorAt(SCENES[index], format, good, t - index * EACH)];
        ok(Math.hypot(said.x - drawn.x, said.y - drawn.y) < 0.01, `${id} at ${t}`);
      }
    }
  });

  test(`${file} names files that are there, and the poster as large as it is`, () => {
    const { poster, sources, tracks, products } = show;
    const named = [poster, ...sources, ...tracks].map(({ src }) => src).concat(products.map(({ image }) => image.url));
    deepEqual(
      named.filter((src) => !existsSync(EXAMPLES + src)),
      [],
    );
    ok(statSync(EXAMPLES + poster.src).size < 60_000);
    const jpeg = readFileSync(EXAMPLES + poster.src);
    const at = jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5;
    deepEqual([jpeg.readUInt16BE(at + 2), jpeg.readUInt16BE(at)], [poster.width, poster.height]);
  });

  test(`${file}: the stream has three renditions with the time of day, and every segment`, () => {
    const main = `${FOLDERS[format]}hls/main.m3u8`;
    const variants = [...text(main).matchAll(/#EXT-X-STREAM-INF:(.+)\n(.+)/g)];
    ok(variants.length >= 3);
    ok(!text(main).includes('SUBTITLES'));
    const rates = variants.map(([, attributes]) => Number(/[:,]?BANDWIDTH=(\d+)/.exec(attributes)[1]));
    deepEqual(
      rates,
      [...rates].sort((a, b) => a - b),
    );
    for (const [, attributes, uri] of variants) {
      for (const wanted of [/RESOLUTION=\d+x\d+/, /CODECS="avc1\.[0-9a-f]{6},mp4a\.40\.2"/, /FRAME-RATE=25/])
        ok(wanted.test(attributes));
      const playlist = text(`${dirname(main)}/${uri}`);
      const lengths = [...playlist.matchAll(/#EXTINF:([\d.]+),/g)].map(([, length]) => Number(length));
      equal(lengths.length, SECONDS / 2);
      ok(Math.abs(lengths.reduce((sum, length) => sum + length, 0) - SECONDS) < 0.1);
      equal(playlist.match(/#EXT-X-PROGRAM-DATE-TIME:/g).length, lengths.length);
      const files = playlist.split('\n').filter((line) => line && !line.startsWith('#'));
      deepEqual(
        files.filter((name) => !existsSync(`${EXAMPLES}${dirname(main)}/${dirname(uri)}/${name}`)),
        [],
      );
    }
  });
}

test('the captions keep to the film, one after the other, in short lines', () => {
  let after = 0;
  for (const [from, to, ...lines] of CUES) {
    ok(from >= after && to > from && to <= SECONDS);
    after = to;
    for (const line of lines.flatMap((words) => words.split('\n'))) ok(line.length <= 38, line);
  }
  for (const { lang, text: made } of captions) equal(text(`media/captions.${lang}.vtt`), made);
});

test('the media is under 20 MB in all', () => {
  const total = filesUnder(`${EXAMPLES}media`).reduce((sum, file) => sum + statSync(file).size, 0);
  ok(total <= MOST, `${total} bytes`);
});
