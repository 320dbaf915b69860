/** Writes the state so that nobody's change is lost: only where nothing has been written since it was read. */
import type { PublishResult, ShowState, StateDelta, StateOp } from '../contracts/live.js';
import { applyOp } from '../live/reduce.js';
import type { RoomPort, StateReading, StateWriting } from './port.js';

/** Times that one change is tried. */
const TRIES = 5;
/** Milliseconds before the second try, twice that before the third. */
const PAUSE = 100;

export interface StateWriterOptions {
  readonly port: Pick<RoomPort, 'readState' | 'publishState' | 'publishDelta'>;
  readonly sleep: (ms: number) => Promise<void>;
  /** Makes it small enough; `null`: it cannot be. */
  readonly fit: (state: ShowState) => ShowState | null;
  /** Something else was found there: whether one still is who writes. */
  readonly mayGoOn: () => boolean;
}

/** The changes to make to a state; `null`: there is no sense in it. An empty list changes its `rev` alone. */
export type Change = (state: ShowState) => readonly StateOp[] | null;

/** `unknown`: it could not be read. */
export type StateFinding = 'none' | 'other' | 'unknown';

export interface StateWriter {
  /** As it was last read or written. */
  state(): ShowState;
  /** One at a time, in the order in which they are asked for. Never rejects. */
  write(change: Change, written?: (ops: readonly StateOp[]) => void): Promise<PublishResult>;
  /** Reads it anew. */
  read(): Promise<StateFinding>;
  readonly waiting: number;
}

export const attempt = async <T>(task: () => Promise<T>, failed: T): Promise<T> => {
  try {
    return await task();
  } catch {
    return failed;
  }
};

/** `initial` stands until one is read, and is what is written where there is none. */
export function createStateWriter(initial: ShowState, options: StateWriterOptions): StateWriter {
  const { port, sleep, fit, mayGoOn } = options;
  let state = initial;
  let seq = 0;
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();

  /** Reads, and answers whether it is what was just tried, so that the answer alone was lost. */
  async function reread(tried?: ShowState): Promise<'same' | StateFinding> {
    const reading = await attempt<StateReading>(() => port.readState(), { ok: false });
    if (!reading.ok) return 'unknown';
    seq = reading.seq;
    if (tried && JSON.stringify(reading.state) === JSON.stringify(tried)) return 'same';
    // one that is behind has lost what was written: a `rev` that was given once is never given again
    const isBehind = !reading.state || (reading.state.epoch === state.epoch && reading.state.rev < state.rev);
    if (reading.state && !isBehind) state = reading.state;
    return reading.state ? 'other' : 'none';
  }

  function publish(delta: StateDelta): void {
    try {
      port.publishDelta(delta);
    } catch {
      // who misses it sees so from the next tick
    }
  }

  async function tryWrite(change: Change, written?: (ops: readonly StateOp[]) => void): Promise<PublishResult> {
    let reason: 'conflict' | 'offline' = 'offline';
    for (let tries = 0; tries < TRIES; tries++) {
      if (tries > 0) await sleep(PAUSE * 2 ** (tries - 1));
      const ops = change(state);
      if (!ops) return { ok: false, reason: 'invalid' };
      const next = fit(ops.reduce(applyOp, { ...state, rev: state.rev + 1 }));
      if (!next) return { ok: false, reason: 'too-long' };
      const answer = await attempt<StateWriting>(() => port.publishState(next, seq), { ok: false, reason: 'offline' });
      if (answer.ok) seq = answer.seq;
      else {
        reason = answer.reason;
        // one that was refused was not written, even where somebody else has written the same
        const there = await reread(reason === 'offline' ? next : undefined);
        if (there !== 'unknown' && there !== 'same' && !mayGoOn()) return { ok: false, reason: 'conflict' };
        if (there !== 'same') continue;
      }
      state = next;
      publish({ v: 1, epoch: next.epoch, rev: next.rev, ops });
      written?.(ops);
      return { ok: true, rev: next.rev };
    }
    return { ok: false, reason };
  }

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    waiting++;
    const done = turn.then(task).finally(() => void waiting--);
    turn = done.catch(() => undefined);
    return done;
  }

  return {
    state: () => state,
    write: (change, written) => attempt(() => inTurn(() => tryWrite(change, written)), { ok: false, reason: 'offline' }),
    read: () =>
      inTurn(async () => {
        const there = await reread();
        return there === 'same' ? 'other' : there;
      }),
    get waiting() {
      return waiting;
    },
  };
}
