/** Makes of an intermediate film what is served: a ladder of HLS renditions in fMP4, and one MP4. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { FPS, SECONDS } from './film/geometry.js';

export const SEGMENT = 2;
const START = Date.UTC(2026, 9, 2, 16, 30);
const AUDIO = 48;
/** The short side, quality, and the most kbit/s; the one a player begins with comes first. */
export const LADDER = [
  { name: '360', short: 360, crf: 27, max: 380 },
  { name: '540', short: 540, crf: 28, max: 750 },
  { name: '720', short: 720, crf: 28.5, max: 1300 },
];
/** The rendition that is also the MP4. */
const PLAIN = '540';
const EXACT = '-fflags +bitexact -flags:v +bitexact -flags:a +bitexact -map_metadata -1 -threads 2';

export const ffmpeg = (line, ...rest) =>
  execFileSync('ffmpeg', [...`-v error -y ${line}`.trim().split(/\s+/), ...rest], { stdio: 'inherit' });

/** As RFC 6381 names what is in a file of ours: its profile, flags and level stand in `avcC`. */
function codecsOf(file) {
  const bytes = readFileSync(file);
  const at = bytes.indexOf('avcC') + 5;
  return `avc1.${bytes.subarray(at, at + 3).toString('hex')},mp4a.40.2`;
}

/** The playlist of a rendition, from what ffmpeg wrote: with the time of day of each segment. */
function playlist(made) {
  let at = 0;
  const segments = [...made.matchAll(/#EXTINF:([\d.]+),\n(.+)/g)].map(([, length, file]) => {
    const time = new Date(START + Math.round(at * 1000)).toISOString();
    at += Number(length);
    return `#EXT-X-PROGRAM-DATE-TIME:${time}\n#EXTINF:${length},\n${file}`;
  });
  const head = `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:${SEGMENT}\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-MAP:URI="init.mp4"`;
  return `${head}\n${segments.join('\n')}\n#EXT-X-ENDLIST\n`;
}

/** How many bits a second a rendition takes: at most, and on the whole. */
function bandwidth(dir) {
  const sizes = readdirSync(dir)
    .filter((name) => name.endsWith('.m4s'))
    .map((name) => statSync(`${dir}/${name}`).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return `BANDWIDTH=${Math.ceil((Math.max(...sizes) * 8) / SEGMENT)},AVERAGE-BANDWIDTH=${Math.ceil((total * 8) / SECONDS)}`;
}

const sizeOf = (short, { width, height }) => {
  const long = (short * Math.max(width, height)) / Math.min(width, height);
  return width < height ? [short, long] : [long, short];
};

/** One run for all renditions, so that the film is read once; each has a whole file then. */
function encodeAll(format, film, sound, out) {
  const split = `[0:v]split=${LADDER.length}${LADDER.map(({ name }) => `[in${name}]`).join('')}`;
  const scaled = LADDER.map(({ name, short }) => `[in${name}]scale=${sizeOf(short, format).join(':')}:flags=lanczos[v${name}]`);
  const outputs = LADDER.map(
    ({
      name,
      crf,
      max,
    }) => `-map [v${name}] -map 1:a -c:v libx264 -profile:v high -preset medium -tune animation -crf ${crf} -maxrate ${max}k -bufsize ${max * 2}k
      -x264-params aq-mode=3:aq-strength=0.9 -pix_fmt yuv420p -r ${FPS} -g ${SEGMENT * FPS} -keyint_min ${SEGMENT * FPS} -sc_threshold 0
      -c:a aac -b:a ${AUDIO}k -ac 2 -ar 48000 -t ${SECONDS} ${EXACT} -movflags +faststart ${out}hls/${name}/whole.mp4`,
  );
  ffmpeg(`-i ${film} -i ${sound} -filter_complex ${[split, ...scaled].join(';')} ${outputs.join(' ')}`);
}

function rendition({ name, short }, format, out) {
  const dir = `${out}hls/${name}`;
  ffmpeg(
    `-i ${dir}/whole.mp4 -c copy -f hls -hls_time ${SEGMENT} -hls_playlist_type vod -hls_segment_type fmp4 -hls_flags independent_segments
    -hls_fmp4_init_filename init.mp4 -hls_segment_filename ${dir}/s%02d.m4s ${EXACT}`,
    `${dir}/index.m3u8`,
  );
  writeFileSync(`${dir}/index.m3u8`, playlist(readFileSync(`${dir}/index.m3u8`, 'utf8')));
  if (name === PLAIN) copyFileSync(`${dir}/whole.mp4`, `${out}film.mp4`);
  rmSync(`${dir}/whole.mp4`);
  return `#EXT-X-STREAM-INF:${bandwidth(dir)},RESOLUTION=${sizeOf(short, format).join('x')},CODECS="${codecsOf(`${dir}/init.mp4`)}",FRAME-RATE=${FPS.toFixed(3)}\n${name}/index.m3u8`;
}

/** Writes `film.mp4` and `hls/` of a format into the folder `out`, both at once when all is done. */
export function encode(format, film, sound, out) {
  const made = `${out}new/`;
  rmSync(made, { recursive: true, force: true });
  for (const { name } of LADDER) mkdirSync(`${made}hls/${name}`, { recursive: true });
  encodeAll(format, film, sound, made);
  const variants = LADDER.map((it) => rendition(it, format, made));
  writeFileSync(`${made}hls/main.m3u8`, `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n${variants.join('\n')}\n`);
  rmSync(`${out}hls`, { recursive: true, force: true });
  renameSync(`${made}hls`, `${out}hls`);
  renameSync(`${made}film.mp4`, `${out}film.mp4`);
  rmSync(made, { recursive: true });
}
