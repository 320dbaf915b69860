import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Cue } from './show/show.js';
import { createTimeline, pinned, visible, type Moment } from './timeline.js';

const pin = (id: string, times: Partial<Cue>): Cue => ({ type: 'pin', product: 'p', ...times, id }) as Cue;
const names = (cues: readonly Cue[]): string => cues.map(({ id }) => id).join('');
const media = (seconds: number): Moment => ({ media: seconds, programme: null });

test('a start belongs to a cue, its end does not', () => {
  const cues = [pin('a', { start: 1, end: 2 })];
  assert.deepEqual(
    [0.999, 1, 1.999, 2].map((at) => names(visible(cues, media(at)))),
    ['', 'a', 'a', ''],
  );
});

test('a cue without an end holds for good', () => {
  assert.equal(names(visible([pin('a', { start: 1 })], media(1e9))), 'a');
});

test('cues come in the order of their starts, then of the file, those of the programme last', () => {
  const cues = [pin('d', { at: 0 }), pin('c', { start: 2 }), pin('a', { start: 1 }), pin('b', { start: 1 })];
  assert.equal(names(visible(cues, { media: 5, programme: 5 })), 'abcd');
});

test('a cue with `at` follows the programme alone', () => {
  const cues = [pin('a', { at: 1000, until: 3000, start: 0 })];
  assert.equal(names(visible(cues, { media: 0, programme: 1000 })), 'a');
  assert.equal(names(visible(cues, { media: 0, programme: 3000 })), '');
  assert.equal(names(visible(cues, media(0))), '');
});

test('a cue without a start, and one that ends before it starts, never hold', () => {
  const cues = [pin('a', {}), pin('b', { start: 2, end: 1 })];
  const timeline = createTimeline(cues);
  for (const at of [0, 1, 1.5, 2, 3, NaN]) {
    assert.equal(names(visible(cues, media(at))), '');
    assert.equal(names(timeline.at(media(at))), '');
  }
});

test('the latest pin is first', () => {
  const cues = [pin('b', { start: 2 }), pin('a', { start: 1 }), { id: 'n', type: 'notice', text: 'x', start: 0 } as const];
  assert.equal(names(pinned(visible(cues, media(3)))), 'ba');
});

test('the array stays the same while its cues do', () => {
  const timeline = createTimeline([pin('a', { start: 1, end: 3 }), pin('b', { start: 5, end: 5 })]);
  const first = timeline.at(media(1));
  assert.equal(timeline.at(media(2.9)), first);
  assert.equal(timeline.at({ media: 2, programme: 7 }), first);
  const none = timeline.at(media(3));
  assert.notEqual(none, first);
  // over the edges of a cue that never holds
  assert.equal(timeline.at(media(6)), none);
});

test('the next edge is told in seconds, on whichever clock it comes first', () => {
  const timeline = createTimeline([pin('a', { start: 1, end: 4 }), pin('b', { at: 10_000, until: 12_500 })]);
  assert.equal(timeline.next(media(0)), 1);
  assert.equal(timeline.next(media(1)), 3);
  assert.equal(timeline.next(media(4)), null);
  assert.equal(timeline.next({ media: 4, programme: 10_000 }), 2.5);
  assert.equal(timeline.next({ media: 0, programme: 9_500 }), 0.5);
  assert.equal(timeline.next({ media: 9, programme: 12_500 }), null);
  assert.equal(createTimeline([]).next(media(0)), null);
});

// few values, so that edges meet each other and the moments
const time = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(NaN, Infinity, -1, 1e308, 0.5));
const times = fc.record({ start: time, end: time, at: time, until: time }, { requiredKeys: [] });
const cues = fc
  .array(times, { maxLength: 12 })
  .map((list) => list.map((each, index) => pin(String.fromCharCode(97 + index), each)));
const moment: fc.Arbitrary<Moment> = fc.record({ media: time, programme: fc.option(time) });

test('the timeline shows what is visible, wherever one goes', () => {
  fc.assert(
    fc.property(cues, fc.array(moment, { maxLength: 20 }), (list, moments) => {
      const timeline = createTimeline(list);
      let last: readonly Cue[] | undefined;
      for (const at of moments) {
        const now = timeline.at(at);
        assert.deepEqual(now, visible(list, at));
        if (last && names(now) === names(last)) assert.equal(now, last);
        last = now;
      }
    }),
    { numRuns: 3000, seed: 1 },
  );
});

test('nothing changes before the next edge', () => {
  fc.assert(
    fc.property(cues, moment, fc.double({ min: 0, max: 0.999, noNaN: true }), (list, at, part) => {
      fc.pre(Math.abs(at.media) < 100 && Math.abs(at.programme ?? 0) < 100);
      const wait = Math.min(createTimeline(list).next(at) ?? 100, 100);
      assert.ok(wait > 0);
      const later = {
        media: at.media + wait * part,
        programme: at.programme === null ? null : at.programme + wait * part * 1000,
      };
      assert.equal(names(visible(list, later)), names(visible(list, at)));
    }),
    { numRuns: 3000, seed: 1 },
  );
});
