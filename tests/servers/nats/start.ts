/** A real nats-server on loopback, alone or as three, with an account, keys and a stream as a shop would have them. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createMinter, natsConfig, roleTemplates, streamConfig, type Minter } from '@vitrine/room';
import { jwtAuthenticator, wsconnect, type Msg, type NatsConnection } from '@nats-io/nats-core';
import { freePort } from '../free-port.mjs';
import { createNode, type NatsNode } from './node.js';
import { natsProgram } from './program.mjs';
import type { RoomKeys } from './keys.mjs';

export interface RunningNats {
  /** `ws://` addresses, one for each node. */
  readonly urls: readonly string[];
  /** Where the first of them takes connections that are no websockets. */
  readonly port: number;
  /** Addresses of what says how the nodes are doing. */
  readonly monitors: readonly string[];
  readonly nodes: readonly NatsNode[];
  readonly keys: RoomKeys;
  readonly mint: Readonly<Record<'viewer' | 'host', Minter>>;
  /** Websockets for a Node that has none. */
  openSocket(url: string): WebSocket;
  /** A worker's credentials, as the text of a file. */
  credentials(): Promise<string>;
  /** Takes a token back, as its shop does. */
  revoke(token: string): Promise<void>;
  /** A connection that may do anything in the shop's account, as a worker's. */
  worker(): Promise<NatsConnection>;
  /** Has a state kept, whatever was there, and answers with its number. */
  put(subject: string, state: unknown): Promise<number>;
  /** What is kept of a subject; `null` where nothing is. */
  get(subject: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** A worker comes back at once, as often as it has to. */
const ALWAYS = { reconnectTimeWait: 50, maxReconnectAttempts: -1 } as const;

/** Why it cannot be started here; `false` where it can. */
export function natsMissing(): string | false {
  if (!natsProgram()) return 'nats-server is not installed';
  return (
    !existsSync(new URL('node_modules/@nats-io/jwt/package.json', import.meta.url)) &&
    'the packages of tests/servers/nats are not installed'
  );
}

export interface NatsOptions {
  /** One node, or three with the state on each of them. */
  readonly size?: 1 | 3;
  /** Who writes the state of a room; a host's page unless given. */
  readonly writer?: 'host' | 'worker';
  /** Whether the stream of the states is left to whoever needs it. */
  readonly isBare?: boolean;
}

/** As `nsc generate creds` writes them. */
const credentialsOf = (token: string, seed: string): string =>
  `-----BEGIN NATS USER JWT-----\n${token}\n------END NATS USER JWT------\n\n` +
  `-----BEGIN USER NKEY SEED-----\n${seed}\n------END USER NKEY SEED------\n`;

export async function startNats({ size = 1, writer: who = 'host', isBare = false }: NatsOptions = {}): Promise<RunningNats> {
  const [{ makeKeys }, { openSocket }] = await Promise.all([import('./keys.mjs'), import('./socket.mjs')]);
  const keys = await makeKeys(roleTemplates(who));
  const folder = mkdtempSync(`${tmpdir()}/vitrine-nats-`);
  const numbers = Array.from({ length: size }, (_, i) => i);
  const free = await freePorts(size * 4);
  const ports = numbers.map((i) => [free[i * 4]!, free[i * 4 + 1]!, free[i * 4 + 2]!, free[i * 4 + 3]!] as const);
  const routes = ports.map(([, , port]) => `nats://127.0.0.1:${port}`);
  const fileOf = (i: number) => `${folder}/${i}.conf`;
  const { operator, systemAccount } = keys;
  const configure = (accounts: Readonly<Record<string, string>>) =>
    ports.forEach(([plain, web, route, monitor], i) => {
      const cluster = size > 1 ? { cluster: { listen: `127.0.0.1:${route}`, routes } } : {};
      const places = { listen: `127.0.0.1:${plain}`, websocket: `127.0.0.1:${web}`, monitor: `127.0.0.1:${monitor}` };
      const own = { name: `n${i}`, ...places, store: `${folder}/store${i}` };
      writeFileSync(fileOf(i), natsConfig({ ...own, operator, accounts, systemAccount, ...cluster }));
    });
  configure(keys.accounts);
  const nodes = ports.map((_, i) => createNode(fileOf(i)));
  const revoked: Record<string, number> = {};
  const urls = ports.map(([, port]) => `ws://127.0.0.1:${port}`);
  const wsFactory = (url: string) => Promise.resolve({ socket: openSocket(url), encrypted: false });
  const open: NatsConnection[] = [];

  async function worker(): Promise<NatsConnection> {
    const { token, seed } = await keys.worker();
    const connection = await wsconnect({
      servers: [...urls],
      authenticator: jwtAuthenticator(token, seed),
      wsFactory,
      ...ALWAYS,
    });
    open.push(connection);
    return connection;
  }

  const put = async (subject: string, state: unknown): Promise<number> =>
    (await insist<{ seq: number }>(await writer, subject, JSON.stringify(state))).seq;

  async function get(subject: string): Promise<unknown> {
    const message = await answered(
      await writer,
      `$JS.API.DIRECT.GET.STATE.${subject}`,
      '',
      ({ headers }) => headers?.code !== 503,
    );
    return message.headers?.code === 404 ? null : message.json();
  }

  async function credentials(): Promise<string> {
    const { token, seed } = await keys.worker();
    return credentialsOf(token, new TextDecoder().decode(seed));
  }

  async function revoke(token: string): Promise<void> {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sub: string; iat: number };
    revoked[claims.sub] = claims.iat;
    configure(await keys.accountsWith(revoked));
    for (const node of nodes) node.reload();
  }

  async function stop(): Promise<void> {
    await Promise.all(open.map((connection) => connection.close().catch(() => undefined)));
    await Promise.all(nodes.map((node) => node.kill()));
    rmSync(folder, { recursive: true, force: true });
  }

  try {
    await Promise.all(nodes.map((node) => node.start()));
    if (!isBare) await insist(await worker(), '$JS.API.STREAM.CREATE.STATE', JSON.stringify(streamConfig(size)));
  } catch (error) {
    await stop();
    throw error;
  }
  const writer = worker();
  const mint = { viewer: createMinter(keys.viewer, keys.account), host: createMinter(keys.host, keys.account) };
  const monitors = ports.map(([, , , port]) => `http://127.0.0.1:${port}`);
  const port = ports[0]?.[0] ?? 0;
  return { urls, port, monitors, nodes, keys, mint, openSocket, credentials, revoke, worker, put, get, stop };
}

/** As many, and no two the same: one that was free may be offered again. */
async function freePorts(count: number): Promise<readonly number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}

/** Asks until there is an answer that will do: a cluster has to agree on a leader first, and a server that has come back takes a moment. */
async function answered(
  connection: NatsConnection,
  subject: string,
  body: string,
  willDo: (answer: Msg) => boolean,
): Promise<Msg> {
  let said = '';
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const answer = await connection.request(subject, body, { timeout: 1_000 }).catch((error: Error) => error);
    if (!(answer instanceof Error) && willDo(answer)) return answer;
    said = answer instanceof Error ? answer.message : answer.string();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${subject} was not answered: ${said}`);
}

/** Has JetStream do something, which it answers with. */
const insist = async <T>(connection: NatsConnection, subject: string, body: string): Promise<T> =>
  (await answered(connection, subject, body, (answer) => !answer.json<{ error?: unknown }>().error)).json<T>();
