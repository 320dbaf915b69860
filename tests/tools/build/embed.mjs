import { build } from 'vite';
import { ROOT } from '../root.mjs';
import { placesIn, splitting } from './chunking.mjs';
import { writeExtras } from './extras.mjs';

const CONFIG = { configFile: `${ROOT}vite.config.ts`, logLevel: 'error' };
const chunksOf = (bundles) => [bundles].flat().flatMap(({ output }) => output.filter(({ type }) => type === 'chunk'));

/**
 * Bundles the script tag. A first bundle, which is thrown away, tells which modules are really needed together: what a barrel
 * could lead to is known only after everything unused has been shaken off.
 */
export async function bundleEmbed() {
  const draft = await build({ ...CONFIG, build: { write: false, sourcemap: false } });
  const places = placesIn(chunksOf(draft));
  const chunks = chunksOf(
    await build({ ...CONFIG, build: { rolldownOptions: { output: { codeSplitting: splitting(places) } } } }),
  );
  const entry = chunks.find((chunk) => chunk.isEntry);
  if (chunks.some((chunk) => chunk.imports.includes(entry.fileName)))
    throw new Error('a chunk imports the entry, which would run it twice');
  await writeExtras();
  return `${chunks.length} files`;
}
