/** The show files of the film: one for each format, of the same products. */
import { captions } from './captions.mjs';
import { cuesFor } from './cues.mjs';
import { FORMATS, SECONDS } from './film/geometry.js';
import { SIDE } from './film/pictures.js';

const GOODS = [
  ['shirt', 'linen-shirt', 'Linen Shirt', '49.90'],
  ['throw', 'wool-throw', 'Wool Throw', '89.00'],
  ['mug', 'ceramic-mug', 'Ceramic Mug', '12.00'],
  ['vase', 'stoneware-vase', 'Stoneware Vase', '34.00'],
  ['lamp', 'paper-lamp', 'Paper Lamp', '64.00'],
  ['tote', 'canvas-tote', 'Canvas Tote', '28.00'],
  ['hat', 'sold-out-hat', 'Sun Hat', '19.95'],
];

const products = GOODS.map(([key, handle, title, amount], i) => ({
  key,
  ref: { handle },
  number: i + 1,
  title,
  image: { url: `media/${handle}.webp`, width: SIDE, height: SIDE },
  url: `index.html#${handle}`,
  price: { amount, currency: 'EUR' },
}));

/** The show of the film in a format; `folder` is where its media is, from the show file. */
export function showFor(format, folder) {
  const { name, width, height } = FORMATS[format];
  return {
    version: 1,
    id: name === 'portrait' ? 'a-slow-evening' : `a-slow-evening-${name}`,
    title: 'A slow evening',
    status: 'recorded',
    lang: 'en',
    duration: SECONDS,
    poster: { src: `${folder}poster.jpg`, alt: 'A linen shirt on a peg rail, in the last sun of the day', width, height },
    sources: [
      { src: `${folder}hls/main.m3u8`, type: 'application/vnd.apple.mpegurl', features: [] },
      { src: `${folder}film.mp4`, type: 'video/mp4' },
    ],
    tracks: captions.map(({ lang, label }) => ({ kind: 'captions', src: `media/captions.${lang}.vtt`, lang, label })),
    products,
    cues: cuesFor(format),
  };
}

const FLAT = /\{\s+("t"[^{}]*?)\s+\}/g;

/** A show as the file's text: points of a path on a line each. */
export const showText = (show) =>
  `${JSON.stringify(show, null, 2).replace(FLAT, (_, body) => `{ ${body.replace(/\s+/g, ' ')} }`)}\n`;
