/** A test that no command runs is a promise that nobody keeps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relative } from 'node:path';
import { browserTestFiles } from './browser-tests.mjs';
import { filesUnder } from './files.mjs';
import { nodeTestFiles } from './node-tests.mjs';
import { ROOT } from './root.mjs';

/** What slow commands of their own run, as the README says. */
const SLOW = /^tests\/(live|medusa|room)\//;

test('every test file is run by npm test, or by a command of its own', () => {
  const run = new Set([...nodeTestFiles(), ...browserTestFiles()]);
  const all = ['packages', 'tests', 'examples']
    .flatMap((folder) => filesUnder(ROOT + folder))
    .map((file) => relative(ROOT, file))
    .filter((file) => /\.test\.(ts|mjs|js)$/.test(file));
  assert.ok(all.length > 100);
  assert.deepEqual(
    all.filter((file) => !run.has(file) && !SLOW.test(file)),
    [],
  );
});
