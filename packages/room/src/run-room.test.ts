import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Show } from '@vitrine/core';
import { runRoom } from './run-room.js';

const show: Show = { version: 1, id: 'spring', title: 'Spring', status: 'live', sources: [], tracks: [], products: [], cues: [] };
const credentials = { token: 'a.b.c', seed: new Uint8Array() };
const socket = () => {
  throw new Error('nobody is asked');
};

test('a room that cannot be called so, and one without a server, are said to be wrong before anybody is asked', async () => {
  for (const [options, path] of [
    [{ show: { ...show, id: 'spring sale' }, servers: ['ws://127.0.0.1:1'] }, 'show.id'],
    [{ show, servers: [] }, 'servers'],
  ] as const) {
    const start = await runRoom({ ...options, credentials, socket });
    assert.ok(!start.ok);
    assert.deepEqual([start.error.code, start.error.path], ['config/invalid', path]);
  }
});

test('credentials without a name are no credentials, and no server is asked', async () => {
  const start = await runRoom({ show, servers: ['ws://127.0.0.1:1'], credentials, socket });
  assert.ok(!start.ok);
  assert.deepEqual([start.error.code, start.error.path], ['live/denied', 'credentials']);
});

test('a server that is not there is waited for, which is told once, until it is told to stop', async () => {
  const over = new AbortController();
  const told: string[] = [];
  let naps = 0;
  const token = `a.${btoa('{"name":"worker"}')}.c`;
  const start = await runRoom({
    show,
    servers: ['ws://127.0.0.1:1'],
    credentials: { ...credentials, token },
    socket,
    signal: over.signal,
    failed: ({ code }) => told.push(code),
    platform: {
      now: () => 0,
      random: () => 0.5,
      id: () => 'id',
      async sleep() {
        naps += 1;
        if (naps === 3) over.abort();
      },
    },
  });
  assert.equal(start.ok, false);
  assert.deepEqual([naps, told], [3, ['live/offline']]);
});
