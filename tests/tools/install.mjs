import { existsSync, statSync } from 'node:fs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];
const VENDURE = `${ROOT}tests/servers/vendure`;

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

/** The real shop that tests and `npm run demo:vendure` talk to. Its packages' install scripts are not needed, and not run. */
export const installVendure = () => install(VENDURE, 'Vendure (npm ci in tests/servers/vendure)', ['--ignore-scripts']);
