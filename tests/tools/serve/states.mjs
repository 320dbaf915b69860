import { existsSync, readdirSync } from 'node:fs';
import { ROOT } from '../root.mjs';

/** Where elements have their folders. */
const HOMES = ['elements', 'studio'].map((name) => `${ROOT}packages/${name}/src`);

/**
 * The named states of every element as one module, for the gallery: `export const all`, states by tag. They are the elements'
 * own `states.ts`, bundled anew for each request, so that no package has to carry them.
 */
export async function statesModule() {
  const { build } = await import('esbuild');
  // what stands in `base` is what the states are made of
  const folders = HOMES.flatMap((home) => readdirSync(home).map((name) => ({ name, file: `${home}/${name}/states.ts` }))).filter(
    ({ name, file }) => name !== 'base' && existsSync(file),
  );
  const imports = folders.map(({ file }, i) => `import { states as s${i} } from ${JSON.stringify(file)};`);
  const entries = folders.map(({ name }, i) => `'vitrine-${name}': s${i}`);
  const { outputFiles } = await build({
    stdin: {
      contents: `${imports.join('\n')}\nexport const all = { ${entries.join(', ')} };\n`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@vitrine/source'],
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}
