import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CueEvent, LiveOffer, LivePin, ShowState, StateOp } from '../contracts/live.js';
import { anyOp, anyState } from '../../fakes/live-messages.js';
import type { Cue, Show } from '../show/show.js';
import { createTimeline } from '../timeline.js';
import { createCueBook, type Edge } from './cue-book.js';
import { emptyState } from './reduce.js';

const show: Pick<Show, 'products' | 'cues'> = {
  products: ['shirt', 'mug', 'hat'].map((key) => ({ key, ref: { kind: 'handle', handle: key } })),
  cues: [{ id: 'intro', type: 'chapter', title: 'Hello', start: 0 }],
};
const book = (edge: Edge | null = null, of = show) => createCueBook({ show: () => of, edge: () => edge });

const pin = (id: string, at: number, seq: number, more: Partial<LivePin> = {}): LivePin => ({
  id,
  product: 'shirt',
  at,
  seq,
  ...more,
});
const pinOp = (...args: Parameters<typeof pin>): StateOp => ({ k: 'pin', pin: pin(...args) });
const state = (more: Partial<ShowState>): ShowState => ({ ...emptyState('evening', 'e1'), ...more });
const event = (src: string, at: number, op: StateOp): CueEvent => ({ src, at, op });
const offer = (id: string, rev: number, at: number, more: Partial<LiveOffer> = {}): LiveOffer => ({
  id,
  rev,
  at,
  products: ['shirt'],
  ...more,
});

/** `a 10-20`, of what the room has brought. */
const spans = (cues: readonly Cue[]): string[] =>
  cues.filter(({ at }) => at !== undefined).map(({ id, at, until }) => `${id} ${at}-${until ?? ''}`);
const names = (cues: readonly Cue[]): string =>
  cues
    .filter(({ at }) => at !== undefined)
    .map(({ id }) => id)
    .join('');

test('a pin without an end ends where the next one of its slot begins', () => {
  const { $cues, put } = book();
  put(state({ pins: [pin('c', 30, 3), pin('a', 10, 1), pin('b', 20, 2, { slot: 'left' }), pin('d', 40, 4, { end: 50 })] }));
  assert.deepEqual(spans($cues.get()), ['a 10-30', 'b 20-', 'c 30-40', 'd 40-50']);
  assert.equal(names(createTimeline($cues.get()).at({ media: 0, programme: 35 })), 'bc');
  assert.equal(names(createTimeline($cues.get()).at({ media: 0, programme: 10 })), 'a');
});

test('one of a slot is shown at a time, and of two at one moment the later', () => {
  const { $cues, put } = book();
  put(state({ pins: [pin('a', 10, 1, { end: 99 }), pin('b', 20, 2, { end: 30 }), pin('c', 50, 3), pin('d', 50, 4)] }));
  assert.deepEqual(spans($cues.get()), ['a 10-20', 'b 20-30', 'd 50-']);
});

test('a pin that was taken back before its moment is not shown, and leaves the one before it standing', () => {
  const { $cues, put } = book();
  put(state({ pins: [pin('a', 10, 1), pin('b', 20, 2, { end: 20 })] }));
  assert.deepEqual(spans($cues.get()), ['a 10-']);
});

test('what is of no product of the show is hidden, and still ends the pin before it', () => {
  const { $cues, put } = book();
  put(
    state({ pins: [pin('a', 10, 1), pin('b', 20, 2, { product: 'gone' })], offers: [offer('o', 1, 5, { products: ['gone'] })] }),
  );
  assert.deepEqual(spans($cues.get()), ['a 10-20']);
});

