import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const TOP = fileURLToPath(new URL('../..', import.meta.url));
const SKIPPED = new Set(['node_modules', 'dist', 'coverage']);

function under(folder: string): string[] {
  return readdirSync(TOP + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return SKIPPED.has(entry.name) ? [] : under(path);
  });
}

/** Paths in `packages/` and `tests/`, from the repository's top, that match; sorted. */
export const filesLike = (pattern: RegExp): string[] =>
  [...under('packages'), ...under('tests')].filter((path) => pattern.test(path)).sort();
