import { existsSync, statSync } from 'node:fs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/** Whether what is installed in a folder is missing, or older than its lock file. */
function stale(folder) {
  const installed = `${folder}/node_modules/.package-lock.json`;
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(`${folder}/package-lock.json`).mtimeMs;
}

async function install(folder, what, more = []) {
  if (!stale(folder)) return true;
  console.log(`installing ${what}`);
  const code = await run('npm', ['ci', ...QUIET, ...more], { cwd: folder, quiet: true });
  return code === 0;
}

/** What building and testing needs. Answers false where it could not be had. */
export const installTools = () => install(ROOT, 'the development tools (npm ci)');

/**
 * What tests talk to, each with packages of its own in its folder, and what it needs besides them. `slow`: not for `npm test`, but for
 * commands of its own.
 */
const SERVERS = {
  vendure: { title: 'a real Vendure' },
  shopify: { title: "Shopify's schema" },
  nats: { title: 'a real NATS', also: async () => (await import('./apt.mjs')).installNats(console.log) },
  medusa: { title: 'a real Medusa', slow: true, also: async () => (await import('./apt.mjs')).installPostgres(console.log) },
};

/** Answers false where it could not be had. The packages' install scripts are not needed, and not run. @param {keyof typeof SERVERS} name */
export async function installServer(name) {
  const { title, also } = SERVERS[name];
  const folder = `tests/servers/${name}`;
  return (await install(ROOT + folder, `${title} (npm ci in ${folder})`, ['--ignore-scripts'])) && (!also || (await also()));
}

/** Those that `npm test` needs, one after another. Answers in words with those that could not be had. */
export async function installServers() {
  const lacking = [];
  for (const [name, { title, slow }] of Object.entries(SERVERS)) if (!slow && !(await installServer(name))) lacking.push(title);
  return lacking;
}
