/** The room of a live show on a real nats-server: core's worker, a host, and tokens for viewers. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createHostLog,
  createLiveSession,
  createRoomWorker,
  emptyState,
  type HostLog,
  type LiveConnection,
  type ShowState,
  type Timing,
} from '@vitrine/core';
import { natsChannel, roomPort } from '@vitrine/adapters';
import type { RunningNats } from '../../servers/nats/start.js';

export interface LiveRoom {
  readonly host: HostLog;
  /** A token for somebody whom nobody knows. */
  token(role: 'viewer' | 'host'): string;
  /** Told each state that the room comes to. */
  follow(told: (state: ShowState) => void): void;
  close(): Promise<void>;
}

const SECONDS = 3_600;
const platform = {
  now: () => Date.now(),
  sleep: (ms: number) => sleep(ms),
  random: () => Math.random(),
  id: () => randomUUID(),
};
const timing: Timing = {
  ...platform,
  schedule(task, ms) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

/** Resolves once something that is told of again and again holds. */
const once = <T>(subscribe: (told: (value: T) => void) => () => void, holds: (value: T) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const off = subscribe((value) => {
      if (!holds(value)) return;
      // it may hold before there is anything to call off
      queueMicrotask(() => off());
      resolve();
    });
  });

export async function openRoom(nats: RunningNats, show: string, products: readonly string[]): Promise<LiveRoom> {
  const end = new AbortController();
  const named = (role: 'viewer' | 'host', name: string) => nats.mint[role]({ name, show, seconds: SECONDS });
  const channel = natsChannel({ servers: nats.urls, writer: 'worker', socket: nats.openSocket });
  const options = { show, role: 'host', signal: end.signal } as const;

  const running: LiveConnection = channel.connect({ ...options, token: () => Promise.resolve(named('host', 'worker')) });
  await once(running.status.subscribe.bind(running.status), (status) => status === 'open');
  const state = { ...emptyState(show, randomUUID()), status: 'live', startedAt: Date.now() } as const;
  const worker = createRoomWorker(roomPort(running, running.desk!), { state, products, platform });
  await once(worker.$status.subscribe.bind(worker.$status), (status) => status === 'leading');

  const session = createLiveSession({
    channel,
    show,
    role: 'host',
    token: () => Promise.resolve(named('host', 'host')),
    ...timing,
  });
  await once(session.$state.subscribe.bind(session.$state), (told) => told !== null);
  const host = createHostLog({
    $room: session.$state,
    publish: session.publish,
    refetch: () => running.refetch(),
    platform,
  });

  return {
    host,
    token: (role) => named(role, `${role[0]}${randomUUID().slice(0, 8)}`),
    follow: (told) => void session.$state.subscribe((now) => now && told(now)),
    async close() {
      host.destroy();
      session.close();
      await worker.stop();
      end.abort();
      running.close();
    },
  };
}
