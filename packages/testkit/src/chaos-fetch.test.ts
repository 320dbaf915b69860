import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chaosFetch } from './chaos-fetch.js';

const counting = () => {
  const sent: string[] = [];
  return {
    sent,
    fetch: (url: string, { method = 'GET' }: RequestInit) => (sent.push(`${method} ${url}`), Promise.resolve(new Response('ok'))),
  };
};

test('a dropped request is not sent, a dropped response was; reads pass', async () => {
  const { sent, fetch } = counting();
  const chaos = chaosFetch(fetch);
  chaos.dropRequest();
  await chaos.fetch('/read', {});
  await assert.rejects(chaos.fetch('/lost', { method: 'POST' }), /request was lost/);
  chaos.dropResponse();
  await assert.rejects(chaos.fetch('/applied', { method: 'PUT' }), /response was lost/);
  assert.equal(await (await chaos.fetch('/fine', { method: 'POST' })).text(), 'ok');
  assert.deepEqual(sent, ['GET /read', 'PUT /applied', 'POST /fine']);
});

test('what is a write can be said otherwise, and a conflict comes in the words of the backend', async () => {
  const { sent, fetch } = counting();
  const chaos = chaosFetch(fetch, {
    isWrite: (url) => url.includes('write'),
    conflictAnswer: () => new Response('', { status: 409 }),
  });
  chaos.conflict?.(2);
  const statuses = [];
  for (const url of ['/read', '/write', '/write', '/write']) statuses.push((await chaos.fetch(url, { method: 'POST' })).status);
  assert.deepEqual(statuses, [200, 409, 409, 200]);
  assert.equal(sent.length, 2);
});

test('without an answer for it there is no conflict', () => {
  assert.equal(chaosFetch(counting().fetch).conflict, undefined);
});
