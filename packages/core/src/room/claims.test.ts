import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRandom } from '../../fakes/random.js';
import { liveState } from '../../fakes/live-state.js';
import { claimable, createClaimants, draw } from './claims.js';

const offer = { id: 'o', rev: 1, products: ['shirt'], at: 0, deadline: 1_000, coupon: 'TEN' };
const giveaway = { id: 'g', at: 0, label: 'A mug', open: true };

test('what can be claimed is what is open, before its deadline by server time', () => {
  const state = liveState({ offers: [offer, { ...offer, id: 'plain', coupon: undefined as never }], giveaway });
  assert.equal(claimable(state, 'o', 999), state.offers[0]);
  assert.equal(claimable(state, 'o', 1_000), 'closed');
  assert.equal(claimable(state, 'g', 0), giveaway);
  assert.equal(claimable(state, 'plain', 0), 'unknown', 'a deal without a code');
  assert.equal(claimable(state, 'other', 0), 'unknown');
  assert.equal(claimable(liveState({ giveaway: { ...giveaway, open: false } }), 'g', 0), 'closed');
});

test('each claims once', () => {
  const claimants = createClaimants(10, Math.random);
  assert.deepEqual([claimants.add('ann'), claimants.add('ann'), claimants.add('bob'), claimants.count], [true, false, true, 2]);
});

test('a draw takes different ones of those there are, whatever is asked of it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.double(), fc.double({ min: 0, max: 1, noNaN: true }), (from, count, chance) => {
      const drawn = draw(from, count, () => chance);
      assert.equal(new Set(drawn).size, drawn.length);
      assert.ok(drawn.every((one) => from.includes(one)));
      assert.equal(drawn.length, Math.min(from.length, Math.max(0, Math.floor(count) || 0)));
    }),
  );
});

/** How far counts are from being equal, as chi squared. */
const unevenness = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};

for (const [remembered, how] of [
  [10, 'of all'],
  [4, 'of a sample of them'],
] as const)
  test(`a draw ${how} gives each the same chance`, () => {
    const random = createRandom(20261122);
    const wins = Array.from({ length: 10 }, () => 0);
    for (let round = 0; round < 5_000; round++) {
      const claimants = createClaimants(remembered, random);
      for (let viewer = 0; viewer < 10; viewer++) claimants.add(String(viewer));
      assert.equal(claimants.size, remembered);
      for (const winner of claimants.draw(2)) wins[Number(winner)]!++;
    }
    // of fair draws, less than one in a thousand lots of 5,000 is as uneven as that
    assert.ok(unevenness(wins) < 27.9, String(wins));
  });
