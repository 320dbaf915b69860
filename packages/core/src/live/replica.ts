/** One viewer's copy of a room's state, and whether it is known to be short of something. Without time and network. */
import type { ShowState, StateDelta } from '../contracts/live.js';
import { applyDelta } from './reduce.js';

/**
 * What a copy is short of. `state`: it has none yet; `delta`: something after it was heard of; `word`: a tick knows less than
 * it does, which is a late tick, or a state that counts anew.
 */
export type Lack = 'state' | 'delta' | 'word';

export interface Replica {
  state(): ShowState | null;
  /** Takes a whole state, unless it is older than what is here. */
  put(state: ShowState): void;
  hear(delta: StateDelta): void;
  /** A tick has told of this `rev`. */
  tick(rev: number): void;
  lack(): Lack | null;
}

/** Deltas that wait for one before them, and epochs that are over. */
const MOST = 100;

/** @param changed told each time that there is another state. */
export function createReplica(changed: (state: ShowState) => void): Replica {
  let state: ShowState | null = null;
  let waiting: readonly StateDelta[] = [];
  /** Epochs that are over: a copy of one of them is old, whatever its `rev`. */
  let left: readonly string[] = [];
  /** What the latest tick has told. */
  let heard: number | undefined;
  let isLess = false;

  const isOver = (epoch: string): boolean => left.includes(epoch);

  /** Ticks speak for it, and against what is here, which then was the copy that was old. */
  const isBack = ({ rev }: ShowState): boolean => heard === rev && heard !== state?.rev;

  /** Goes on with what waited and fits now. */
  function take(from: ShowState, stays: (delta: StateDelta, now: ShowState) => boolean): void {
    let now = from;
    for (const delta of waiting) {
      const next = applyDelta(now, delta);
      if (typeof next === 'object') now = next;
    }
    const reached = now;
    state = reached;
    waiting = waiting.filter((delta) => stays(delta, reached));
    changed(reached);
  }

  const isAhead = ({ epoch, rev }: StateDelta, now: ShowState): boolean => epoch === now.epoch && rev > now.rev;

  return {
    state: () => state,
    put(next) {
      if (isOver(next.epoch) && !isBack(next)) return;
      if (state?.epoch === next.epoch) {
        if (next.rev < state.rev) return;
      } else if (state) {
        left = [...left.filter((epoch) => epoch !== next.epoch), state.epoch].slice(-MOST);
        heard = undefined;
      }
      isLess = false;
      // a delta of yet another epoch was either old, or there will be more
      take(next, isAhead);
    },
    hear(delta) {
      if (isOver(delta.epoch)) return;
      const next = state ? applyDelta(state, delta) : 'gap';
      if (next === 'old') return;
      if (next === 'gap') waiting = [...waiting, delta].sort((a, b) => a.rev - b.rev).slice(-MOST);
      else take(next, (other, now) => other.epoch !== now.epoch || isAhead(other, now));
    },
    tick(rev) {
      heard = rev;
      isLess = state !== null && rev < state.rev;
    },
    lack() {
      if (!state) return 'state';
      if (waiting.length > 0 || (heard ?? 0) > state.rev) return 'delta';
      return isLess ? 'word' : null;
    },
  };
}
