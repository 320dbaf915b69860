/** What Vitrine must reach, each as one row: the figure, the limit, and whether it holds. */
import type { Results } from './results.js';
import type { Summary } from './statistics.js';

export interface Goal {
  readonly suite: string;
  readonly what: string;
  readonly unit: string;
  readonly digits: number;
  /** The most that it may be. */
  readonly most: number;
  readonly of: (results: Results) => Summary;
}

export interface Verdict extends Omit<Goal, 'of'> {
  readonly figure: Summary;
  /** `undefined` where nothing was measured. */
  readonly isMet: boolean | undefined;
}

/** Goals of suites that ran. A figure counts with the digits that it is told with. */
export const judged = (goals: readonly Goal[], results: Results): readonly Verdict[] =>
  goals
    .filter(({ suite }) => results.targets(suite).length > 0)
    .map(({ of, ...goal }) => {
      const figure = of(results);
      const rounded = Number(figure.median.toFixed(goal.digits));
      return { ...goal, figure, isMet: figure.count === 0 ? undefined : rounded <= goal.most };
    });