test('what a room says comes through whole', () => {
  const { $cues, put } = book();
  const poll = { id: 'p', at: 3, q: 'Which?', options: ['a', 'b'], open: true };
  put(
    state({
      pins: [pin('a', 1, 7, { slot: 'left', note: 'The last ones' })],
      offers: [
        offer('o', 1, 2, { products: ['shirt', 'gone'], label: 'Flash', display: { amount: '9.90', currency: 'EUR' } }),
        offer('q', 1, 2, { products: [], coupon: 'TEN', deadline: 99, limit: { perShopper: 1 } }),
      ],
      poll,
      notice: { id: 'n', at: 4, end: 9, text: 'Back in five' },
    }),
  );
  assert.deepEqual($cues.get().slice(1), [
    { id: 'a', at: 1, type: 'pin', product: 'shirt', seq: 7, slot: 'left', note: 'The last ones' },
    {
      id: 'o',
      at: 2,
      type: 'offer',
      rev: 1,
      products: ['shirt'],
      product: 'shirt',
      title: 'Flash',
      price: { amount: '9.90', currency: 'EUR' },
    },
    { id: 'q', at: 2, type: 'offer', rev: 1, products: [], code: 'TEN', deadline: 99, limit: { perShopper: 1 } },
    { id: 'p', at: 3, type: 'poll', title: 'Which?', options: ['a', 'b'] },
    { id: 'n', at: 4, until: 9, type: 'notice', text: 'Back in five' },
  ]);
});

test('the room is believed before a date range, that before what is in the stream, and all before the file', () => {
  const file = {
    ...show,
    cues: [
      { id: 'a', type: 'pin', product: 'hat', start: 3 } as const,
      { id: 'a', type: 'notice', text: 'x', start: 1 } as const,
    ],
  };
  const { $cues, hear, put } = book(null, file);
  const product = () => $cues.get().flatMap((cue) => (cue.type === 'pin' ? cue.product : []));
  assert.deepEqual(product(), ['hat']);
  hear([event('id3', 10, pinOp('a', 10, 1, { product: 'shirt' }))]);
  assert.deepEqual(product(), ['shirt']);
  hear([event('daterange', 10, pinOp('a', 10, 1, { product: 'mug' }))]);
  hear([event('id3', 12, pinOp('a', 12, 1, { product: 'shirt' }))]);
  assert.deepEqual(product(), ['mug']);
  put(state({ pins: [pin('a', 11, 1, { product: 'hat' })] }));
  hear([event('daterange', 10, pinOp('a', 10, 1, { product: 'mug' }))]);
  assert.deepEqual(product(), ['hat']);
  // the file's own notice has the same name and is another thing
  assert.equal($cues.get().length, 2);
});

test('the earliest moment that the stream has for a pin is its moment', () => {
  const { $cues, hear, put } = book();
  put(state({ pins: [pin('a', 8, 1)] }));
  assert.deepEqual(spans($cues.get()), ['a 8-']);
  hear([event('id3', 14, pinOp('a', 8, 1))]);
  assert.deepEqual(spans($cues.get()), ['a 14-']);
  hear([event('daterange', 11, pinOp('a', 11, 1)), event('id3', 16, pinOp('a', 8, 1))]);
  assert.deepEqual(spans($cues.get()), ['a 11-']);
});

test('a clock that the host has held against the stream is as good', () => {
  const { $cues, hear, put } = book();
  put(state({ pins: [pin('a', 8, 1, { end: 20 })], pdtOffset: 2 }));
  hear([event('daterange', 11, pinOp('a', 11, 1))]);
  assert.deepEqual(spans($cues.get()), ['a 10-22']);
});

test('a pin is taken down by whoever says so, where the room has not', () => {
  const { $cues, hear, put } = book();
  put(state({ pins: [pin('a', 10, 1)] }));
  hear([event('id3', 31, { k: 'unpin', id: 'a', end: 29 }), event('id3', 33, { k: 'unpin', id: 'a', end: 29 })]);
  assert.deepEqual(spans($cues.get()), ['a 10-31']);
  hear([event('daterange', 30, { k: 'unpin', id: 'a', end: 30 })]);
  assert.deepEqual(spans($cues.get()), ['a 10-30']);
  put(state({ pins: [pin('a', 10, 1, { end: 28 })] }));
  assert.deepEqual(spans($cues.get()), ['a 10-28']);
});

test('who is late sees the poll, the notice and the revision of an offer that their picture has come to', () => {
  const { $cues, put } = book();
  put(state({ notice: { id: 'n', at: 10, text: 'x' }, offers: [offer('o', 1, 10, { label: 'one' })] }));
  put(state({ rev: 1, notice: { id: 'm', at: 30, text: 'y' }, offers: [offer('o', 2, 30, { label: 'two', deadline: 55 })] }));
  assert.deepEqual(spans($cues.get()), ['n 10-30', 'o 10-30', 'm 30-', 'o 30-']);
  const offers = $cues.get().filter((cue) => cue.type === 'offer');
  assert.deepEqual(
    offers.map(({ title, rev, deadline }) => [title, rev, deadline]),
    // when it is over it is over for them as well
    [
      ['one', 1, 55],
      ['two', 2, 55],
    ],
  );
});

