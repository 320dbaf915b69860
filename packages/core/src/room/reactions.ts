import type { ShowState } from '../contracts/live.js';

/** Taps of one viewer between two of their messages; more are no fingers. */
const MOST_TAPS = 20;
/** Of viewers who tell of their reactions, at least one in so many does: what one says may weigh no more. */
const LEAST_SAMPLE = 0.01;
/** Kinds that a show has room for in its ticks. */
export const MOST_KINDS = 16;

export interface Reactions {
  /** False where nothing of it counts. */
  add(counts: Readonly<Record<string, number>>, rules: ShowState['react']): boolean;
  /** What has come since it was last asked for; absent where nothing has. */
  take(): Readonly<Record<string, number>> | undefined;
}

/** Sums of reactions by kind. What a viewer says of one kind is cut to what a viewer can have tapped. */
export function createReactions(): Reactions {
  let sums = new Map<string, number>();

  return {
    add(counts, { kinds, sample }) {
      const most = Math.ceil(MOST_TAPS / Math.min(1, Math.max(LEAST_SAMPLE, sample || LEAST_SAMPLE)));
      let counted = false;
      for (const kind of kinds.slice(0, MOST_KINDS)) {
        const count = Object.hasOwn(counts, kind) ? Math.min(most, Math.floor(counts[kind] ?? 0)) : 0;
        if (!(count > 0)) continue;
        sums.set(kind, (sums.get(kind) ?? 0) + count);
        counted = true;
      }
      return counted;
    },
    take() {
      if (sums.size === 0) return undefined;
      const taken = Object.fromEntries(sums);
      sums = new Map();
      return taken;
    },
  };
}
