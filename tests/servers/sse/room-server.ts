/** Rooms over server-sent events, as the channel `sse` describes them: what a shop's own server would do, in memory. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { HostOp, ShowState } from '@vitrine/core';

export interface SseRoomServer {
  /** As in `http://127.0.0.1:4101`, without a slash. */
  readonly url: string;
  readonly states: Map<string, ShowState>;
  /** What was posted to `…/in`, and with which token. */
  readonly posted: { readonly show: string; readonly token: string; readonly body: unknown }[];
  /** The headers of each stream that was asked for, in order. */
  readonly streams: IncomingMessage['headers'][];
  /** Whether a token is let in; all are unless it says otherwise. */
  admits: (token: string) => boolean;
  /** Writes to all streams of a show. */
  say(show: string, kind: string, data: string, id?: string): void;
  /** Breaks all streams of a show. */
  cut(show: string): void;
  stop(): Promise<void>;
}

/** @param apply what becomes of a state by what a host asks for */
export async function startSseRooms(apply: (state: ShowState, op: HostOp) => ShowState): Promise<SseRoomServer> {
  const listeners = new Map<string, Set<ServerResponse>>();
  const of = (show: string) => listeners.get(show) ?? new Set<ServerResponse>();

  function listen(show: string, request: IncomingMessage, response: ServerResponse): void {
    rooms.streams.push(request.headers);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': welcome\n\n');
    listeners.set(show, of(show).add(response));
    request.once('close', () => of(show).delete(response));
  }

  async function ops(show: string, request: IncomingMessage): Promise<[number, unknown]> {
    const { op, epoch, rev } = JSON.parse(await text(request)) as { op: HostOp; epoch?: string; rev?: number };
    const state = rooms.states.get(show);
    if (!state) return [404, {}];
    if (state.rev !== rev || state.epoch !== epoch) return [409, {}];
    const next = apply(state, op);
    rooms.states.set(show, next);
    rooms.say(show, 'delta', JSON.stringify({ v: 1, epoch: next.epoch, rev: next.rev, ops: [op] }), String(next.rev));
    return [200, { rev: next.rev }];
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, live, show = '', part = ''] = (request.url ?? '').split('/').map(decodeURIComponent);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const say = (status: number, body: unknown = {}) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (live !== 'live') return say(404);
    if (!rooms.admits(token)) return say(401);
    const what = `${request.method} ${part}`;
    if (what === 'GET ') return listen(show, request, response);
    if (what === 'GET state') return rooms.states.has(show) ? say(200, rooms.states.get(show)) : say(404);
    if (what === 'POST ops') return say(...(await ops(show, request)));
    if (what !== 'POST in') return say(404);
    rooms.posted.push({ show, token, body: JSON.parse(await text(request)) as unknown });
    say(202);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const rooms: SseRoomServer = {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    states: new Map(),
    posted: [],
    streams: [],
    admits: () => true,
    say(show, kind, data, id) {
      const lines = data.split('\n').map((line) => `data: ${line}\n`);
      for (const response of of(show)) response.write(`${id ? `id: ${id}\n` : ''}event: ${kind}\n${lines.join('')}\n`);
    },
    cut(show) {
      for (const response of of(show)) response.destroy();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return rooms;
}
