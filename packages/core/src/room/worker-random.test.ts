import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createFakeClock } from '../../fakes/clock.js';
import { liveState } from '../../fakes/live-state.js';
import { createRandom } from '../../fakes/random.js';
import { createRoomHub, type WriteFault } from '../../fakes/room-hub.js';
import type { HostOp, Uplink } from '../contracts/live.js';
import type { RoomLimits } from './limits.js';
import { createRoomWorker } from './worker.js';

const limits: RoomLimits = {
  viewers: 6,
  voters: 4,
  claimants: 3,
  ids: 8,
  waiting: 5,
  held: 3,
  asked: 4,
  tickBytes: 2_048,
  stateBytes: 16_384,
  winners: 2,
  archived: 12,
};
/** Of each map and list at its fullest: paces, shown, ids, waiting, held, three polls, twenty things to claim, and the archive twice. */
const MOST_HELD = 6 + 6 + 8 + 5 + 3 + 3 * 4 + 20 * 3 + 4 + 12 * 2 + 2;

const text = fc.string({ unit: 'binary', maxLength: 260 });
const ms = fc.oneof(fc.integer({ min: -1e13, max: 1e13 }), fc.constantFrom(0, NaN, Infinity, 1_700_000_005_000));
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7') },
  { weight: 1, arbitrary: text },
);
const id = fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 40 }).map((n) => `i${n}`) }, { weight: 1, arbitrary: text });
const number = fc.oneof(fc.integer({ min: -2, max: 5 }), fc.double());

const uplink: fc.Arbitrary<Uplink> = fc.oneof(
  fc.record({ k: fc.constant('chat' as const), id, t: text }),
  fc.record({ k: fc.constant('react' as const), c: fc.dictionary(fc.constantFrom('heart', 'fire', '__proto__'), number) }),
  fc.record({ k: fc.constant('vote' as const), poll: fc.constantFrom('q1', 'q2'), opt: number }),
  fc.record({ k: fc.constant('claim' as const), id: fc.constantFrom('g', 'o', 'other') }),
);
const options = fc.array(text, { maxLength: 4 });
const host: fc.Arbitrary<HostOp> = fc.oneof(
  fc.record({
    k: fc.constant('pin' as const),
    pin: fc.record({ id, product: fc.constantFrom('shirt', 'other'), at: ms, seq: fc.nat() }),
  }),
  fc.record({ k: fc.constant('unpin' as const), id, end: ms }),
  fc.record({
    k: fc.constant('offer' as const),
    offer: fc.record(
      {
        id: fc.constantFrom('o', 'o2'),
        rev: fc.nat(),
        products: fc.constant([]),
        at: ms,
        coupon: text,
        deadline: ms,
        limit: fc.record({ total: fc.nat({ max: 2 }) }),
      },
      { requiredKeys: ['id', 'rev', 'products', 'at'] },
    ),
  }),
  fc.record({
    k: fc.constant('poll' as const),
    poll: fc.record(
      { id: fc.constantFrom('q1', 'q2'), at: ms, q: text, options, open: fc.boolean(), tally: fc.array(number) },
      { requiredKeys: ['id', 'at', 'q', 'options', 'open'] },
    ),
  }),
  fc.record({
    k: fc.constant('giveaway' as const),
    giveaway: fc.record({ id: fc.constant('g'), at: ms, label: text, open: fc.boolean() }),
  }),
  fc.record({ k: fc.constant('notice' as const), notice: fc.record({ id, at: ms, text }) }),
  fc.record({ k: fc.constant('mute' as const), viewer: name, on: fc.boolean() }),
  fc.record({ k: fc.constantFrom('del' as const, 'approve' as const), ids: fc.array(id, { maxLength: 3 }) }),
  fc.record({ k: fc.constant('status' as const), status: fc.constantFrom('scheduled', 'live', 'recorded' as const), at: ms }),
  fc.record({
    k: fc.constant('chatmode' as const),
    chat: fc.record({
      mode: fc.constantFrom('off', 'on', 'slow', 'members', 'approve' as const),
      maxLen: number,
      slowMs: number,
    }),
  }),
);

type Step =
  | { readonly do: 'say'; readonly viewer: string; readonly name: string; readonly message: Uplink; readonly host: boolean }
  | { readonly do: 'ask'; readonly op: HostOp; readonly worker: 0 | 1 }
  | { readonly do: 'wait' | 'jump'; readonly ms: number }
  | { readonly do: 'cut'; readonly worker: 0 | 1; readonly is: boolean }
  | { readonly do: 'write' | 'forget' };

