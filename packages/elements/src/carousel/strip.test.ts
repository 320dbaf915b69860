import { expect } from '@open-wc/testing';
import { FEW, isSeen, isWhole, nextLines, pieces, seenLines, type Strip } from './strip.js';

const strip = (more: Partial<Strip> = {}): Strip => ({
  count: 10_000,
  columns: 1,
  gap: 8,
  size: 200,
  view: 1000,
  offset: 0,
  ...more,
});
const whole = (of: Strip) => pieces(of, nextLines(of, new Set()));
const indexes = (of: Strip) => whole(of).flatMap((piece) => ('index' in piece ? [piece.index] : []));
const lines = (of: Strip) => whole(of).reduce((sum, piece) => sum + ('lines' in piece ? piece.lines : 1 / of.columns), 0);

describe('a strip of products', () => {
  it('has all of a few', () => {
    expect(indexes(strip({ count: FEW }))).to.have.length(FEW);
    expect(whole(strip({ count: 0 }))).to.deep.equal([]);
  });

  it('has a few of many, wherever it is, and room for the others', () => {
    for (const offset of [0, 1, 199, 1_000_000, 1_999_000, 5_000_000]) {
      const there = strip({ offset });
      expect(indexes(there).length, `at ${offset}`).to.be.within(1, 60);
      expect(lines(there), `at ${offset}`).to.equal(10_000);
    }
    const { first, last } = seenLines(strip({ offset: 1_000_000 }));
    expect([first, last]).to.deep.equal([5000, 5005]);
    expect(indexes(strip({ offset: 1_000_000 }))).to.include.members([5000, 5001, 5002, 5003, 5004]);
  });

  it('has whole lines of a grid, with an incomplete last one', () => {
    const grid = strip({ count: 1001, columns: 4, offset: 1e9 });
    expect(indexes(grid).at(-1)).to.equal(1000);
    expect(indexes(grid)[0]! % 4).to.equal(0);
    expect(indexes(grid).length).to.be.at.most(60);
  });

  it('takes in a few new ones at a time, what is seen first, until all are there', () => {
    const there = strip({ offset: 1_000_000 });
    let had: readonly number[] = [4999, 5000];
    let times = 0;
    for (; !isWhole(there, had); times++) {
      const next = nextLines(there, new Set(had));
      const added = next.filter((line) => !had.includes(line));
      expect(added.length).to.be.within(1, 2);
      if (times === 0) {
        expect(added).to.deep.equal([5001, 5002]);
        expect(nextLines(there, new Set(had), true), 'one where frames come slowly').to.deep.equal([4999, 5000, 5001]);
      }
      had = next;
    }
    expect(had).to.deep.equal(nextLines(there, new Set()));
    expect(times).to.be.within(2, 14);
  });

  it('starts with a few before it has been measured', () => {
    expect(indexes(strip({ size: 0 })).length).to.be.within(12, 40);
  });

  it('keeps the product with the focus, before and after what is seen', () => {
    const after = indexes(strip({ offset: 1_000_000, keep: 3 }));
    expect(after[0]).to.equal(3);
    const before = indexes(strip({ keep: 9_999 }));
    expect(before.at(-1)).to.equal(9_999);
    expect(lines(strip({ offset: 1_000_000, keep: 3 }))).to.equal(10_000);
    expect(indexes(strip({ keep: 20_000 }))).not.to.include(20_000);
  });

  it('says which products of a row are seen', () => {
    const there = strip({ offset: 250 });
    expect([0, 1, 5, 6].map((index) => isSeen(there, index))).to.deep.equal([false, true, true, false]);
  });
});
