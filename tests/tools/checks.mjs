import { nodeTestFiles } from './node-tests.mjs';
import { run } from './run.mjs';

/** The validator of show files reads what strangers wrote: its branches are covered, or the check fails. */
const COVERAGE = [
  'node_modules/c8/bin/c8.js',
  ...[
    '--include',
    'packages/core/src/show/**/*.ts',
    '--exclude',
    '**/*.test.ts',
    '--reporter',
    'text-summary',
    '--check-coverage',
    '--branches',
    '90',
  ],
  ...[
    process.execPath,
    '--import=tsx',
    '--conditions=@vitrine/source',
    '--test',
    '--test-reporter=./tests/tools/node-reporter.mjs',
  ],
];

/** Each by itself: none reads what the build writes. */
const CHECKS = {
  types: ['node_modules/typescript/bin/tsc', '-p', '.'],
  lint: ['node_modules/eslint/bin/eslint.js', '--config', 'tests/config/eslint.config.js', '--max-warnings=0', '.'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
};
const BUILD = ['tests/tools/build.mjs', '--if-outdated'];

/** How many run side by side: each needs a processor of its own for nearly all of its time. */
const AT_ONCE = 2;

/** The build and, where they are wanted, types, lint, format and coverage; answers with the names of those that found something. */
export async function buildAndCheck(say, { checks = true } = {}) {
  const bad = [];
  const readers = nodeTestFiles().filter((file) => file.startsWith('packages/core/src/show/'));
  const queue = Object.entries({ build: BUILD, ...(checks && { ...CHECKS, coverage: [...COVERAGE, ...readers] }) });
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [name, args] = next;
      say(name);
      if ((await run(process.execPath, args)) !== 0) bad.push(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return bad;
}
