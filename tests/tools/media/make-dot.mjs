// Draws the film of tests/fixtures/hotspots: a disc that moves along a known curve, and the show whose hotspot follows it. The
// result is committed; this needs ffmpeg with libx264.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OUT = fileURLToPath(new URL('../../fixtures/hotspots/', import.meta.url));
const [WIDTH, HEIGHT, FPS, SECONDS, RADIUS] = [320, 180, 25, 4, 12];
const PER_SECOND = 4;

/** Where the middle of the disc is at `t` seconds, from 0 to 1. */
const at = (t) => ({ x: 0.15 + 0.7 * (t / SECONDS), y: 0.5 - 0.3 * Math.sin((t / SECONDS) * 2 * Math.PI) });

/** One frame as packed RGB: magenta on grey, its edge softened over a pixel. */
function frame(t) {
  const rgb = Buffer.alloc(WIDTH * HEIGHT * 3, 128);
  const { x, y } = at(t);
  for (let row = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++) {
      const away = Math.hypot(column + 0.5 - x * WIDTH, row + 0.5 - y * HEIGHT);
      const cover = Math.min(1, Math.max(0, RADIUS - away + 0.5));
      if (cover === 0) continue;
      const i = (row * WIDTH + column) * 3;
      [255, 0, 255].forEach((value, channel) => (rgb[i + channel] = Math.round(128 + (value - 128) * cover)));
    }
  }
  return rgb;
}

const line = `-v error -y -f rawvideo -pix_fmt rgb24 -s ${WIDTH}x${HEIGHT} -framerate ${FPS} -i -
  -c:v libx264 -profile:v main -preset veryslow -crf 18 -pix_fmt yuv420p -g ${FPS} -movflags +faststart
  -fflags +bitexact -flags:v +bitexact -map_metadata -1 -threads 1 ${OUT}dot.mp4`;
const encoder = spawn('ffmpeg', line.split(/\s+/), { stdio: ['pipe', 'inherit', 'inherit'] });
for (let i = 0; i < SECONDS * FPS; i++) if (!encoder.stdin.write(frame(i / FPS))) await once(encoder.stdin, 'drain');
encoder.stdin.end();
const [code] = await once(encoder, 'exit');
if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);

const round = (value) => Math.round(value * 10_000) / 10_000;
const path = Array.from({ length: SECONDS * PER_SECOND + 1 }, (_, i) => {
  const t = i / PER_SECOND;
  return { t, x: round(at(t).x), y: round(at(t).y) };
});
const show = {
  version: 1,
  id: 'moving-dot',
  title: 'A dot that moves',
  status: 'recorded',
  lang: 'en',
  sources: [{ src: 'dot.mp4', type: 'video/mp4' }],
  products: [
    {
      key: 'shirt',
      ref: { handle: 'linen-shirt' },
      number: 1,
      title: 'Linen Shirt',
      url: 'https://shop.example/shirt',
      price: { amount: '49.90', currency: 'EUR' },
    },
  ],
  cues: [{ id: 'dot', type: 'hotspot', product: 'shirt', start: 0, end: SECONDS, path }],
};
const json = JSON.stringify(show, null, 2).replace(/\{\s+("t"[^}]*?)\s+\}/g, (_, body) => `{ ${body.replace(/\s+/g, ' ')} }`);
writeFileSync(`${OUT}show.json`, `${json}\n`);
