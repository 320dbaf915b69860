// The seeded database, made once and kept outside the repository's history: a cluster that is stopped, to be copied for each start.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.mjs';
import { finished, medusa } from './medusa.mjs';
import { createCluster, createDatabase, ordinaryUser, postgresFolder, startPostgres } from './postgres.mjs';

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/vitrine/medusa', import.meta.url));
/** What the database follows from. */
const SOURCES = ['package-lock.json', 'seed.js', 'products.json', 'template.mjs'];

function key() {
  const hash = createHash('sha256').update(postgresFolder() ?? '');
  for (const name of SOURCES) hash.update(readFileSync(new URL(name, import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}

/** A new folder that PostgreSQL may work in, whoever this process is. */
export function workFolder() {
  const folder = mkdtempSync(`${tmpdir()}/vitrine-medusa-`);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  const { uid, gid } = ordinaryUser();
  if (uid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

/** A copy of the template's cluster in a folder. */
export function copyCluster(template, folder) {
  execFileSync('cp', ['-a', `${template}/cluster`, folder]);
  return `${folder}/cluster`;
}

/** The folder of the template and what a storefront must know of it. Makes it where there is none, which takes half a minute. */
export async function template() {
  const folder = `${CACHE}/${key()}`;
  if (!existsSync(folder)) await make(folder);
  return { folder, facts: JSON.parse(readFileSync(`${folder}/seed.json`, 'utf8')) };
}

async function make(folder) {
  const work = workFolder();
  const cluster = `${work}/cluster`;
  let postgres;
  try {
    createCluster(cluster);
    const port = await freePort();
    postgres = await startPostgres(cluster, port);
    createDatabase(port, 'medusa');
    await finished(medusa(['db:migrate', '--execute-safe-links'], port), 'db:migrate');
    const said = await finished(medusa(['exec', './seed.js'], port), 'exec seed.js');
    const facts = /^SEED (.*)$/m.exec(said)?.[1];
    if (!facts) throw new Error(`the seed said nothing\n${said.slice(-4000)}`);
    await postgres.stop();
    postgres = undefined;
    keep(folder, cluster, facts);
  } finally {
    await postgres?.kill();
    rmSync(work, { recursive: true, force: true });
  }
}

/** Under its name only when it is whole; the templates of older seeds go. */
function keep(folder, cluster, facts) {
  mkdirSync(CACHE, { recursive: true });
  const growing = mkdtempSync(`${CACHE}/growing-`);
  execFileSync('cp', ['-a', cluster, `${growing}/cluster`]);
  writeFileSync(`${growing}/seed.json`, facts);
  try {
    renameSync(growing, folder);
  } catch {
    // another process was sooner
    rmSync(growing, { recursive: true, force: true });
  }
  for (const name of readdirSync(CACHE))
    if (!name.startsWith('growing-') && `${CACHE}/${name}` !== folder)
      rmSync(`${CACHE}/${name}`, { recursive: true, force: true });
}
