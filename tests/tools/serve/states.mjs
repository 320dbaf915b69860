import { existsSync, readdirSync } from 'node:fs';
import { ROOT } from '../root.mjs';

const ELEMENTS = `${ROOT}packages/elements/src`;

/**
 * The named states of every element as one module, for the gallery: `export const all`, states by tag. They are the elements'
 * own `states.ts`, bundled anew for each request, so that no package has to carry them.
 */
export async function statesModule() {
  const { build } = await import('esbuild');
  // what stands in `base` is what the states are made of
  const folders = readdirSync(ELEMENTS).filter((name) => name !== 'base' && existsSync(`${ELEMENTS}/${name}/states.ts`));
  const imports = folders.map((name, i) => `import { states as s${i} } from './${name}/states.ts';`);
  const entries = folders.map((name, i) => `'vitrine-${name}': s${i}`);
  const { outputFiles } = await build({
    stdin: {
      contents: `${imports.join('\n')}\nexport const all = { ${entries.join(', ')} };\n`,
      resolveDir: ELEMENTS,
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
