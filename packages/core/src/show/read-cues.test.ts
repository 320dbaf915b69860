import assert from 'node:assert/strict';
import { test } from 'node:test';
import { altered, base, full } from '../../fakes/show-files.js';
import { readShow, type ShowReading } from './read.js';

const read = (text: string): ShowReading => readShow(text, base);
const told = ({ problems }: ShowReading): string[] => problems.map(({ code, path }) => `${code} ${path}`);

/** The file `full` with these cues. */
const cues = (...list: unknown[]): ShowReading => read(altered(full, { cues: list }));
const pin = { id: 'p', type: 'pin', product: 'shirt', start: 1 };

for (const [name, cue, problem] of [
  ['a start that is text', { ...pin, start: '1' }, 'config/cue-invalid cues[1].start'],
  ['a start of null, which is what NaN becomes', { ...pin, start: null }, 'config/cue-invalid cues[1].start'],
  ['no start', { ...pin, start: undefined }, 'config/cue-invalid cues[1].start'],
  ['an end at its start', { ...pin, end: 1 }, 'config/cue-invalid cues[1].end'],
  ['an end before zero', { ...pin, start: -5, end: -1 }, 'config/cue-invalid cues[1].end'],
  ['an end of null', { ...pin, end: null }, 'config/cue-invalid cues[1].end'],
  [
    'an end on the other clock',
    { ...pin, start: undefined, at: '2026-05-01T18:00:00Z', end: 9 },
    'config/cue-invalid cues[1].end',
  ],
  ['a time without a zone', { ...pin, at: '2026-05-01T18:00:00' }, 'config/cue-invalid cues[1].at'],
  ['a day that is none', { ...pin, at: '2026-13-01T18:00:00Z' }, 'config/cue-invalid cues[1].at'],
  [
    'an end before its time',
    { ...pin, at: '2026-05-01T18:00:00Z', until: '2026-05-01T19:00:00+02:00' },
    'config/cue-invalid cues[1].until',
  ],
  ['an end of the programme alone', { ...pin, until: '2026-05-01T18:00:00Z' }, 'config/cue-invalid cues[1].until'],
  ['an unknown type', { ...pin, type: 'confetti' }, 'config/cue-invalid cues[1].type'],
  ['the type of a prototype', { ...pin, type: 'constructor' }, 'config/cue-invalid cues[1].type'],
  ['a type that is no text', { ...pin, type: { toString: 1 } }, 'config/cue-invalid cues[1].type'],
  ['no id', { ...pin, id: undefined }, 'config/cue-invalid cues[1].id'],
  ['an id used before', { ...pin, id: 'good' }, 'config/cue-invalid cues[1].id'],
  ['an unknown product', { ...pin, product: 'sock' }, 'config/unknown-product cues[1].product'],
  ['a product that is a list of its key', { ...pin, product: ['shirt'] }, 'config/unknown-product cues[1].product'],
  ['a product that is a record', { ...pin, product: { toString: 1 } }, 'config/unknown-product cues[1].product'],
  ['an offer for an unknown product', { ...pin, type: 'offer', product: 'sock' }, 'config/unknown-product cues[1].product'],
  ['an offer with half a price', { ...pin, type: 'offer', price: { amount: '5' } }, 'config/cue-invalid cues[1].price.currency'],
  ['a hotspot without a path', { ...pin, type: 'hotspot' }, 'config/cue-invalid cues[1].path'],
  ['a path that is no list', { ...pin, type: 'hotspot', path: {} }, 'config/cue-invalid cues[1].path'],
  [
    'a poll of one answer',
    { ...pin, product: undefined, type: 'poll', title: 'x', options: ['a'] },
    'config/cue-invalid cues[1].options',
  ],
  ['a text in place of the cue', 'pin', 'config/cue-invalid cues[1]'],
  ['null in place of the cue', null, 'config/cue-invalid cues[1]'],
] as const) {
  test(`a cue with ${name} is skipped`, () => {
    const good = { ...pin, id: 'good' };
    const reading = cues(good, cue, { ...pin, id: 'last' });
    assert.deepEqual(told(reading), [problem]);
    assert.deepEqual(
      reading.show?.cues.map(({ id }) => id),
      ['good', 'last'],
    );
    assert.ok(reading.problems[0]?.message.startsWith(`${reading.problems[0].path}: `));
  });
}

test('a start beyond all numbers is broken, one before the beginning is 0', () => {
  const text = altered(full, {
    cues: [
      { ...pin, start: 7 },
      { ...pin, id: 'q', start: -7 },
    ],
  });
  const reading = read(text.replace('"start":7', '"start":1e999'));
  assert.deepEqual(told(reading), ['config/cue-invalid cues[0].start']);
  assert.deepEqual(reading.show?.cues, [{ ...pin, id: 'q', start: 0 }]);
});

test('a broken point of a path is left out, a path of none breaks its cue', () => {
  const spot = { ...pin, type: 'hotspot' };
  const good = { t: 0, x: 0.5, y: 1 };
  const reading = cues({ ...spot, path: [{ t: 0, x: 1.5, y: 0 }, good] }, { ...spot, id: 'q', path: [{ t: 0, x: 0, y: '0' }] });
  assert.deepEqual(told(reading), [
    'config/invalid cues[0].path[0].x',
    'config/invalid cues[1].path[0].y',
    'config/cue-invalid cues[1].path',
  ]);
  assert.deepEqual(reading.show?.cues, [{ ...spot, path: [good] }]);
});
