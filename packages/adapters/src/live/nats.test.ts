import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeClock } from '../../../core/fakes/clock.js';
import { natsChannel, natsFactory } from './nats.js';
import { nameOf, type NatsModule } from './nats/client.js';
import { isRoomId, subjectsOf } from './nats/subjects.js';

const token = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;

test('the name of whoever carries a token is in it, and is a name', () => {
  assert.equal(nameOf(token({ name: 'anna-7_X', é: '→' })), 'anna-7_X');
  for (const wrong of [
    '',
    'a',
    'a.b.c',
    token({}),
    token(null),
    token({ name: '*' }),
    token({ name: 'a.b' }),
    token({ name: 'x'.repeat(41) }),
  ])
    assert.equal(nameOf(wrong), null, wrong);
});

test('no show is a pattern, and each has subjects of its own', () => {
  for (const wrong of ['', '*', '>', 'a.b', 'a b', 'é', 'x'.repeat(41), 7]) assert.equal(isRoomId(wrong), false, String(wrong));
  const { state, snapshot, in: said } = subjectsOf('s1', 'STATE');
  assert.deepEqual(
    [state, snapshot, said('chat', 'anna')],
    ['show.s1.pub.state', '$JS.API.DIRECT.GET.STATE.show.s1.pub.state', 'show.s1.in.chat.anna'],
  );
});

test('of several servers each is tried in its turn, each time with a fresh token; the client is loaded once it is needed', async () => {
  const tried: string[] = [];
  const clock = createFakeClock();
  const over = new AbortController();
  let tokens = 0;
  let loaded = 0;
  const module = {
    jwtAuthenticator: (jwt: string) => jwt,
    errors: { AuthorizationError: RangeError, UserAuthenticationExpiredError: RangeError },
    wsconnect(options: { servers: string[]; authenticator: string; inboxPrefix: string; reconnect: boolean }) {
      tried.push(`${options.servers.join()} ${options.inboxPrefix} ${options.reconnect}`);
      if (tried.length === 4) over.abort();
      throw new Error('not there');
    },
  } as unknown as NatsModule;
  const channel = natsChannel({
    servers: ['wss://a', 'wss://b', 'wss://c'],
    load: async () => (loaded++, module),
    sleep: (ms, signal) => clock.sleep(ms, signal),
  });
  assert.equal(loaded, 0);
  const connection = channel.connect({
    show: 's',
    role: 'viewer',
    token: async () => token({ name: `n${tokens++}` }),
    signal: over.signal,
    random: () => 0.5,
    now: () => clock.now(),
  });
  await new Promise<void>((resolve) => connection.status.listen((status) => status === 'closed' && resolve()));
  assert.deepEqual(tried, [
    'wss://b _INBOX.n0 false',
    'wss://c _INBOX.n1 false',
    'wss://a _INBOX.n2 false',
    'wss://b _INBOX.n3 false',
  ]);
});

test('addresses are those of websockets, and encrypted where the page is', () => {
  const warnings = (servers: unknown, pageUrl = 'https://shop.example/') => {
    const warned: string[] = [];
    natsFactory({ servers }, { pageUrl, warn: ({ path }) => warned.push(path ?? '') });
    return warned;
  };
  assert.deepEqual(warnings(['wss://rooms.example']), []);
  assert.deepEqual(warnings(['ws://127.0.0.1:4223'], 'http://127.0.0.1/'), []);
  for (const wrong of [[], 'wss://x', ['ws://rooms.example'], ['https://x'], ['wss://user:secret@x'], [7]])
    assert.deepEqual(warnings(wrong), ['servers'], JSON.stringify(wrong));
});
