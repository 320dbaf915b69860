// npm test: installs what is missing, builds, checks, and runs every test in Node and in the browsers that are here.
//   npm test                            everything
//   npm test -- cart                    only test files whose path has "cart" in it, without the checks
//   npm test -- --browsers chromium     in one engine; `--browsers none` leaves the browsers out
//   npm test -- --thorough              what goes through every state of every element also in Firefox and WebKit, all of the script
//                                       tag's stories also in Firefox, and the toy backend and element in a clone of their own, as
//                                       npm run test:toy does (an hour more)
import { parseArgs } from 'node:util';
import { installServers, installTools } from './install.mjs';
import { add, line, none } from './totals.mjs';

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { browsers: { type: 'string' }, thorough: { type: 'boolean', default: false } },
});
const ENGINES = ['chromium', 'firefox', 'webkit'];
const asked = values.browsers === 'none' ? [] : (values.browsers?.split(',') ?? ENGINES);
const picked = (files) => files.filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
const say = (step) => console.log(`\n== ${step} (${Math.round(performance.now() / 1000)} s)`);

let totals = none();
const didNotRun = [];
const broken = (what) => {
  totals = add(totals, { passed: 0, failed: 1, skipped: 0 });
  console.error(`\n${what}`);
};

async function test() {
  say('tools');
  if (!(await installTools())) return broken('the development tools could not be installed');
  const { enginesHere, installBrowsers } = await import('./apt.mjs');
  const { isChromiumFirst, isLongInNode, nodeTestFiles } = await import('./node-tests.mjs');
  const { browserTestFiles } = await import('./browser-tests.mjs');
  const inNode = picked(nodeTestFiles());
  const isLeftOut = (file) => wanted.length === 0 && !values.thorough && isLongInNode(file);
  const nodeFiles = inNode.filter((file) => !isLeftOut(file));
  for (const file of inNode.filter(isLeftOut)) didNotRun.push(`${file}; npm run test:toy and npm test -- --thorough do`);
  if (values.thorough) process.env.VITRINE_THOROUGH = '1';
  else if (!process.env.BROWSERS && nodeFiles.some(isChromiumFirst))
    didNotRun.push(`${nodeFiles.filter(isChromiumFirst).join(', ')} in firefox; npm test -- --thorough does`);
  const browserFiles = picked(browserTestFiles());
  if (nodeFiles.length + browserFiles.length === 0) return broken(`no test has ${wanted.join(' or ')} in its path`);

  const { buildAndCheck } = await import('./checks.mjs');
  // beside what is installed meanwhile, which waits for a network most of the time
  const checked = buildAndCheck(say, { checks: wanted.length === 0 });
  const engines = browserFiles.length > 0 ? asked : [];
  for (const engine of installBrowsers(say, engines)) didNotRun.push(`the browser tests in ${engine}, which is not here`);
  if ([...nodeFiles, ...browserFiles].some((file) => file.startsWith('tests/'))) {
    for (const what of await installServers()) didNotRun.push(`the tests on ${what}, which could not be installed`);
  }
  for (const name of await checked) broken(name === 'build' ? 'the build failed' : `the ${name} check found something`);

  if (nodeFiles.length > 0) {
    say(`${nodeFiles.length} test files in Node`);
    const { runNodeTests } = await import('./node-tests.mjs');
    totals = add(totals, await runNodeTests(nodeFiles));
  }
  const here = engines.filter((engine) => enginesHere().includes(engine));
  if (here.length > 0) {
    const { isLong, runBrowserTests } = await import('./browser-tests.mjs');
    const long = values.thorough ? [] : browserFiles.filter(isLong);
    const short = browserFiles.filter((file) => !long.includes(file));
    const chromium = here.filter((engine) => engine === 'chromium');
    for (const [files, browsers] of [
      [short, here],
      [long, chromium],
    ]) {
      if (files.length === 0) continue;
      say(`${files.length} test files in ${browsers.join(', ')}`);
      const others = here.filter((engine) => !browsers.includes(engine));
      if (others.length > 0) didNotRun.push(`${files.join(', ')} in ${others.join(', ')}; npm test -- --thorough does`);
    }
    totals = add(totals, await runBrowserTests(short, here, chromium.length > 0 ? long : []));
  }
}

await test().catch((error) => broken(error.stack));
say('done');
for (const what of didNotRun) console.log(`did not run: ${what}`);
console.log(line(totals));
process.exitCode = totals.failed > 0 ? 1 : 0;
