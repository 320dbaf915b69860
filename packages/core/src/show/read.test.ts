import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { altered, base, full, least, live } from '../../fakes/show-files.js';
import { readShow, type ShowReading } from './read.js';

const read = (text: string): ShowReading => readShow(text, base);
const told = ({ problems }: ShowReading): string[] => problems.map(({ code, path }) => `${code} ${path}`);

/** The file `full` with these cues, or these products. */
const cues = (...list: unknown[]): ShowReading => read(altered(full, { cues: list }));
const products = (...list: unknown[]): ShowReading => read(altered(full, { products: list, cues: [] }));
const pin = { id: 'p', type: 'pin', product: 'shirt', start: 1 };
const shirt = { key: 'shirt', ref: { handle: 'linen-shirt' } };

test('a whole file is read without a word: addresses absolute, dates in milliseconds, refs as the contract has them', () => {
  const { show, poster, products, problems } = read(JSON.stringify(full));
  assert.deepEqual(problems, []);
  assert.ok(show);
  const { $schema: _, ...kept } = full;
  const [shirtOf, mug, hat, bag] = full.products;
  assert.deepEqual(show, {
    ...kept,
    poster: { ...full.poster, src: 'https://shop.example/shows/poster.jpg' },
    sources: [
      { ...full.sources[0], src: 'https://shop.example/shows/main.m3u8' },
      { ...full.sources[1], src: 'https://shop.example/film.mp4' },
    ],
    tracks: [{ ...full.tracks[0], src: 'https://shop.example/shows/en.vtt' }],
    startsAt: Date.UTC(2026, 4, 1, 18),
    endsAt: Date.UTC(2026, 4, 1, 17, 30, 0, 500),
    products: [
      {
        ...shirtOf,
        ref: { kind: 'handle', handle: 'linen-shirt' },
        image: { url: 'https://shop.example/shows/shirt.webp', alt: 'Shirt', width: 600, height: 600 },
        url: 'https://shop.example/products/linen-shirt',
      },
      { ...mug, ref: { kind: 'sku', sku: 'MUG-"1"' }, image: { url: 'data:image/png;base64,AAAA' } },
      { ...hat, ref: { kind: 'variant', id: '44' } },
      { ...bag, ref: { kind: 'product', id: 'gid://shop/Product/1' } },
    ],
    cues: [...full.cues.slice(0, 5), { ...full.cues[5], at: Date.UTC(2026, 4, 1, 18, 10), until: Date.UTC(2026, 4, 1, 18, 11) }],
    room: { channel: 'nats', urls: ['wss://room.example/', 'ws://localhost:4223/'], tokenUrl: 'https://shop.example/live/token' },
  });
  assert.equal(poster, show.poster);
  assert.equal(products, show.products);
});

test('the least file and a live one are read, missing lists as empty ones', () => {
  assert.deepEqual(read(JSON.stringify(least)).show, { ...least, sources: [], tracks: [], products: [], cues: [] });
  const { show, problems } = read(JSON.stringify(live));
  assert.deepEqual(problems, []);
  assert.equal(show?.cues[1]?.until, Date.UTC(2026, 4, 1, 18, 1));
});

test('the show of the examples is read without a word', () => {
  const text = readFileSync(new URL('../../../../examples/show.json', import.meta.url), 'utf8');
  assert.deepEqual(read(text).problems, []);
});

for (const [name, text] of [
  ['nothing', ''],
  ['HTML', '<!doctype html><title>404</title>'],
  ['a truncated file', JSON.stringify(full).slice(0, -40)],
  ['null', 'null'],
  ['a list', '[]'],
  ['a number', '5'],
  ['text', '"show"'],
] as const) {
  test(`${name} is no show file`, () => {
    const { problems, ...rest } = read(text);
    assert.deepEqual(
      problems.map(({ code, path, severity }) => [code, path, severity]),
      [['config/show-invalid', '', 'blocking']],
    );
    assert.deepEqual(rest, { show: null, poster: null, products: [] });
  });
}

for (const version of [2, 0, '1', null, undefined, [1]]) {
  test(`version ${JSON.stringify(version)} leaves poster and products`, () => {
    const reading = read(altered(full, { version }));
    assert.deepEqual(told(reading), ['config/show-version version']);
    assert.equal(reading.show, null);
    assert.equal(reading.poster?.src, 'https://shop.example/shows/poster.jpg');
    assert.equal(reading.products[0]?.url, 'https://shop.example/products/linen-shirt');
  });
}

test('a file without id, title or status leaves poster and products', () => {
  const reading = read(altered(full, { id: '', title: 5, status: 'over' }));
  assert.deepEqual(told(reading), ['config/show-invalid id', 'config/show-invalid title', 'config/show-invalid status']);
  assert.equal(reading.show, null);
  assert.ok(reading.poster);
  assert.equal(reading.products.length, 4);
});

