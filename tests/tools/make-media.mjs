// Makes the film of examples/media anew, in portrait and in landscape: its frames, music, captions, HLS ladders, MP4s and posters, the
// product pictures, and the show files with their cues. The result is committed; this needs Chromium, and ffmpeg with libx264 and libwebp.
// With words after it, only that: pictures, portrait, landscape, shows.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { captions } from './media/captions.mjs';
import { drawFilm, drawPictures } from './media/draw.mjs';
import { encode, ffmpeg } from './media/encode.mjs';
import { FORMATS, SECONDS } from './media/film/geometry.js';
import { showFor, showText } from './media/shows.mjs';
import { composeWav } from './media/sound.mjs';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const MEDIA = `${EXAMPLES}media/`;
const FOLDERS = { portrait: 'media/', landscape: 'media/landscape/' };
const SHOWS = { portrait: 'show.json', landscape: 'show-landscape.json' };
/** Brings the music to -20 LUFS. */
const GAIN = 0.92;

const wanted = process.argv.slice(2);
const asked = (part) => wanted.length === 0 || wanted.includes(part);
const started = Date.now();
const say = (text) => console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${text}`);

const work = mkdtempSync(`${tmpdir()}/vitrine-media-`);
try {
  mkdirSync(`${EXAMPLES}${FOLDERS.landscape}`, { recursive: true });
  if (asked('shows')) {
    for (const format of Object.keys(FORMATS))
      writeFileSync(`${EXAMPLES}${SHOWS[format]}`, showText(showFor(format, FOLDERS[format])));
    for (const { lang, text } of captions) writeFileSync(`${MEDIA}captions.${lang}.vtt`, text);
    say('show files and captions');
  }
  if (asked('pictures')) {
    await drawPictures((name, bytes) => {
      writeFileSync(`${work}/${name}.png`, bytes);
      if (name in FOLDERS)
        ffmpeg(`-i ${work}/${name}.png -q:v 7 -fflags +bitexact -flags:v +bitexact`, `${EXAMPLES}${FOLDERS[name]}poster.jpg`);
      else ffmpeg(`-i ${work}/${name}.png -c:v libwebp -quality 80 -fflags +bitexact`, `${MEDIA}${name}.webp`);
    });
    say('posters and product pictures');
  }
  const formats = Object.values(FORMATS).filter(({ name }) => asked(name));
  if (formats.length > 0) {
    writeFileSync(`${work}/music.wav`, composeWav(SECONDS, GAIN));
    say('music');
  }
  for (const format of formats) {
    const film = `${work}/${format.name}.mp4`;
    await drawFilm(format.name, film);
    say(`${format.name}: drawn`);
    encode(format, film, `${work}/music.wav`, `${EXAMPLES}${FOLDERS[format.name]}`);
    say(`${format.name}: encoded`);
  }
  say('done');
} finally {
  rmSync(work, { recursive: true });
}
