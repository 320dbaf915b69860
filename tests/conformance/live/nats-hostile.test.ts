/** A room on NATS where a worker writes: who is taken back, what hostile viewers send, and clocks that are off. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { natsChannel } from '@vitrine/adapters';
import { createLiveSession, readShow, type ChatLine, type HostOp, type LiveSession } from '@vitrine/core';
import { readCredentials, runRoom, type RunningRoom } from '@vitrine/room';
import { jwtAuthenticator, wsconnect, type NatsConnection } from '@nats-io/nats-core';
import { natsMissing, startNats, type RunningNats } from '../../servers/nats/start.js';
import { isOpen, join, open, until } from './joined.js';
import type { LiveRoom } from './room.js';

const skip = natsMissing();
const show = readShow(
  JSON.stringify({
    version: 1,
    id: 'hostile',
    title: 'Hostile',
    status: 'live',
    products: [{ key: 'shirt', ref: { handle: 'linen-shirt' } }],
  }),
  'https://shop.example/show.json',
).show!;
const HOURS = 2 * 3_600_000;

let server: RunningNats;
let running: RunningRoom;
before(async () => {
  if (skip) return;
  server = await startNats({ writer: 'worker', isBare: true });
  const credentials = readCredentials(await server.credentials())!;
  const start = await runRoom({ servers: server.urls, credentials, show, socket: (url) => server.openSocket(url) });
  assert.ok(start.ok, JSON.stringify(start));
  running = start.room;
  await until(() => running.$status.get() === 'leading', 'it leads: the room is new, and so is its stream');
});
const over = new AbortController();
after(async () => {
  over.abort();
  await running?.stop();
  await server?.stop();
});

let people = 0;
const tokenOf = (role: 'viewer' | 'host') => server.mint[role]({ name: `${role}${people++}`, show: show.id, seconds: 600 });
const channel = () => natsChannel({ servers: server.urls, writer: 'worker', socket: (url) => server.openSocket(url) });
/** As the suite of channels has it, as far as who comes in needs it. */
const enter = (role?: 'viewer' | 'host', more = {}) => join(room(), role, { signal: over.signal, ...more });
const room = () => ({ show: show.id, channel: channel(), token: async (role: 'viewer' | 'host') => tokenOf(role) }) as LiveRoom;

/** A connection that keeps to no channel's manners. */
async function bare(role: 'viewer' | 'host'): Promise<{ readonly name: string; readonly connection: NatsConnection }> {
  const token = tokenOf(role);
  const name = `${role}${people - 1}`;
  const connection = await wsconnect({
    servers: [...server.urls],
    reconnect: false,
    authenticator: jwtAuthenticator(token),
    inboxPrefix: `_INBOX.${name}`,
    wsFactory: (url) => Promise.resolve({ socket: server.openSocket(url), encrypted: false }),
  });
  return { name, connection };
}

test('a token that is taken back ends its connection, and does not open another', { skip }, async () => {
  const token = tokenOf('viewer');
  const joined = enter('viewer', { token: async () => token });
  const other = enter();
  await Promise.all([open(joined), open(other)]);
  await server.revoke(token);
  await until(() => joined.connection.status.get() === 'denied', 'denied');
  assert.ok(joined.statuses.includes('degraded'), 'it was in, and is out');
  // this server lets go of everybody when its accounts change, and all but one come back
  await until(() => running.$connection.get() === 'open' && isOpen(other), 'the worker and the other viewer are in');
  assert.equal(running.$status.get(), 'leading');
  for (const { connection } of [joined, other]) connection.close();
});

