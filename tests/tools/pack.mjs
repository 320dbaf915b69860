// npm run pack [folder]: makes a tarball of each package, as it would be published. In the repository every export has a condition
// that leads to the sources; a shop that sets the same condition must not be led to files it was not given, so it goes.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { dropUnreachedTypes } from './pack-types.mjs';
import { PACKAGES, ROOT } from './root.mjs';

export { PACKAGES };

const SOURCE = '@vitrine/source';

/** A value of `exports` without the private condition; `null` where nothing else is left. */
export function withoutSource(exports) {
  if (Array.isArray(exports)) return exports.map(withoutSource);
  if (exports === null || typeof exports !== 'object') return exports;
  const kept = Object.entries(exports).filter(([key]) => key !== SOURCE);
  return kept.length === 0 ? null : Object.fromEntries(kept.map(([key, value]) => [key, withoutSource(value)]));
}

/** Every file that a value of `exports` leads to, by any condition. */
export function targets(exports) {
  if (typeof exports === 'string') return [exports];
  return exports && typeof exports === 'object' ? Object.values(exports).flatMap(targets) : [];
}

/** Writes what would be published of a package into a folder of its own under `into`, and answers with it. */
export function stage(name, into) {
  const from = `${ROOT}packages/${name}`;
  const to = `${into}/${name}`;
  mkdirSync(to, { recursive: true });
  const manifest = JSON.parse(readFileSync(`${from}/package.json`, 'utf8'));
  for (const part of ['README.md', ...(manifest.files ?? [])])
    if (existsSync(`${from}/${part}`)) cpSync(`${from}/${part}`, `${to}/${part}`, { recursive: true });
  dropUnreachedTypes(
    to,
    targets(manifest.exports).filter((file) => !file.includes('/src/')),
  );
  cpSync(`${ROOT}LICENSE`, `${to}/LICENSE`);
  writeFileSync(`${to}/package.json`, `${JSON.stringify({ ...manifest, exports: withoutSource(manifest.exports) }, null, 2)}\n`);
  return to;
}

/** Makes the tarball of a staged package in `into`; answers `{filename, unpackedSize, files: [{path, size}]}`. */
export function tarball(staged, into) {
  const said = execFileSync('npm', ['pack', staged, '--json', '--pack-destination', into, '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const packed = JSON.parse(said);
  return Array.isArray(packed) ? packed[0] : Object.values(packed)[0];
}

/** What `publint` and we object to in a staged package, in words. */
export async function complaints(staged) {
  const [{ publint }, { formatMessage }] = await Promise.all([import('publint'), import('publint/utils')]);
  const manifest = JSON.parse(readFileSync(`${staged}/package.json`, 'utf8'));
  const { messages } = await publint({ pkgDir: staged, strict: true, pack: false });
  const missing = targets(manifest.exports).filter((file) => !file.includes('*') && !existsSync(`${staged}/${file}`));
  const private_ = JSON.stringify(manifest.exports).includes(SOURCE) ? [`exports still have ${SOURCE}`] : [];
  return [
    ...messages.map((message) => formatMessage(message, manifest) ?? message.code),
    ...missing.map((file) => `${file} is exported and not there`),
    ...private_,
  ];
}

async function main(out) {
  const work = mkdtempSync(`${tmpdir()}/vitrine-pack-`);
  mkdirSync(out, { recursive: true });
  for (const name of PACKAGES) {
    const staged = stage(name, work);
    for (const complaint of await complaints(staged)) {
      console.error(`${name}: ${complaint}`);
      process.exitCode = 1;
    }
    const { filename, unpackedSize, files } = tarball(staged, out);
    console.log(`${out}/${filename}: ${files.length} files, ${Math.round(unpackedSize / 1024)} kB unpacked`);
  }
  rmSync(work, { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv[2] ?? `${ROOT}dist`);
