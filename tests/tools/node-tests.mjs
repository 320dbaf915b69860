import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { filesUnder } from './files.mjs';
import { ROOT } from './root.mjs';
import { tallied } from './tallied.mjs';
import { none } from './totals.mjs';

const FOLDERS = [
  'packages/core/src',
  'packages/adapters/src',
  'packages/testkit/src',
  'tests/bench',
  'tests/conformance',
  'tests/house',
  'tests/servers',
  'tests/stories',
  'tests/tools',
];

const testsIn = (folders) =>
  folders
    .flatMap((folder) => filesUnder(ROOT + folder))
    .filter((file) => /\.test\.(ts|mjs)$/.test(file))
    .map((file) => relative(ROOT, file));

/** The tests that run in Node, as paths from the repository's top. */
export const nodeTestFiles = () => testsIn(FOLDERS);

/** What builds the whole in a clone of its own, which takes as long as a dozen others: only where it is asked for. */
export const isLongInNode = (file) => file === 'tests/stories/toy.test.ts';

/** Those that Firefox goes through in a thorough run alone. */
export const isChromiumFirst = (file) =>
  /stories\/.*\.ts$/.test(file) && readFileSync(ROOT + file, 'utf8').includes('CHROMIUM_FIRST');

/** Those that need a real Medusa, which is too slow a start for `npm test`. */
export const medusaTestFiles = () => testsIn(['tests/medusa']);

/** `atOnce`: how many files run side by side; `minutes`: after which a file is given up, and `all` of them. */
export async function runNodeTests(files, { atOnce = 2, minutes = 5, all = 15 } = {}) {
  if (files.length === 0) return none();
  const line = [
    '--import=tsx',
    '--conditions=@vitrine/source',
    '--test',
    `--test-concurrency=${atOnce}`,
    `--test-timeout=${minutes * 60_000}`,
    '--test-reporter=./tests/tools/node-reporter.mjs',
    '--test-reporter-destination=stdout',
    ...files,
  ];
  return tallied('node --test', line, { env: { NODE_ENV: 'test' }, minutes: all });
}
