/** One page's part in a live room: its state kept true, whatever the channel loses, doubles or brings too late. */
import { atom, computed, type ReadableAtom } from 'nanostores';
import type {
  ConnectOptions,
  HostOp,
  LiveChannel,
  LiveStatus,
  Ms,
  PublishResult,
  SendResult,
  ShowState,
  StateDelta,
  Tick,
  Unsubscribe,
  Uplink,
} from '../contracts/live.js';
import { createCatchUp } from './catch-up.js';
import { createListeners } from './listeners.js';
import { createReplica } from './replica.js';
import type { Timing } from './schedule.js';
import { createServerTime } from './server-time.js';
import { createSilence } from './silence.js';

export interface LiveSessionOptions extends Timing, Pick<ConnectOptions, 'show' | 'role' | 'token'> {
  readonly channel: LiveChannel;
}

export interface LiveSession {
  /** The channel's; `degraded` also where ticks came and have ceased. */
  readonly $status: ReadableAtom<LiveStatus>;
  /** `null` until the channel has told it. */
  readonly $state: ReadableAtom<ShowState | null>;
  /** Rounded; `null` where there are too few to say, or nobody has. */
  readonly $viewers: ReadableAtom<number | null>;
  onTick(told: (tick: Tick) => void): Unsubscribe;
  /** Every delta as it comes, even where it is not applied: a line that is deleted is so at once. */
  onDelta(told: (delta: StateDelta) => void): Unsubscribe;
  /** Never waits, never throws. */
  send(message: Uplink): SendResult;
  /** For a host. Never rejects. */
  publish(op: HostOp): Promise<PublishResult>;
  /** Server time, as well as it is known: what deadlines are held against. */
  serverNow(): Ms;
  /** The page is not seen: no tick is listened to. */
  pause(): void;
  /** It is seen again: ticks are, and the state is asked for anew. */
  resume(): void;
  close(): void;
}

/** Seconds between two looks at the state where ticks have ceased, and the state does not say. */
const REFRESH = 15;

/** Connects at once. */
export function createLiveSession({ channel, show, role, token, now, random, schedule }: LiveSessionOptions): LiveSession {
  const end = new AbortController();
  const $state = atom<ShowState | null>(null);
  const $counted = atom<number | null>(null);
  const ticks = createListeners<Tick>();
  const deltas = createListeners<StateDelta>();
  const server = createServerTime(now);
  const replica = createReplica((state) => $state.set(state));
  const connection = channel.connect({ show, role, token, signal: end.signal, random, now });
  const catchUp = createCatchUp({
    random,
    schedule,
    refetch: () => connection.refetch(),
    lack: replica.lack,
    put: replica.put,
    viewers: () => $counted.get() ?? $state.get()?.viewers ?? 0,
  });
  const silence = createSilence(schedule, () => {
    catchUp.now();
    return ($state.get()?.refreshSeconds ?? REFRESH) * 1000 * (1 + random() / 4);
  });

  function put(state: ShowState): void {
    replica.put(state);
    catchUp.look();
  }

  function hearTick(tick: Tick): void {
    server.hear(tick.at);
    replica.tick(tick.rev);
    if (tick.viewers !== undefined) $counted.set(tick.viewers);
    // an empty room has nothing to tell, and who has only a document is told when they look
    if (channel.capabilities.push && $state.get()?.status === 'live') silence.heard();
    else silence.rest();
    catchUp.look();
    ticks.tell(tick);
  }

  // who listens before asking misses nothing in between
  const offs = [
    connection.onDelta((delta) => {
      deltas.tell(delta);
      replica.hear(delta);
      catchUp.look();
    }),
    connection.onState(put),
  ];
  let offTick: Unsubscribe | undefined = connection.onTick(hearTick);
  offs.push(
    connection.status.subscribe((status) => {
      // a channel that has come back tells the state by itself, and its ticks are waited for once one has come
      if (status !== 'open') silence.rest();
      else catchUp.look();
    }),
  );

  return {
    $status: computed([connection.status, silence.$isSilent], (status, isSilent) =>
      status === 'open' && isSilent ? 'degraded' : status,
    ),
    $state,
    $viewers: computed([$counted, $state], (counted, state) => counted ?? state?.viewers ?? null),
    onTick: ticks.on,
    onDelta: deltas.on,
    send: (message) => connection.send(message),
    async publish(op) {
      if (!connection.publish) return { ok: false, reason: 'denied' };
      try {
        const result = await connection.publish(op);
        if (!result.ok && result.reason === 'conflict') catchUp.now();
        return result;
      } catch {
        return { ok: false, reason: 'offline' };
      }
    },
    serverNow: server.now,
    pause() {
      offTick?.();
      offTick = undefined;
      silence.rest();
    },
    resume() {
      if (offTick || end.signal.aborted) return;
      offTick = connection.onTick(hearTick);
      catchUp.now();
    },
    close() {
      catchUp.stop();
      silence.rest();
      offTick?.();
      offTick = undefined;
      for (const off of offs) off();
      end.abort();
      connection.close();
    },
  };
}
