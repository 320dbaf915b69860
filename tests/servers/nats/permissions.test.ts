/** Who may do what in a room, asked of a real server: the keys allow it or refuse it, whatever a token says of itself. */
import assert from 'node:assert/strict';
import { connect as connectTo } from 'node:net';
import { after, before, test } from 'node:test';
import { headers, jwtAuthenticator, wsconnect, type NatsConnection } from '@nats-io/nats-core';
import { natsMissing, startNats, type RunningNats } from './start.js';

const skip = natsMissing();
let server: RunningNats;
let worker: NatsConnection;
const open: NatsConnection[] = [];

before(async () => {
  if (skip) return;
  server = await startNats();
  worker = await server.worker();
  for (const show of ['s1', 's2']) await server.put(`show.${show}.pub.state`, { show });
});
after(async () => {
  await Promise.all(open.map((connection) => connection.close()));
  await server?.stop();
});

async function connect(token: string | null, name = 'anna'): Promise<NatsConnection> {
  const connection = await wsconnect({
    servers: [...server.urls],
    reconnect: false,
    inboxPrefix: `_INBOX.${name}`,
    wsFactory: (url) => Promise.resolve({ socket: server.openSocket(url), encrypted: false }),
    ...(token !== null && { authenticator: jwtAuthenticator(token) }),
  });
  open.push(connection);
  return connection;
}

const as = (role: 'viewer' | 'host', show = 's1', name = 'anna') => connect(server.mint[role]({ name, show, seconds: 60 }), name);

/** What the server objects to between now and its answer to a ping. */
async function objections(connection: NatsConnection, act: () => void): Promise<string[]> {
  const found: string[] = [];
  const statuses = connection.status();
  void (async () => {
    for await (const status of statuses) if (status.type === 'error') found.push(status.error.message);
  })();
  act();
  await connection.flush();
  // what was read before the answer is told a moment after it
  await new Promise((resolve) => setImmediate(resolve));
  return found;
}

/** Whether the server carries it, by its arrival at a worker. */
async function isCarried(connection: NatsConnection, subject: string): Promise<boolean> {
  let came = false;
  const subscription = worker.subscribe(subject, { callback: () => void (came = true) });
  await worker.flush();
  const objected = await objections(connection, () => connection.publish(subject, 'x'));
  await worker.flush();
  subscription.unsubscribe();
  assert.equal(came, objected.length === 0, objected.join());
  return came;
}

const isHeard = async (connection: NatsConnection, subject: string): Promise<boolean> =>
  (await objections(connection, () => void connection.subscribe(subject, { callback: () => undefined }))).length === 0;

test('a viewer says what viewers say, as itself', { skip }, async () => {
  const viewer = await as('viewer');
  for (const kind of ['chat', 'react', 'vote', 'claim'])
    assert.equal(await isCarried(viewer, `show.s1.in.${kind}.anna`), true, kind);
});

test('a viewer says nothing as somebody else, elsewhere, or as a host', { skip }, async () => {
  const viewer = await as('viewer');
  const subjects = [
    'show.s1.in.chat.bert',
    'show.s1.in.host.anna',
    'show.s1.in.other.anna',
    'show.s2.in.chat.anna',
    'show.s1.pub.tick',
    'show.s1.pub.delta',
    'show.s1.pub.state',
    'anything',
  ];
  for (const subject of subjects) assert.equal(await isCarried(viewer, subject), false, subject);
  const remove = await objections(viewer, () => viewer.publish('$JS.API.STREAM.DELETE.STATE', '', { reply: '_INBOX.anna.x' }));
  assert.equal(remove.length, 1);
});

test('a viewer hears what is told to all of its show, and nothing else', { skip }, async () => {
  const viewer = await as('viewer');
  assert.equal(await isHeard(viewer, 'show.s1.pub.>'), true);
  assert.equal(await isHeard(viewer, '_INBOX.anna.>'), true);
  for (const subject of ['show.s1.in.>', '>', 'show.s2.pub.tick', 'show.*.pub.tick', '_INBOX.>', '_INBOX.bert.>', '$SYS.>'])
    assert.equal(await isHeard(viewer, subject), false, subject);
});

test('a host writes its own show, hears its viewers, and touches no other show', { skip }, async () => {
  const host = await as('host');
  for (const subject of ['show.s1.pub.delta', 'show.s1.pub.tick', 'show.s1.in.host.anna'])
    assert.equal(await isCarried(host, subject), true, subject);
  for (const subject of ['show.s2.pub.delta', 'show.s2.pub.state', 'show.s1.in.chat.anna', 'show.s1.in.host.bert'])
    assert.equal(await isCarried(host, subject), false, subject);
  assert.deepEqual(
    [await isHeard(host, 'show.s1.in.>'), await isHeard(host, 'show.s2.in.>'), await isHeard(host, '>')],
    [true, false, false],
  );
});

