import type { Ms, Unsubscribe } from '../contracts/live.js';

/** Runs a task once, in so many milliseconds, unless what it answers with is called before: `setTimeout`, handed in. */
export type Schedule = (task: () => void, ms: number) => Unsubscribe;

/** Time and chance, handed in so that a test can hold them. */
export interface Timing {
  /** The wall clock, in milliseconds since 1970. */
  now(): Ms;
  /** From 0 to 1. */
  random(): number;
  readonly schedule: Schedule;
}
