/**
 * A room over NATS, through a websocket and NATS's own client, which is loaded with the first connection. Each message of a room has a
 * subject of its own (`show.<id>.…`), the server keeps the latest state of each show, and what somebody may say or hear is written into
 * the key that has signed their token.
 */
import type { ChannelFactory, ConnectOptions, Heard, LiveChannel, LiveConnection } from '@vitrine/core';
import { isList, isText, readConfig } from '../config.js';
import { keepOpen, type Ending } from './keep-open.js';
import { createLink } from './link.js';
import { createListeners } from './listeners.js';
import { connectTo, type NatsModule, type OpenSocket } from './nats/client.js';
import { createAsker, createDesk } from './nats/desk.js';
import { createSession, type Answerer, type Session } from './nats/session.js';
import { isRoomId } from './nats/subjects.js';
import { createWriter } from './publish.js';
import type { Sleep } from './sleep.js';
import { deniedChannel } from './unconfigured.js';

export interface NatsOptions {
  /** `wss://` addresses, of one server or of several of a cluster. */
  readonly servers: readonly string[];
  /** Name of the stream that keeps the states; `STATE` unless given. */
  readonly stream?: string;
  /** Who writes the state: the host's page, or a worker that a host asks; the page unless given. */
  readonly writer?: 'host' | 'worker';
  /** In place of `import('@nats-io/nats-core')`. */
  readonly load?: () => Promise<NatsModule>;
  /** Secret of the user whose token it is, where the token is no bearer's: a worker's. */
  readonly seed?: Uint8Array;
  /** In place of the platform's WebSocket. */
  readonly socket?: OpenSocket;
  readonly sleep?: Sleep;
}

const CAPABILITIES = { push: true, chat: true, react: true, vote: true, host: true } as const;

export function natsChannel(given: NatsOptions): LiveChannel {
  const { servers, stream = 'STATE', writer = 'host', seed, socket, sleep } = given;
  const load = given.load ?? (() => import('@nats-io/nats-core'));

  function connect(options: ConnectOptions): LiveConnection {
    const isHost = options.role === 'host';
    const heard = createListeners<Heard>();
    let asked: Answerer | undefined;
    let session: Session | null = null;
    let next: number | null = null;

    const link = createLink(
      options,
      {
        async read() {
          const kept = await session?.snapshot();
          return kept?.ok ? kept.state : null;
        },
        post: (message) => session?.say(message) ?? false,
        name: () => session?.name,
        ended() {
          heard.clear();
          session?.close();
        },
      },
      sleep,
    );
    const { follower, signal } = link;

    /** Any of them at first, so that viewers spread; after that the one after the one that was lost. */
    const server = (): string => {
      next = next === null ? Math.floor(link.random() * servers.length) : next + 1;
      return servers[next % servers.length] ?? '';
    };

    async function attempt(token: string, opened: () => void): Promise<Ending> {
      const module = await load();
      if (signal.aborted) return 'lost';
      const reached = await connectTo(module, { server: server(), token, seed, socket });
      if (typeof reached === 'string') return reached;
      const current = createSession(reached, {
        show: options.show,
        stream,
        follower,
        heard: isHost ? heard.tell : undefined,
        asked: () => asked,
      });
      session = current;
      if (signal.aborted) current.close();
      try {
        // subscribed first, so that nothing is missed between the state and what comes after it
        const found = await current.snapshot();
        if (!found.ok) return found.reason === 'denied' ? 'refused' : 'lost';
        if (signal.aborted) return 'lost';
        if (found.state?.show === options.show) follower.whole(found.state);
        opened();
        await current.closed;
        return 'lost';
      } finally {
        session = null;
        current.close();
      }
    }

    if (!isRoomId(options.show)) link.end('denied');
    else void keepOpen(link, attempt);
    if (!isHost) return link.connection;
    const desk = createDesk(
      () => session,
      heard,
      (answer) => {
        asked = answer;
        return () => void (asked = undefined);
      },
    );
    return {
      ...link.connection,
      desk,
      publish: writer === 'host' ? createWriter(link, desk) : createAsker(link, () => session),
    };
  }

  return { id: 'nats', capabilities: CAPABILITIES, connect };
}

/** `ws:` is for pages that are not encrypted themselves. */
const isServers =
  (pageUrl: string) =>
  (value: unknown): value is readonly string[] =>
    isList(value) && value.length > 0 && value.every((it) => isText(it) && isServer(it, pageUrl));

function isServer(address: string, pageUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return (protocol === 'wss:' || (protocol === 'ws:' && pageUrl.startsWith('http:'))) && !username && !password;
}

const isWriter = (value: unknown): value is 'host' | 'worker' => value === 'host' || value === 'worker';

/** Knows `servers`, `stream` and `writer`. */
export const natsFactory: ChannelFactory = (config, host) => {
  const reader = readConfig('nats', config, host);
  const servers = reader.required('servers', (key) => reader.custom(key, 'a list of wss:// addresses', isServers(host.pageUrl)));
  const stream = reader.custom('stream', 'the name of a stream', (value): value is string => isText(value) && isRoomId(value));
  const writer = reader.custom('writer', '"host" or "worker"', isWriter);
  reader.end();
  if (!servers) return deniedChannel('nats', CAPABILITIES);
  return natsChannel({ servers, ...(stream && { stream }), ...(writer && { writer }) });
};
