import { expect } from '@open-wc/testing';
import type { BookLine } from '@vitrine/core';
import { createPane, MOST_ROWS } from './pane.js';

const line = (id: string, more: Partial<BookLine> = {}): BookLine => ({
  id,
  at: 1,
  u: 'other',
  n: 'Other',
  t: id,
  status: 'shown',
  isOwn: false,
  ...more,
});
const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => line(`l${from + i}`));
const ids = (pane: ReturnType<typeof createPane>) => pane.lines().map(({ id }) => id);
/** Takes these, and goes on as with each frame until it has all that it shows. */
const fill = (pane: ReturnType<typeof createPane>, book: readonly BookLine[]) => {
  do pane.take(book, []);
  while (pane.isBehind);
};

describe('the pane of a chat', () => {
  it('has the latest lines, and a place in its ring for each, which it keeps', () => {
    const pane = createPane();
    fill(pane, lines(0, 100));
    expect(ids(pane)).to.deep.equal(lines(40, 100).map(({ id }) => id));
    const before = new Map(pane.lines().map(({ id }) => [id, pane.slot(id)]));
    expect(new Set(before.values()).size).to.equal(MOST_ROWS);
    pane.take(lines(10, 110), []);
    for (const { id } of pane.lines()) if (before.has(id)) expect(pane.slot(id)).to.equal(before.get(id));
    const slots = pane.lines().map(({ id }) => pane.slot(id));
    expect([new Set(slots).size, Math.min(...slots), Math.max(...slots)]).to.deep.equal([MOST_ROWS, 0, MOST_ROWS - 1]);
    expect(pane.slot('l0')).to.equal(-1);
  });

  it('has fewer rows while many come at once, and all of them after that, a few more each time', () => {
    const pane = createPane();
    fill(pane, lines(0, 100));
    pane.take(lines(0, 200), []);
    expect([pane.isFlooded, pane.isBehind, ids(pane).length < MOST_ROWS, ids(pane).at(-1)]).to.deep.equal([
      true,
      false,
      true,
      'l199',
    ]);
    pane.take(lines(0, 208), []);
    expect([pane.isFlooded, ids(pane).at(-1)]).to.deep.equal([true, 'l207']);
    pane.ebb();
    for (let before = ids(pane).length; before < MOST_ROWS; before = ids(pane).length) {
      pane.take(lines(0, 208), []);
      expect(ids(pane).length - before).to.be.within(1, 10);
      expect(pane.isBehind).to.equal(ids(pane).length < MOST_ROWS);
    }
    expect(ids(pane)).to.deep.equal(lines(148, 208).map(({ id }) => id));
    pane.take(lines(0, 300), []);
    pane.hold();
    pane.release();
    expect([pane.isFlooded, pane.isBehind]).to.deep.equal([false, true]);
  });

  it('begins with the latest, and has those before them a few more each time', () => {
    const pane = createPane();
    for (let before = 0; before < MOST_ROWS; before = ids(pane).length) {
      pane.take(lines(0, 100), []);
      expect(ids(pane).length - before).to.be.within(1, 10);
      expect([ids(pane).at(-1), pane.isBehind]).to.deep.equal(['l99', ids(pane).length < MOST_ROWS]);
    }
  });

  it('takes what comes in one tick in steps, none of it lost', () => {
    const pane = createPane();
    fill(pane, lines(0, 100));
    pane.take(lines(0, 118), []);
    expect([pane.isFlooded, pane.isBehind, ids(pane).at(-1)]).to.deep.equal([false, true, 'l109']);
    pane.take(lines(0, 118), []);
    expect([pane.isBehind, ids(pane).at(-1), ids(pane).length]).to.deep.equal([false, 'l117', MOST_ROWS]);
  });

  it('is not behind where there are few lines in all, or it is held', () => {
    const pane = createPane();
    pane.take(lines(0, 1), []);
    pane.take(lines(0, 30), []);
    expect(pane.isFlooded).to.equal(true);
    pane.ebb();
    fill(pane, lines(0, 30));
    expect([ids(pane).length, pane.isBehind]).to.deep.equal([30, false]);
    pane.hold();
    pane.take(lines(0, 90), []);
    expect([ids(pane).length, pane.isBehind, pane.isFlooded, pane.missed()]).to.deep.equal([30, false, false, 60]);
  });

  it('stands still while it is held, and counts what it misses', () => {
    const pane = createPane();
    fill(pane, lines(0, 10));
    pane.hold();
    pane.take(lines(0, 22), []);
    expect([ids(pane).length, pane.missed()]).to.deep.equal([10, 12]);
    // all that it shows has aged out of the book
    pane.take(lines(100, 300), []);
    expect([ids(pane)[0], pane.missed()]).to.deep.equal(['l0', 200]);
    pane.release();
    expect([ids(pane).at(-1), pane.missed(), ids(pane).length]).to.deep.equal(['l299', 0, 1]);
    fill(pane, lines(100, 300));
    expect(ids(pane)).to.deep.equal(lines(240, 300).map(({ id }) => id));
    pane.hold();
    pane.take(lines(100, 312), []);
    pane.release();
    expect([ids(pane).at(-1), pane.missed(), ids(pane).length]).to.deep.equal(['l309', 2, MOST_ROWS]);
  });

  it('loses what was deleted and whoever is muted, also while it is held', () => {
    const pane = createPane();
    fill(pane, [line('a'), line('b', { u: 'loud' }), line('c', { u: 'me', isOwn: true })]);
    pane.hold();
    pane.drop(['a']);
    expect(ids(pane)).to.deep.equal(['b', 'c']);
    pane.take([line('c', { u: 'me', isOwn: true })], ['loud', 'me']);
    expect(ids(pane)).to.deep.equal(['c']);
  });

  it('shows a line as it is now, also while it is held', () => {
    const pane = createPane();
    pane.take([line('a', { status: 'pending', isOwn: true })], []);
    pane.hold();
    pane.take([line('a', { status: 'late', isOwn: true })], []);
    expect(pane.lines()[0]?.status).to.equal('late');
  });
});
