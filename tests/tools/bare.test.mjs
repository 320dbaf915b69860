import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './root.mjs';

/** What a module imports before a line of it runs. */
const importsOf = (text) =>
  [...text.matchAll(/^(?:import|export)\s(?:[\w*{},\s]+?\sfrom\s)?['"]([^'"]+)['"]/gm)].map(([, name]) => name);

/** Everything that comes with a file before it runs: the files, and the packages that they ask for, as `file: package`. */
function atOnce(file, files = new Set(), packages = []) {
  if (files.has(file)) return { files, packages };
  files.add(file);
  for (const name of importsOf(readFileSync(file, 'utf8')))
    if (name.startsWith('.')) atOnce(resolve(dirname(file), name), files, packages);
    else if (!name.startsWith('node:')) packages.push(`${relative(ROOT, file)}: ${name}`);
  return { files, packages };
}

// a fresh clone has no package yet: what installs them cannot begin with one
for (const command of ['start', 'test'])
  test(`npm ${command} begins with nothing but Node`, () => {
    const { files, packages } = atOnce(`${ROOT}tests/tools/${command}.mjs`);
    ok(files.size > 3, 'its own files are followed');
    deepEqual(packages, []);
  });
