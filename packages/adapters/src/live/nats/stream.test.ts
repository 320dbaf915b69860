import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NatsModule } from './client.js';
import { makeNatsStream } from './stream.js';

class Refused extends Error {}
const token = `a.${btoa('{"name":"worker"}')}.c`;
const stream = { name: 'STATE', subjects: ['show.*.pub.state'] };

/** A server that gives these answers, one after another; an error is thrown. */
function server(answers: readonly unknown[]) {
  const asked: string[] = [];
  const left = [...answers];
  let closed = 0;
  const next = async (what: string) => {
    asked.push(what);
    const answer = left.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const connection = {
    request: (subject: string) => next(subject).then((answer) => ({ string: () => JSON.stringify(answer) ?? '' })),
    close: async () => void closed++,
  };
  const module = {
    errors: { AuthorizationError: Refused, UserAuthenticationExpiredError: Refused },
    jwtAuthenticator: () => undefined,
    wsconnect: ({ servers }: { servers: string[] }) => next(`connect ${servers.join()}`).then(() => connection),
  } as unknown as NatsModule;
  const make = (servers = ['wss://a']) => makeNatsStream({ servers, token, stream, load: async () => module });
  return { asked, make, closed: () => closed };
}
const none = { error: { code: 404, err_code: 10_059 } };

test('a stream that is missing is made; one that is there is left as it is', async () => {
  const missing = server([null, none, { config: {} }]);
  assert.equal(await missing.make(), 'made');
  assert.deepEqual(missing.asked, ['connect wss://a', '$JS.API.STREAM.INFO.STATE', '$JS.API.STREAM.CREATE.STATE']);
  assert.equal(missing.closed(), 1);
  assert.equal(await server([null, { config: {} }]).make(), 'there');
  assert.equal(await server([null, none, { error: { err_code: 10_058 } }]).make(), 'there', 'another was quicker');
});

test('of several servers the next is asked where one does not answer; a refusal is one', async () => {
  const { make, asked } = server([new Error('not there'), null, { config: {} }]);
  assert.equal(await make(['wss://a', 'wss://b']), 'there');
  assert.deepEqual(asked.slice(0, 2), ['connect wss://a', 'connect wss://b']);
  assert.equal(await server([new Refused()]).make(['wss://a', 'wss://b']), 'refused');
});

test('whatever a server answers, nothing is thrown', async () => {
  for (const answers of [
    [],
    [null, new Error('timeout')],
    [null, 'x'],
    [null, {}, {}],
    [null, { error: {} }],
    [null, none, null],
  ])
    assert.match(await server(answers).make(), /^(lost|there)$/, JSON.stringify(answers));
  assert.equal(await makeNatsStream({ servers: [], token, stream }), 'lost');
});
