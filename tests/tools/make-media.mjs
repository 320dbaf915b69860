// Draws the film of examples/media, and encodes it: a ladder of three HLS renditions with programme date-time and captions, an
// MP4, the poster, and the product pictures as WebP. The result is committed; this needs Chromium and ffmpeg with libx264.
import { spawn, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumPath } from './apt.mjs';
import { captions } from './media/captions.mjs';
import { frame, SECONDS } from './media/scene.mjs';

const OUT = fileURLToPath(new URL('../../examples/media/', import.meta.url));
const FPS = 25;
const SEGMENT = 2;
const START = Date.UTC(2026, 4, 1, 18);
const LADDER = [
  { name: '234', size: '234x416', crf: 24, max: 160, audio: 24 },
  { name: '360', size: '360x640', crf: 23, max: 330, audio: 24 },
  { name: '540', size: '540x960', crf: 23, max: 640, audio: 32 },
];
const CODECS = { 234: 'avc1.4d4015', 360: 'avc1.4d401e', 540: 'avc1.4d401f' };
const LEVEL = { 234: '2.1', 360: '3.0', 540: '3.1' };
// a slow chord, soft enough to leave on
const PAD = [220, 277.18, 329.63, 440].map((hz, i) => `0.05*sin(2*PI*${hz}*t)*(0.6+0.4*sin(2*PI*t/${6 + i}))`).join('+');
const EXACT = '-fflags +bitexact -flags:v +bitexact -flags:a +bitexact -map_metadata -1 -threads 1';

const ffmpeg = (line, ...rest) =>
  execFileSync('ffmpeg', [...`-v error -y ${line}`.trim().split(/\s+/), ...rest], { stdio: 'inherit' });
const webp = (quality, from, to) => ffmpeg(`-i ${from} -c:v libwebp -quality ${quality}`, to);

/** All frames, drawn one by one into an intermediate film, so that every rendition shows the same. */
async function draw(page, film) {
  const encoder = spawn(
    'ffmpeg',
    `-v error -y -f image2pipe -framerate ${FPS} -c:v mjpeg -i - -c:v libx264 -preset fast -crf 6 -pix_fmt yuv420p ${film}`.split(
      ' ',
    ),
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  for (let i = 0; i < SECONDS * FPS; i++) {
    await page.evaluate(
      (svg) => document.body.replaceChildren(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement),
      frame(i / FPS),
    );
    const shot = await page.screenshot({ type: 'jpeg', quality: 96 });
    if (!encoder.stdin.write(shot)) await once(encoder.stdin, 'drain');
  }
  encoder.stdin.end();
  const [code] = await once(encoder, 'exit');
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
}

const encoding = ({ size, name, crf, max, audio }) =>
  `-vf scale=${size.replace('x', ':')}:flags=lanczos -c:v libx264 -profile:v main -level ${LEVEL[name]} -preset veryslow -pix_fmt yuv420p -crf ${crf} -maxrate ${max}k -bufsize ${max * 2}k
   -r ${FPS} -g ${SEGMENT * FPS} -keyint_min ${SEGMENT * FPS} -sc_threshold 0 -c:a aac -b:a ${audio}k -ac 1 -ar 48000 -t ${SECONDS} ${EXACT}`;

function playlist(made) {
  const lengths = [...made.matchAll(/#EXTINF:([\d.]+),\n(.+)/g)];
  let at = 0;
  const segments = lengths.map(([, length, file]) => {
    const time = new Date(START + Math.round(at * 1000)).toISOString();
    at += Number(length);
    return `#EXT-X-PROGRAM-DATE-TIME:${time}\n#EXTINF:${length},\n${file}`;
  });
  const head = `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:${SEGMENT}\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-MAP:URI="init.mp4"`;
  return `${head}\n${segments.join('\n')}\n#EXT-X-ENDLIST\n`;
}

function rendition(film, it) {
  const dir = `${OUT}hls/${it.name}`;
  mkdirSync(dir, { recursive: true });
  ffmpeg(
    `-i ${film} -f lavfi -i aevalsrc=${PAD}:s=48000 ${encoding(it)} -f hls -hls_time ${SEGMENT} -hls_playlist_type vod -hls_segment_type fmp4
    -hls_flags independent_segments -hls_fmp4_init_filename init.mp4 -hls_segment_filename ${dir}/s%02d.m4s`,
    `${dir}/index.m3u8`,
  );
  writeFileSync(`${dir}/index.m3u8`, playlist(readFileSync(`${dir}/index.m3u8`, 'utf8')));
}

const subtitles = ({ lang, name }, i) =>
  `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="${name}",LANGUAGE="${lang}",AUTOSELECT=YES,DEFAULT=${i ? 'NO' : 'YES'},FORCED=NO,URI="${lang}.m3u8"`;

const variant = ({ name, size, max, audio }) =>
  `#EXT-X-STREAM-INF:BANDWIDTH=${(max + audio) * 1100},RESOLUTION=${size},CODECS="${CODECS[name]},mp4a.40.2",FRAME-RATE=${FPS},SUBTITLES="captions"\n${name}/index.m3u8`;

function writeCaptions() {
  for (const { lang, text } of captions) {
    writeFileSync(`${OUT}captions.${lang}.vtt`, text);
    writeFileSync(
      `${OUT}hls/${lang}.m3u8`,
      `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:${SECONDS}\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-PROGRAM-DATE-TIME:${new Date(START).toISOString()}\n#EXTINF:${SECONDS},\n../captions.${lang}.vtt\n#EXT-X-ENDLIST\n`,
    );
  }
}

const work = mkdtempSync(`${tmpdir()}/vitrine-media-`);
const browser = await puppeteer.launch({
  executablePath: chromiumPath(),
  headless: true,
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
try {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><style>body { margin: 0 }</style>');
  for (const name of ['linen-shirt', 'ceramic-mug', 'sold-out-hat']) {
    await page.setViewport({ width: 640, height: 640 });
    await page.evaluate(
      (svg) => document.body.replaceChildren(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement),
      readFileSync(`${OUT}${name}.svg`, 'utf8'),
    );
    await page.screenshot({ path: `${work}/${name}.png` });
    webp(80, `${work}/${name}.png`, `${OUT}${name}.webp`);
  }
  await page.setViewport({ width: 540, height: 960 });
  await draw(page, `${work}/film.mp4`);
} finally {
  await browser.close();
}
rmSync(`${OUT}hls`, { recursive: true, force: true });
for (const it of LADDER) rendition(`${work}/film.mp4`, it);
writeCaptions();
writeFileSync(
  `${OUT}hls/main.m3u8`,
  `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n${captions.map(subtitles).join('\n')}\n${LADDER.map(variant).join('\n')}\n`,
);
ffmpeg(`-i ${work}/film.mp4 -f lavfi -i aevalsrc=${PAD}:s=48000 ${encoding(LADDER[1])} -movflags +faststart`, `${OUT}film.mp4`);
ffmpeg(`-ss 1 -i ${work}/film.mp4 -frames:v 1 -q:v 4`, `${OUT}poster.jpg`);
rmSync(work, { recursive: true });
