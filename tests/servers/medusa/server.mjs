// A seeded Medusa with a PostgreSQL of its own, on loopback. Says READY and where it is. Ends, and takes everything with it, when its
// standard input does: whoever started it may die in any way.
import { rmSync } from 'node:fs';
import { freePort } from '../free-port.mjs';
import { healthy, medusa } from './medusa.mjs';
import { startPostgres } from './postgres.mjs';
import { copyCluster, template, workFolder } from './template.mjs';

const running = { ended: false };

async function end(code) {
  if (running.ended) return;
  running.ended = true;
  running.shop?.kill('SIGKILL');
  await running.postgres?.kill();
  if (running.work) rmSync(running.work, { recursive: true, force: true });
  process.exit(code);
}

process.stdin.once('close', () => void end(0)).resume();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void end(0));

try {
  const { folder, facts } = await template();
  running.work = workFolder();
  const databasePort = await freePort();
  running.postgres = await startPostgres(copyCluster(folder, running.work), databasePort);
  const port = Number(process.env.PORT) || (await freePort());
  running.shop = medusa(['start', '-p', String(port), '-H', '127.0.0.1'], databasePort);
  const url = `http://127.0.0.1:${port}`;
  await healthy(running.shop, url);
  console.log(`READY ${JSON.stringify({ url, ...facts })}`);
} catch (error) {
  console.error(error);
  await end(1);
}
