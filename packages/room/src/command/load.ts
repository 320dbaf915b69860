/** Reads what a configuration names: shows, credentials, secrets, words. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { captureFetch, http, type Fetch } from '@vitrine/adapters';
import { problem, readShow, type Show, type VitrineError } from '@vitrine/core';
import { readCredentials, type Credentials } from '../credentials.js';
import { signingKey, type SigningKey } from '../mint.js';
import type { TokenServerOptions } from '../tokens/server.js';
import type { RoomConfig } from './config.js';

export interface Loaded {
  readonly shows: readonly Show[];
  readonly credentials?: Credentials;
  readonly words: readonly string[];
  readonly tokens?: TokenServerOptions;
}

/** `loaded`: `null` where one of `problems` keeps it from running. */
export interface Loading {
  readonly loaded: Loaded | null;
  readonly problems: readonly VitrineError[];
}

/** @param folder the configuration's own. Never rejects. */
export async function load(config: RoomConfig, folder: string, fetch: Fetch = captureFetch()): Promise<Loading> {
  const problems: VitrineError[] = [];
  let isFit = true;
  function fault(path: string, message: string, code: VitrineError['code'] = 'config/invalid'): undefined {
    isFit = false;
    problems.push(problem(code, message, { path }));
  }

  /** What `made` makes of a file; a file that is not there, or not what it should be, is told. */
  async function from<T>(path: string, name: string, what: string, made: (text: string) => T | null): Promise<T | undefined> {
    const text = await readFile(resolve(folder, name), 'utf8').catch(() => null);
    if (text === null) return fault(path, `${path}: ${name} cannot be read`);
    try {
      return made(text) ?? fault(path, `${path}: ${name} holds no ${what}`);
    } catch {
      return fault(path, `${path}: ${name} holds no ${what}`);
    }
  }

  async function showFrom(name: string, path: string, base: string): Promise<Show[]> {
    const isRemote = /^https?:/.test(name);
    const answer = isRemote ? await http(fetch, name, {}, { write: false }) : null;
    if (answer && !(answer.ok && answer.value.status === 200)) {
      fault(path, `${path}: ${name} cannot be had`, 'config/show-missing');
      return [];
    }
    const text = answer?.ok ? JSON.stringify(answer.value.json) : await from(path, name, 'show', (it) => it);
    if (text === undefined) return [];
    const read = readShow(text, isRemote ? name : base);
    problems.push(...read.problems);
    isFit &&= read.show !== null;
    return read.show ? [read.show] : [];
  }

  const { rooms, tokens, account = '' } = config;
  const shows = rooms ? await Promise.all(rooms.shows.map((name, i) => showFrom(name, `rooms.shows[${i}]`, rooms.base))) : [];
  const credentials = rooms && (await from('rooms.credentials', rooms.credentials, 'credentials', readCredentials));
  const listed = rooms?.words === undefined ? '' : await from('rooms.words', rooms.words, 'words', (text) => text);
  const words = (listed ?? '').split('\n').flatMap((word) => word.trim() || []);

  async function desk(given: NonNullable<RoomConfig['tokens']>): Promise<TokenServerOptions | undefined> {
    const { listen: _listen, viewerSeed, hostSeed, hostSecret, ...rest } = given;
    const key = (path: string, name: string): Promise<SigningKey | undefined> =>
      from(path, name, 'secret of an account (SA…)', signingKey);
    const viewer = await key('tokens.viewerSeed', viewerSeed);
    const host = hostSeed === undefined ? undefined : await key('tokens.hostSeed', hostSeed);
    const secret =
      hostSecret === undefined
        ? undefined
        : await from('tokens.hostSecret', hostSecret, 'secret of sixteen characters or more', (text) =>
            text.trim().length >= 16 ? text.trim() : null,
          );
    return viewer && { ...rest, account, viewer, ...(host && secret !== undefined && { host: { key: host, secret } }) };
  }
  const served = tokens && (await desk(tokens));

  const loaded = { shows: shows.flat(), words, ...(credentials && { credentials }), ...(served && { tokens: served }) };
  return { loaded: isFit ? loaded : null, problems };
}