const nested = (levels: number): unknown => (levels > 1 ? [nested(levels - 1)] : []);
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const short = (index: number): unknown => ({ key: `k${index}`, ref: { sku: 's' } });
const chapter = (index: number): unknown => ({ id: `c${index}`, type: 'chapter', title: 't', start: index });

for (const [name, within, over, path] of [
  ['a million characters', { title: 'x'.repeat(900_000) }, { title: 'x'.repeat(1_000_000) }, ''],
  ['20 levels', { $schema: nested(19) }, { $schema: nested(20) }, ''],
  ['10,000 products', { products: many(10_000, short) }, { products: many(10_001, short) }, 'products'],
  ['5,000 cues', { cues: many(5000, chapter) }, { cues: many(5001, chapter) }, 'cues'],
  ['500 sources', { sources: many(500, () => full.sources[0]) }, { sources: many(501, () => full.sources[0]) }, 'sources'],
] as const) {
  test(`${name} are enough`, () => {
    assert.deepEqual(read(altered({ ...full, cues: [] }, within)).problems, []);
    const reading = read(altered({ ...full, cues: [] }, over));
    assert.deepEqual(told(reading), [`config/show-too-large ${path}`]);
    assert.equal(reading.show, null);
  });
}

test('a list within a cue has a cap as well', () => {
  const reading = cues({ ...pin, type: 'hotspot', path: many(501, (t) => ({ t, x: 0, y: 0 })) });
  assert.deepEqual(told(reading), ['config/show-too-large cues[0].path']);
  assert.equal(reading.show, null);
});

test('an unknown key is passed over, and told once for all the places like it', () => {
  const reading = read(
    altered(full, {
      foo: 1,
      cues: [
        { ...pin, bar: 1 },
        { ...pin, id: 'q', bar: 2, path: [] },
      ],
      poster: { ...full.poster, srcset: '' },
    }),
  );
  assert.deepEqual(told(reading), [
    'config/unknown-key foo',
    'config/unknown-key poster.srcset',
    'config/unknown-key cues[].bar',
    'config/unknown-key cues[].path',
  ]);
  assert.deepEqual(reading.show?.cues, [pin, { ...pin, id: 'q' }]);
  assert.ok(reading.problems.every(({ severity }) => severity === 'info'));
});

test('keys that touch prototypes are unknown keys like others', () => {
  const text = JSON.stringify(full).replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');
  const reading = read(text.replace('"poster":{', '"poster":{"__proto__":{"polluted":1},'));
  assert.deepEqual(told(reading), [
    'config/unknown-key __proto__',
    'config/unknown-key constructor',
    'config/unknown-key poster.__proto__',
  ]);
  assert.equal(Object.getPrototypeOf(reading.show), Object.prototype);
  assert.equal(Object.getPrototypeOf(reading.poster), Object.prototype);
  assert.equal(({} as { polluted?: number }).polluted, undefined);
});

for (const [name, product, problem] of [
  ['without a key', { ...shirt, key: undefined }, 'config/product-invalid products[1].key'],
  ['with a key used before', { ...shirt, key: 'good' }, 'config/product-invalid products[1].key'],
  ['without a ref', { key: 'x' }, 'config/product-invalid products[1].ref'],
  ['with two refs', { key: 'x', ref: { sku: 'a', handle: 'b' } }, 'config/product-invalid products[1].ref'],
  ['with a ref of a kind unknown', { key: 'x', ref: { ean: 'a' } }, 'config/product-invalid products[1].ref'],
  ['with an empty ref', { key: 'x', ref: { sku: '' } }, 'config/product-invalid products[1].ref'],
  ['with a number in its ref', { key: 'x', ref: { product: 5 } }, 'config/product-invalid products[1].ref'],
  ['that is a text', 'shirt', 'config/product-invalid products[1]'],
] as const) {
  test(`a product ${name} is skipped`, () => {
    const reading = products({ ...shirt, key: 'good' }, product);
    assert.deepEqual(told(reading), [problem]);
    assert.deepEqual(
      reading.show?.products.map(({ key }) => key),
      ['good'],
    );
  });
}

test('a cue that names a skipped product is skipped, too', () => {
  const reading = read(altered(full, { products: [{ key: 'shirt' }], cues: [pin] }));
  assert.deepEqual(told(reading), ['config/product-invalid products[0].ref', 'config/unknown-product cues[0].product']);
});

