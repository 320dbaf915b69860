import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { filesUnder } from '../files.mjs';

/** `sha384-…` as `integrity` takes it. */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Every script under a folder, by its name within it: its `integrity`. */
export const integrities = (folder) =>
  Object.fromEntries(
    filesUnder(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), integrityOf(readFileSync(file))])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/**
 * What to paste for a script tag whose every file the browser checks: the tag's own `integrity` protects the entry alone, so that a map
 * of the chunks stands before it. `path` is where the files are, as in `/vitrine/1.2.3/`.
 */
export function checkedTag(files, path) {
  const chunks = Object.entries(files).filter(([name]) => name.startsWith('chunks/'));
  const map = { integrity: Object.fromEntries(chunks.map(([name, integrity]) => [path + name, integrity])) };
  return `<script type="importmap">
${JSON.stringify(map, null, 2)}
</script>
<script type="module" src="${path}vitrine.js" integrity="${files['vitrine.js']}" crossorigin="anonymous"></script>
`;
}
