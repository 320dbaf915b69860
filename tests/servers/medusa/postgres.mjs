// A PostgreSQL of one's own, on loopback, in a folder that is thrown away.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** The folder of PostgreSQL's programs, the newest where there are several; `undefined` where there is none. */
export function postgresFolder() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => `${DEBIAN}/${version}/bin`), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(`${folder}/initdb`) && existsSync(`${folder}/postgres`));
}

/** Whom PostgreSQL runs as: it refuses root. Nothing where this process is nobody special. */
export function ordinaryUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, name], { stdio: 'pipe' })));
      return { uid, gid };
    } catch {
      // no such user here
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no other user');
}

/** Without what the shell may say of another PostgreSQL. */
const clean = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));

/** Nothing here outlives the test, so nothing waits for the disk. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  shared_buffers: '32MB',
  max_connections: '60',
};

/** Makes an empty cluster in a folder that the ordinary user owns. */
export function createCluster(folder) {
  execFileSync(
    `${postgresFolder()}/initdb`,
    ['-D', folder, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--no-sync', '--wal-segsize=1'],
    { ...ordinaryUser(), env: clean(), cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
  );
}

export function createDatabase(port, name) {
  const args = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', name];
  execFileSync(`${postgresFolder()}/createdb`, args, { env: clean(), stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Starts a cluster. `stop()` ends it, leaving the folder fit to be started again; `kill()` does not wait for that. */
export async function startPostgres(folder, port) {
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(`${postgresFolder()}/postgres`, ['-D', folder, ...settings], {
    ...ordinaryUser(),
    env: clean(),
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGQUIT'));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  await new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`postgres ended with ${code}\n${said}`)));
  });
  return {
    stop() {
      child.kill('SIGINT');
      return ended;
    },
    kill() {
      child.kill('SIGQUIT');
      return ended;
    },
  };
}
