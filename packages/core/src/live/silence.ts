import { atom, type ReadableAtom } from 'nanostores';
import type { Schedule } from './schedule.js';

/** Notices when ticks cease that have been coming. */
export interface Silence {
  readonly $isSilent: ReadableAtom<boolean>;
  /** A tick has come. */
  heard(): void;
  /** None is waited for, until the next one has come. */
  rest(): void;
}

/** Milliseconds without a tick after which something is wrong. */
const TOO_LONG = 5000;

/** @param silent called when it has become too long, and again after as many milliseconds as it answers, for as long as it lasts. */
export function createSilence(schedule: Schedule, silent: () => number): Silence {
  const $isSilent = atom(false);
  let cancel: (() => void) | undefined;

  function wait(ms: number): void {
    cancel = schedule(() => {
      $isSilent.set(true);
      wait(silent());
    }, ms);
  }

  function rest(): void {
    cancel?.();
    cancel = undefined;
    $isSilent.set(false);
  }

  return {
    $isSilent,
    rest,
    heard() {
      rest();
      wait(TOO_LONG);
    },
  };
}
