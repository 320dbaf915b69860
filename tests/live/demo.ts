// npm run demo:live: a live show that is really encoded, with its room on a real nats-server, until Ctrl-C.
//   npm run demo:live -- --port 4400     at another port; a taken one is passed over
import { parseArgs } from 'node:util';
import { installFfmpeg } from '../tools/apt.mjs';
import { installServer, installTools } from '../tools/install.mjs';
import { ROOT } from '../tools/root.mjs';
import { run } from '../tools/run.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4310' } } });
const give = (why: string): never => {
  console.error(why);
  process.exit(1);
};

if (!(await installTools())) give('the development tools could not be installed: try npm ci');
if (!installFfmpeg(console.log))
  give('The demo encodes with ffmpeg, which is not here. As root it is installed by itself; else: apt-get install ffmpeg');
if (!(await installServer('nats')))
  give(
    'The room of the demo is on nats-server, which is not here. As root it is installed by itself; else: apt-get install nats-server',
  );
if ((await run(process.execPath, [`${ROOT}tests/tools/build.mjs`, '--if-outdated'])) !== 0) give('the build failed');

const { startBroadcast } = await import('./pipeline/start.js');
console.log('starting ffmpeg and nats-server');
const options = { film: true } as const;
const show = await startBroadcast({ ...options, port: Number(values.port) }).catch(() => startBroadcast(options));
console.log(`\n  The host and two viewers are at ${show.url}/demo.html`);
console.log('  Ctrl-C ends the show, and everything that was started for it.\n');

let isEnding = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (isEnding) return;
    isEnding = true;
    void show.stop().finally(() => process.exit(0));
  });
