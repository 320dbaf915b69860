import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createFakeChannel } from '../../fakes/live-channel.js';
import { anyOp } from '../../fakes/live-messages.js';
import { createRandom } from '../../fakes/random.js';
import { createFakeTimers } from '../../fakes/timers.js';
import type { ShowState, StateDelta, StateOp } from '../contracts/live.js';
import { applyDelta, emptyState } from './reduce.js';
import { createLiveSession } from './session.js';

interface Told {
  readonly state: ShowState;
  /** What led to it; a new epoch is told by no delta. */
  readonly delta?: StateDelta;
}

/** What a server has been through: operations, and now and then a new epoch. */
function history(steps: readonly (readonly StateOp[] | null)[]): readonly Told[] {
  const told: Told[] = [{ state: { ...emptyState('evening', 'e0'), status: 'live' } }];
  let epochs = 0;
  for (const ops of steps) {
    const { state } = told.at(-1) as Told;
    if (!ops) {
      told.push({ state: { ...state, epoch: `e${++epochs}`, rev: 0 } });
      continue;
    }
    const delta: StateDelta = { v: 1, epoch: state.epoch, rev: state.rev + 1, ops };
    told.push({ state: applyDelta(state, delta) as ShowState, delta });
  }
  return told;
}

const steps = fc.array(
  fc.oneof({ weight: 8, arbitrary: fc.array(anyOp, { maxLength: 3 }) }, { weight: 1, arbitrary: fc.constant(null) }),
  {
    maxLength: 12,
  },
);

test('whatever is lost, doubled, late or stale on the way, the state ends as the server has it', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer(), async (done, seed) => {
      const random = createRandom(seed);
      const told = history(done);
      const last = (told.at(-1) as Told).state;
      const channel = createFakeChannel();
      const timers = createFakeTimers(random);
      const session = createLiveSession({
        channel,
        show: 'evening',
        role: 'viewer',
        token: () => Promise.resolve(''),
        ...timers,
      });
      let now = 0;
      const past = (): Told => told[Math.floor(random() * (now + 1))] as Told;
      // half of the answers are none, or a copy that is out of date
      channel.answer = () => Promise.resolve(random() < 0.25 ? null : random() < 0.25 ? past().state : (told[now] as Told).state);
      channel.$status.set('open');
      for (; now < told.length; now++) {
        const { state, delta } = told[now] as Told;
        if (random() < 0.2) channel.state(past().state);
        if (delta && random() < 0.7) channel.delta(delta);
        const late = past().delta;
        if (late && random() < 0.4) channel.delta(late);
        if (random() < 0.5) channel.tick({ v: 1, n: now, at: timers.now(), rev: random() < 0.8 ? state.rev : past().state.rev });
        if (random() < 0.1) session.pause();
        if (random() < 0.2) session.resume();
        await timers.pass(random() * 1500);
      }
      now = told.length - 1;
      session.resume();
      // a room that is quiet still ticks
      for (let second = 0; second < 90; second++) {
        channel.tick({ v: 1, n: second, at: timers.now(), rev: last.rev });
        await timers.pass(1000);
      }
      const mine = session.$state.get();
      // ticks have no epoch: where the counts are the same, who missed every word of a new one cannot know
      if (mine?.epoch !== last.epoch && mine?.rev === last.rev) return;
      assert.deepEqual(mine, last);
      const asked = channel.asked;
      for (let second = 0; second < 20; second++) {
        channel.tick({ v: 1, n: second, at: timers.now(), rev: last.rev });
        await timers.pass(1000);
      }
      assert.equal(channel.asked, asked);
      session.close();
      assert.equal(timers.waiting(), 0);
    }),
    { numRuns: 400, seed: 1 },
  );
});
