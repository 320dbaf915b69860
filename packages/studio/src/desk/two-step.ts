/** What must never happen by one slip is pressed for twice, and neither in one double click nor minutes later. */
import type { Timing } from '@vitrine/core';

/** Milliseconds before which a second press is the first one's echo. */
export const TOO_SOON = 400;
/** Milliseconds after which the first press is forgotten. */
export const FORGOTTEN = 5_000;

export interface TwoStep {
  /** What has been pressed for once; `null`: nothing. */
  armed(): string | null;
  /** True: that was the second press, and it counts. */
  press(what: string): boolean;
  /** Forgets the first press. */
  calm(): void;
}

/** @param changed told when something is armed, and when nothing is any more. */
export function createTwoStep({ now, schedule }: Pick<Timing, 'now' | 'schedule'>, changed: () => void): TwoStep {
  let armed: { readonly what: string; readonly at: number; readonly off: () => void } | null = null;

  function calm(): void {
    if (!armed) return;
    armed.off();
    armed = null;
    changed();
  }

  return {
    armed: () => armed?.what ?? null,
    calm,
    press(what) {
      if (armed?.what === what) {
        if (now() - armed.at < TOO_SOON) return false;
        calm();
        return true;
      }
      armed?.off();
      armed = { what, at: now(), off: schedule(calm, FORGOTTEN) };
      changed();
      return false;
    },
  };
}
