import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { postgresFolder } from './postgres.mjs';

const SERVER = fileURLToPath(new URL('server.mjs', import.meta.url));

/** Why it cannot be started here; `false` where it can. */
export function medusaMissing() {
  if (!existsSync(new URL('node_modules/@medusajs/medusa/package.json', import.meta.url))) return 'Medusa is not installed';
  return !postgresFolder() && 'PostgreSQL is not installed, which Medusa needs';
}

/** What the server says behind READY; rejects, with the end of what it said, when it ends before. */
function whenReady(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why) => reject(new Error(`medusa ${why}\n${said.slice(-4000)}`));
    const hear = (chunk) => {
      said += chunk;
      const ready = /^READY (.*)\n/m.exec(said)?.[1];
      if (ready) resolve(JSON.parse(ready));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => fail(`would not start: ${error.message}`));
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
}

/**
 * Starts a seeded Medusa on loopback, which takes about ten seconds, and half a minute more the first time. Pages of `origins` may
 * use it. `stop()` ends it and its database, and leaves nothing; so does the end of this process, however that comes.
 */
export async function startMedusa({ port = 0, origins = [] } = {}) {
  const missing = medusaMissing();
  if (missing) throw new Error(`${missing}: npm run test:medusa installs it`);
  const child = spawn(process.execPath, [SERVER], {
    env: { ...process.env, PORT: String(port), STORE_CORS: origins.join(), NODE_OPTIONS: '' },
    // the server ends with its standard input
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const facts = await whenReady(child);
    return {
      ...facts,
      stop() {
        child.stdin.end();
        return ended;
      },
    };
  } catch (error) {
    child.stdin.destroy();
    throw error;
  }
}
