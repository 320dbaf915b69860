// npm run test:live: a live show, whole and real. ffmpeg encodes it, a nats-server carries its room, a Vendure sells, browsers watch.
//   npm run test:live -- --firefox     whoever is furthest behind watches in Firefox
import { parseArgs } from 'node:util';
import { installBrowsers, installFfmpeg } from './apt.mjs';
import { installServer, installTools } from './install.mjs';
import { liveTestFiles, runNodeTests } from './node-tests.mjs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';
import { totalled } from './totals.mjs';

const { values } = parseArgs({ options: { firefox: { type: 'boolean', default: false } } });
const say = (step) => console.log(`\n== ${step} (${Math.round(performance.now() / 1000)} s)`);
const didNotRun = [];

async function test() {
  say('tools');
  if (!(await installTools())) throw new Error('the development tools could not be installed');
  if (!installFfmpeg(say)) throw new Error('there is no ffmpeg, and it could not be installed: apt-get install ffmpeg');
  if (!(await installServer('nats'))) throw new Error('nats-server could not be installed: apt-get install nats-server');
  if (!(await installServer('vendure'))) throw new Error('Vendure could not be installed');
  const lacking = installBrowsers(say, ['chromium', 'fonts', ...(values.firefox ? ['firefox'] : [])]);
  if (lacking.includes('chromium')) throw new Error('there is no Chromium, and it could not be installed');
  if (lacking.includes('firefox')) didNotRun.push('a viewer in Firefox, which is not here: Chromium has taken its place');
  else if (values.firefox) process.env.VITRINE_LIVE_FAR = 'firefox';
  say('build');
  if ((await run(process.execPath, [`${ROOT}tests/tools/build.mjs`, '--if-outdated'])) !== 0) throw new Error('the build failed');
  say('the show');
  return runNodeTests(liveTestFiles(), { atOnce: 1, minutes: 8, all: 10 });
}

await totalled(test, didNotRun);
