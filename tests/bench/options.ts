import { parseArgs } from 'node:util';

export interface Options {
  readonly runs: number;
  /** Suites and targets whose name has one of these in it; all where there is none. */
  readonly only: readonly string[];
  readonly out: string;
  readonly build: boolean;
  readonly waterfall: boolean;
}

const RUNS = 5;
const QUICK = 2;

export const USAGE = `npm run bench -- [options]
  --runs N        runs after the first, which is thrown away (${RUNS}; --quick: ${QUICK})
  --quick         few runs: says roughly where it stands
  --only NAME     only suites with NAME in their name; may be given several times
  --waterfall     no figures: what happens between a tap and the first frame, once for each target
  --out FILE      where the figures go, as JSON (tests/bench/results.json)
  --no-build      the files that are built, even where the sources are younger`;

/** Reads the command line; words that say what is wrong with it where it cannot be read. */
export function optionsOf(args: readonly string[], out: string): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        runs: { type: 'string' },
        only: { type: 'string', multiple: true, default: [] },
        quick: { type: 'boolean', default: false },
        waterfall: { type: 'boolean', default: false },
        out: { type: 'string', default: out },
        build: { type: 'boolean', default: true },
        help: { type: 'boolean', default: false },
      },
    });
    const runs = values.runs === undefined ? (values.quick ? QUICK : RUNS) : Number(values.runs);
    if (values.help || !Number.isInteger(runs) || runs < 1) return USAGE;
    return { runs, only: values.only, out: values.out, build: values.build, waterfall: values.waterfall };
  } catch (cause) {
    return `${(cause as Error).message}\n\n${USAGE}`;
  }
}
