/** What an operator has written for the command, read into a fresh object; what is wrong is named by its place. */
import { emptyState, problem, readState, type ShowState, type VitrineError } from '@vitrine/core';

/** All files are as they are written: relative to the configuration's own. */
export interface RoomConfig {
  readonly account?: string;
  readonly rooms?: {
    readonly servers: readonly string[];
    readonly credentials: string;
    /** Show files, as files or as addresses. */
    readonly shows: readonly string[];
    /** What addresses in a show file on disk are relative to. */
    readonly base: string;
    readonly stream?: string;
    readonly replicas?: number;
    readonly monitors?: readonly string[];
    readonly archive?: string;
    readonly timed?: 'programme' | 'media';
    /** File with a word on each line. */
    readonly words?: string;
    readonly begin: Partial<Pick<ShowState, 'chat' | 'react'>>;
  };
  readonly tokens?: {
    readonly listen: string;
    /** Files with secrets. */
    readonly viewerSeed: string;
    readonly hostSeed?: string;
    readonly hostSecret?: string;
    readonly origins: readonly string[];
    readonly shows?: readonly string[];
    readonly seconds?: number;
    readonly perMinute?: number;
    readonly proxies?: number;
  };
}

export type ConfigReading =
  | { readonly ok: true; readonly config: RoomConfig; readonly problems: readonly VitrineError[] }
  | { readonly ok: false; readonly problems: readonly VitrineError[] };

type Raw = Readonly<Record<string, unknown>>;
type Is = (value: unknown) => boolean;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Is = (value) => typeof value === 'string' && value !== '';
const isTexts: Is = (value) => Array.isArray(value) && value.length > 0 && value.every(isText);
const isAddress =
  (protocols: RegExp): Is =>
  (value) =>
    typeof value === 'string' && URL.canParse(value) && protocols.test(value);
const isList =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(is);
const isOne =
  (...words: readonly string[]): Is =>
  (value) =>
    words.some((word) => word === value);
const isWhole =
  (least: number, most: number): Is =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

const chatAnd = (more: Partial<ShowState>): Is => {
  const given = { ...emptyState('x', 'x'), ...more };
  return () => readState(given).ok;
};

/** What each key is; those with a `!` are needed. */
const ROOMS: Readonly<Record<string, readonly [what: string, is: Is]>> = {
  'servers!': ['a list of ws:// or wss:// addresses', isList(isAddress(/^wss?:/))],
  'credentials!': ["a worker's credentials file", isText],
  'shows!': ['a list of show files', isTexts],
  base: ['an http address', isAddress(/^https?:/)],
  stream: ['the name of a stream', (value) => typeof value === 'string' && /^[\w-]{1,40}$/.test(value)],
  replicas: ['1, 3 or 5', (value) => value === 1 || value === 3 || value === 5],
  monitors: ['a list of http addresses', isList(isAddress(/^https?:/))],
  archive: ['a folder', isText],
  timed: ['"programme" or "media"', isOne('programme', 'media')],
  words: ['a file with a word on each line', isText],
  chat: ['rules as {"mode": "on", "maxLen": 200}', (chat) => chatAnd({ chat } as Partial<ShowState>)(chat)],
  reactions: [
    'up to twelve names',
    (kinds) => isTexts(kinds) && chatAnd({ react: { kinds: kinds as string[], sample: 1 } })(kinds),
  ],
};
const TOKENS: typeof ROOMS = {
  'listen!': ['host:port', (value) => typeof value === 'string' && /^[^\s/]+:\d{1,5}$/.test(value)],
  'viewerSeed!': ['a file with the secret of the viewers’ signing key', isText],
  hostSeed: ['a file with the secret of the hosts’ signing key', isText],
  hostSecret: ['a file with what hosts have to know', isText],
  'origins!': ['a list of sites, as https://shop.example', isList((value) => value === '*' || isOrigin(value))],
  shows: ['a list of ids of shows', isTexts],
  seconds: ['60 to 86400', isWhole(60, 86_400)],
  perMinute: ['1 to 100000', isWhole(1, 100_000)],
  proxies: ['0 to 9', isWhole(0, 9)],
};
const ALL: typeof ROOMS = {
  account: ["the public key of the shop's account", (value) => typeof value === 'string' && /^A[A-Z2-7]{55}$/.test(value)],
  rooms: ['an object', isRaw],
  tokens: ['an object', isRaw],
};

const isOrigin: Is = (value) => typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value;

/** The known keys that are as they should be; the rest is told. */
function checked(raw: Raw, keys: typeof ROOMS, at: string, told: VitrineError[]): Raw {
  const names = new Set(Object.keys(keys).map((key) => key.replace('!', '')));
  for (const key of Object.keys(raw))
    if (!names.has(key)) told.push(problem('config/unknown-key', `${at}${key} is not known`, { path: at + key }));
  const kept = Object.entries(keys).flatMap(([key, [what, is]]) => {
    const name = key.replace('!', '');
    const value = raw[name];
    if (value === undefined && !key.endsWith('!')) return [];
    if (value !== undefined && is(value)) return [[name, value] as const];
    const how = value === undefined ? 'is missing: it should be' : 'should be';
    told.push(problem('config/invalid', `${at}${name} ${how} ${what}`, { path: at + name }));
    return [];
  });
  return Object.fromEntries(kept);
}

/** Never throws. What it warns of and can do without does not keep it from being `ok`. */
export function readConfig(text: string): ConfigReading {
  const problems: VitrineError[] = [];
  const invalid = (message: string, path = ''): void => void problems.push(problem('config/invalid', message, { path }));
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    given = undefined;
  }
  if (!isRaw(given)) {
    invalid('the configuration is no JSON object');
    return { ok: false, problems };
  }
  const { account, rooms, tokens } = checked(given, ALL, '', problems);
  if (rooms === undefined && tokens === undefined) invalid('there is nothing to do: neither "rooms" nor "tokens"');
  const { chat, reactions, base = 'about:blank', ...room } = isRaw(rooms) ? checked(rooms, ROOMS, 'rooms.', problems) : {};
  const desk = isRaw(tokens) && checked(tokens, TOKENS, 'tokens.', problems);
  if (account === undefined && (desk || room['monitors'])) invalid('account is missing: tokens and monitors need it', 'account');
  if (desk && (desk['hostSeed'] === undefined) !== (desk['hostSecret'] === undefined))
    invalid('tokens.hostSeed and tokens.hostSecret go together', 'tokens.hostSecret');
  if (problems.some(({ code }) => code !== 'config/unknown-key')) return { ok: false, problems };
  const react = { kinds: reactions, sample: 1 };
  const begin = { ...(chat !== undefined && { chat }), ...(reactions !== undefined && { react }) };
  const config = {
    ...(account !== undefined && { account }),
    ...(rooms !== undefined && { rooms: { ...room, base, begin } }),
    ...(desk && { tokens: desk }),
  };
  return { ok: true, config: config as RoomConfig, problems };
}
