import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeClock } from '../../../core/fakes/clock.js';
import { emptyState } from '@vitrine/core';
import { sseChannel } from './sse.js';

const STATE = { ...emptyState('s', 'e'), rev: 1 };
const settled = () => new Promise((resolve) => setImmediate(resolve));
const stream = (text: string, isOpen = false) =>
  new Response(
    new ReadableStream({
      start(to) {
        to.enqueue(new TextEncoder().encode(text));
        if (!isOpen) to.close();
      },
    }),
    { headers: { 'content-type': 'text/event-stream; charset=utf-8' } },
  );

/** A server that answers each stream with the next of these. */
function connect(
  streams: readonly (() => Response)[],
  role: 'viewer' | 'host' = 'viewer',
  ops: () => Response = () => Response.json({ rev: 2 }),
) {
  const clock = createFakeClock();
  const over = new AbortController();
  const asked: { readonly what: string; readonly headers: Headers; readonly body: unknown }[] = [];
  let next = 0;
  let tokens = 0;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    asked.push({ what: `${init.method ?? 'GET'} ${new URL(url).pathname}`, headers: new Headers(init.headers), body: init.body });
    if (url.endsWith('/state')) return Response.json(STATE);
    if (url.endsWith('/ops')) return ops();
    if (init.method === 'POST') return new Response(null, { status: 202 });
    return streams[next++]?.() ?? new Response(null, { status: 401 });
  };
  const connection = sseChannel({
    endpoint: 'https://rooms.example/',
    fetch,
    sleep: (ms, signal) => clock.sleep(ms, signal),
  }).connect({
    show: 's',
    role,
    token: async () => `t${tokens++}`,
    signal: over.signal,
    random: () => 1,
    now: () => clock.now(),
  });
  const until = async (isSo: () => boolean) => {
    for (let turns = 0; !isSo() && turns < 1_000; turns++) await settled();
    assert.ok(isSo());
  };
  return { connection, asked, clock, over, until };
}

test('each stream goes on where the last has ended, with a token of its own', async () => {
  const { connection, asked, until } = connect([() => stream('id: 41\nevent: tick\ndata: {}\n\n'), () => stream('')]);
  await until(() => connection.status.get() === 'denied');
  const streams = asked.filter(({ what }) => what === 'GET /live/s');
  assert.deepEqual(
    streams.map(({ headers }) => [headers.get('authorization'), headers.get('last-event-id'), headers.get('accept')]),
    [
      ['Bearer t0', null, 'text/event-stream'],
      ['Bearer t1', '41', 'text/event-stream'],
      ['Bearer t2', '41', 'text/event-stream'],
      ['Bearer t3', '41', 'text/event-stream'],
    ],
  );
});

test('a stream that says nothing for a minute is taken for dead', async () => {
  const { connection, clock, asked, until, over } = connect([() => stream(': hello\n\n', true), () => stream('', true)]);
  await until(() => asked.filter(({ what }) => what === 'GET /live/s').length === 2);
  assert.ok(clock.slept.includes(60_000));
  assert.notEqual(connection.status.get(), 'denied');
  over.abort();
});

test('a page instead of a stream is no stream', async () => {
  const page = () => new Response('<html>', { headers: { 'content-type': 'text/html' } });
  const { connection, until, over } = connect([page, page, () => stream('', true)]);
  const statuses: string[] = [];
  connection.status.listen((status) => void statuses.push(status));
  await until(() => connection.status.get() === 'open');
  assert.deepEqual(statuses, ['degraded', 'open']);
  over.abort();
});

test('what a server says to a host is put in words', async () => {
  const answers = [409, 412, 401, 403, 413, 400, 422, 500, 429];
  const words = ['conflict', 'conflict', 'denied', 'denied', 'too-long', 'invalid', 'invalid', 'offline', 'offline'];
  let next = 0;
  const { connection, asked, until, over } = connect(
    [() => stream('', true)],
    'host',
    () => new Response(null, { status: answers[next++]! }),
  );
  await until(() => connection.status.get() === 'open');
  const op = { k: 'del', ids: ['l'] } as const;
  const results = await Promise.all(answers.map(() => connection.publish!(op)));
  assert.deepEqual(
    results.map((it) => !it.ok && it.reason),
    words,
  );
  assert.deepEqual(JSON.parse(String(asked.find(({ what }) => what === 'POST /live/s/ops')?.body)), { op, epoch: 'e', rev: 1 });
  over.abort();
});
