import assert from 'node:assert/strict';
import { generateKeyPairSync, verify } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { crc16, decode, encode, withChecksum } from './base32.js';
import { createMinter, isRoomId } from './mint.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const raw = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(16);
// S, and A for an account, as NATS writes its seeds
const seed = encode(withChecksum(Buffer.concat([Buffer.from([(18 << 3) | 0, 0]), raw])));
const mint = createMinter({ seed, issuer: 'AISSUER' }, 'AACCOUNT', () => 1_700_000_000_500);

test('a token says who, for which show, and until when, and is signed', () => {
  const token = mint({ name: 'anna', show: 's1', seconds: 60 });
  const [head = '', body = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  assert.deepEqual(JSON.parse(Buffer.from(head, 'base64url').toString()), { typ: 'JWT', alg: 'ed25519-nkey' });
  assert.deepEqual(
    [claims['iat'], claims['exp'], claims['iss'], claims['name'], claims['nats']],
    [
      1_700_000_000,
      1_700_000_060,
      'AISSUER',
      'anna',
      { issuer_account: 'AACCOUNT', tags: ['show:s1'], type: 'user', version: 2 },
    ],
  );
  assert.ok(verify(null, Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, 'base64url')));
});

test('each is for a user of its own, whose key is sound', () => {
  const subjects = [1, 2, 3].map(() => {
    const body = mint({ name: 'anna', show: 's1', seconds: 60 }).split('.')[1] ?? '';
    return (JSON.parse(Buffer.from(body, 'base64url').toString()) as { sub: string }).sub;
  });
  assert.equal(new Set(subjects).size, 3);
  for (const sub of subjects) {
    const bytes = decode(sub);
    assert.match(sub, /^U[A-Z2-7]{55}$/);
    assert.deepEqual(bytes, withChecksum(bytes.subarray(0, -2)));
  }
});

test('no token is minted for a pattern, or for ever', () => {
  for (const id of ['', '*', '>', 'a.b', 'a b', 'x'.repeat(41), 'é']) {
    assert.equal(isRoomId(id), false);
    assert.throws(() => mint({ name: id, show: 's1', seconds: 60 }), TypeError);
    assert.throws(() => mint({ name: 'anna', show: id, seconds: 60 }), TypeError);
  }
  for (const seconds of [0, -1, NaN, Infinity, 90_000])
    assert.throws(() => mint({ name: 'anna', show: 's1', seconds }), TypeError);
});

test('base 32 is read as it was written, and the checksum is that of NATS', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => assert.deepEqual([...decode(encode(bytes))], [...bytes])));
  assert.throws(() => decode('a1'), TypeError);
  assert.equal(crc16(Buffer.from('123456789')), 0x31c3);
});
