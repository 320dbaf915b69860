import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { ROOT } from '../root.mjs';

/** Those that have elements. */
const PACKAGES = ['elements', 'studio'];
const CEM = `${ROOT}node_modules/@custom-elements-manifest/analyzer/cem.js`;

/** Only what a page can reach: a state property has no attribute, whatever the analyzer thinks, and a private one is nobody's business. */
function published(declaration) {
  const hidden = new Set(
    (declaration.members ?? []).filter((it) => it.privacy === 'private' || it.privacy === 'protected').map((it) => it.name),
  );
  return {
    ...declaration,
    ...(declaration.members && { members: declaration.members.filter((it) => !hidden.has(it.name)) }),
    ...(declaration.attributes && { attributes: declaration.attributes.filter((it) => !hidden.has(it.fieldName)) }),
  };
}

/** Writes a package's `dist/custom-elements.json`, with the paths that are published instead of the sources'; answers with its tags. */
async function analyze(name) {
  const folder = `${ROOT}packages/${name}`;
  const line = [
    'analyze',
    '--litelement',
    '--globs',
    'src/**/*.ts',
    '--exclude',
    'src/**/*.test.ts',
    'src/**/states.ts',
    'src/**/*.styles.ts',
    '--outdir',
    'dist',
    '--quiet',
  ];
  await promisify(execFile)(process.execPath, [CEM, ...line], { cwd: folder });
  const file = `${folder}/dist/custom-elements.json`;
  const manifest = JSON.parse(readFileSync(file, 'utf8').replace(/"(\/?)src\/([\w./-]+)\.ts"/g, '"$1dist/$2.js"'));
  manifest.modules = manifest.modules
    // the inner functions of a package are nothing that a page can write
    .map((module) => ({ ...module, declarations: module.declarations.filter(({ kind }) => kind === 'class').map(published) }))
    // modules without anything to tell are only in the way of the editors that read this
    .filter((module) => module.declarations.length > 0);
  writeFileSync(file, `${JSON.stringify(manifest)}\n`);
  return manifest.modules.flatMap((module) => module.declarations.flatMap((it) => it.tagName ?? []));
}

export async function analyzeElements() {
  const tags = [];
  for (const name of PACKAGES) tags.push(...(await analyze(name)));
  return `${tags.length} elements`;
}
