/** What happens to a room's workers when a server under them dies, comes back, or their clocks do not agree. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { natsChannel } from '@vitrine/adapters';
import { readShow, type HostOp } from '@vitrine/core';
import { readCredentials, runRoom, type RunningRoom, type RunRoomOptions } from '@vitrine/room';
import { isOpen, join, open, until, type Joined } from '../conformance/live/joined.js';
import type { LiveRoom } from '../conformance/live/room.js';
import { natsMissing, startNats, type RunningNats } from '../servers/nats/start.js';

const skip = natsMissing();
const HOURS = 2 * 3_600_000;
const over = new AbortController();
const ends: (() => Promise<void>)[] = [];
after(async () => {
  over.abort();
  for (const end of ends.reverse()) await end();
});

const showOf = (id: string) =>
  readShow(
    JSON.stringify({ version: 1, id, title: id, status: 'live', products: [{ key: 'shirt', ref: { handle: 'shirt' } }] }),
    'https://shop.example/show.json',
  ).show!;

async function server(options: Parameters<typeof startNats>[0]): Promise<RunningNats> {
  const started = await startNats({ writer: 'worker', isBare: true, ...options });
  ends.push(() => started.stop());
  return started;
}

/** `random`: 0 goes to the first server. */
async function work(nats: RunningNats, id: string, more: Partial<RunRoomOptions> & { off?: number } = {}): Promise<RunningRoom> {
  const { off = 0, ...options } = more;
  const started = await runRoom({
    servers: nats.urls,
    credentials: readCredentials(await nats.credentials())!,
    show: showOf(id),
    socket: (url) => nats.openSocket(url),
    platform: {
      now: () => Date.now() + off,
      random: () => 0.001,
      sleep: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
      id: () => `e${off}`,
    },
    ...options,
  });
  assert.ok(started.ok, JSON.stringify(started));
  ends.push(() => started.room.stop());
  return started.room;
}

let people = 0;
const enter = (nats: RunningNats, id: string, role: 'viewer' | 'host' = 'viewer'): Joined =>
  join(
    {
      show: id,
      channel: natsChannel({ servers: nats.urls, writer: 'worker', socket: (url) => nats.openSocket(url) }),
      token: async (as: 'viewer' | 'host') => nats.mint[as]({ name: `p${people++}`, show: id, seconds: 600 }),
    } as LiveRoom,
    role,
    { signal: over.signal },
  );

const pin = (id: string, seq: number): HostOp => ({ k: 'pin', pin: { id, product: 'shirt', at: 1_700_000_000_000, seq } });

/** As a console does, which says so and lets a host press again. */
async function insist({ connection }: Joined, op: HostOp): Promise<number> {
  let rev = 0;
  await until(
    async () => {
      const result = await connection.publish!(op);
      if (result.ok) rev = result.rev;
      return result.ok;
    },
    `${op.k} is written`,
    40_000,
  );
  return rev;
}
const ticksAfter = ({ ticks }: Joined) => {
  const before = ticks.length;
  return () => ticks.length > before + 1;
};

test('the one of three nodes that the worker is on is killed: it goes on from another', { skip }, async () => {
  const nats = await server({ size: 3 });
  const room = await work(nats, 'cluster', { replicas: 3 });
  await until(() => room.$status.get() === 'leading', 'it leads');
  const [host, viewer] = [enter(nats, 'cluster', 'host'), enter(nats, 'cluster')];
  await Promise.all([host, viewer].map(open));
  const first = await insist(host, pin('p1', 1));
  await nats.nodes[0]!.kill();
  await until(() => room.$connection.get() === 'degraded', 'the worker has lost it');
  await until(() => room.$connection.get() === 'open', 'and is back on another');
  assert.ok((await insist(host, pin('p2', 2))) > first, 'the state goes on, on the two that are left');
  await until(ticksAfter(viewer), 'ticks come again');
  await until(() => viewer.states.at(-1)?.pins.length === 2 || viewer.deltas.length > 1, 'the viewer has both pins');
  assert.deepEqual(
    room.worker.state().pins.map(({ id }) => id),
    ['p1', 'p2'],
  );
});

test(
  'the only server is killed and started again: the worker, the host and the viewers come back to the same room',
  { skip },
  async () => {
    const nats = await server({});
    const room = await work(nats, 'alone');
    await until(() => room.$status.get() === 'leading', 'it leads');
    const [host, viewer] = [enter(nats, 'alone', 'host'), enter(nats, 'alone')];
    await Promise.all([host, viewer].map(open));
    await insist(host, pin('p1', 1));
    const { epoch } = room.worker.state();
    await nats.nodes[0]!.kill();
    await until(() => [host, viewer].every(({ connection }) => connection.status.get() === 'degraded'), 'all have lost it');
    assert.deepEqual(await host.connection.publish!(pin('p2', 2)), { ok: false, reason: 'offline' });
    await nats.nodes[0]!.start();
    await until(() => isOpen(host) && isOpen(viewer) && room.$connection.get() === 'open', 'all are back', 40_000);
    await insist(host, pin('p2', 2));
    await until(ticksAfter(viewer), 'ticks come again');
    assert.equal(room.$status.get(), 'leading');
    assert.deepEqual([room.worker.state().epoch, room.worker.state().pins.length], [epoch, 2]);
  },
);

test('of two workers whose clocks are four hours apart one leads, and the other goes on where it ends', { skip }, async () => {
  const nats = await server({});
  const late = await work(nats, 'clocks', { off: HOURS });
  await until(() => late.$status.get() === 'leading', 'it leads');
  const early = await work(nats, 'clocks', { off: -HOURS });
  const viewer = enter(nats, 'clocks');
  await open(viewer);
  await until(() => viewer.ticks.length > 4, 'a few ticks');
  assert.deepEqual([late.$status.get(), early.$status.get()], ['leading', 'standby']);
  await late.stop();
  const before = viewer.ticks.at(-1)!.n;
  await until(() => early.$status.get() === 'leading', 'the other leads');
  await until(() => viewer.ticks.at(-1)!.n > before, 'and its ticks count on');
  assert.equal(early.worker.state().epoch, `e${HOURS}`, 'in the same room');
});
