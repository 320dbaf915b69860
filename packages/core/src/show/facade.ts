import type { RecordShape } from './forms.js';

export const size = { width: 'whole?', height: 'whole?' } as const;

export const price = { amount: 'decimal', currency: 'currency' } as const;

/** What all cues have. */
export const cue = { id: 'name', start: 'seconds?', end: 'seconds?', at: 'date?', until: 'date?' } as const;

export const pin = { product: 'key' } as const;

/** The part of a show file that is seen before the shopper touches the player; its cues are the pins. */
export const facade = {
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
} as const satisfies RecordShape;
