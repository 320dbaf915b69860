import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyOp, emptyState, type ShowState, type StateDelta, type Tick } from '@vitrine/core';
import fc from 'fast-check';
import { createFollower } from './follow.js';

const state = (rev: number, epoch = 'e1'): ShowState => ({ ...emptyState('s', epoch), rev });
const delta = (rev: number, epoch = 'e1'): StateDelta => ({
  v: 1,
  epoch,
  rev,
  ops: [{ k: 'mute', viewer: `v${rev}`, on: true }],
});
const tick = (n: number, rev: number, more: Partial<Tick> = {}): Tick => ({ v: 1, n, at: n, rev, ...more });
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A follower whose time stands still: a pause ends when it is told to. */
function follow(read: () => Promise<ShowState | null> = async () => null) {
  const told: string[] = [];
  const pauses: { readonly ms: number; end(): void }[] = [];
  const over = new AbortController();
  const follower = createFollower({
    told: {
      state: ({ epoch, rev }) => told.push(`state ${epoch} ${rev}`),
      delta: ({ rev }) => told.push(`delta ${rev}`),
      tick: ({ n }) => told.push(`tick ${n}`),
    },
    read,
    random: () => 0.5,
    sleep: (ms) => new Promise((end) => void pauses.push({ ms, end })),
    signal: over.signal,
  });
  return { follower, told, pauses, over, pass: () => (pauses.splice(0).forEach(({ end }) => end()), settled()) };
}

test('whatever comes twice or out of order, the state is that of all deltas in order', () => {
  const revs = Array.from({ length: 12 }, (_, i) => i + 2);
  const whole = { ...revs.flatMap((rev) => delta(rev).ops).reduce(applyOp, state(1)), rev: 13 };
  fc.assert(
    fc.property(fc.shuffledSubarray([...revs, ...revs, ...revs], { minLength: 36 }), fc.nat({ max: 36 }), (order, joined) => {
      const { follower, told } = follow();
      order.forEach((rev, i) => {
        if (i === joined) follower.whole(state(1));
        follower.delta(delta(rev));
      });
      if (joined >= order.length) follower.whole(state(1));
      assert.deepEqual(follower.state(), whole);
      assert.deepEqual(
        told.filter((it) => it.startsWith('delta')),
        revs.map((rev) => `delta ${rev}`),
      );
    }),
  );
});

test('what is missing is asked for after a while, and not where it has come by then', async () => {
  let asked = 0;
  const { follower, told, pauses, pass } = follow(async () => (asked++, state(4)));
  follower.whole(state(1));
  follower.delta(delta(3));
  assert.deepEqual([asked, pauses.map(({ ms }) => ms)], [0, [1_000]]);
  follower.delta(delta(2));
  await pass();
  assert.equal(asked, 0);
  follower.delta(delta(6));
  follower.delta(delta(7));
  await pass();
  assert.deepEqual(told.slice(-1), ['state e1 4']);
  assert.equal(pauses[0]?.ms, 2_000, 'still missing: longer before the next');
  await pass();
  assert.equal(asked, 2);
});

test('where there are many viewers, each waits longer', async () => {
  const { follower, pauses } = follow();
  follower.whole(state(1));
  follower.tick(tick(1, 1, { viewers: 80_000 }));
  follower.delta(delta(5));
  assert.deepEqual(
    pauses.map(({ ms }) => ms),
    [5_000],
  );
});

test('a tick that is late is no reason to ask; two in a row are', async () => {
  let asked = 0;
  const { follower, pass, pauses } = follow(async () => (asked++, state(5)));
  follower.whole(state(5));
  follower.tick(tick(1, 4));
  assert.equal(pauses.length, 0);
  follower.tick(tick(2, 5));
  follower.tick(tick(3, 4));
  follower.tick(tick(4, 4));
  await pass();
  assert.equal(asked, 1);
});

test('a state that was pushed waits for its delta, and is told where that does not come', async () => {
  const { follower, told, pass } = follow();
  follower.whole(state(1));
  follower.pushed(state(2));
  follower.delta(delta(2));
  await pass();
  follower.pushed(state(3));
  await pass();
  follower.pushed(state(2));
  follower.pushed(state(1, 'e2'));
  assert.deepEqual(told, ['state e1 1', 'delta 2', 'state e1 3', 'state e2 1']);
});

test('a worker that counts its ticks anew is heard', () => {
  const { follower, told } = follow();
  for (const n of [500, 501, 501, 499, 1, 2]) follower.tick(tick(n, 0));
  assert.deepEqual(told, ['tick 500', 'tick 501', 'tick 1', 'tick 2']);
});

test('nothing is told after the end', async () => {
  const { follower, told, over, pass } = follow(async () => state(9));
  follower.whole(state(1));
  follower.pushed(state(2));
  follower.delta(delta(7));
  over.abort();
  await pass();
  assert.deepEqual(told, ['state e1 1']);
});
