import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { encode, withChecksum } from '../base32.js';
import { signingKey } from '../mint.js';
import { addressOf } from './address.js';
import { createTokenDesk, type TokenAsk, type TokenDeskOptions } from './desk.js';
import { createRateLimit } from './rate.js';
import { createTokenServer } from './server.js';

function key() {
  const raw = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(16);
  return signingKey(encode(withChecksum(Buffer.concat([Buffer.from([18 << 3, 0]), raw]))));
}
const SECRET = 'open sesame, please';
const OPTIONS: TokenDeskOptions = {
  account: 'AACCOUNT',
  viewer: key(),
  host: { key: key(), secret: SECRET },
  origins: ['https://shop.example'],
  now: () => 1_700_000_000_000,
};
const ask = (path: string, more: Partial<TokenAsk> = {}): TokenAsk => ({ method: 'GET', path, address: '192.0.2.1', ...more });
interface Claims {
  readonly name: string;
  readonly iss: string;
  readonly exp: number;
  readonly nats: { readonly tags: readonly string[] };
}
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;

test('a viewer gets a token for the show, under a name that is made up each time', () => {
  const desk = createTokenDesk(OPTIONS);
  const [one, two] = ['spring', 'summer'].map((show) => desk(ask(`/?show=${show}`, { origin: 'https://shop.example' })));
  assert.equal(one?.status, 200);
  const claims = [one, two].map((answer) => claimsOf(answer!.body));
  assert.deepEqual(
    claims.map(({ iss, exp, nats }) => [iss, exp, nats.tags]),
    [
      [OPTIONS.viewer.issuer, 1_700_003_600, ['show:spring']],
      [OPTIONS.viewer.issuer, 1_700_003_600, ['show:summer']],
    ],
  );
  assert.notEqual(claims[0]?.name, claims[1]?.name);
  assert.match(claims[0]!.name, /^[\w-]{12}$/);
  const { headers } = one!;
  assert.deepEqual(
    [headers['access-control-allow-origin'], headers['cache-control'], headers['vary'], headers['set-cookie']],
    ['https://shop.example', 'no-store', 'Origin', undefined],
  );
});

test('a host has a secret to show, and nobody else gets a host’s token', () => {
  const desk = createTokenDesk(OPTIONS);
  const host = (authorization?: string) => desk(ask('/?show=s&role=host', { authorization }));
  assert.equal(claimsOf(host(`Bearer ${SECRET}`).body).iss, OPTIONS.host?.key.issuer);
  for (const wrong of [undefined, '', SECRET, 'Bearer ', 'Bearer open', `Basic ${SECRET}`])
    assert.equal(host(wrong).status, 401, wrong);
  const { host: _host, ...alone } = OPTIONS;
  assert.equal(createTokenDesk(alone)(ask('/?show=s&role=host', { authorization: 'Bearer undefined' })).status, 401);
});

test('what is asked for wrongly is said so', () => {
  const desk = createTokenDesk({ ...OPTIONS, shows: ['spring'] });
  const statusOf = (path: string, more?: Partial<TokenAsk>) => desk(ask(path, more)).status;
  assert.deepEqual(
    ['/', '/?show=', '/?show=*', '/?show=a.b', '/?show=spring&role=worker', '/?show=other', '/?show=spring'].map((path) =>
      statusOf(path),
    ),
    [400, 400, 400, 400, 400, 404, 200],
  );
  assert.equal(statusOf('/?show=spring', { method: 'POST' }), 405);
  assert.equal(statusOf('/?show=spring', { origin: 'https://evil.example' }), 403);
  assert.equal(statusOf('/?show=spring', { origin: 'null' }), 403);
});

test('a browser that asks whether it may is told, for pages of these sites alone', () => {
  const desk = createTokenDesk(OPTIONS);
  const may = desk(ask('/?show=s', { method: 'OPTIONS', origin: 'https://shop.example' }));
  assert.deepEqual([may.status, may.headers['access-control-allow-headers']], [204, 'authorization']);
  const mayNot = desk(ask('/?show=s', { method: 'OPTIONS', origin: 'https://evil.example' }));
  assert.deepEqual([mayNot.status, mayNot.headers['access-control-allow-origin']], [403, undefined]);
  assert.equal(createTokenDesk({ ...OPTIONS, origins: ['*'] })(ask('/?show=s', { origin: 'https://any.example' })).status, 200);
});

test('one address may ask so often, and is told how long to wait; another is another', () => {
  let now = 0;
  const desk = createTokenDesk({ ...OPTIONS, perMinute: 3, now: () => now });
  const statuses = () => Array.from({ length: 4 }, () => desk(ask('/?show=s')).status);
  assert.deepEqual(statuses(), [200, 200, 200, 429]);
  assert.equal(desk(ask('/?show=s')).headers['retry-after'], '20');
  assert.equal(desk(ask('/?show=s', { address: '192.0.2.2' })).status, 200);
  now += 20_000;
  assert.deepEqual(statuses(), [200, 429, 429, 429]);
  now += 600_000;
  assert.deepEqual(statuses(), [200, 200, 200, 429], 'and no more for having waited longer');
});

test('a limit remembers only so many', () => {
  const limit = createRateLimit(1, () => 0, 10);
  for (let i = 0; i < 100; i++) limit.ask(String(i));
  assert.equal(limit.size, 10);
});

test('whatever is asked, there is an answer, and no token for anything but a show', () => {
  const desk = createTokenDesk(OPTIONS);
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (method, path, authorization) => {
      const { status } = desk(ask(path, { method, authorization, address: path }));
      assert.ok([204, 400, 401, 404, 405, 429].includes(status) || /[?&]show=/.test(path));
    }),
  );
});

test('an address is that of the socket, but for one’s own proxies; a network of version 6 is one', () => {
  assert.equal(addressOf('203.0.113.9', '1.1.1.1', 0), '203.0.113.9');
  assert.equal(addressOf('10.0.0.1', '6.6.6.6, 203.0.113.9', 1), '203.0.113.9');
  assert.equal(addressOf('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2), '203.0.113.9');
  assert.equal(addressOf('10.0.0.1', undefined, 1), '10.0.0.1');
  assert.equal(addressOf('::ffff:203.0.113.9', undefined, 0), '203.0.113.9');
  assert.equal(addressOf('2001:db8:0:1::5', undefined, 0), addressOf('2001:DB8:0000:0001:9:9:9:9', undefined, 0));
  assert.notEqual(addressOf('2001:db8:0:1::5', undefined, 0), addressOf('2001:db8:0:2::5', undefined, 0));
  assert.equal(addressOf('::1', undefined, 0), '0:0:0:0::/64');
});

test('over HTTP it is the same', async () => {
  const server = createTokenServer({ ...OPTIONS, perMinute: 2 });
  const url = await server.listen(0);
  try {
    const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });
    const answer = await get('/?show=spring', { origin: 'https://shop.example' });
    assert.deepEqual(
      [answer.status, answer.headers.get('content-type'), answer.headers.get('access-control-allow-origin')],
      [200, 'text/plain; charset=utf-8', 'https://shop.example'],
    );
    assert.deepEqual(claimsOf(await answer.text()).nats.tags, ['show:spring']);
    assert.equal(answer.headers.get('set-cookie'), null);
    assert.equal((await get('/?show=spring&role=host', { authorization: `Bearer ${SECRET}` })).status, 200);
    assert.equal((await get('/?show=spring', { 'x-forwarded-for': '9.9.9.9' })).status, 429, 'nobody chooses their address');
  } finally {
    await server.close();
  }
});
