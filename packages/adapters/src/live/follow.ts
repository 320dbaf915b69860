/**
 * Keeps a room's state at its latest, from whatever order its messages come in: an old one changes nothing, one that came too early
 * waits for the one before, and where that does not come the whole state is asked for.
 */
import { applyOp, type ShowState, type StateDelta, type Tick } from '@vitrine/core';
import type { Sleep } from './sleep.js';

/** Milliseconds up to which a viewer waits before it asks, so that not all do at once; and where they are many. */
const JITTER = 2_000;
const JITTER_OF_MANY = 10_000;
const MANY = 50_000;
/** Milliseconds that a delta may come later than the state which it leads to. */
const PATIENCE = 500;
/** Deltas that wait at most. */
const WAITING = 50;

export interface FollowOptions {
  readonly told: { state(state: ShowState): void; delta(delta: StateDelta): void; tick(tick: Tick): void };
  read(): Promise<ShowState | null>;
  readonly random: () => number;
  readonly sleep: Sleep;
  readonly signal: AbortSignal;
}

export interface Follower {
  state(): ShowState | null;
  /** One that was asked for. */
  whole(state: ShowState): void;
  /** One that was sent to everybody; the delta to it may be on its way. */
  pushed(state: ShowState): void;
  delta(delta: StateDelta): void;
  tick(tick: Tick): void;
}

export function createFollower({ told, read, random, sleep, signal }: FollowOptions): Follower {
  let mine: ShowState | null = null;
  let waiting: readonly StateDelta[] = [];
  let isStranger = false;
  let latest: Tick | null = null;
  let behind = 0;
  let asking = false;

  const isOld = ({ epoch, rev }: { readonly epoch: string; readonly rev: number }) => mine?.epoch === epoch && rev <= mine.rev;
  const isNext = ({ epoch, rev }: { readonly epoch: string; readonly rev: number }) =>
    mine?.epoch === epoch && rev === mine.rev + 1;
  // one tick that is late is no sign of anything; two are
  const isBehind = () =>
    waiting.length > 0 || isStranger || (mine !== null && latest !== null && latest.rev > mine.rev) || behind > 1;

  function settle(): void {
    for (let next = waiting.find(isNext); next; next = waiting.find(isNext)) step(next);
    waiting = waiting.filter((delta) => delta.epoch === mine?.epoch && !isOld(delta));
  }

  function step(delta: StateDelta): void {
    if (!mine) return;
    mine = { ...delta.ops.reduce(applyOp, mine), rev: delta.rev };
    told.delta(delta);
  }

  function take(state: ShowState): void {
    if (mine?.epoch === state.epoch && state.rev < mine.rev) return;
    mine = state;
    isStranger = false;
    behind = 0;
    told.state(state);
    settle();
  }

  /** Asks for the whole state, after a while, unless what is missing has come by then. */
  async function ask(): Promise<void> {
    if (asking || mine === null) return;
    asking = true;
    for (let tries = 0; isBehind() && !signal.aborted; tries++) {
      const jitter = (latest?.viewers ?? 0) > MANY ? JITTER_OF_MANY : JITTER;
      await sleep(random() * jitter * 2 ** Math.min(tries, 3), signal);
      if (signal.aborted || !isBehind()) break;
      const state = await read().catch(() => null);
      if (signal.aborted || !state) continue;
      // a tick that says otherwise has to say so again
      latest = null;
      take(state);
    }
    asking = false;
  }

  return {
    state: () => mine,
    whole: take,
    pushed(state) {
      if (isOld(state)) return;
      if (!isNext(state)) return take(state);
      void sleep(PATIENCE, signal).then(() => {
        if (!signal.aborted && !isOld(state)) take(state);
      });
    },
    delta(delta) {
      if (isOld(delta)) return;
      if (isNext(delta)) {
        step(delta);
        return settle();
      }
      waiting = [...waiting.filter(({ epoch, rev }) => epoch !== delta.epoch || rev !== delta.rev), delta].slice(-WAITING);
      if (mine) isStranger ||= delta.epoch !== mine.epoch;
      void ask();
    },
    tick(tick) {
      // twice the same, or an older one; whoever counts anew is far behind
      if (latest && tick.n <= latest.n && tick.n > latest.n - WAITING) return;
      latest = tick;
      behind = mine && tick.rev < mine.rev ? behind + 1 : 0;
      told.tick(tick);
      if (isBehind()) void ask();
    },
  };
}
