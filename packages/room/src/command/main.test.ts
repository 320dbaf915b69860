import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { encode, withChecksum } from '../base32.js';
import { readCredentials } from '../credentials.js';
import { signingKey } from '../mint.js';
import { findSocket } from '../socket.js';
import { readConfig } from './config.js';
import { load } from './load.js';
import { main } from './main.js';

const folder = mkdtempSync(`${tmpdir()}/vitrine-room-`);
after(() => rmSync(folder, { recursive: true, force: true }));

const raw = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(16);
const seed = encode(withChecksum(Buffer.concat([Buffer.from([18 << 3, 0]), raw])));
const file = (name: string, text: string): string => {
  writeFileSync(`${folder}/${name}`, text);
  return name;
};
const CREDENTIALS =
  '-----BEGIN NATS USER JWT-----\neyJ0.eyJu.c2ln\n------END NATS USER JWT------\n\n' +
  '-----BEGIN USER NKEY SEED-----\nSUABC\n------END USER NKEY SEED------\n';
const SHOW = { version: 1, id: 'spring', title: 'Spring', status: 'live', products: [] };
const sound = {
  account: signingKey(seed).issuer,
  rooms: {
    servers: ['ws://127.0.0.1:1'],
    credentials: file('worker.creds', CREDENTIALS),
    shows: [file('spring.json', JSON.stringify(SHOW))],
    chat: { mode: 'slow', maxLen: 100, slowMs: 5_000 },
    reactions: ['heart'],
    words: file('words.txt', 'rude\n\n  word \n'),
  },
  tokens: {
    listen: '127.0.0.1:0',
    viewerSeed: file('viewer.seed', `${seed}\n`),
    hostSeed: 'viewer.seed',
    hostSecret: file('host.secret', 'sixteen characters'),
    origins: ['https://shop.example'],
  },
};
type Written = Record<string, unknown> & { rooms?: Record<string, unknown>; tokens?: Record<string, unknown> };

async function run(args: readonly string[], signal: AbortSignal = AbortSignal.abort()) {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await main(args, { say: (it) => said.push(it), complain: (it) => complaints.push(it), signal });
  return { code, said: said.join('\n'), complaints };
}
const checked = async (change: (config: Written) => void) => {
  const config = structuredClone(sound) as unknown as Written;
  change(config);
  writeFileSync(`${folder}/room.json`, JSON.stringify(config));
  return run(['--check', `${folder}/room.json`]);
};

test('help is there, and a sound configuration is said to be so', async () => {
  const { code, said } = await run(['--help']);
  assert.equal(code, 0);
  for (const word of ['credentials', 'monitors', 'origins', 'SIGTERM', '--check']) assert.ok(said.includes(word), word);
  assert.deepEqual(await checked(() => undefined), { code: 0, said: 'the configuration is sound', complaints: [] });
});

test('what is wrong with a configuration is said with a code and its place, and ends it', async () => {
  const faults: readonly (readonly [string, (config: Written) => void])[] = [
    ['config/invalid: rooms.servers should be', ({ rooms }) => (rooms!['servers'] = ['http://x'])],
    ['config/invalid: rooms.credentials is missing', ({ rooms }) => delete rooms!['credentials']],
    ['config/invalid: rooms.credentials: gone.creds cannot be read', ({ rooms }) => (rooms!['credentials'] = 'gone.creds')],
    ['config/invalid: rooms.credentials: spring.json holds no', ({ rooms }) => (rooms!['credentials'] = 'spring.json')],
    ['config/invalid: rooms.shows[0]: gone.json', ({ rooms }) => (rooms!['shows'] = ['gone.json'])],
    ['config/show-invalid: ', ({ rooms }) => (rooms!['shows'] = ['words.txt'])],
    ['config/invalid: rooms.chat should be', ({ rooms }) => (rooms!['chat'] = { mode: 'loud', maxLen: 1 })],
    ['config/invalid: rooms.replicas should be', ({ rooms }) => (rooms!['replicas'] = 2)],
    ['config/invalid: tokens.listen should be', ({ tokens }) => (tokens!['listen'] = 'everywhere')],
    ['config/invalid: tokens.origins should be', ({ tokens }) => (tokens!['origins'] = ['https://shop.example/'])],
    ['config/invalid: tokens.viewerSeed: words.txt holds no', ({ tokens }) => (tokens!['viewerSeed'] = 'words.txt')],
    ['config/invalid: tokens.hostSeed and tokens.hostSecret', ({ tokens }) => delete tokens!['hostSecret']],
    ['config/invalid: account is missing', (config) => delete config['account']],
    ['config/invalid: account should be', (config) => (config['account'] = 'mine')],
    [
      'config/invalid: there is nothing to do',
      (config) => {
        delete config.rooms;
        delete config.tokens;
      },
    ],
  ];
  for (const [words, change] of faults) {
    const { code, complaints } = await checked(change);
    assert.equal(code, 1, words);
    assert.ok(complaints[0]?.startsWith(words), `${words}: ${complaints.join()}`);
  }
});

