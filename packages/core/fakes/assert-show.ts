import assert from 'node:assert/strict';
import type { Show } from '../src/show/show.js';

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): boolean => typeof value === 'string';
const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) > 0;
const isShare = (value: unknown): boolean => isNumber(value) && (value as number) >= 0 && (value as number) <= 1;
const isAddress = (value: unknown): boolean => isText(value) && /^(https?:\/\/|data:image\/|blob:)/i.test(value as string);

type Check = (value: unknown) => boolean;

/** That `value` is a plain record of these fields alone, those with a `?` if at all. */
function assertFields(value: unknown, fields: Readonly<Record<string, Check>>): asserts value is Fields {
  assert.ok(typeof value === 'object' && value !== null);
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
  for (const key of Object.keys(value))
    assert.ok(Object.hasOwn(fields, key) || Object.hasOwn(fields, `${key}?`), `unknown ${key}`);
  for (const [name, check] of Object.entries(fields)) {
    const key = name.replace('?', '');
    if (name === key || Object.hasOwn(value, key))
      assert.ok(check((value as Fields)[key]), `${key}: ${JSON.stringify((value as Fields)[key])}`);
  }
}

const passes = (value: unknown, fields: Readonly<Record<string, Check>>): boolean => {
  assertFields(value, fields);
  return true;
};
const isList =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isPrice: Check = (value) => passes(value, { amount: (text) => /^\d+(\.\d+)?$/.test(String(text)), currency: isName });
const size = { 'width?': isCount, 'height?': isCount };

const isProduct: Check = (value) =>
  passes(value, {
    key: isName,
    ref: (ref) => {
      const { kind } = ref as Fields;
      const own = kind === 'handle' || kind === 'sku' ? kind : 'id';
      return ['handle', 'sku', 'product', 'variant'].includes(kind as string) && passes(ref, { kind: isName, [own]: isName });
    },
    'number?': isCount,
    'title?': isName,
    'image?': (image) => passes(image, { url: isAddress, 'alt?': isText, ...size }),
    'url?': isAddress,
    'price?': isPrice,
  });

const ofType: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  pin: { product: isName },
  hotspot: { product: isName, path: isList((point) => passes(point, { t: isNumber, x: isShare, y: isShare })) },
  chapter: { title: isName },
  offer: { 'product?': isName, 'title?': isName, 'price?': isPrice, 'code?': isName },
  poll: { title: isName, options: isList(isName), 'tally?': isList((count) => count === 0 || isCount(count)) },
  notice: { text: isName },
};

const isCue: Check = (value) => {
  const { type, start, end, at, until } = value as Readonly<Record<string, number | undefined>>;
  assert.ok((start ?? at) !== undefined);
  assert.ok(end === undefined || end > (start ?? Infinity));
  assert.ok(until === undefined || until > (at ?? Infinity));
  const times = {
    'start?': (time: unknown) => isNumber(time) && (time as number) >= 0,
    'end?': isNumber,
    'at?': isNumber,
    'until?': isNumber,
  };
  return passes(value, { id: isName, type: isName, ...times, ...ofType[String(type)] });
};

const FEATURES = ['alternate-audio', 'subtitles', 'cea-608'];

const distinct = (list: readonly unknown[]): boolean => new Set(list).size === list.length;

/** That a value is a show by its type, said a second time and apart from the shape that it was read by. */
export function assertShow(value: unknown): asserts value is Show {
  assertFields(value, {
    version: (version) => version === 1,
    id: isName,
    title: isName,
    status: (status) => ['scheduled', 'live', 'recorded'].includes(status as string),
    'lang?': isName,
    'poster?': (poster) => passes(poster, { src: isAddress, 'alt?': isText, ...size }),
    sources: isList((source) =>
      passes(source, { src: isAddress, type: isName, 'features?': isList((one) => FEATURES.includes(String(one))) }),
    ),
    tracks: isList((track) => passes(track, { kind: isName, src: isAddress, lang: isName, label: isName })),
    'startsAt?': isNumber,
    'endsAt?': isNumber,
    'duration?': (seconds) => isNumber(seconds) && (seconds as number) >= 0,
    products: isList(isProduct),
    cues: isList(isCue),
    'host?': isName,
    'creator?': isName,
    'room?': (room) =>
      passes(room, {
        channel: (name) => ['memory', 'cue-doc', 'nats', 'sse', 'replay'].includes(name as string),
        'urls?': isList((url) => isText(url) && /^(https?|wss?):\/\//.test(url as string)),
        'tokenUrl?': isAddress,
      }),
  });
  const { products, cues } = value as unknown as Show;
  const keys = products.map(({ key }) => key);
  assert.ok(distinct(keys) && distinct(cues.map(({ id }) => id)));
  for (const cue of cues) if ('product' in cue) assert.ok(keys.includes(cue.product as string));
}
