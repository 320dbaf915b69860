/** What the package's page says, step by step: keys, server, configuration, room, token. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { natsChannel } from '@vitrine/adapters';
import { freePort } from '../servers/free-port.mjs';
import { createNode } from '../servers/nats/node.js';
import { natsMissing } from '../servers/nats/start.js';
import { join, open, until } from '../conformance/live/joined.js';
import type { LiveRoom } from '../conformance/live/room.js';
import { codeIn } from '../house/docs.js';
import { command } from './command.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const SOURCES = ['--import=tsx', '--conditions=@vitrine/source'];

test('who follows the page has a room', { skip: natsMissing() }, async (t) => {
  const folder = mkdtempSync(`${tmpdir()}/vitrine-readme-`);
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = 'packages/room/README.md';
  const text = readFileSync(at(`../../${path}`), 'utf8');
  let code = codeIn({ path, text }, 'js');
  // these may be somebody's
  for (const port of ['4222', '4223', '8222', '8090']) code = code.replaceAll(`:${port}`, `:${await freePort()}`);
  execFileSync(process.execPath, [...SOURCES, '--input-type=module', '--eval', code, folder], { cwd: at('../servers/nats') });

  const node = createNode(`${folder}/nats.conf`);
  await node.start();
  t.after(() => node.kill());
  writeFileSync(
    `${folder}/spring.json`,
    JSON.stringify({ version: 1, id: 'spring', title: 'Spring', status: 'live', products: [] }),
  );
  const bin = at('../../packages/room/src/command/bin.ts');
  const checked = spawnSync(process.execPath, [...SOURCES, bin, '--check', `${folder}/room.json`], { encoding: 'utf8' });
  assert.deepEqual([checked.status, checked.stdout, checked.stderr], [0, 'the configuration is sound\n', '']);

  const config = JSON.parse(readFileSync(`${folder}/room.json`, 'utf8')) as {
    readonly rooms: { readonly servers: readonly string[] };
    readonly tokens: { readonly listen: string };
  };
  const running = command(`${folder}/room.json`, config);
  await running.says('spring: leading');
  const { openSocket } = await import('../servers/nats/socket.mjs');
  const over = new AbortController();
  t.after(() => over.abort());
  const secret = readFileSync(`${folder}/host.secret`, 'utf8');
  const room = {
    show: 'spring',
    channel: natsChannel({ servers: config.rooms.servers, writer: 'worker', socket: openSocket }),
    async token(role: 'viewer' | 'host') {
      const headers = role === 'host' ? { authorization: `Bearer ${secret}` } : {};
      return (await fetch(`http://${config.tokens.listen}/?show=spring&role=${role}`, { headers })).text();
    },
  } as LiveRoom;
  const [viewer, host] = [join(room, 'viewer', { signal: over.signal }), join(room, 'host', { signal: over.signal })];
  await Promise.all([viewer, host].map(open));
  const notice = { id: 'n', at: 1_700_000_000_000, text: 'Welcome' };
  assert.equal((await host.connection.publish!({ k: 'notice', notice })).ok, true);
  await until(() => viewer.deltas.length > 0, 'the viewer is told');
  assert.equal(await running.end('SIGTERM'), 0, running.said());
});
