/**
 * Tokens for viewers and hosts of a room on NATS. What a token allows is written into the key that signs it; the token says who carries
 * it, for which show, and until when. Signing takes less than a tenth of a millisecond.
 */
import { createPrivateKey, createPublicKey, randomBytes, randomUUID, sign, type KeyObject } from 'node:crypto';
import { decode, encode, withChecksum } from './base32.js';

/** A signing key of the shop's account. `seed` is a secret: it stays in the shop's backend. */
export interface SigningKey {
  readonly seed: string;
  /** Its public half. */
  readonly issuer: string;
}

export interface MintRequest {
  /** What the room calls them: made up for this viewer and this show, and nothing that leads to an account. */
  readonly name: string;
  readonly show: string;
  readonly seconds: number;
}

/** Throws `TypeError` where a name or a show is not of 1 to 40 letters, digits, `_` and `-`, or the time is no time. */
export type Minter = (request: MintRequest) => string;

/** Anything else could be a pattern: a token for the show `*` would open every show. */
export const isRoomId = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9_-]{1,40}$/.test(value);

/** What stands before 32 bytes of an Ed25519 seed to make a PKCS 8 key of them. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** The first byte of a user's public key, which makes its first letter a U. */
const USER = 20 << 3;
/** Seconds that a token may last: a day. */
const LONGEST = 86_400;

/** The first byte of an account's public key, which makes its first letter an A. */
const ACCOUNT = 0;

const privateKey = (seed: string): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, decode(seed).subarray(2, 34)]), format: 'der', type: 'pkcs8' });

/** The signing key that a secret of an account is, as `nsc` and `nk` write it (`SA…`). Throws `TypeError` where it is none. */
export function signingKey(seed: string): SigningKey {
  const text = seed.trim();
  if (!/^SA[A-Z2-7]{56}$/.test(text) || !withChecksum(decode(text).subarray(0, -2)).equals(decode(text)))
    throw new TypeError('no secret of an account');
  const raw = createPublicKey(privateKey(text)).export({ format: 'der', type: 'spki' }).subarray(-32);
  return { seed: text, issuer: encode(withChecksum(Buffer.concat([Buffer.from([ACCOUNT]), raw]))) };
}

const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A bearer needs no key, so whose it would be is random. */
const anyUser = (): string => encode(withChecksum(Buffer.concat([Buffer.from([USER]), randomBytes(32)])));

/**
 * @param account the public key of the shop's account
 * @param now milliseconds since 1970
 */
export function createMinter({ seed, issuer }: SigningKey, account: string, now: () => number = Date.now): Minter {
  const key = privateKey(seed);
  const head = json({ typ: 'JWT', alg: 'ed25519-nkey' });
  return ({ name, show, seconds }) => {
    if (!isRoomId(name) || !isRoomId(show)) throw new TypeError('a name and a show have 1 to 40 letters, digits, _ and -');
    if (!(seconds > 0 && seconds <= LONGEST)) throw new TypeError('a token lasts for up to a day');
    const iat = Math.floor(now() / 1_000);
    const claims = {
      jti: randomUUID(),
      iat,
      exp: iat + Math.ceil(seconds),
      iss: issuer,
      name,
      sub: anyUser(),
      nats: { issuer_account: account, tags: [`show:${show}`], type: 'user', version: 2 },
    };
    const body = `${head}.${json(claims)}`;
    return `${body}.${sign(null, Buffer.from(body), key).toString('base64url')}`;
  };
}
