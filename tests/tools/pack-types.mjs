// Types that no entry of a package leads to are nobody's: they are not published.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const RELATIVE = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)\.js['"]/g;

/** Every file of types that is reached from `entries`, over imports of any kind. */
function reached(entries) {
  const found = new Set();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(RELATIVE))
      queue.push(join(dirname(file), `${specifier}.d.ts`));
  }
  return found;
}

/** Takes them out of the staged package in `folder`, whose `exports` lead to `files`. A pattern may lead anywhere, so that all stay. */
export function dropUnreachedTypes(folder, files) {
  if (files.some((file) => file.includes('*')) || !existsSync(`${folder}/dist`)) return;
  const kept = reached(files.filter((file) => file.endsWith('.d.ts')).map((file) => join(folder, file)));
  for (const path of readdirSync(`${folder}/dist`, { recursive: true })) {
    const file = join(folder, 'dist', path);
    if (/\.d\.ts(\.map)?$/.test(file) && !kept.has(file.replace(/\.map$/, ''))) rmSync(file);
  }
}
