/** A worker's line to the room of a show on NATS. */
import { makeNatsStream, natsChannel, type NatsOptions } from '@vitrine/adapters';
import { problem, type LiveConnection, type RoomPlatform, type VitrineError } from '@vitrine/core';
import type { Credentials } from './credentials.js';
import { streamConfig } from './nats-config.js';
import { findSocket } from './socket.js';

export interface LineOptions {
  /** `ws://` or `wss://` addresses of a server, or of those of a cluster. */
  readonly servers: readonly string[];
  /** A worker's. */
  readonly credentials: Credentials;
  /** Name of the stream with the states; `STATE` unless given. It is made where it is missing, on so many servers of a cluster. */
  readonly stream?: string;
  readonly replicas?: number;
  /** In place of the platform's WebSocket, or that of the package `ws`. */
  readonly socket?: NatsOptions['socket'];
}

export interface Surroundings {
  readonly show: string;
  readonly platform: RoomPlatform;
  readonly signal: AbortSignal;
  readonly failed: (error: VitrineError) => void;
}

export type Opened =
  { readonly ok: true; readonly connection: LiveConnection } | { readonly ok: false; readonly error: VitrineError };

/** Milliseconds before a server that is not there is asked again. */
const PAUSE = 2_000;

export const fault = (code: VitrineError['code'], message: string, path?: string) =>
  ({ ok: false, error: problem(code, message, path === undefined ? {} : { path }) }) as const;

/** Resolves once it is known whether the room lets the worker in. */
const admitted = ({ status }: LiveConnection): Promise<boolean> =>
  new Promise((resolve) => {
    const off = status.subscribe((now) => {
      if (now !== 'open' && now !== 'denied' && now !== 'closed') return;
      queueMicrotask(() => off());
      resolve(now === 'open');
    });
  });

/** Waits for a server that is not there yet; one that is has the stream after it. Never rejects. */
export async function openLine(options: LineOptions, around: Surroundings): Promise<Opened> {
  const { servers, credentials, stream = 'STATE', replicas } = options;
  const { show, platform, signal, failed } = around;
  const socket = options.socket ?? (await findSocket());
  if (socket === null) return fault('environment/unsupported', 'this Node has no WebSocket: npm install ws, or take Node 22');
  const { token, seed } = credentials;
  const line = { servers, seed, ...(socket && { socket }) };

  for (let tries = 0; !signal.aborted; tries++) {
    const made = await makeNatsStream({ ...line, token, stream: streamConfig(replicas, stream) });
    if (made === 'refused') return fault('live/denied', 'no server takes these credentials', 'credentials');
    if (made !== 'lost') break;
    if (tries === 0) failed(problem('live/offline', `no answer from ${servers.join(', ')}; it is tried again`));
    await platform.sleep(PAUSE);
  }
  const connection = natsChannel({ ...line, stream }).connect({
    show,
    role: 'host',
    token: () => Promise.resolve(token),
    signal,
    now: platform.now,
    random: platform.random,
  });
  if (await admitted(connection)) return { ok: true, connection };
  return fault('live/denied', `these credentials do not open the room "${show}"`, 'credentials');
}