for (const [name, changes, problem] of [
  ['number', { number: '3' }, 'config/invalid products[0].number'],
  ['title', { title: '' }, 'config/invalid products[0].title'],
  ['price in cents', { price: { amount: 4990, currency: 'EUR' } }, 'config/invalid products[0].price.amount'],
  ['price in words', { price: '49,90 €' }, 'config/invalid products[0].price'],
  ['currency', { price: { amount: '5', currency: 'eur' } }, 'config/invalid products[0].price.currency'],
  ['link', { url: 'javascript:alert(1)' }, 'security/unsafe-url products[0].url'],
  ['picture', { image: 'data:text/html,x' }, 'security/unsafe-url products[0].image.url'],
] as const) {
  test(`a product loses a broken ${name}, and no more`, () => {
    const reading = products({ ...shirt, ...changes });
    assert.deepEqual(told(reading), [problem]);
    assert.deepEqual(reading.show?.products, [{ key: 'shirt', ref: { kind: 'handle', handle: 'linen-shirt' } }]);
  });
}

for (const [name, changes, problem] of [
  ['a poster with an unsafe address', { poster: { src: 'javascript:x', alt: '' } }, 'security/unsafe-url poster.src'],
  [
    'a source with an unsafe address',
    { sources: [{ src: 'data:video/mp4,x', type: 'video/mp4' }] },
    'security/unsafe-url sources[0].src',
  ],
  ['a source without a type', { sources: [{ src: 'x.mp4' }] }, 'config/invalid sources[0].type'],
  ['a track of another kind', { tracks: [{ ...full.tracks[0], kind: 'metadata' }] }, 'config/invalid tracks[0].kind'],
  ['a duration in words', { duration: '1 min' }, 'config/invalid duration'],
  ['a language that is none', { lang: 'English, mostly' }, 'config/invalid lang'],
  ['products that are no list', { products: {}, cues: [] }, 'config/invalid products'],
  ['a host that is a record', { host: { name: 'Ada' } }, 'config/invalid host'],
] as const) {
  test(`${name} is dropped, and the show plays`, () => {
    const reading = read(altered(full, changes));
    assert.deepEqual(told(reading), [problem]);
    assert.ok(reading.show);
  });
}

test('a poster loses a broken width', () => {
  const reading = read(altered(full, { poster: { src: 'p.jpg', alt: '', width: '540px' } }));
  assert.deepEqual(told(reading), ['config/invalid poster.width']);
  assert.deepEqual(reading.show?.poster, { src: 'https://shop.example/shows/p.jpg', alt: '' });
});

test('features are kept as a list, an empty one too, and stay away where nobody has said', () => {
  const source = full.sources[1]!;
  const features = (list: unknown) => read(altered(full, { sources: [{ ...source, features: list }] }));
  assert.deepEqual(features([]).show?.sources[0]?.features, []);
  assert.equal('features' in features(undefined).show!.sources[0]!, false);
  const odd = features(['subtitles', 'smell']);
  assert.deepEqual(told(odd), ['config/invalid sources[0].features[1]']);
  assert.deepEqual(odd.show?.sources[0]?.features, ['subtitles']);
  const none = features('subtitles');
  assert.deepEqual(told(none), ['config/invalid sources[0].features']);
  assert.equal('features' in none.show!.sources[0]!, false);
});

test('a list that is none reads as an empty one', () => {
  const reading = read(altered(full, { sources: 'main.m3u8', cues: 7 }));
  assert.deepEqual(told(reading), ['config/invalid sources', 'config/invalid cues']);
  assert.deepEqual([reading.show?.sources, reading.show?.cues], [[], []]);
});

test('problems are told up to 500, and a blocking one always', () => {
  const reading = read(altered(least, { products: many(600, () => 5), sources: many(501, () => 5) }));
  assert.equal(reading.problems.length, 501);
  assert.equal(reading.problems.at(-1)?.code, 'config/show-too-large');
});

test('a broken room costs the room, a broken address of it the address, and an unknown key is told', () => {
  const room = (value: unknown): ShowReading => read(altered(full, { room: value }));
  const whole = { channel: 'nats', urls: ['wss://a.example'], tokenUrl: 'token' };
  for (const [broken, code] of [
    [{ ...whole, channel: 'pigeon' }, 'config/invalid room.channel'],
    [{ urls: [] }, 'config/invalid room.channel'],
    ['wss://a.example', 'config/invalid room'],
  ] as const) {
    const reading = room(broken);
    assert.deepEqual(told(reading), [code]);
    assert.ok(reading.show && !reading.show.room);
  }
  const reading = room({ ...whole, urls: ['javascript:0', 'wss://b.example', 'ws://b.example'], tokenUrl: 'data:x', foo: 1 });
  assert.deepEqual(told(reading).sort(), [
    'config/unknown-key room.foo',
    'security/unsafe-url room.tokenUrl',
    'security/unsafe-url room.urls[0]',
    'security/unsafe-url room.urls[2]',
  ]);
  assert.deepEqual(reading.show?.room, { channel: 'nats', urls: ['wss://b.example/'] });
  assert.deepEqual(room({ channel: 'memory' }).show?.room, { channel: 'memory', urls: [] });
});
