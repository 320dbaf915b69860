/** One connection of NATS's client to one server, without its own reconnecting: each of ours has a token of its own. */
import type * as Nats from '@nats-io/nats-core';
import { isRecord } from '../../config.js';
import type { Ending } from '../keep-open.js';
import { isRoomId } from './subjects.js';

export type NatsModule = Pick<typeof Nats, 'wsconnect' | 'jwtAuthenticator' | 'headers' | 'errors'>;
export type OpenSocket = (url: string) => WebSocket;

export interface Reached {
  readonly module: NatsModule;
  readonly connection: Nats.NatsConnection;
  /** As the token says. */
  readonly name: string;
}

/** Milliseconds in which a server has to answer. */
const TIMEOUT = 5_000;
/** Milliseconds between two signs of life; without two of them in a row a connection counts as lost. */
const PING = 20_000;

/** The name that a token gives to who carries it; `null` where there is none, or one that is no name. */
export function nameOf(token: string): string | null {
  try {
    const part = token.split('.')[1] ?? '';
    const text = atob(part.replace(/-/g, '+').replace(/_/g, '/'));
    const claims: unknown = JSON.parse(text);
    const name = isRecord(claims) ? claims['name'] : null;
    return isRoomId(name) ? name : null;
  } catch {
    return null;
  }
}

export interface ServerOptions {
  readonly server: string;
  readonly token: string;
  /** Of the token's user, where it is no bearer's. */
  readonly seed?: Uint8Array | undefined;
  readonly socket?: OpenSocket | undefined;
}

const platformSocket: OpenSocket = (url) => new WebSocket(url);

export async function connectTo(
  module: NatsModule,
  { server, token, seed, socket = platformSocket }: ServerOptions,
): Promise<Reached | Ending> {
  const name = nameOf(token);
  if (name === null) return 'refused';
  let giveUp = (): void => undefined;
  const unopened = new Promise<'lost'>((resolve) => (giveUp = () => resolve('lost')));
  const options: Nats.WsConnectionOptions = {
    servers: [server],
    authenticator: module.jwtAuthenticator(token, seed),
    inboxPrefix: `_INBOX.${name}`,
    reconnect: false,
    // to no server but those that the page has named
    ignoreClusterUpdates: true,
    timeout: TIMEOUT,
    pingInterval: PING,
    noAsyncTraces: true,
    wsFactory(url) {
      try {
        return Promise.resolve({ socket: socket(url), encrypted: url.startsWith('wss:') });
      } catch {
        // a platform that will not even try, as one does under a policy: this client would never end
        giveUp();
        return new Promise(() => undefined);
      }
    },
  };
  try {
    const reached = module.wsconnect(options).then((connection) => ({ module, name, connection }));
    return await Promise.race([reached, unopened]);
  } catch (error) {
    const { AuthorizationError, UserAuthenticationExpiredError } = module.errors;
    return error instanceof AuthorizationError || error instanceof UserAuthenticationExpiredError ? 'refused' : 'lost';
  }
}
