/** A room on one open connection. */
import type * as Nats from '@nats-io/nats-core';
import {
  MOST_BYTES,
  type Heard,
  type HostOp,
  type KeptState,
  type PublishResult,
  type ShowState,
  type StateDelta,
  type StateWritten,
  type Tick,
  type Uplink,
} from '@vitrine/core';
import { isRecord } from '../../config.js';
import type { Follower } from '../follow.js';
import { readDelta, readOp, readState, readTick, readUplink } from '../read.js';
import type { Reached } from './client.js';
import { subjectsOf } from './subjects.js';

/** Answers what a host asks for; `null`: another worker does. */
export type Answerer = (op: HostOp) => Promise<PublishResult | null>;

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
  /** Who answers what a host asks for; nobody, where a host writes by itself. */
  readonly asked: () => Answerer | undefined;
}

/** Milliseconds in which an answer has to come. */
const ANSWER = 5_000;
/** The server's number for a state that is not the latest any more. */
const WRONG_SEQUENCE = 10_071;

const longest = Math.max(...Object.values(MOST_BYTES));
/** Nothing of what is longer than any message: it need not be decoded to be dropped. */
const textOf = (message: Nats.Msg): string => (message.data.length > longest ? '' : message.string());

export function createSession(
  { module, connection, name }: Reached,
  { show, stream, follower, heard, asked }: SessionOptions,
): Session {
  const subjects = subjectsOf(show, stream);
  let isRefused = false;
  const isDenial = (error: unknown): boolean =>
    error instanceof module.errors.PermissionViolationError ||
    (error instanceof Error && error.cause instanceof module.errors.PermissionViolationError);

  /** What somebody says, or what a host asks for. */
  function saidIn(text: string): { readonly message: Uplink } | { readonly op: HostOp } | null {
    const message = readUplink(text, follower.state()?.chat.maxLen);
    if (message) return { message };
    const op = asked() ? readOp(text) : null;
    return op && { op };
  }

  function on<T>(subject: string, read: (text: string) => T | null, take: (value: T, message: Nats.Msg) => void): void {
    connection.subscribe(subject, {
      callback(error, message) {
        if (error) {
          isRefused ||= isDenial(error);
          return;
        }
        const value = read(textOf(message));
        if (value !== null) take(value, message);
      },
    });
  }

  on(subjects.state, readState, (state) => state.show === show && follower.pushed(state));
  on(subjects.delta, readDelta, (delta) => follower.delta(delta));
  on(subjects.tick, readTick, (tick) => follower.tick(tick));
  if (heard)
    on(subjects.everybody, saidIn, (said, message) => {
      // who it is from is where it was published, which the server has looked at
      const [, , , kind, from = ''] = message.subject.split('.');
      const host = kind === 'host';
      if (!('op' in said)) heard({ from, host, message: said.message });
      else if (host && message.reply) void asked()?.(said.op).then((result) => result && message.respond(JSON.stringify(result)));
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
        return { ok: true, state: readState(textOf(message)), seq };
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
