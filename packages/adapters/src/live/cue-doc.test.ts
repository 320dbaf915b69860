import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atom } from '@vitrine/core';
import { createFakeClock } from '../../../core/fakes/clock.js';
import { emptyState } from '@vitrine/core';
import { cueDocChannel, cueDocFactory } from './cue-doc.js';

const DOC = JSON.stringify({ ...emptyState('s', 'e'), rev: 3, status: 'live' });
const settled = () => new Promise((resolve) => setImmediate(resolve));

interface Asked {
  readonly at: number;
  readonly tag: string | null;
}

/** Answers one look after another, on a clock of its own; ends after the last. Answers with when each was, in milliseconds. */
async function watch(
  answers: readonly (Response | Error)[],
  more: Parameters<typeof cueDocChannel>[0] | object = {},
  random = () => 0,
) {
  const clock = createFakeClock(0);
  const over = new AbortController();
  const asked: Asked[] = [];
  const fetch = async (_url: string, init: RequestInit): Promise<Response> => {
    const answer = answers[asked.length];
    asked.push({ at: clock.now(), tag: new Headers(init.headers).get('if-none-match') });
    if (asked.length >= answers.length) over.abort();
    if (!answer || answer instanceof Error) throw answer ?? new Error('no more');
    return answer;
  };
  const channel = cueDocChannel({
    endpoint: 'https://cdn.example/s.json',
    fetch,
    sleep: (ms, signal) => clock.sleep(ms, signal),
    ...more,
  });
  const connection = channel.connect({
    show: 's',
    role: 'viewer',
    token: () => Promise.reject(new Error()),
    signal: over.signal,
    random,
    now: () => clock.now(),
  });
  const told: number[] = [];
  const statuses: string[] = [];
  connection.onState(({ rev }) => told.push(rev));
  connection.status.listen((status) => void statuses.push(status));
  for (let turns = 0; !over.signal.aborted && turns < 500; turns++) await settled();
  return { asked, told, statuses, at: asked.map((it) => it.at) };
}
const doc = (headers: Record<string, string> = {}, text = DOC) => new Response(text, { headers });
const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

test('what has a tag is asked for by it, and told once', async () => {
  const { asked, told, at } = await watch([doc({ etag: '"a"' }), answer(304), answer(304), doc({ etag: '"b"' })]);
  assert.deepEqual(
    asked.map(({ tag }) => tag),
    [null, '"a"', '"a"', '"a"'],
  );
  assert.deepEqual([told, at], [[3], [0, 5_000, 10_000, 15_000]]);
});

test('the document says how often, within reason; pages that look together drift apart', async () => {
  const often = JSON.stringify({ ...(JSON.parse(DOC) as object), refreshSeconds: 1 });
  assert.deepEqual((await watch([doc({}, often), doc()])).at, [0, 1_000]);
  assert.deepEqual((await watch([doc(), doc()], { refreshSeconds: 20 }, () => 0.5)).at, [0, 22_000]);
});

test('a server that wants to be left alone is', async () => {
  assert.deepEqual((await watch([doc({ 'cache-control': 'public, max-age=12' }), doc()])).at, [0, 12_000]);
  assert.deepEqual((await watch([doc({ 'cache-control': 'max-age=12', age: '4' }), doc()])).at, [0, 8_000]);
  assert.deepEqual((await watch([doc({ 'cache-control': 'no-cache, max-age=60' }), doc()])).at, [0, 5_000]);
  assert.deepEqual((await watch([answer(429, { 'retry-after': '30' }), doc()])).at, [0, 30_000]);
  assert.deepEqual((await watch([answer(503, { 'retry-after': 'Thu, 01 Jan 1970 00:00:40 GMT' }), doc()])).at, [0, 40_000]);
  assert.deepEqual((await watch([answer(429, { 'retry-after': '999999999' }), doc()])).at, [0, 300_000]);
});

test('where it fails, it is looked at ever less often; what was seen stays', async () => {
  const { at, told, statuses } = await watch(
    [doc(), new TypeError('failed'), answer(500), answer(404), doc({}, '{'), doc(), doc()],
    {},
    () => 0.5,
  );
  const pauses = at.slice(1).map((it, i) => it - at[i]!);
  assert.deepEqual(pauses, [5_500, 5_750, 6_000, 6_500, 7_500, 5_500]);
  assert.deepEqual(told, [3]);
  assert.deepEqual(statuses.slice(0, 3), ['open', 'degraded', 'open']);
});

test('a server that lets nobody send the tag is asked without it', async () => {
  const { asked, told } = await watch([doc({ etag: '"a"' }), new TypeError('CORS'), doc({ etag: '"a"' }), doc()]);
  assert.deepEqual(
    asked.map(({ tag }) => tag),
    [null, '"a"', null, null],
  );
  assert.deepEqual(told, [3]);
});

test('a document of another show is none', async () => {
  const { told, statuses } = await watch([doc({}, DOC.replace('"s"', '"other"')), doc()]);
  assert.deepEqual([told, statuses[0]], [[], 'degraded']);
});

test('while nobody sees the page nothing is asked, and at once when somebody does', async () => {
  const hidden = atom(false);
  let looks = 0;
  const over = new AbortController();
  const channel = cueDocChannel({
    endpoint: 'https://cdn.example/s.json',
    hidden,
    fetch: async () => (looks++, doc()),
    sleep: async () => settled() as Promise<void>,
  });
  hidden.set(true);
  channel.connect({ show: 's', role: 'viewer', token: async () => '', signal: over.signal });
  for (let i = 0; i < 10; i++) await settled();
  assert.equal(looks, 1);
  hidden.set(false);
  for (let i = 0; i < 4; i++) await settled();
  assert.ok(looks > 1);
  over.abort();
});

test('without an address it is denied at once, and says why', () => {
  const warned: string[] = [];
  const channel = cueDocFactory(
    { endpoint: 'ftp://x', refreshSeconds: 0 },
    { pageUrl: 'https://shop.example/', warn: ({ path }) => warned.push(path ?? '') },
  );
  const connection = channel.connect({ show: 's', role: 'viewer', token: async () => '', signal: new AbortController().signal });
  assert.deepEqual([connection.status.get(), warned], ['denied', ['endpoint', 'refreshSeconds']]);
});
