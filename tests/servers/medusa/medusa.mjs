// Medusa's own commands, each in a process of its own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const CLI = fileURLToPath(new URL('node_modules/@medusajs/cli/cli.js', import.meta.url));
const AS_LONG_AS_MS = 180_000;

/** Starts a command on a database. Medusa reports home unless it is told not to. */
export function medusa(args, databasePort, env = {}) {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: FOLDER,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'production',
      MEDUSA_DISABLE_TELEMETRY: 'true',
      LOG_LEVEL: 'warn',
      DATABASE_URL: `postgres://postgres@127.0.0.1:${databasePort}/medusa`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

/** All that a command says, once it has ended well. */
export function finished(child, name) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), AS_LONG_AS_MS);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(said);
      else reject(new Error(`medusa ${name} ended with ${code}\n${said.slice(-4000)}`));
    });
  });
}

/** Resolves when a started server answers that it is well; rejects, with the end of what it said, when it does not. */
export async function healthy(child, url) {
  let said = '';
  let code;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said = (said + chunk).slice(-4000)));
  child.once('exit', (how) => (code = how ?? 'a signal'));
  for (const end = Date.now() + AS_LONG_AS_MS; Date.now() < end && code === undefined;) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`medusa ${code === undefined ? 'was not ready in time' : `ended with ${code}`}\n${said}`);
}
