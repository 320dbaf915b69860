import { expect } from '@open-wc/testing';
import { readShow } from '@vitrine/core';
import { marksOf } from './marks.js';
import { spokenTime, timeCode } from './time.js';

const show = (starts: readonly number[]) =>
  readShow(
    JSON.stringify({
      version: 1,
      id: 'one',
      title: 'One',
      status: 'recorded',
      products: starts.map((_, i) => ({ key: `p${i}`, ref: { handle: `p${i}` } })),
      cues: starts.map((start, i) => ({ id: `c${i}`, type: 'pin', product: `p${i}`, start })),
    }),
    'https://shop.example/show.json',
  ).show!;

describe('the marks of a seek bar', () => {
  it('stand where products begin to be shown, in the order of the show', () => {
    expect(marksOf(show([16, 0, 8]), 24, 300)).to.deep.equal([
      { start: 0, products: ['p1'] },
      { start: 8, products: ['p2'] },
      { start: 16, products: ['p0'] },
    ]);
  });

  it('are one where a finger could not tell them apart', () => {
    // 24 of 240 pixels are a tenth of the time
    expect(marksOf(show([0, 1.9, 2, 21]), 20, 240)).to.deep.equal([
      { start: 0, products: ['p0', 'p1'] },
      { start: 2, products: ['p2'] },
    ]);
  });

  it('are none while nobody knows how long the show is, or how wide the bar', () => {
    expect(marksOf(show([0]), NaN, 300)).to.deep.equal([]);
    expect(marksOf(show([0]), Infinity, 0)).to.deep.equal([]);
    expect(marksOf(show([0]), 24, 0)).to.deep.equal([]);
  });

  it('are no more than the bar has room for', () => {
    const marks = marksOf(show(Array.from({ length: 500 }, (_, i) => i / 10)), 50, 480);
    expect(marks.length).to.be.at.most(20);
    expect(marks.flatMap(({ products }) => products)).to.have.lengthOf(500);
  });
});

describe('a time', () => {
  for (const [seconds, code, spoken] of [
    [0, '0:00', '0 seconds'],
    [65, '1:05', '1 minute 5 seconds'],
    [600, '10:00', '10 minutes'],
    [3725.9, '1:02:05', '1 hour 2 minutes 5 seconds'],
    [NaN, '–:––', ''],
    [Infinity, '–:––', ''],
  ] as const)
    it(`of ${seconds} seconds is written ${code}`, () => {
      expect(timeCode(seconds)).to.equal(code);
      expect(spokenTime(seconds, 'en')).to.equal(spoken);
    });

  it('is spoken in the shopper’s language', () => {
    expect(spokenTime(65, 'de')).to.match(/1 Minute.+5 Sekunden/);
  });
});