const which = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      viewer: name,
      name: text,
      message: uplink,
      host: fc.nat({ max: 9 }).map((n) => n === 0),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('ask' as const), op: host, worker: which }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1, 400, 1_000, 2_100, 9_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('jump' as const), ms: fc.constantFrom(-7_200_000, 7_200_000, -1, 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const), worker: which, is: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('write' as const, 'forget' as const) }) },
);
const fault = fc.constantFrom<WriteFault[]>(null, null, null, 'lost', 'answer-lost', 'throws');

test('whatever is said, asked, lost and set back, the room holds', async () => {
  let ticks = 0;
  let voted = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 60 }),
      fc.array(fault, { maxLength: 20 }),
      async (steps, faults) => {
        const clock = createFakeClock();
        const hub = createRoomHub();
        let skew = 0;
        const platform = { sleep: clock.sleep, now: () => clock.now() + skew, random: createRandom(3), id: () => 'id' };
        const archive = { chat: () => undefined, event: () => undefined, end: () => undefined };
        const ports = [hub.open(archive), hub.open(archive)] as const;
        const workers = ports.map((port) =>
          createRoomWorker(port, { state: liveState(), products: ['shirt'], platform, limits, words: ['spam'] }),
        );
        hub.viewers = 12_345;
        hub.faults.push(...faults);
        const asked: Promise<unknown>[] = [];
        /** Everybody who has voted in a poll since it had no votes. */
        const voters = new Map<string, Set<string>>();

        for (const one of steps) {
          if (one.do === 'say') {
            if (one.message.k === 'vote')
              voters.set(one.message.poll, (voters.get(one.message.poll) ?? new Set()).add(one.viewer));
            for (const { heard } of ports) heard[0]!.uplink({ ...one });
          } else if (one.do === 'ask') asked.push(ports[one.worker].heard[0]!.host(one.op));
          else if (one.do === 'wait') await clock.sleep(one.ms);
          else if (one.do === 'jump') skew += one.ms;
          else if (one.do === 'cut') ports[one.worker].cut(one.is);
          else if (one.do === 'write') hub.write((state) => ({ ...state, rev: state.rev + 1 }));
          else hub.cannotRead = !hub.cannotRead;
          for (const worker of workers) assert.ok(worker.size <= MOST_HELD, `${worker.size} entries`);
        }
        hub.cannotRead = false;
        for (const port of ports) port.cut(false);
        await Promise.all(asked);
        await clock.sleep(30_000);
        const leading = workers.filter(({ $status }) => $status.get() === 'leading');
        assert.ok(leading.length === 1, `${leading.length} lead`);

        const revs = hub.written.map(({ rev }) => rev);
        assert.deepEqual(
          revs,
          [...new Set(revs)].sort((a, b) => a - b),
          'each revision is given once, and they grow',
        );
        for (const tick of hub.ticks) assert.ok(Buffer.byteLength(JSON.stringify(tick)) <= limits.tickBytes);
        for (const state of hub.written) assert.ok(Buffer.byteLength(JSON.stringify(state)) <= limits.stateBytes);
        ticks += hub.ticks.length;
        voted += voters.size;
        for (const worker of workers) await worker.stop();
      },
    ),
    { numRuns: 60 },
  );
  assert.ok(ticks > 500 && voted > 20, `${ticks} ticks, ${voted} polls voted in`);
});

test('no vote counts twice, whatever is lost and whoever else writes', async () => {
  const poll = { id: 'q1', at: 0, q: 'Which?', options: ['a', 'b'], open: true };
  const vote = fc.record({
    viewer: fc.nat({ max: 9 }).map((n) => `v${n}`),
    opt: fc.integer({ min: 0, max: 1 }),
    ms: fc.constantFrom(1, 300, 6_000),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(vote, { maxLength: 40 }),
      fc.array(fault, { maxLength: 12 }),
      fc.boolean(),
      async (votes, faults, writes) => {
        const clock = createFakeClock();
        const hub = createRoomHub();
        const port = hub.open();
        const worker = createRoomWorker(port, {
          state: liveState({ poll }),
          products: [],
          platform: { ...clock, random: createRandom(3), id: () => 'id' },
        });
        await clock.sleep(0);
        hub.faults.push(...faults);
        const { uplink, host } = port.heard[0]!;
        const cast = new Set<string>();
        for (const { viewer, opt, ms } of votes) {
          cast.add(viewer);
          uplink({ viewer, name: viewer, message: { k: 'vote', poll: 'q1', opt } });
          if (writes) hub.write((state) => ({ ...state, rev: state.rev + 1 }));
          await clock.sleep(ms);
        }
        await clock.sleep(30_000);
        await host({ k: 'poll', poll: { ...poll, open: false } });
        const tally = hub.kept.state?.poll?.tally ?? [];
        assert.equal((tally[0] ?? 0) + (tally[1] ?? 0), cast.size);
        await worker.stop();
      },
    ),
    { numRuns: 60 },
  );
});
