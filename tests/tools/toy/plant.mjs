import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from '../root.mjs';

const TOY = `${ROOT}tests/fixtures/toy`;

/** Adds a line to a list that a file holds, before the first line that `before` fits. */
function addLine(file, before, line) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((it) => before.test(it));
  if (at < 0) throw new Error(`${file} has no line ${before}`);
  lines.splice(at, 0, line);
  writeFileSync(file, lines.join('\n'));
}

/** A new backend: one file, and one line of the registry. */
export function plantBackend(clone) {
  copyFileSync(`${TOY}/adapter/toy.ts.txt`, `${clone}/packages/adapters/src/commerce/toy.ts`);
  const line = "  toy: () => import('./commerce/toy.js').then((module): AdapterFactory => module.toyFactory),";
  addLine(`${clone}/packages/adapters/src/registry.ts`, /^\} as const/, line);
}

/** A new element: one folder, and one line of the manifest. */
export function plantElement(clone) {
  const folder = `${clone}/packages/elements/src/toy`;
  mkdirSync(folder);
  for (const name of readdirSync(`${TOY}/element`))
    copyFileSync(`${TOY}/element/${name}`, `${folder}/${name.replace('.txt', '')}`);
  const line = "  'vitrine-toy': async () => (await import('./toy/toy.js')).VitrineToy,";
  addLine(`${clone}/packages/elements/src/manifest.ts`, /^\} as const/, line);
}

/** A page that has both. */
export const plantPage = (clone) => copyFileSync(`${TOY}/page.html`, `${clone}/examples/toy.html`);
