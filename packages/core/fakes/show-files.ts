/** Valid show files for tests: one of each kind of thing, the least that is a show, and a live one. */
export const base = 'https://shop.example/shows/spring.json';

export const full = {
  $schema: './show.schema.json',
  version: 1,
  id: 'spring',
  title: 'Spring',
  status: 'recorded',
  lang: 'en-GB',
  poster: { src: 'poster.jpg', alt: 'A shirt', width: 540, height: 960 },
  sources: [
    { src: 'main.m3u8', type: 'application/vnd.apple.mpegurl', features: ['alternate-audio', 'subtitles', 'cea-608'] },
    { src: '/film.mp4', type: 'video/mp4' },
  ],
  tracks: [{ kind: 'captions', src: 'en.vtt', lang: 'en', label: 'English' }],
  startsAt: '2026-05-01T18:00:00Z',
  endsAt: '2026-05-01T19:30:00.5+02:00',
  duration: 62.5,
  products: [
    {
      key: 'shirt',
      ref: { handle: 'linen-shirt' },
      number: 3,
      title: 'Linen Shirt',
      image: { url: 'shirt.webp', alt: 'Shirt', width: 600, height: 600 },
      url: '/products/linen-shirt',
      price: { amount: '49.90', currency: 'EUR' },
    },
    { key: 'mug', ref: { sku: 'MUG-"1"' }, image: 'data:image/png;base64,AAAA' },
    { key: 'hat', ref: { variant: '44' } },
    { key: 'bag', ref: { product: 'gid://shop/Product/1' } },
  ],
  cues: [
    { id: 'p', type: 'pin', product: 'shirt', start: 0, end: 8 },
    {
      id: 'h',
      type: 'hotspot',
      product: 'mug',
      start: 1.5,
      path: [
        { t: 1.5, x: 0, y: 1 },
        { t: 2, x: 0.25, y: 1e-7 },
      ],
    },
    { id: 'c', type: 'chapter', title: 'The shirt', start: 0 },
    { id: 'o', type: 'offer', product: 'hat', title: 'Now', price: { amount: '5', currency: 'EUR' }, code: 'MAY', start: 2 },
    { id: 'q', type: 'poll', title: 'Which?', options: ['This', 'That'], tally: [12, 0], start: 3, end: 4 },
    { id: 'n', type: 'notice', text: 'Back soon', at: '2026-05-01T18:10:00Z', until: '2026-05-01T18:11:00Z' },
  ],
  host: 'Ada',
  creator: 'The studio',
  room: { channel: 'nats', urls: ['wss://room.example/', 'WS://localhost:4223/'], tokenUrl: '/live/token' },
};

export const least = { version: 1, id: 'least', title: 'Least', status: 'scheduled' };

export const live = {
  ...least,
  id: 'live',
  status: 'live',
  sources: [{ src: 'https://live.example/main.m3u8', type: 'application/vnd.apple.mpegurl' }],
  products: full.products.slice(0, 2),
  cues: [
    { id: 'a', type: 'pin', product: 'shirt', at: '2026-05-01T18:00:00Z' },
    { id: 'b', type: 'pin', product: 'mug', at: '2026-05-01T18:00:30+00:00', until: '2026-05-01T18:01:00Z' },
  ],
};

/** A deep copy of a file with some of its keys replaced; `undefined` takes a key out. */
export const altered = (file: object, changes: object): string => JSON.stringify({ ...file, ...changes });
