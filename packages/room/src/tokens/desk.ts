/** Who gets which token, asked for by a page: without cookies, and without anything being kept. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createMinter, isRoomId, type Minter, type SigningKey } from '../mint.js';
import { createRateLimit } from './rate.js';

export interface TokenDeskOptions {
  /** Public key of the shop's account. */
  readonly account: string;
  readonly viewer: SigningKey;
  /** Signs for hosts, who know the secret; without it there are none here. */
  readonly host?: { readonly key: SigningKey; readonly secret: string };
  /** Shows that there are tokens for; any unless given. */
  readonly shows?: readonly string[] | ((show: string) => boolean);
  /** Sites whose pages may ask, as in `https://shop.example`; `*` is any. */
  readonly origins: readonly string[];
  /** How long a token lasts; an hour unless given. A page asks for another then. */
  readonly seconds?: number;
  /** How often one address may ask; 60 unless given. */
  readonly perMinute?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** A new name, for a viewer or a host, that leads to nobody. */
  readonly name?: () => string;
}

export interface TokenAsk {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly address: string;
  readonly origin?: string | undefined;
  readonly authorization?: string | undefined;
}

export interface TokenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const HOUR = 3_600;
const PER_MINUTE = 60;
/** Seconds for which a browser need not ask again whether it may ask. */
const REMEMBER = '600';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** `GET ?show=…` is answered with a viewer's token, `GET ?show=…&role=host` with a host's where the secret comes as a bearer. Never throws. */
export function createTokenDesk(options: TokenDeskOptions): (ask: TokenAsk) => TokenAnswer {
  const { account, viewer, host, shows = () => true, origins, seconds = HOUR, perMinute = PER_MINUTE, now = Date.now } = options;
  const name = options.name ?? (() => randomBytes(9).toString('base64url'));
  const limit = createRateLimit(perMinute, now);
  const minters: Readonly<Record<'viewer' | 'host', Minter | undefined>> = {
    viewer: createMinter(viewer, account, now),
    host: host && createMinter(host.key, account, now),
  };
  const isShow = (show: string): boolean => (typeof shows === 'function' ? shows(show) : shows.includes(show));

  const isHost = (authorization = ''): boolean => {
    const [, secret] = /^Bearer (.+)$/i.exec(authorization) ?? [];
    return host !== undefined && secret !== undefined && isSame(secret, host.secret);
  };

  function answer({ method, path, address, authorization }: TokenAsk): readonly [number, string, Record<string, string>?] {
    if (method === 'OPTIONS') {
      const allowed = { 'access-control-allow-methods': 'GET', 'access-control-allow-headers': 'authorization' };
      return [204, '', { ...allowed, 'access-control-max-age': REMEMBER }];
    }
    if (method !== 'GET') return [405, 'GET ?show=…', { allow: 'GET, OPTIONS' }];
    const wait = limit.ask(address);
    if (wait > 0) return [429, 'too many; ask again later', { 'retry-after': String(wait) }];
    const query = new URLSearchParams(/\?(.*)$/s.exec(path)?.[1]);
    const show = query.get('show');
    const role = query.get('role') ?? 'viewer';
    if (!isRoomId(show)) return [400, 'show: 1 to 40 letters, digits, _ and -'];
    if (role !== 'viewer' && role !== 'host') return [400, 'role: viewer or host'];
    if (role === 'host' && !isHost(authorization)) return [401, 'a host has a secret', { 'www-authenticate': 'Bearer' }];
    const mint = isShow(show) ? minters[role] : undefined;
    return mint ? [200, mint({ name: name(), show, seconds })] : [404, 'no such show'];
  }

  return (ask) => {
    const { origin } = ask;
    const known = origin !== undefined && (origins.includes(origin) || origins.includes('*'));
    // what is no page says no origin, and none of this keeps it away; a page of the same site says none either
    const [status, body, more] = origin === undefined || known ? answer(ask) : [403, 'not for this site'];
    return {
      status,
      body,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        vary: 'Origin',
        ...(known && { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'retry-after' }),
        ...more,
      },
    };
  };
}