test('a key that nobody knows is told, and is no reason not to run', async () => {
  const { code, complaints } = await checked(({ rooms }) => (rooms!['serverz'] = []));
  assert.deepEqual([code, complaints], [0, ['config/unknown-key: rooms.serverz is not known']]);
});

test('without a configuration, or with one that is none, it says how it is used', async () => {
  for (const args of [[], ['a', 'b'], ['--what']]) {
    const { code, complaints } = await run(args);
    assert.equal(code, 1);
    assert.ok(complaints[0]?.startsWith('config/invalid: ') && complaints[0].includes('vitrine-room <configuration.json>'));
  }
  assert.match((await run([`${folder}/gone.json`])).complaints[0]!, /^config\/invalid: .*gone\.json cannot be read$/);
  file('broken.json', '{');
  assert.match((await run([`${folder}/broken.json`])).complaints[0]!, /^config\/invalid: the configuration is no JSON object$/);
});

test('tokens alone are handed out until it is told to stop', async () => {
  const over = new AbortController();
  writeFileSync(`${folder}/desk.json`, JSON.stringify({ account: sound.account, tokens: sound.tokens }));
  const said: string[] = [];
  const done = main([`${folder}/desk.json`], {
    say: (it) => said.push(it),
    complain: (it) => said.push(it),
    signal: over.signal,
  });
  while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const [, url = ''] = /^tokens: (http:\S+)\/\?/.exec(said[0]!) ?? [];
  const answer = await fetch(`${url}/?show=spring`, { headers: { origin: 'https://shop.example' } });
  assert.equal((await answer.text()).split('.').length, 3);
  over.abort();
  assert.equal(await done, 0);
  assert.equal(said.at(-1), 'stops');
});

test('an address that is taken ends it, with a code', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const listen = `127.0.0.1:${(taken.address() as AddressInfo).port}`;
  writeFileSync(`${folder}/desk.json`, JSON.stringify({ account: sound.account, tokens: { ...sound.tokens, listen } }));
  const { code, complaints } = await run([`${folder}/desk.json`], new AbortController().signal);
  taken.close();
  assert.equal(code, 1);
  assert.match(complaints.join(), /^config\/invalid: 127\.0\.0\.1:\d+ cannot be listened on \(.*EADDRINUSE/);
});

test('a show that is asked for by its address is told where it cannot be had', async () => {
  const reading = readConfig(JSON.stringify({ rooms: { ...sound.rooms, shows: ['https://shop.example/shows/spring.json'] } }));
  assert.ok(reading.ok);
  const image = { ...SHOW, poster: { src: 'poster.jpg' } };
  const found = await load(reading.config, folder, async () => Response.json(image));
  assert.equal(found.loaded?.shows[0]?.poster?.src, 'https://shop.example/shows/poster.jpg');
  assert.deepEqual(found.loaded?.words, ['rude', 'word']);
  const lost = await load(reading.config, folder, async () => new Response('{}', { status: 404 }));
  assert.deepEqual([lost.loaded, lost.problems.map(({ code }) => code)], [null, ['config/show-missing']]);
});

test('whatever stands in a configuration, it is read, or said to be wrong', () => {
  const part = fc.oneof(fc.json(), fc.constant(JSON.stringify(sound)), fc.string());
  fc.assert(
    fc.property(part, fc.dictionary(fc.constantFrom('rooms', 'tokens', 'account'), fc.jsonValue()), (text, more) => {
      for (const written of [text, JSON.stringify({ ...sound, ...more })]) {
        const reading = readConfig(written);
        assert.ok(reading.ok || reading.problems.length > 0);
      }
    }),
  );
});

test('credentials are read as they are written, and a key’s public half is that of NATS', () => {
  assert.deepEqual(readCredentials(CREDENTIALS), { token: 'eyJ0.eyJu.c2ln', seed: new TextEncoder().encode('SUABC') });
  for (const wrong of ['', CREDENTIALS.slice(0, 80), 'SUABC']) assert.equal(readCredentials(wrong), null);
  assert.match(signingKey(` ${seed} `).issuer, /^A[A-Z2-7]{55}$/);
  for (const wrong of ['', 'SA', seed.replace(/.$/, seed.endsWith('A') ? 'Q' : 'A'), `SU${seed.slice(2)}`, 'a'])
    assert.throws(() => signingKey(wrong), TypeError, wrong);
});

test('a Node that has websockets of its own uses them, and another those of ws', async () => {
  assert.equal(await findSocket({ WebSocket: class {} }), undefined);
  assert.equal(typeof (await findSocket({})), 'function');
});
