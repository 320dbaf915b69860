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

/** What tests talk to, each with packages of its own in its folder. Their install scripts are not needed, and not run. */
const SERVERS = {
  vendure: 'a real Vendure',
  shopify: "Shopify's schema",
};

/** Answers false where it could not be had. @param {keyof typeof SERVERS} name */
export const installServer = (name) =>
  install(`${ROOT}tests/servers/${name}`, `${SERVERS[name]} (npm ci in tests/servers/${name})`, ['--ignore-scripts']);

/** All of them, one after another. Answers in words with those that could not be had. */
export async function installServers() {
  const lacking = [];
  for (const [name, what] of Object.entries(SERVERS)) if (!(await installServer(name))) lacking.push(what);
  return lacking;
}
