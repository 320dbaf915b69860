import type { RecordShape } from './forms.js';

const size = { width: 'whole?', height: 'whole?' } as const;
const price = { amount: 'decimal', currency: 'currency' } as const;

/**
 * The show file, version 1, said once, as data in the form of the file. The reader and the JSON Schema are made from it.
 * The order is that of reading: products before the cues that name them.
 */
export const shape: RecordShape = {
  $schema: 'any?',
  version: 'version',
  id: 'name',
  title: 'name',
  status: 'scheduled|live|recorded',
  lang: 'language?',
  poster: { src: 'image', alt: 'text?', ...size },
  products: [
    {
      key: 'name',
      ref: 'ref',
      number: 'whole?',
      title: 'name?',
      image: { url: 'image', alt: 'text?', ...size },
      url: 'link?',
      price,
    },
    0,
    10_000,
  ],
  sources: [{ src: 'media', type: 'name', features: ['alternate-audio|subtitles|cea-608', '?'] }],
  tracks: [{ kind: 'captions|subtitles|descriptions|chapters', src: 'media', lang: 'language', label: 'name' }],
  startsAt: 'date?',
  endsAt: 'date?',
  duration: 'seconds?',
  cues: [
    {
      id: 'name',
      start: 'seconds?',
      end: 'seconds?',
      at: 'date?',
      until: 'date?',
      type: {
        pin: { product: 'key' },
        hotspot: { product: 'key', path: [{ t: 'seconds', x: 'fraction', y: 'fraction' }, 1] },
        chapter: { title: 'name' },
        offer: { product: 'key?', title: 'name?', price, code: 'name?' },
        poll: { title: 'name', options: ['name', 2], tally: ['count', '?'] },
        notice: { text: 'name' },
      },
    },
    0,
    5000,
  ],
  host: 'name?',
  creator: 'name?',
  room: { channel: 'memory|cue-doc|nats|sse|replay', urls: ['channel', 0, 64], tokenUrl: 'link?' },
};
