/** What happens to a server, or to a host, while people are in the room. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { natsChannel } from '@vitrine/adapters';
import type { HostOp } from '@vitrine/core';
import { natsMissing, startNats, type RunningNats } from '../../servers/nats/start.js';
import { isOpen, join, open, until } from './joined.js';
import { natsRoom } from './nats-room.js';
import { stateOf } from './room.js';

const skip = natsMissing();
let cluster: RunningNats;
before(async () => void (skip || (cluster = await startNats({ size: 3 }))));
after(() => cluster?.stop());

const pin = (id: string): HostOp => ({ k: 'pin', pin: { id, product: 'shirt', at: 1_700_000_000_000, seq: 1 } });

test('one of three nodes is killed: everybody is back on another, with what happened meanwhile', { skip }, async () => {
  const room = await natsRoom(cluster);
  await room.keep(stateOf(room.show));
  // twelve of them, so that each node has some
  const viewers = Array.from({ length: 12 }, (_, i) => join(room, 'viewer', { random: () => (i % 3) / 3 + 0.001 }));
  await Promise.all(viewers.map(open));
  const first = viewers.filter((_, i) => i % 3 === 0);
  await cluster.nodes[0]!.kill();
  await until(() => first.every((viewer) => viewer.statuses.includes('degraded')), 'those of the node have lost it');
  await room.keep(stateOf(room.show, { rev: 2 }));
  await until(
    () => viewers.every((viewer) => isOpen(viewer) && viewer.states.at(-1)?.rev === 2),
    'all have the new state',
    40_000,
  );
  assert.ok(
    viewers.every((viewer, i) => i % 3 === 0 || !viewer.statuses.includes('degraded')),
    'the others noticed nothing',
  );
  for (const { connection } of viewers) connection.close();
  await cluster.nodes[0]!.start();
  await room.stop();
});

test('a broker that is killed and started again has kept the state, and a host goes on from it', { skip }, async (t) => {
  const server = await startNats();
  t.after(() => server.stop());
  const room = await natsRoom(server);
  const host = join(room, 'host');
  await until(() => host.connection.status.get() === 'open', 'open, in a room without a state');
  assert.deepEqual(await host.connection.publish!(pin('p1')), { ok: true, rev: 1 });
  const viewer = join(room);
  await open(viewer);
  await server.nodes[0]!.kill();
  await until(() => [host, viewer].every(({ connection }) => connection.status.get() === 'degraded'), 'both have lost it');
  assert.deepEqual(viewer.connection.send({ k: 'chat', id: 'c', t: 'Hello?' }), { ok: false, reason: 'offline' });
  assert.deepEqual(await host.connection.publish!(pin('p2')), { ok: false, reason: 'offline' });
  await server.nodes[0]!.start();
  await until(() => [host, viewer].every(({ connection }) => connection.status.get() === 'open'), 'both are back');
  assert.deepEqual(await host.connection.publish!(pin('p2')), { ok: true, rev: 2 });
  await until(() => viewer.deltas.at(-1)?.rev === 2, 'the viewer sees it');
  assert.deepEqual(
    (await room.kept())?.pins.map(({ id }) => id),
    ['p1', 'p2'],
  );
  host.connection.close();
  viewer.connection.close();
  await room.stop();
});

test('a viewer whose token is for another show is denied, and so is a host', { skip }, async () => {
  const [room, other] = [await natsRoom(cluster), await natsRoom(cluster)];
  await room.keep(stateOf(room.show));
  for (const role of ['viewer', 'host'] as const) {
    const joined = join(room, role, { token: () => other.token(role) });
    await until(() => joined.connection.status.get() === 'denied', `${role}: denied`);
    assert.deepEqual([joined.states, joined.asked()], [[], 2]);
  }
  await room.stop();
  await other.stop();
});

test('a token without a name, and a show that is a pattern, reach no server', { skip }, async () => {
  const sockets: string[] = [];
  const channel = natsChannel({
    servers: cluster.urls,
    socket(url) {
      sockets.push(url);
      return cluster.openSocket(url);
    },
  });
  const options = { role: 'viewer', signal: new AbortController().signal, random: () => 0.01 } as const;
  for (const [show, token] of [
    ['*', 'a.b.c'],
    ['s1', ''],
    ['s1', `a.${btoa('{"name":"*"}')}.c`],
  ] as const) {
    const connection = channel.connect({ ...options, show, token: async () => token });
    await until(() => connection.status.get() === 'denied', 'denied');
  }
  assert.deepEqual(sockets, []);
});
