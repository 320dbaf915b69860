import { paired, summary, type Summary } from './statistics.js';

/** What one visit gave, by name. A figure that could not be had is NaN. */
export type Figures = Readonly<Record<string, number>>;

/** Everything measured: of each suite, of each target, what each run gave, in order. */
export class Results {
  readonly #runs = new Map<string, Map<string, Figures[]>>();

  add(suite: string, target: string, figures: Figures): void {
    const targets = this.#runs.get(suite) ?? new Map<string, Figures[]>();
    this.#runs.set(suite, targets.set(target, [...(targets.get(target) ?? []), figures]));
  }

  targets(suite: string): readonly string[] {
    return [...(this.#runs.get(suite)?.keys() ?? [])];
  }

  /** One figure of a target, run by run; empty where nobody measured it. */
  series(suite: string, target: string, figure: string): readonly number[] {
    return (this.#runs.get(suite)?.get(target) ?? []).map((figures) => figures[figure] ?? NaN);
  }

  summary(suite: string, target: string, figure: string): Summary {
    return summary(this.series(suite, target, figure));
  }

  /** What a target has more than another in the same run. */
  net(suite: string, target: string, base: string, figure: string): Summary {
    return summary(paired(this.series(suite, target, figure), this.series(suite, base, figure), (a, b) => a - b));
  }

  /** How many times as much a target has as another in the same run. */
  ratio(suite: string, target: string, base: string, figure: string): Summary {
    return summary(paired(this.series(suite, target, figure), this.series(suite, base, figure), (a, b) => a / b));
  }

  /** Every run of every target, as plain data. */
  toJSON(): Record<string, Record<string, readonly Figures[]>> {
    return Object.fromEntries([...this.#runs].map(([suite, targets]) => [suite, Object.fromEntries(targets)]));
  }
}
