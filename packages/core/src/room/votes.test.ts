import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LivePoll } from '../contracts/live.js';
import { createVotes } from './votes.js';

const poll: LivePoll = { id: 'q', at: 0, q: 'Which?', options: ['a', 'b', 'c'], open: true };

test('the last vote of a viewer holds', () => {
  const votes = createVotes(poll, 10);
  assert.deepEqual(
    [votes.vote('ann', 0), votes.vote('ann', 2), votes.vote('ann', 2), votes.vote('bob', 2)],
    ['counted', 'changed', 'same', 'counted'],
  );
  assert.deepEqual(votes.tally(), [0, 0, 2]);
});

test('what is no option counts nothing', () => {
  const votes = createVotes(poll, 10);
  for (const option of [-1, 3, 0.5, NaN, Infinity]) assert.equal(votes.vote('ann', option), 'invalid');
  assert.deepEqual(votes.tally(), [0, 0, 0]);
});

test('counting goes on from what the poll has', () => {
  const votes = createVotes({ ...poll, tally: [5, 1, NaN] }, 10);
  votes.vote('ann', 1);
  assert.deepEqual(votes.tally(), [5, 2, 0]);
});

test('whatever is voted, each viewer counts once, and no more of them than are remembered', () => {
  const viewer = fc.integer({ min: 0, max: 12 }).map((n) => `v${n}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(viewer, fc.integer({ min: -1, max: 3 })), { minLength: 20, maxLength: 60 }), (cast) => {
      const votes = createVotes(poll, 8);
      const last = new Map<string, number>();
      for (const [who, option] of cast) {
        const outcome = votes.vote(who, option);
        if (outcome !== 'full' && outcome !== 'invalid') last.set(who, option);
      }
      const expected = poll.options.map((_, option) => [...last.values()].filter((it) => it === option).length);
      assert.deepEqual(votes.tally(), expected);
      assert.ok(votes.size <= 8);
    }),
  );
});
