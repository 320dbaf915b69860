/**
 * A show from its begin to its replay, over a real nats-server: two workers as processes, of which the one that leads is killed; viewers
 * with tokens from the desk, and a host with its secret.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { natsChannel } from '@vitrine/adapters';
import { readChat, readShow, readState, type ChatLine, type HostOp } from '@vitrine/core';
import { countViewers } from '@vitrine/room';
import { freePort } from '../servers/free-port.mjs';
import { natsMissing, startNats, type RunningNats } from '../servers/nats/start.js';
import { join, open, until, type Joined } from '../conformance/live/joined.js';
import type { LiveRoom } from '../conformance/live/room.js';
import { command, type Command } from './command.js';

const skip = natsMissing();
const SECRET = 'only hosts know this';
const folder = mkdtempSync(`${tmpdir()}/vitrine-process-`);
const ids = (lines: readonly ChatLine[]) => lines.map(({ id }) => id);
const chatOf = (file: string) => readChat(gunzipSync(readFileSync(file)).toString());

let server: RunningNats;
const commands: Command[] = [];
after(async () => {
  for (const each of commands) await each.end('SIGKILL');
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function configuration(port: number) {
  const { keys, urls, monitors } = server;
  writeFileSync(`${folder}/worker.creds`, await server.credentials());
  writeFileSync(`${folder}/viewer.seed`, keys.viewer.seed);
  writeFileSync(`${folder}/host.seed`, keys.host.seed);
  writeFileSync(`${folder}/host.secret`, `${SECRET}\n`);
  const products = ['shirt', 'mug'].map((key) => ({ key, ref: { handle: key } }));
  writeFileSync(
    `${folder}/spring.json`,
    JSON.stringify({ version: 1, id: 'spring', title: 'Spring', status: 'scheduled', products }),
  );
  const rooms = { servers: urls, credentials: 'worker.creds', shows: ['spring.json'], base: 'https://shop.example/', monitors };
  const tokens = { listen: `127.0.0.1:${port}`, viewerSeed: 'viewer.seed', hostSeed: 'host.seed', hostSecret: 'host.secret' };
  return {
    worker: { account: keys.account, rooms: { ...rooms, archive: 'kept', chat: { mode: 'on', maxLen: 200, slowMs: 0 } } },
    desk: { account: keys.account, tokens: { ...tokens, origins: ['https://shop.example'], perMinute: 600 } },
  };
}

test('two workers, one of which is killed: the room goes on within seconds, and the replay has all of it', { skip }, async () => {
  server = await startNats({ writer: 'worker', isBare: true });
  const port = await freePort();
  const config = await configuration(port);
  const start = (name: string, what: object) => {
    const started = command(`${folder}/${name}.json`, what);
    commands.push(started);
    return started;
  };
  const [first] = [start('first', config.worker), start('desk', config.desk)];
  await Promise.all([first.says('spring: leading'), commands[1]!.says('tokens: ')]);
  const second = start('second', config.worker);
  await second.says('spring: standby');

  const room = {
    show: 'spring',
    channel: natsChannel({ servers: server.urls, writer: 'worker', socket: (url) => server.openSocket(url) }),
    async token(role: 'viewer' | 'host') {
      const headers = { origin: 'https://shop.example', ...(role === 'host' && { authorization: `Bearer ${SECRET}` }) };
      const answer = await fetch(`http://127.0.0.1:${port}/?show=spring&role=${role}`, { headers });
      assert.equal(answer.status, 200);
      return answer.text();
    },
  } as LiveRoom;
  const host = join(room, 'host');
  const viewers = Array.from({ length: 12 }, () => join(room));
  await Promise.all([host, ...viewers].map(open));
  assert.equal(await countViewers({ monitors: server.monitors, account: server.keys.account, show: 'spring' }), viewers.length);
  const [ann, ben] = viewers as [Joined, Joined];
  const insist = async (op: HostOp): Promise<void> => {
    const result = await host.connection.publish!(op);
    assert.equal(result.ok, true, JSON.stringify(result));
  };
  const lines = ({ ticks }: Joined) => ids(ticks.flatMap(({ chat = [] }) => chat));
  const say = async ({ connection }: Joined, id: string): Promise<void> => {
    // one's own pace is two seconds
    await until(() => connection.send({ k: 'chat', id, t: `line ${id}` }).ok, `${id} may be said`);
    await until(() => lines(ann).includes(id), `${id} is told`);
  };

  const began = Date.now();
  await insist({ k: 'status', status: 'live', at: began });
  await insist({ k: 'pin', pin: { id: 'p1', product: 'shirt', at: began + 10, seq: 1 } });
  await say(ann, 'a1');
  await say(ben, 'b1');

  // what it has told in its last moment is lost with it
  await until(() => readFileSync(`${folder}/kept/spring/parts/chat-0.0.jsonl`, 'utf8').includes('"b1"'), 'b1 is noted');
  const killed = Date.now();
  assert.equal(await first.end('SIGKILL'), 'SIGKILL');
  await second.says('spring: leading', 15_000);
  const gap = Date.now() - killed;
  console.log(`  the room was without a worker for ${(gap / 1_000).toFixed(1)} s`);
  assert.ok(gap < 10_000, `${gap} ms`);

  await say(ann, 'a2');
  await insist({ k: 'pin', pin: { id: 'p2', product: 'mug', at: Date.now(), seq: 2 } });
  await insist({ k: 'del', ids: ['a1'] });
  await until(() => ann.deltas.some(({ ops }) => ops.some(({ k }) => k === 'del')), 'the line is gone for everybody');
  await insist({ k: 'status', status: 'recorded', at: Date.now(), recording: 'https://shop.example/spring.m3u8' });
  await until(() => viewers.every(({ connection }) => connection.status.get() === 'open'), 'nobody has lost the room');
  assert.ok(
    viewers.every(({ statuses }) => !statuses.includes('degraded')),
    'a worker that dies breaks nobody’s line',
  );
  assert.equal(await second.end('SIGTERM'), 0);

  const kept = `${folder}/kept/spring`;
  const chat = ids(chatOf(`${kept}/chat-0.jsonl.gz`));
  assert.deepEqual(chat, ['b1', 'a2'], 'of both workers, without what was deleted');
  const state = readState(readFileSync(`${kept}/state.json`, 'utf8'));
  assert.ok(state.ok && state.value.status === 'recorded');
  const { show, problems } = readShow(readFileSync(`${kept}/show.json`, 'utf8'), 'https://shop.example/show.json');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    show?.cues.map(({ id }) => id),
    ['p1', 'p2'],
    'the pins of both',
  );
  assert.equal(show?.sources[0]?.src, 'https://shop.example/spring.m3u8');
  for (const { connection } of [host, ...viewers]) connection.close();
});