test('the state of the own show can be had; that of another, and all of them, cannot', { skip }, async () => {
  const viewer = await as('viewer');
  const own = await viewer.request('$JS.API.DIRECT.GET.STATE.show.s1.pub.state', '');
  assert.deepEqual([own.json(), Number(own.headers?.get('Nats-Sequence')) > 0], [{ show: 's1' }, true]);
  await assert.rejects(
    viewer.request('$JS.API.DIRECT.GET.STATE.show.s2.pub.state', '', { timeout: 2_000 }),
    /permissions violation/i,
  );
  await assert.rejects(viewer.request('$JS.API.DIRECT.GET.STATE', '{"seq":1}', { timeout: 2_000 }), /permissions violation/i);
});

test('a state is written in place of the one that was read, and of no other', { skip }, async () => {
  const host = await as('host');
  const put = async (seq: number) => {
    const expected = headers();
    expected.set('Nats-Expected-Last-Subject-Sequence', String(seq));
    return (await host.request('show.s1.pub.state', '{"show":"s1"}', { headers: expected, timeout: 2_000 })).json<{
      seq: number;
      error?: { err_code: number };
    }>();
  };
  const now = Number((await host.request('$JS.API.DIRECT.GET.STATE.show.s1.pub.state', '')).headers?.get('Nats-Sequence'));
  const first = await put(now);
  assert.equal(first.error, undefined);
  assert.equal((await put(now)).error?.err_code, 10_071);
  assert.equal((await put(first.seq)).error, undefined);
});

test('a forged, an altered, an expired token and none at all are refused', { skip }, async () => {
  const everything = { pub: { allow: ['>'] }, sub: { allow: ['>'] } };
  await assert.rejects(
    server.keys.forged('viewer', 'anna', { ...everything, tags: ['show:s1'] }).then((token) => connect(token)),
  );
  const sound = server.mint.viewer({ name: 'anna', show: 's1', seconds: 60 });
  const [head = '', , signature = ''] = sound.split('.');
  const claims = JSON.parse(Buffer.from(sound.split('.')[1]!, 'base64url').toString()) as { nats: { tags: string[] } };
  claims.nats.tags = ['show:s2'];
  const altered = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
  await assert.rejects(connect(altered), /authorization/i);
  const { createMinter } = await import('@vitrine/room');
  const past = createMinter(server.keys.viewer, server.keys.account, () => Date.now() - 120_000);
  await assert.rejects(connect(past({ name: 'anna', show: 's1', seconds: 60 })), /authorization|expired/i);
  await assert.rejects(connect(null), /authorization/i);
});

test('what is longer than a viewer may say ends the connection', { skip }, async () => {
  const viewer = await as('viewer');
  assert.throws(() => viewer.publish('show.s1.in.chat.anna', 'x'.repeat(1_100)), /max_payload/, "NATS's own client sends none");
  let came = 0;
  worker.subscribe('show.s1.in.chat.anna', { callback: () => void came++ });
  await worker.flush();
  const token = server.mint.viewer({ name: 'anna', show: 's1', seconds: 60 });
  const socket = server.openSocket(server.urls[0]!);
  const connecting = `CONNECT ${JSON.stringify({ jwt: token, verbose: false, pedantic: false, protocol: 1, lang: 'x', version: '1' })}\r\n`;
  const say = (text: string) => `PUB show.s1.in.chat.anna ${text.length}\r\n${text}\r\n`;
  let said = '';
  await new Promise<void>((resolve, reject) => {
    socket.onerror = () => reject(new Error('no connection'));
    socket.onmessage = ({ data }) => (said += String(data));
    socket.onclose = () => resolve();
    socket.onopen = () => socket.send(Buffer.from(connecting + say('short') + say('x'.repeat(1_100))));
  });
  await worker.flush();
  assert.match(said, /maximum payload/i);
  assert.equal(came, 1, 'the short one came');
});

test('past the websocket, a token is refused from 2.10 on; before, a firewall has to do it', { skip }, async () => {
  const token = server.mint.viewer({ name: 'anna', show: 's1', seconds: 60 });
  const socket = connectTo(server.port, '127.0.0.1');
  let said = '';
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject).once('close', () => resolve());
    socket.on('data', (data) => {
      said += data.toString();
      if (/PONG|-ERR/.test(said)) socket.destroy();
    });
    socket.write(
      `CONNECT ${JSON.stringify({ jwt: token, verbose: false, pedantic: false, protocol: 1, lang: 'x', version: '1' })}\r\nPING\r\n`,
    );
  });
  const [, major = 0, minor = 0] = /"version":"(\d+)\.(\d+)/.exec(said)?.map(Number) ?? [];
  assert.equal(/-ERR/.test(said), major > 2 || minor >= 10, said);
});
