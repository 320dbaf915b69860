import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes after brotli at its best, as a server that prepares its files sends them. */
export const brotliBytes = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

export const brotliSize = (file) => brotliBytes(readFileSync(file));

/** Every script under a folder: its name within it, its bytes, its bytes after brotli; the largest first. */
export const scriptSizes = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({
      name: name.replaceAll('\\', '/'),
      bytes: readFileSync(`${folder}/${name}`).length,
      brotli: brotliSize(`${folder}/${name}`),
    }))
    .sort((a, b) => b.brotli - a.brotli);

/** The scripts that `entry` loads by itself, with it, as names within the folder: what is behind an `import()` does not count. */
export function loadedWith(folder, entry) {
  const seen = new Set();
  const queue = [entry];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    for (const [, specifier] of text.matchAll(/(?:^|[;}\n])(?:import|export)(?:[^'"`();]*?from)?\s*["'](\.[^"']+)["']/g))
      queue.push(new URL(specifier, `file:///${name}`).pathname.slice(1));
  }
  return [...seen].sort();
}
