// npm run test:toy: in a temporary clone, adds a backend by one file and one line of the registry, and an element by one folder and one
// line of the manifest; then shows that types, kit, house rules, generic tests, script tag and docs have picked both up.
import { ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromiumPath } from './apt.mjs';
import { filesUnder } from './files.mjs';
import { cloneRepository } from './toy/clone.mjs';
import { plantBackend, plantElement, plantPage } from './toy/plant.mjs';

const SOURCES = ['--import=tsx', '--conditions=@vitrine/source'];
const environment = { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '' };
// set for a test that runs this, they would keep the tests in here from running, and from being told apart
for (const name of ['NODE_TEST_CONTEXT', 'VITRINE_TALLY']) delete environment[name];
const { folder, remove } = cloneRepository();
process.once('exit', remove);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** Runs something in the clone; answers with what it printed, or ends everything where `isWell` finds it is not. */
function run(what, args, env = {}, isWell = ({ status }) => status === 0) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!isWell({ status, stdout })) throw new Error(`${what} failed in the clone:\n${stdout}\n${stderr}`);
  console.log(`${what}: well (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return stdout;
}
const tests = (...files) => [...SOURCES, '--test', '--test-reporter=./tests/tools/node-reporter.mjs', ...files];
const houseTests = () =>
  filesUnder(`${folder}/tests/house`)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.slice(folder.length + 1));

plantBackend(folder);
plantElement(folder);
plantPage(folder);

run('types', ['node_modules/typescript/bin/tsc', '-p', '.']);
run('build', ['tests/tools/build.mjs']);

const table = run('conformance kit', [...SOURCES, 'tests/conformance/table.ts', 'toy']);
const [, passed, all] = /toy: (\d+) of (\d+) pass, 0 gating fail/.exec(table) ?? [];
ok(Number(passed) >= 20, `the kit passed the toy in ${passed} of ${all} checks:\n${table}`);

// the table of the README is made from the registry
run('docs of the adapters', tests('packages/adapters/src/registry.test.ts'), { UPDATE: '1' });
ok(/^\| `toy` \| A toy shop/m.test(readFileSync(`${folder}/packages/adapters/README.md`, 'utf8')), 'the README has no toy');
run('rules of the house', tests('packages/adapters/src/registry.test.ts', ...houseTests()));

// what editors and docs know of elements is made from the manifest
const docs = readFileSync(`${folder}/packages/elements/dist/custom-elements.json`, 'utf8');
for (const known of ['"tagName":"vitrine-toy"', '"description":"A toy: says what a product is called."'])
  ok(docs.includes(known), `custom-elements.json has no ${known}`);
console.log('docs of the elements: well');

if (chromiumPath()) {
  const env = { BROWSERS: 'chromium', VITRINE_FILES: 'tests/browser/every-state.test.ts' };
  const wtr = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/tools/toy/every-state.config.mjs'];
  const isWell = ({ stdout }) =>
    ['vitrine-toy has states: well', 'vitrine-toy: named: Y1', 'vitrine-toy: named: Y2'].every((it) => stdout.includes(it)) &&
    stdout.split('\n').every((line) => !line.startsWith('vitrine-toy') || line.endsWith(': well'));
  run('every state, in a browser', wtr, env, isWell);
  const { defined, says, chunks } = JSON.parse(run('the script tag, in a browser', ['tests/tools/toy/look.mjs']));
  ok(defined && says === 'Toy Shirt' && chunks.length === 2, JSON.stringify({ defined, says, chunks }));
} else console.log('did not run: what needs a browser, since there is no Chromium here');
