import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HostOp, LiveConnection } from '@vitrine/core';
import { browser, reaches } from '../../fakes/tabs.js';
import { memoryChannel } from './memory.js';

const notice = (id: string): HostOp => ({ k: 'notice', notice: { id, at: 1, text: id } });
const idOf = async (connection: LiveConnection) => {
  const kept = await connection.desk!.readState();
  return kept.ok ? [kept.state?.notice?.id, kept.state?.rev] : kept.reason;
};

test('the tab that keeps the state is closed: another host goes on from it, and viewers notice', async () => {
  const { open } = browser();
  const first = open('host').connection;
  await reaches(first, 'open');
  const [second, viewer] = [open('host').connection, open('viewer').connection];
  await Promise.all([reaches(second, 'open'), reaches(viewer, 'open')]);
  assert.deepEqual(await first.publish!(notice('a')), { ok: true, rev: 1 });
  first.close();
  await reaches(viewer, 'degraded');
  await reaches(viewer, 'open');
  assert.deepEqual(await second.publish!(notice('b')), { ok: true, rev: 2 });
  assert.deepEqual(await idOf(second), ['b', 2]);
  second.close();
  viewer.close();
});

test('it crashes without a word: the next thing that another host publishes is kept all the same', async () => {
  const { open } = browser();
  const first = open('host');
  await reaches(first.connection, 'open');
  const second = open('host').connection;
  await reaches(second, 'open');
  await first.connection.publish!(notice('a'));
  first.crash();
  assert.deepEqual(await second.publish!(notice('b')), { ok: true, rev: 2 });
  second.close();
  first.connection.close();
});

test('the only host crashes, and comes back: the state is what viewers have seen', async () => {
  const { open } = browser();
  const first = open('host');
  await reaches(first.connection, 'open');
  const viewer = open('viewer').connection;
  await reaches(viewer, 'open');
  await first.connection.publish!(notice('a'));
  first.crash();
  const again = open('host').connection;
  await reaches(again, 'open');
  assert.deepEqual(await idOf(again), ['a', 1]);
  for (const it of [first.connection, viewer, again]) it.close();
});

test('of two hosts that begin in the same moment one keeps the state, and both see the same', async () => {
  const { open } = browser();
  const hosts = [open('host').connection, open('host').connection];
  await Promise.all(hosts.map((host) => reaches(host, 'open')));
  const done = await Promise.all(hosts.map((host, i) => host.publish!(notice(`h${i}`)).then((it) => it.ok)));
  assert.ok(done.includes(true));
  assert.deepEqual(await idOf(hosts[0]!), await idOf(hosts[1]!));
  for (const host of hosts) host.close();
});

test('a viewer without a host waits, and hears of one who comes', async () => {
  const { open } = browser();
  const viewer = open('viewer').connection;
  await reaches(viewer, 'degraded');
  assert.deepEqual(viewer.send({ k: 'chat', id: 'c', t: 'Anybody?' }), { ok: false, reason: 'offline' });
  const host = open('host').connection;
  await reaches(viewer, 'open');
  viewer.close();
  host.close();
});

test('a browser without channels between its tabs has no such room', () => {
  const channel = memoryChannel({
    port() {
      throw new ReferenceError('BroadcastChannel is not defined');
    },
  });
  const connection = channel.connect({ show: 's', role: 'host', token: async () => '', signal: new AbortController().signal });
  assert.equal(connection.status.get(), 'denied');
  assert.equal(channel.demo, true);
});
