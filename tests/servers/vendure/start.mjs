import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.mjs';
import { createStockroom } from './stockroom.mjs';

const SERVER = fileURLToPath(new URL('server.mjs', import.meta.url));
const START_MS = 180_000;

/** Whether Vendure's own packages are there, so that it can be started. */
export const vendureInstalled = () => existsSync(new URL('node_modules/@vendure/core/package.json', import.meta.url));

/** Resolves when the server says READY; rejects, with the end of what it said, when it ends or is silent for too long. */
function whenReady(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why) => reject(new Error(`vendure ${why}\n${said.slice(-4000)}`));
    const timer = setTimeout(() => fail('was not ready in time'), START_MS);
    const hear = (chunk) => {
      said += chunk;
      if (!said.includes('READY ')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => fail(`would not start: ${error.message}`));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

/**
 * Starts a seeded Vendure on loopback, which takes about eight seconds. `url` is its shop API. `stop()` ends it; so does the
 * end of this process, however that comes.
 */
export async function startVendure({ port, origins } = {}) {
  if (!vendureInstalled()) throw new Error('vendure is not installed: npm ci --ignore-scripts --prefix tests/servers/vendure');
  const at = port ?? (await freePort());
  const child = spawn(process.execPath, [SERVER], {
    // Vendure reports home and writes an id into its folder unless it is told not to
    env: {
      ...process.env,
      PORT: String(at),
      NODE_OPTIONS: '',
      VENDURE_DISABLE_TELEMETRY: 'true',
      ...(origins && { ORIGINS: origins.join() }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  try {
    await whenReady(child);
  } catch (error) {
    kill();
    throw error;
  }
  const adminUrl = `http://127.0.0.1:${at}/admin-api`;
  return {
    url: `http://127.0.0.1:${at}/shop-api`,
    adminUrl,
    ...createStockroom(adminUrl),
    stop: () =>
      new Promise((resolve) => {
        process.removeListener('exit', kill);
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        kill();
      }),
  };
}
