import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { filesUnder } from './files.mjs';
import { together } from './node-together.mjs';
import { ROOT } from './root.mjs';
import { tallied } from './tallied.mjs';
import { none } from './totals.mjs';

/** In the order in which they are begun, what takes longest first. */
const FOLDERS = [
  'tests/stories',
  'tests/conformance',
  'tests/house',
  'tests/servers',
  'tests/bench',
  'tests/tools',
  'packages/core/src',
  'packages/adapters/src',
  'packages/testkit/src',
  'packages/studio/src/desk',
  'packages/studio/src/strings',
  'packages/room/src',
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

/** A whole show with workers that die, which waits for them. */
export const roomTestFiles = () => testsIn(['tests/room']);

/** A whole live show, which takes minutes, and needs the machine for itself. */
export const liveTestFiles = () => testsIn(['tests/live']);

/** `atOnce`: how many files run side by side; `minutes`: after which a file is given up, and `all` of them. */
export async function runNodeTests(files, { atOnce = 2, minutes = 5, all = 15 } = {}) {
  if (files.length === 0) return none();
  const line = [
    '--import=tsx',
    '--conditions=@vitrine/source',
    'tests/tools/node-run.mjs',
    `--at-once=${atOnce}`,
    `--minutes=${minutes}`,
    ...together(files),
  ];
  return tallied('the tests in Node', line, { env: { NODE_ENV: 'test' }, minutes: all });
}
