/** What is the same for every channel: the status, who is told of what, how a connection ends, and what may be sent. */
import {
  atom,
  type ConnectOptions,
  type LiveConnection,
  type LiveStatus,
  type ShowState,
  type StateDelta,
  type Tick,
  type Uplink,
} from '@vitrine/core';
import { createFollower, type Follower } from './follow.js';
import { createLimits } from './limits.js';
import { createListeners } from './listeners.js';
import { sleep as realSleep, type Sleep } from './sleep.js';

/** What a channel brings. */
export interface Carrier {
  /** The whole state anew; may throw. */
  read(): Promise<ShowState | null>;
  /** Sends what is within the limits; false where it cannot now. */
  post(message: Uplink): boolean;
  /** What the room calls us, where that is known. */
  name?(): string | undefined;
  /** It is over; told once. */
  ended?(): void;
}

export interface Link {
  readonly status: ReturnType<typeof atom<LiveStatus>>;
  readonly follower: Follower;
  /** Aborted when the connection ends. */
  readonly signal: AbortSignal;
  readonly random: () => number;
  readonly now: () => number;
  readonly sleep: Sleep;
  readonly options: ConnectOptions;
  readonly connection: LiveConnection;
  end(status: 'closed' | 'denied'): void;
}

/** `sleep`: in place of the platform's timers. */
export function createLink(options: ConnectOptions, carrier: Carrier, sleep: Sleep = realSleep): Link {
  const { random = Math.random, now = Date.now, role } = options;
  const status = atom<LiveStatus>('idle');
  const states = createListeners<ShowState>();
  const deltas = createListeners<StateDelta>();
  const ticks = createListeners<Tick>();
  const over = new AbortController();
  const { signal } = over;
  const read = () => carrier.read().then((state) => (state?.show === options.show ? state : null));
  const told = { state: states.tell, delta: deltas.tell, tick: ticks.tell };
  const follower = createFollower({ told, read, random, sleep, signal });
  const refusalOf = createLimits({
    role,
    now,
    state: follower.state,
    status: () => status.get(),
    name: () => carrier.name?.(),
  });

  function end(how: 'closed' | 'denied'): void {
    if (status.get() === 'closed') return;
    if (!signal.aborted) {
      over.abort();
      options.signal.removeEventListener('abort', close);
      carrier.ended?.();
    }
    status.set(how);
    for (const each of [states, deltas, ticks]) each.clear();
  }
  const close = () => end('closed');
  options.signal.addEventListener('abort', close);
  if (options.signal.aborted) {
    // nothing has begun that would have to be told
    over.abort();
    status.set('closed');
  } else status.set('connecting');

  const connection: LiveConnection = {
    status,
    onState: states.add,
    onDelta: deltas.add,
    onTick: ticks.add,
    send(message) {
      const reason = refusalOf(message);
      if (reason) return { ok: false, reason };
      const id = 'id' in message ? message.id : message.k === 'vote' ? message.poll : '';
      return carrier.post(message) ? { ok: true, id } : { ok: false, reason: 'offline' };
    },
    async refetch() {
      if (signal.aborted) return null;
      const state = await read().catch(() => null);
      if (state && !signal.aborted) follower.whole(state);
      return signal.aborted ? null : state;
    },
    close,
  };
  return { status, follower, signal, random, now, sleep, options, connection, end };
}
