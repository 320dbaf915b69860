import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { ROOT } from '../root.mjs';
import { classic } from './classic.mjs';
import { checkedTag, integrities } from './integrity.mjs';

const EMBED = `${ROOT}packages/embed`;
const DIST = `${EMBED}/dist`;
/** Small scripts that share nothing with the tag's chunks: each is one file. */
const ALONE = ['frame', 'frame-host', 'oembed'];

async function alone(name) {
  const bundle = await rolldown({ input: `${EMBED}/src/${name}.ts`, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.write({ file: `${DIST}/${name}.js`, format: 'es', minify: true });
  await bundle.close();
  if (output.length !== 1 || output[0].imports.length > 0) throw new Error(`${name}.js is not one file`);
}

/** Writes what stands beside the script tag's module: its classic form, the page of the iframe form, and what to check files with. */
export async function writeExtras() {
  writeFileSync(`${DIST}/vitrine.iife.js`, classic(readFileSync(`${DIST}/vitrine.js`, 'utf8')));
  for (const name of ALONE) await alone(name);
  cpSync(`${EMBED}/src/embed.html`, `${DIST}/embed.html`);
  const { version } = JSON.parse(readFileSync(`${EMBED}/package.json`, 'utf8'));
  const files = integrities(DIST);
  writeFileSync(`${DIST}/integrity.json`, `${JSON.stringify({ version, files }, null, 2)}\n`);
  writeFileSync(`${DIST}/snippet.html`, checkedTag(files, `/vitrine/${version}/`));
}
