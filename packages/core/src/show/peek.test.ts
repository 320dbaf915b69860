import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peekShow } from './peek.js';

const base = 'https://shop.example/shows/one.json';
const file = {
  version: 1,
  id: 'one',
  title: 'One',
  status: 'recorded',
  poster: { src: 'poster.jpg', alt: 'A shirt', width: 540, height: 960 },
  products: [
    { key: 'a', ref: { handle: 'a' }, title: 'A', image: 'a.webp', url: '/a', price: { amount: '1.00', currency: 'EUR' } },
    { key: 'b', ref: { product: '7' }, title: 'B', image: { url: 'b.webp' } },
  ],
  cues: [
    { id: '1', type: 'pin', product: 'a', start: 0, end: 8 },
    { id: '2', type: 'pin', product: 'b', start: 8 },
    { id: '3', type: 'chapter', title: 'All', start: 0 },
  ],
};
const peek = (over: object, start = 0) => peekShow(JSON.stringify({ ...file, ...over }), base, start);

test('only what a closed player shows is read: the poster and the products pinned at its start', () => {
  assert.deepEqual(peek({})?.products, [
    {
      key: 'a',
      ref: { kind: 'handle', handle: 'a' },
      title: 'A',
      image: { url: 'https://shop.example/shows/a.webp' },
      url: 'https://shop.example/a',
      price: { amount: '1.00', currency: 'EUR' },
    },
  ]);
  assert.deepEqual(
    peek({}, 8)?.products.map(({ ref }) => ref),
    [{ kind: 'product', id: '7' }],
  );
  assert.deepEqual(
    peek({})?.cues.map(({ id }) => id),
    ['1'],
  );
  assert.deepEqual(peek({})?.poster, { src: 'https://shop.example/shows/poster.jpg', alt: 'A shirt', width: 540, height: 960 });
});

test('of the sources it knows the one that would be played: the first, but of a short recording the MP4', () => {
  const sources = [
    { src: 'main.m3u8', type: 'application/vnd.apple.mpegurl', features: [] },
    { src: 'film.mp4', type: 'video/mp4' },
  ];
  const chosen = (over: object) => peek({ sources, ...over })?.sources;
  const stream = [{ src: 'https://shop.example/shows/main.m3u8', type: 'application/vnd.apple.mpegurl', features: [] }];
  const film = [{ src: 'https://shop.example/shows/film.mp4', type: 'video/mp4' }];
  assert.deepEqual(peek({})?.sources, []);
  assert.deepEqual(chosen({}), stream);
  assert.deepEqual(chosen({ duration: 91 }), stream);
  assert.deepEqual(chosen({ duration: 90, status: 'live' }), stream);
  assert.deepEqual(chosen({ duration: 90 }), film);
  assert.equal(chosen({ sources: [{ src: 'javascript:alert(1)', type: 'video/mp4' }] }), undefined);
});

test('whatever it cannot be sure of is left to the careful reader', () => {
  const wrong: [string, object][] = [
    ['another version', { version: 2 }],
    ['no title', { title: undefined }],
    ['a poster that is a script', { poster: { src: 'javascript:alert(1)' } }],
    ['a link with a user name', { products: [{ ...file.products[0], url: 'https://a@evil.example/' }] }],
    ['a price in cents', { products: [{ ...file.products[0], price: { amount: 4990, currency: 'EUR' } }] }],
    ['products that are none', { products: 'none' }],
    ['cues that are none', { cues: 3 }],
  ];
  for (const [what, over] of wrong) assert.equal(peek(over), null, what);
  for (const text of ['', '<!doctype html>', '{"version":1', 'null', '[]', ' '.repeat(1_000_001)])
    assert.equal(peekShow(text, base, 0), null);
});

test('nothing of an inherited name gets through', () => {
  const text = JSON.stringify(file).replace('"key":"a"', '"__proto__":{"polluted":true},"key":"a"');
  assert.equal(peekShow(text, base, 0)?.products.length, 1);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
});
