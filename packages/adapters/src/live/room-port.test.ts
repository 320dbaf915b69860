import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRoomWorker, emptyState, type LiveConnection, type Tick } from '@vitrine/core';
import { browser, reaches } from '../../fakes/tabs.js';
import { roomPort } from './room-port.js';

/** A clock on which a hundred milliseconds pass in one. */
const began = Date.now();
const platform = {
  now: () => began + (Date.now() - began) * 100,
  sleep: (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms / 100)),
  random: () => 0.5,
  id: () => 'id',
};
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
};

async function hosting(open: ReturnType<typeof browser>['open']) {
  const host = open('host');
  await reaches(host.connection, 'open');
  const port = roomPort(host.connection, host.connection.desk!, { viewers: () => 12 });
  const state = { ...emptyState('s', 'e'), status: 'live' as const, react: { kinds: ['heart'], sample: 1 } };
  return { ...host, worker: createRoomWorker(port, { state, products: ['shirt'], platform }) };
}

const ticksOf = (connection: LiveConnection): Tick[] => {
  const ticks: Tick[] = [];
  connection.onTick((tick) => void ticks.push(tick));
  return ticks;
};

test('a worker in the host’s page hears viewers, tells everybody, and writes what a host asks it for', async () => {
  const { open } = browser();
  const { connection, worker } = await hosting(open);
  const viewer = open('viewer').connection;
  await reaches(viewer, 'open');
  const ticks = ticksOf(viewer);
  await until(() => worker.$status.get() === 'leading');
  assert.deepEqual(viewer.send({ k: 'chat', id: 'l1', t: 'Hello' }), { ok: true, id: 'l1' });
  await until(() => ticks.some(({ chat }) => chat?.length));
  const [line] = ticks.flatMap(({ chat = [] }) => chat);
  assert.deepEqual([line?.id, line?.t, /^Guest \d{3}$/.test(line?.n ?? '')], ['l1', 'Hello', true]);
  assert.ok(ticks.some(({ viewers }) => viewers === 12));
  await worker.stop();
  connection.close();
  viewer.close();
});

test('what a worker tells comes back to it, and it does not take it for another', async () => {
  const { open } = browser();
  const { connection, worker } = await hosting(open);
  const ticks = ticksOf(connection);
  await until(() => ticks.length > 5);
  assert.equal(worker.$status.get(), 'leading');
  await worker.stop();
  connection.close();
});

test('of two workers one leads, and where it goes the other does', async () => {
  const { open } = browser();
  const first = await hosting(open);
  await until(() => first.worker.$status.get() === 'leading');
  const second = await hosting(open);
  const ticks = ticksOf(second.connection);
  await until(() => ticks.length > 3);
  assert.equal(second.worker.$status.get(), 'standby');
  const { epoch } = first.worker.state();
  await first.worker.stop();
  first.connection.close();
  await until(() => second.worker.$status.get() === 'leading');
  const kept = await second.connection.desk!.readState();
  assert.equal(kept.ok && kept.state?.epoch, epoch);
  await second.worker.stop();
  second.connection.close();
});
