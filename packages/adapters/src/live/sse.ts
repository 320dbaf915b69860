/**
 * A room over server-sent events and plain requests, for whatever can send them: nchan, Mercure, Centrifugo, a shop's own server.
 *
 * `GET <endpoint>/live/<show>` is the stream of events `state`, `delta` and `tick`; `GET …/state` the whole state as JSON; `POST …/in`
 * takes what a viewer says, and `POST …/ops` what a host asks for. Each carries the token as bearer, which is why the stream is read from
 * `fetch`: an EventSource can send no header, and does not tell a refusal from a lost connection.
 */
import type { ChannelFactory, ConnectOptions, LiveChannel, LiveConnection, ShowState } from '@vitrine/core';
import { readConfig } from '../config.js';
import { captureFetch, type Fetch } from '../http.js';
import { keepOpen, type Ending } from './keep-open.js';
import { createLink } from './link.js';
import { readDelta, readState, readTick } from './read.js';
import type { Sleep } from './sleep.js';
import { createEventReader, type ServerEvent } from './sse/events.js';
import { createPublisher } from './sse/publish.js';
import { deniedChannel } from './unconfigured.js';

export interface SseOptions {
  /** Absolute address; the rooms are below it at `/live/<show>`. */
  readonly endpoint: string;
  /** In place of the platform's. */
  readonly fetch?: Fetch;
  readonly sleep?: Sleep;
}

const CAPABILITIES = { push: true, chat: true, react: true, vote: true, host: true } as const;
/** Milliseconds of silence after which a stream is taken for dead; a server that has nothing to say sends a comment. */
const SILENCE = 60_000;

const isRefusal = (status: number): boolean => status === 401 || status === 403;

export function sseChannel({ endpoint, fetch = captureFetch(), sleep }: SseOptions): LiveChannel {
  function connect(options: ConnectOptions): LiveConnection {
    const room = `${endpoint.replace(/\/+$/, '')}/live/${encodeURIComponent(options.show)}`;
    let token = '';
    let lastId = '';
    const withToken = (more: Readonly<Record<string, string>> = {}) => ({
      ...more,
      ...(token && { authorization: `Bearer ${token}` }),
    });
    const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(room + path, { credentials: 'omit', cache: 'no-store', ...init });
    const post = (path: string, body: unknown): Promise<Response> =>
      ask(path, {
        method: 'POST',
        headers: withToken({ 'content-type': 'application/json' }),
        body: JSON.stringify(body),
        signal: link.signal,
      });

    async function read(): Promise<ShowState | null> {
      const response = await ask('/state', { headers: withToken(), signal: link.signal });
      return response.ok ? readState(await response.text()) : null;
    }

    const link = createLink(
      options,
      {
        read,
        post(message) {
          // what becomes of it is seen in the room
          void post('/in', message).catch(() => undefined);
          return true;
        },
      },
      sleep,
    );
    const { follower } = link;

    function hear({ type, data, id }: ServerEvent): void {
      lastId = id;
      if (type === 'state') {
        const state = readState(data);
        if (state?.show === options.show) follower.pushed(state);
      } else if (type === 'delta') {
        const delta = readDelta(data);
        if (delta) follower.delta(delta);
      } else if (type === 'tick') {
        const tick = readTick(data);
        if (tick) follower.tick(tick);
      }
    }

    async function attempt(fresh: string, opened: () => void): Promise<Ending> {
      token = fresh;
      const one = new AbortController();
      const stop = () => one.abort();
      link.signal.addEventListener('abort', stop);
      try {
        const headers = withToken({ accept: 'text/event-stream', ...(lastId && { 'last-event-id': lastId }) });
        const response = await ask('', { headers, signal: one.signal });
        if (isRefusal(response.status)) return 'refused';
        if (!response.ok || !response.body || !response.headers.get('content-type')?.startsWith('text/event-stream'))
          return 'lost';
        // subscribed first, then asked: what comes between is in the stream
        const snapshot = read().then(
          (state) => state && !link.signal.aborted && follower.whole(state),
          () => undefined,
        );
        await Promise.race([snapshot, link.sleep(SILENCE, one.signal)]);
        opened();
        await listen(response.body, one);
        return 'lost';
      } finally {
        stop();
        link.signal.removeEventListener('abort', stop);
      }
    }

    async function listen(body: ReadableStream<Uint8Array>, one: AbortController): Promise<void> {
      const events = createEventReader(hear, lastId);
      const reader = body.getReader();
      const decoder = new TextDecoder();
      while (!one.signal.aborted) {
        const quiet = new AbortController();
        const silence = link.sleep(SILENCE, quiet.signal).then(() => null);
        const chunk = await Promise.race([reader.read(), silence]).finally(() => quiet.abort());
        if (!chunk || chunk.done) return;
        events.take(decoder.decode(chunk.value, { stream: true }));
      }
    }

    void keepOpen(link, attempt);
    return {
      ...link.connection,
      ...(options.role === 'host' && { publish: createPublisher(link, (body) => post('/ops', body)) }),
    };
  }

  return { id: 'sse', capabilities: CAPABILITIES, connect };
}

/** Knows `endpoint`. */
export const sseFactory: ChannelFactory = (config, host) => {
  const reader = readConfig('sse', config, host);
  const endpoint = reader.required('endpoint', (key) => reader.url(key));
  reader.end();
  return endpoint ? sseChannel({ endpoint }) : deniedChannel('sse', CAPABILITIES);
};