test('whatever a viewer sends, the room goes on', { skip }, async () => {
  const listening = enter();
  await open(listening);
  const { name, connection } = await bare('viewer');
  const say = (kind: string, message: string | Uint8Array) => connection.publish(`show.${show.id}.in.${kind}.${name}`, message);
  const noise = [
    '',
    '{',
    'null',
    '[]',
    '"chat"',
    '{"k":"chat"}',
    '{"k":"chat","id":7,"t":{}}',
    '{"k":"chat","id":"a b","t":"an id that is none"}',
    `{"k":"chat","id":"long","t":"${'x'.repeat(900)}"}`,
    `${'['.repeat(400)}${']'.repeat(400)}`,
    '{"__proto__":{"k":"chat"},"constructor":{}}',
    '{"k":"vote","poll":"none","opt":-1}',
    '{"k":"react","c":{"heart":1e308,"__proto__":5}}',
    '{"k":"claim","id":""}',
    '{"k":"pin","pin":{"id":"p","product":"shirt","at":1,"seq":1}}',
    '{"k":"status","status":"recorded","at":1}',
    new Uint8Array([0xff, 0xfe, 0x00, 0xc3, 0x28]),
  ];
  for (const kind of ['chat', 'react', 'vote', 'claim']) for (const message of noise) say(kind, message);
  say('chat', JSON.stringify({ k: 'chat', id: 'fine', t: 'All well? <img src=x onerror=alert(1)>' }));
  await connection.flush();
  const lines = (): readonly ChatLine[] => listening.ticks.flatMap(({ chat = [] }) => chat);
  await until(() => lines().some(({ id }) => id === 'fine'), 'the sound line is told');
  assert.deepEqual(
    lines().map(({ id, u, t }) => [id, u, t]),
    [['fine', name, 'All well? <img src=x onerror=alert(1)>']],
    'it is text, as it was written, and the only one',
  );
  const { pins, status } = running.worker.state();
  assert.deepEqual([pins, status, running.$status.get()], [[], 'live', 'leading']);
  await connection.close();
  listening.connection.close();
});

test('a worker whose credentials no server takes is told so', { skip }, async () => {
  const { token, seed } = readCredentials(await server.credentials())!;
  const start = await runRoom({
    servers: server.urls,
    // a signature of nobody's
    credentials: { token: `${token.slice(0, -8)}AAAAAAAA`, seed },
    show,
    socket: (url) => server.openSocket(url),
  });
  assert.ok(!start.ok);
  assert.deepEqual([start.error.code, start.error.path], ['live/denied', 'credentials']);
});

const pin = (id: string, product = 'shirt'): HostOp => ({ k: 'pin', pin: { id, product, at: 1_700_000_000_000, seq: 1 } });

test('where a worker writes, a host asks it; past it nothing is written', { skip }, async () => {
  const host = enter('host');
  await open(host);
  const { rev } = running.worker.state();
  assert.deepEqual(await host.connection.publish!(pin('p1')), { ok: true, rev: rev + 1 });
  assert.deepEqual(await host.connection.publish!(pin('p2', 'none of the show')), { ok: false, reason: 'invalid' });
  const { connection } = await bare('host');
  const refused: string[] = [];
  void (async () => {
    for await (const status of connection.status()) if (status.type === 'error') refused.push(status.error.message);
  })();
  for (const kind of ['state', 'delta', 'tick']) connection.publish(`show.${show.id}.pub.${kind}`, '{}');
  await connection.flush();
  await until(() => refused.length === 3, 'the server refuses all three');
  assert.deepEqual(
    running.worker.state().pins.map(({ id }) => id),
    ['p1'],
  );
  await connection.close();
  host.connection.close();
});

for (const off of [HOURS, -HOURS])
  test(`a page whose clock is ${off / 3_600_000} hours off is in the room, and knows its time`, { skip }, async () => {
    const timing = {
      now: () => Date.now() + off,
      random: () => 0.01,
      schedule(task: () => void, ms: number) {
        const timer = setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
    };
    const session: LiveSession = createLiveSession({
      channel: channel(),
      show: show.id,
      role: 'viewer',
      token: async () => tokenOf('viewer'),
      ...timing,
    });
    const told: ChatLine[] = [];
    session.onTick(({ chat = [] }) => told.push(...chat));
    await until(() => session.$status.get() === 'open' && session.$state.get() !== null, 'open, with a state');
    const id = `clock${off}`;
    assert.equal(session.send({ k: 'chat', id, t: 'What time is it?' }).ok, true);
    await until(() => told.some((line) => line.id === id), 'its line is told');
    assert.ok(Math.abs(session.serverNow() - Date.now()) < 5_000, 'deadlines are held against the time of the server');
    const line = told.find((it) => it.id === id);
    assert.ok(Math.abs(line!.at - Date.now()) < 60_000, 'and the line has that time as well');
    session.close();
  });
