/** A room on one open connection. */
import type * as Nats from '@nats-io/nats-core';
import type { Heard, HostOp, KeptState, ShowState, StateDelta, StateWritten, Tick, Uplink } from '@vitrine/core';
import { isRecord } from '../../config.js';
import type { Follower } from '../follow.js';
import { LONGEST, parsed, readDelta, readState, readTick, readUplink } from '../read.js';
import type { Reached } from './client.js';
import { subjectsOf } from './subjects.js';

export interface Session {
  /** What the room calls us. */
  readonly name: string;
  /** The state that the server keeps. */
  snapshot(): Promise<KeptState>;
  say(message: Uplink): boolean;
  tick(tick: Tick): void;
  /** Has it keep another, in place of the one of that number. */
  keep(state: ShowState, seq: number): Promise<StateWritten>;
  tell(delta: StateDelta): void;
  /** Asks a worker, where that is who writes. The answer is anything. */
  ask(op: HostOp): Promise<unknown>;
  readonly closed: Promise<void>;
  close(): void;
}

export interface SessionOptions {
  readonly show: string;
  readonly stream: string;
  readonly follower: Follower;
  /** Told what everybody says, where we may hear it. */
  readonly heard: ((heard: Heard) => void) | undefined;
}

/** Milliseconds in which an answer has to come. */
const ANSWER = 5_000;
/** The server's number for a state that is not the latest any more. */
const WRONG_SEQUENCE = 10_071;

const longest = Math.max(...Object.values(LONGEST));
const textOf = (message: Nats.Msg): string => (message.data.length > 4 * longest ? ' '.repeat(longest + 1) : message.string());

export function createSession({ module, connection, name }: Reached, { show, stream, follower, heard }: SessionOptions): Session {
  const subjects = subjectsOf(show, stream);
  let isRefused = false;
  const isDenial = (error: unknown): boolean =>
    error instanceof module.errors.PermissionViolationError ||
    (error instanceof Error && error.cause instanceof module.errors.PermissionViolationError);

  function on<T>(
    subject: string,
    most: number,
    read: (value: unknown) => T | null,
    take: (value: T, message: Nats.Msg) => void,
  ): void {
    connection.subscribe(subject, {
      callback(error, message) {
        if (error) {
          isRefused ||= isDenial(error);
          return;
        }
        const value = parsed(textOf(message), most, read);
        if (value !== null) take(value, message);
      },
    });
  }

  on(subjects.state, LONGEST.state, readState, (state) => state.show === show && follower.pushed(state));
  on(subjects.delta, LONGEST.delta, readDelta, (delta) => follower.delta(delta));
  on(subjects.tick, LONGEST.tick, readTick, (tick) => follower.tick(tick));
  if (heard)
    on(subjects.everybody, LONGEST.uplink, readUplink, (message, { subject }) => {
      // who it is from is where it was published, which the server has looked at
      const [, , , kind, from = ''] = subject.split('.');
      heard({ from, host: kind === 'host', message });
    });

  const request = (subject: string, body: string, headers?: Nats.MsgHdrs): Promise<Nats.Msg> =>
    connection.request(subject, body, { timeout: ANSWER, ...(headers && { headers }) });
  const publish = (subject: string, message: unknown): boolean => {
    try {
      connection.publish(subject, JSON.stringify(message));
      return true;
    } catch {
      // closed by now, or more than this server takes
      return false;
    }
  };

  return {
    name,
    async snapshot() {
      try {
        const message = await request(subjects.snapshot, '');
        const { headers, data } = message;
        if (headers?.code === 404) return { ok: true, state: null, seq: 0 };
        const seq = Number(headers?.get('Nats-Sequence'));
        if (!(seq > 0) || data.length === 0) return { ok: false, reason: 'offline' };
        // one that cannot be read is there all the same, and may be replaced
        return { ok: true, state: parsed(textOf(message), LONGEST.state, readState), seq };
      } catch (error) {
        return { ok: false, reason: isRefused || isDenial(error) ? 'denied' : 'offline' };
      }
    },
    say: (message) => publish(subjects.in(heard ? 'host' : message.k, name), message),
    tick: (tick) => void publish(subjects.tick, tick),
    tell: (delta) => void publish(subjects.delta, delta),
    async keep(state, seq) {
      const headers = module.headers();
      headers.set('Nats-Expected-Stream', stream);
      headers.set('Nats-Expected-Last-Subject-Sequence', String(seq));
      try {
        const answer: unknown = JSON.parse((await request(subjects.state, JSON.stringify(state), headers)).string());
        const { error, seq: own } = isRecord(answer) ? answer : {};
        // a refusal has a number as well, which says nothing
        if (!error && typeof own === 'number') return { ok: true, seq: own };
        const isConflict = isRecord(error) && error['err_code'] === WRONG_SEQUENCE;
        return { ok: false, reason: isConflict ? 'conflict' : 'offline' };
      } catch (error) {
        return { ok: false, reason: isDenial(error) ? 'denied' : 'offline' };
      }
    },
    async ask(op) {
      return JSON.parse((await request(subjects.in('host', name), JSON.stringify(op))).string()) as unknown;
    },
    closed: connection.closed().then(() => undefined),
    close: () => void connection.close().catch(() => undefined),
  };
}