test('a moment far beyond the live edge is from a clock that is wrong: it is shown as it comes, and as long', () => {
  const edge = { programme: 100_000, latency: 6, isWallClock: false };
  const { $cues, put } = book(edge);
  const pins = [pin('a', 116_000, 1), pin('b', 7_300_000, 2, { end: 7_305_000 })];
  put(state({ pins }));
  assert.deepEqual(spans($cues.get()), ['b 100000-105000', 'a 116000-']);
  // once: what was shown stays where it was
  edge.programme = 200_000;
  put(state({ rev: 1, pins }));
  assert.deepEqual(spans($cues.get()), ['b 100000-105000', 'a 116000-']);
});

test('where there is but the wall clock, what arrives is shown', () => {
  const { $cues, put } = book({ programme: 100_000, latency: 0, isWallClock: true });
  put(state({ pins: [pin('a', 99_000, 1), pin('b', 100_900, 2)] }));
  assert.deepEqual(spans($cues.get()), ['a 99000-100000', 'b 100000-']);
});

test('moments that came before the first picture are looked at when it is there', () => {
  let edge: Edge | null = null;
  const { $cues, put, look } = createCueBook({ show: () => show, edge: () => edge });
  put(state({ pins: [pin('a', 7_200_000, 1)] }));
  assert.deepEqual(spans($cues.get()), ['a 7200000-']);
  edge = { programme: 5000, latency: 6, isWallClock: false };
  look();
  assert.deepEqual(spans($cues.get()), ['a 5000-']);
});

test('another epoch takes back what the one before has said, and nothing else', () => {
  const { $cues, hear, put } = book();
  put(state({ pins: [pin('a', 10, 1), pin('b', 20, 2)] }));
  hear([event('daterange', 10, pinOp('a', 10, 1))]);
  put(state({ epoch: 'e2', pins: [pin('c', 30, 1)] }));
  assert.deepEqual(spans($cues.get()), ['a 10-30', 'c 30-']);
});

test('a cue that has not changed is the same one, and so is the list', () => {
  const { $cues, put } = book();
  put(state({ pins: [pin('a', 10, 1), pin('b', 20, 2)] }));
  const first = $cues.get();
  let told = 0;
  $cues.listen(() => told++);
  put(state({ rev: 1, viewers: 5, pins: [pin('a', 10, 1), pin('b', 20, 2)] }));
  assert.equal($cues.get(), first);
  assert.equal(told, 0);
  put(state({ rev: 2, pins: [pin('a', 10, 1), pin('b', 20, 2), pin('c', 30, 3)] }));
  assert.equal($cues.get()[0], first[0]);
  assert.equal($cues.get()[1], first[1]);
  assert.notEqual($cues.get()[2], first[2]);
});

test('what is remembered has a bound', () => {
  const { $cues, hear } = book();
  for (let index = 0; index < 2000; index++) hear([event('daterange', index, pinOp(`p${index}`, index, index))]);
  assert.equal(spans($cues.get()).length, 600);
  assert.equal(spans($cues.get()).at(-1), 'p1999 1999-');
});

test('whatever comes and in whichever order, each slot shows one pin at a time, and the events alone decide', () => {
  const events = fc.array(
    fc.record({ src: fc.constantFrom('daterange', 'id3', 'doc', 'channel', 'toString'), op: anyOp, at: fc.nat({ max: 60_000 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(events, anyState, fc.array(fc.nat({ max: 60_000 }), { maxLength: 6 }), (heard, put, moments) => {
      const whole = book();
      whole.put(put);
      whole.hear(heard);
      const single = book();
      single.put(put);
      for (const each of heard) single.hear([each]);
      assert.deepEqual(single.$cues.get(), whole.$cues.get());
      single.hear(heard.filter(({ src }) => src === 'daterange'));
      const timeline = createTimeline(whole.$cues.get());
      for (const programme of moments) {
        const pins = timeline.at({ media: -1, programme }).flatMap((cue) => (cue.type === 'pin' ? [cue.slot ?? ''] : []));
        assert.equal(new Set(pins).size, pins.length);
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});
