import type { CommerceFixture } from './fixture.js';
import type { Kit } from './kit.js';

/** One behaviour, to be run by any test runner. */
export interface Check {
  readonly group: string;
  /** Unique over all groups. */
  readonly name: string;
  /** False: it reports on the backend, and does not decide whether the adapter is sound. */
  readonly gating: boolean;
  /** `true`, or why the check does not apply to this fixture. */
  applies(): true | string;
  /** Rejects with a {@link ConformanceError} where the adapter behaves otherwise. */
  run(): Promise<void>;
}

/** A behaviour before there is a fixture. */
export interface Behaviour {
  readonly group: string;
  readonly name: string;
  readonly gating: boolean;
  readonly needs: readonly Need[];
  run(kit: Kit): Promise<void>;
}

/** `undefined` where the fixture has it, else the words for what it lacks. */
export type Need = (fixture: CommerceFixture) => string | undefined;

/** Collects the behaviours of one group. */
export function group(name: string, gating = true) {
  const behaviours: Behaviour[] = [];
  return {
    behaviours,
    it(behaviour: string, needs: readonly Need[], run: (kit: Kit) => Promise<void>): void {
      behaviours.push({ group: name, name: behaviour, gating, needs, run });
    },
  };
}
