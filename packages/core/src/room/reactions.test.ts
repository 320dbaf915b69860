import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReactions } from './reactions.js';

const rules = { kinds: ['heart', 'fire', '__proto__'], sample: 1 };

test('reactions are summed by kind until they are taken', () => {
  const reactions = createReactions();
  reactions.add({ heart: 2, fire: 1 }, rules);
  reactions.add({ heart: 3 }, rules);
  assert.deepEqual(reactions.take(), { heart: 5, fire: 1 });
  assert.equal(reactions.take(), undefined);
});

test('kinds that the show does not have, and counts that are none, are passed over', () => {
  const reactions = createReactions();
  assert.equal(reactions.add({ poop: 3, heart: 0, fire: -4 }, rules), false);
  assert.equal(reactions.add({ heart: NaN, toString: 2 }, rules), false);
  assert.equal(reactions.take(), undefined);
});

test('nobody has more fingers than twenty taps, times those for whom they stand', () => {
  const reactions = createReactions();
  reactions.add({ heart: Infinity }, rules);
  assert.deepEqual(reactions.take(), { heart: 20 });
  reactions.add({ heart: 1e9 }, { ...rules, sample: 0.2 });
  assert.deepEqual(reactions.take(), { heart: 100 });
  reactions.add({ heart: 1e9 }, { ...rules, sample: 0 });
  assert.deepEqual(reactions.take(), { heart: 2_000 });
});
