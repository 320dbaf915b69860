import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git']);

/** All files under a folder, sorted; none where there is no such folder. Built and installed folders are left out. */
export function filesUnder(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(path);
      return [path];
    })
    .sort();
}

/** When the youngest of the files was changed, in milliseconds; 0 where there is none. */
export const youngest = (files) => files.reduce((latest, file) => Math.max(latest, statSync(file).mtimeMs), 0);
