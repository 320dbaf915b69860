/** A fresh clone has no package yet: what installs them cannot begin with one. */
import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { importsOf } from './directions.js';
import { ROOT, source } from './source.js';

/** Everything that comes with a file before it runs: the files, and the packages that they ask for, as `file: package`. */
function atOnce(path: string, files = new Set<string>(), packages: string[] = []) {
  if (files.has(path)) return { files, packages };
  files.add(path);
  for (const { specifier, how } of importsOf(source(path, readFileSync(ROOT + path, 'utf8')))) {
    if (how !== 'now' || specifier.startsWith('node:')) continue;
    if (specifier.startsWith('.')) atOnce(posix.join(posix.dirname(path), specifier), files, packages);
    else packages.push(`${path}: ${specifier}`);
  }
  return { files, packages };
}

for (const command of ['start', 'test'])
  test(`npm ${command} begins with nothing but Node`, () => {
    const { files, packages } = atOnce(`tests/tools/${command}.mjs`);
    ok(files.size > 3, 'its own files are followed');
    deepEqual(packages, []);
  });
