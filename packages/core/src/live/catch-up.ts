/** Asks for the whole state where one's copy is short of something: spread out, so that a million pages do not ask at once. */
import type { ShowState } from '../contracts/live.js';
import type { Lack } from './replica.js';
import type { Timing } from './schedule.js';

export interface CatchUpOptions extends Pick<Timing, 'random' | 'schedule'> {
  refetch(): Promise<ShowState | null>;
  lack(): Lack | null;
  put(state: ShowState): void;
  /** As far as it is known. */
  viewers(): number;
}

export interface CatchUp {
  /** To be called when something may be lacking, or may no longer. */
  look(): void;
  /** Asks without waiting, whether something is lacking or not. */
  now(): void;
  stop(): void;
}

/** Viewers from which on a room is a crowd. */
export const CROWD = 50_000;
/** Milliseconds that asking is spread over, in a room and in a crowd. */
const [SPREAD, WIDE_SPREAD] = [2000, 10_000];
/** Milliseconds that what is most likely under way is given to come by itself. */
const GRACE = 2000;
const [FIRST_PAUSE, LONGEST_PAUSE] = [500, 15_000];

export function createCatchUp({ refetch, lack, put, viewers, random, schedule }: CatchUpOptions): CatchUp {
  let cancel: (() => void) | undefined;
  let isAsking = false;
  let isOver = false;
  let failures = 0;

  function pause(lacking: Lack): number {
    if (failures > 0) return FIRST_PAUSE + random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures);
    return (lacking === 'delta' ? 0 : GRACE) + random() * (viewers() > CROWD ? WIDE_SPREAD : SPREAD);
  }

  function calm(): void {
    cancel?.();
    cancel = undefined;
  }

  function look(): void {
    const lacking = lack();
    if (!lacking) {
      calm();
      failures = 0;
    } else if (!cancel && !isAsking && !isOver) {
      cancel = schedule(() => void ask(), pause(lacking));
    }
  }

  async function ask(): Promise<void> {
    calm();
    if (isAsking || isOver) return;
    isAsking = true;
    let state: ShowState | null;
    try {
      state = await refetch();
    } catch {
      state = null;
    }
    isAsking = false;
    if (isOver) return;
    if (state) put(state);
    if (lack()) failures++;
    look();
  }

  return {
    look,
    now: () => void ask(),
    stop() {
      isOver = true;
      calm();
    },
  };
}
