/** A connection to a room, and all that it has told. */
import type { ConnectOptions, LiveConnection, LiveStatus, ShowState, StateDelta, Tick } from '@vitrine/core';
import type { LiveRoom } from './room.js';

export interface Joined {
  readonly connection: LiveConnection;
  readonly states: readonly ShowState[];
  readonly deltas: readonly StateDelta[];
  readonly ticks: readonly Tick[];
  readonly statuses: readonly LiveStatus[];
  /** How often a token was asked for. */
  asked(): number;
}

/** Jitter is there, and short. */
export const random = (): number => 0.01;

export function join(room: LiveRoom, role: 'viewer' | 'host' = 'viewer', more: Partial<ConnectOptions> = {}): Joined {
  let asked = 0;
  const token = more.token ?? (() => room.token(role));
  const connection = room.channel.connect({
    show: room.show,
    role,
    signal: new AbortController().signal,
    random,
    ...more,
    token() {
      asked += 1;
      return token();
    },
  });
  const joined = { connection, states: [], deltas: [], ticks: [], statuses: [connection.status.get()], asked: () => asked };
  const { states, deltas, ticks, statuses } = joined as {
    states: ShowState[];
    deltas: StateDelta[];
    ticks: Tick[];
    statuses: LiveStatus[];
  };
  connection.onState((state) => states.push(state));
  connection.onDelta((delta) => deltas.push(delta));
  connection.onTick((tick) => ticks.push(tick));
  connection.status.listen((status) => void statuses.push(status));
  return joined;
}

/** Resolves once it is so; fails where it is not after a long while. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string, ms = 20_000): Promise<void> {
  for (const end = Date.now() + ms; !(await isSo()); await new Promise((resolve) => setTimeout(resolve, 5)))
    if (Date.now() > end) throw new Error(`never: ${what}`);
}

export const isOpen = ({ connection, states }: Joined): boolean => connection.status.get() === 'open' && states.length > 0;
export const open = (joined: Joined): Promise<void> => until(() => isOpen(joined), 'open, with a state');
