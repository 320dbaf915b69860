import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommerceError } from '@vitrine/core';
import { http, type Fetch } from './http.js';

const url = 'https://shop.example/api';
const answering =
  (body: string, init?: ResponseInit): Fetch =>
  () =>
    Promise.resolve(new Response(body, init));
const failure = async (fetch: Fetch, write = false, init: RequestInit = {}) => {
  const outcome = await http(fetch, url, init, { write });
  assert.ok(!outcome.ok);
  return outcome.error;
};

/** Without the words for logs. */
const bare = ({ cause: _cause, message: _message, ...error }: CommerceError) => error;

test('an answer in JSON comes with its status and headers, also where the status is an error', async () => {
  const outcome = await http(
    answering('{"code":"sold_out"}', { status: 409, headers: { 'x-cart': 'a' } }),
    url,
    {},
    { write: true },
  );
  assert.ok(outcome.ok);
  assert.deepEqual(
    [outcome.value.json, outcome.value.status, outcome.value.headers.get('x-cart')],
    [{ code: 'sold_out' }, 409, 'a'],
  );
});

test('no cookies travel unless asked for', async () => {
  const seen: (RequestCredentials | undefined)[] = [];
  const spy: Fetch = (_, init) => (seen.push(init.credentials), Promise.resolve(new Response('1')));
  await http(spy, url, {}, { write: false });
  await http(spy, url, { credentials: 'same-origin' }, { write: false });
  assert.deepEqual(seen, ['omit', 'same-origin']);
});

test('a failed fetch is a lost network, and may have been applied only if it was a write', async () => {
  const lost: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  assert.deepEqual(bare(await failure(lost, true)), { kind: 'network', maybeApplied: true });
  assert.deepEqual(bare(await failure(lost, false)), { kind: 'network', maybeApplied: false });
});

test('a fetch that failed because it was aborted is aborted', async () => {
  const controller = new AbortController();
  const hanging: Fetch = (_, { signal }) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))));
  const pending = failure(hanging, true, { signal: controller.signal });
  controller.abort();
  assert.equal((await pending).kind, 'aborted');
});

test('what is aborted before it is sent is not sent', async () => {
  let sent = 0;
  const error = await failure(() => (sent++, Promise.resolve(new Response('1'))), true, { signal: AbortSignal.abort() });
  assert.deepEqual([error.kind, sent], ['aborted', 0]);
});

test('a body that breaks off while it is read is a lost network', async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
  assert.deepEqual(bare(await failure(() => Promise.resolve(new Response(body)), true)), { kind: 'network', maybeApplied: true });
});

test('too many requests: with seconds, with a date, with neither', async () => {
  assert.deepEqual(await failure(answering('', { status: 429, headers: { 'retry-after': '2' } })), {
    kind: 'rate-limited',
    retryAfterMs: 2000,
  });
  const past = 'Thu, 01 Jan 1970 00:00:00 GMT';
  assert.deepEqual(await failure(answering('', { status: 430, headers: { 'retry-after': past } })), {
    kind: 'rate-limited',
    retryAfterMs: 0,
  });
  assert.deepEqual(await failure(answering('', { status: 429, headers: { 'retry-after': 'soon' } })), { kind: 'rate-limited' });
});

test('an answer that is not JSON: the backend speaks wrongly, or something in front of it is down', async () => {
  assert.equal((await failure(answering('<html>', { status: 200 }))).kind, 'backend');
  assert.deepEqual(bare(await failure(answering('Bad gateway', { status: 502 }), true)), { kind: 'network', maybeApplied: true });
});
