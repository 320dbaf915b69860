import { cue, facade, pin, price } from './facade.js';
import type { RecordShape } from './forms.js';

/**
 * The show file, version 1, said once, as data in the form of the file. The readers and the JSON Schema are made from it.
 * The order is that of reading: products before the cues that name them.
 */
export const shape: RecordShape = {
  $schema: 'any?',
  ...facade,
  sources: [{ src: 'media', type: 'name' }],
  tracks: [{ kind: 'captions|subtitles|descriptions|chapters', src: 'media', lang: 'language', label: 'name' }],
  startsAt: 'date?',
  endsAt: 'date?',
  cues: [
    {
      ...cue,
      type: {
        pin,
        hotspot: { product: 'key', path: [{ t: 'seconds', x: 'fraction', y: 'fraction' }, 1] },
        chapter: { title: 'name' },
        offer: { product: 'key?', title: 'name?', price, code: 'name?' },
        poll: { title: 'name', options: ['name', 2] },
        notice: { text: 'name' },
      },
    },
    0,
    5000,
  ],
  host: 'name?',
  creator: 'name?',
  room: 'any?',
};
