import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ROOT } from './root.mjs';

/** Tests of a package's own code, which touch nothing outside of it. */
const SMALL = /^packages\/(core|adapters|studio|testkit)\/src\//;
const FOLDER = `${ROOT}node_modules/.cache/vitrine/together/`;

/**
 * `files` with one file in place of all small tests of a package, which imports them: a process for each takes longer to start
 * than they run. Their tests are told apart as before, by the file that each stands in. `folder`: where the new files are put.
 */
export function together(files, folder = FOLDER) {
  const packages = new Map();
  for (const file of files) {
    const name = SMALL.exec(file)?.[1];
    if (name) packages.set(name, [...(packages.get(name) ?? []), file]);
  }
  mkdirSync(folder, { recursive: true });
  const entries = [...packages].map(([name, those]) => {
    const entry = `${folder}${name}.mjs`;
    writeFileSync(entry, those.map((file) => `import ${JSON.stringify(pathToFileURL(ROOT + file).href)};\n`).join(''));
    return entry;
  });
  return [...files.filter((file) => !SMALL.test(file)), ...entries];
}
