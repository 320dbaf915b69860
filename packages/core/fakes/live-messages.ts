/** Messages of a live room, as fast-check makes them up: all of them valid, in the form in which they are read. */
import fc from 'fast-check';
import type { ChatLine, ShowState, StateDelta, StateOp, Tick, Uplink } from '../src/contracts/live.js';

// JSON has no word for -0; few values, so that ids meet
const time = fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1_760_000_000_000, max: 1_790_000_000_000 }));
const id = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.string({ minLength: 1, maxLength: 12 }));
const words = fc.string({ maxLength: 24, unit: 'grapheme' });
const product = fc.constantFrom('shirt', 'mug', 'hat', 'gone');
const count = fc.nat({ max: 1e6 });
const address = fc.constantFrom('https://shop.example/film.m3u8', 'https://cdn.example/a%20b?c#d');

// as JSON makes them
const PLAIN = { noNullPrototype: true } as const;
const plain = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(fields, PLAIN) as unknown as fc.Arbitrary<T>;

/** All of `needed`, and any of `more`. */
const some = <N extends object, M extends object>(
  needed: { [K in keyof N]: fc.Arbitrary<N[K]> },
  more: { [K in keyof M]: fc.Arbitrary<M[K]> },
): fc.Arbitrary<N & Partial<M>> =>
  fc.tuple(plain(needed), fc.record(more, { ...PLAIN, requiredKeys: [] })).map(([a, b]) => ({ ...a, ...b }) as N & Partial<M>);

export const anyPin = some({ id, product, at: time, seq: count }, { end: time, slot: id, note: words });
export const anyOffer = some(
  { id, rev: fc.nat({ max: 5 }), products: fc.array(product, { maxLength: 3 }), at: time },
  {
    deadline: time,
    label: words,
    display: fc.constant({ amount: '49.90', currency: 'EUR' }),
    coupon: id,
    limit: some({}, { total: fc.integer({ min: 1, max: 99 }), perShopper: fc.integer({ min: 1, max: 9 }) }),
  },
);
const tally = fc.array(count, { maxLength: 4 });
const poll = some(
  { id, at: time, q: words, options: fc.array(id, { minLength: 1, maxLength: 4 }), open: fc.boolean() },
  { end: time, tally },
);
const notice = some({ id, at: time, text: words }, { end: time });
const giveaway = some(
  { id, at: time, label: words, open: fc.boolean() },
  { deadline: time, rules: words, winners: fc.array(id, { maxLength: 3 }) },
);
const status = fc.constantFrom('scheduled', 'live', 'recorded');
const chat = some(
  { mode: fc.constantFrom('off', 'on', 'slow', 'members', 'approve'), maxLen: fc.integer({ min: 1, max: 500 }) },
  { slowMs: fc.nat({ max: 60_000 }), muted: fc.array(id, { maxLength: 3 }) },
);

export const anyState = some(
  {
    v: fc.constant(1),
    show: id,
    rev: count,
    epoch: id,
    status,
    pins: fc.array(anyPin, { maxLength: 4 }),
    offers: fc.array(anyOffer, { maxLength: 3 }),
    chat,
    react: plain({
      kinds: fc.array(id, { maxLength: 3 }),
      sample: fc.double({ min: 0, max: 1, noNaN: true }).map((part) => part + 0),
    }),
  },
  {
    startedAt: time,
    endedAt: time,
    recording: address,
    pdtOffset: fc.integer({ min: 1, max: 9000 }),
    poll,
    notice,
    giveaway,
    viewers: count,
    refreshSeconds: fc.integer({ min: 1, max: 60 }),
    channel: plain({
      kind: id,
      urls: fc.array(fc.constantFrom('wss://a.example/', 'https://b.example/live', 'ws://localhost:4223/'), { maxLength: 3 }),
    }),
  },
) as fc.Arbitrary<ShowState>;

const ids = fc.array(id, { maxLength: 4 });

export const anyOp = fc.oneof(
  anyPin.map((pin) => ({ k: 'pin', pin })),
  plain({ k: fc.constant('unpin'), id, end: time }),
  anyOffer.map((offer) => ({ k: 'offer', offer })),
  poll.map((value) => ({ k: 'poll', poll: value })),
  notice.map((value) => ({ k: 'notice', notice: value })),
  giveaway.map((value) => ({ k: 'giveaway', giveaway: value })),
  plain({ k: fc.constant('mute'), viewer: id, on: fc.boolean() }),
  plain({ k: fc.constant('approve'), ids }),
  some({ k: fc.constant('status'), status, at: time }, { recording: address }),
  chat.map((value) => ({ k: 'chatmode', chat: value })),
  plain({ k: fc.constant('del'), ids }),
) as fc.Arbitrary<StateOp>;

export const anyDelta: fc.Arbitrary<StateDelta> = plain({
  v: fc.constant(1 as const),
  epoch: id,
  rev: count,
  ops: fc.array(anyOp, { maxLength: 4 }),
});

const line = some({ id, at: time, u: id, n: words, t: words }, { h: fc.constant(1) }) as fc.Arbitrary<ChatLine>;
const reactions = fc
  .dictionary(fc.oneof(id, fc.constantFrom('toString', '__proto__')), count, { maxKeys: 4 })
  .map((made) => ({ ...made }));

export const anyTick = some(
  { v: fc.constant(1), n: count, at: time, rev: count },
  { chat: fc.array(line, { maxLength: 4 }), react: reactions, viewers: count, tally, dropped: count },
) as fc.Arbitrary<Tick>;

export const anyUplink = fc.oneof(
  plain({ k: fc.constant('chat'), id, t: words }),
  plain({ k: fc.constant('react'), c: reactions }),
  plain({ k: fc.constant('vote'), poll: id, opt: fc.nat({ max: 4 }) }),
  plain({ k: fc.constant('claim'), id }),
) as fc.Arbitrary<Uplink>;
