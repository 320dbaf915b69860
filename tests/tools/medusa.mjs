// npm run test:medusa: what is said of the adapter `medusa` is tried on a real Medusa, which is installed where it is missing.
//   npm run test:medusa -- story      only test files whose path has "story" in it
//   npm run test:medusa -- --record   writes down anew what the server answers, for `npm test`
import { parseArgs } from 'node:util';
import { installServer, installTools } from './install.mjs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';
import { totalled } from './totals.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean', default: false } },
});
const say = (step) => console.log(`\n== ${step} (${Math.round(performance.now() / 1000)} s)`);
const didNotRun = [];

async function test() {
  say('tools');
  if (!(await installTools())) throw new Error('the development tools could not be installed');
  if (!(await installServer('medusa'))) throw new Error('Medusa and PostgreSQL could not be installed');
  const { installBrowsers } = await import('./apt.mjs');
  for (const engine of installBrowsers(say, ['chromium'])) didNotRun.push(`the stories in ${engine}, which is not here`);
  say('build');
  if ((await run(process.execPath, [`${ROOT}tests/tools/build.mjs`, '--if-outdated'])) !== 0) throw new Error('the build failed');
  const { medusaTestFiles, runNodeTests } = await import('./node-tests.mjs');
  const wanted = values.record ? ['recorded'] : positionals;
  const files = medusaTestFiles().filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
  if (files.length === 0) throw new Error(`no test has ${wanted.join(' or ')} in its path`);
  say(`${files.length} test files, each on a Medusa of its own`);
  if (values.record) process.env.VITRINE_RECORD = '1';
  // each starts a database and a server, and is as fast as the machine is idle
  return runNodeTests(files, { atOnce: 1, minutes: 20, all: 45 });
}

await totalled(test, didNotRun);
