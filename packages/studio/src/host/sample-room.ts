/** A room whose every word a state or a test says; its desk is there, so that a worker runs in it at once. */
import {
  applyOp,
  atom,
  emptyState,
  type ChatLine,
  type Heard,
  type HostOp,
  type LiveChannel,
  type LiveConnection,
  type LiveStatus,
  type PublishResult,
  type RoomDesk,
  type ShowState,
  type StateDelta,
  type Tick,
  type Uplink,
} from '@vitrine/core';

export interface SampleRoom extends LiveChannel {
  readonly $status: ReturnType<typeof atom<LiveStatus>>;
  state(): ShowState;
  /** Tells the state anew, changed. */
  put(more: Partial<ShowState>): void;
  tick(more: Partial<Tick>): void;
  /** A viewer says something. */
  say(from: string, message: Uplink): void;
  /** How the next wishes of hosts go. */
  answer: PublishResult | null;
}

function listeners<T>(): { readonly on: (told: (value: T) => void) => () => void; readonly tell: (value: T) => void } {
  const all = new Set<(value: T) => void>();
  return {
    on(told) {
      all.add(told);
      return () => void all.delete(told);
    },
    tell: (value) => [...all].forEach((told) => told(value)),
  };
}

/** `hasDesk`: hosts run the room, and the worker of the first is at once the one that leads. */
export function sampleRoom(first: Partial<ShowState> = {}, { hasDesk = false, demo = false } = {}): SampleRoom {
  const $status = atom<LiveStatus>('open');
  const [states, deltas, ticks, heard] = [listeners<ShowState>(), listeners<StateDelta>(), listeners<Tick>(), listeners<Heard>()];
  let state: ShowState = { ...emptyState('sample', 'e1'), status: 'live', ...first };
  let [seq, n] = [0, 0];

  async function publish(op: HostOp): Promise<PublishResult> {
    if (room.answer) return room.answer;
    state = { ...applyOp(state, op), rev: state.rev + 1 };
    deltas.tell({ v: 1, epoch: state.epoch, rev: state.rev, ops: [op] });
    return { ok: true, rev: state.rev };
  }

  const desk: RoomDesk = {
    onHeard: heard.on,
    readState: async () => ({ ok: true, state: seq === 0 ? null : state, seq }),
    async publishState(next) {
      if (room.answer?.ok === false) return { ok: false, reason: 'offline' };
      state = next;
      states.tell(state);
      return { ok: true, seq: ++seq };
    },
    publishDelta: () => undefined,
    publishTick: ticks.tell,
  };

  const room: SampleRoom = {
    id: 'sample',
    ...(demo && { demo: true as const }),
    capabilities: { push: true, chat: true, react: true, vote: true, host: true },
    $status,
    answer: null,
    state: () => state,
    put(more) {
      state = { ...state, ...more, rev: state.rev + 1 };
      states.tell(state);
    },
    tick: (more) => ticks.tell({ v: 1, n: n++, at: Date.now(), rev: state.rev, ...more }),
    say: (from, message) => heard.tell({ from, host: false, message }),
    connect: (): LiveConnection => ({
      status: $status,
      onState(told) {
        if ($status.get() === 'open') queueMicrotask(() => told(state));
        return states.on(told);
      },
      onDelta: deltas.on,
      onTick: ticks.on,
      send: (message) => ({ ok: true, id: 'id' in message ? message.id : '' }),
      publish,
      refetch: async () => state,
      close: () => undefined,
      ...(hasDesk && { desk }),
    }),
  };
  return room;
}

/** Some lines of an evening. */
export const talk: readonly ChatLine[] = (
  [
    ['Inês', 'Good evening from Lisbon'],
    ['Tomas', 'Is the shirt lined?'],
    ['Mara', 'It is not: pure linen, and it gets softer with each wash.'],
    ['Jo', 'I have it in sand. It is lovely in summer.'],
    ['ليلى', 'مساء الخير من عمّان'],
    ['Ada', 'Which size is she wearing?'],
    ['Eve', '<img src=x onerror=alert(1)> BUY FOLLOWERS at example dot com'],
  ] as const
).map(([n, t], i) => ({
  id: `l${i}`,
  at: 1_700_000_000_000 + i,
  u: `viewer-${n}`,
  n,
  t,
  ...(n === 'Mara' && { h: 1 as const }),
}));
