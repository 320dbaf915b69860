// npm run build: writes each package's dist. `--if-outdated` does nothing where dist is younger than the sources.
import { existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { analyzeElements } from './build/analyze.mjs';
import { writeDefineEntries } from './build/define-entries.mjs';
import { bundleEmbed } from './build/embed.mjs';
import { compilePackage, declarePackage } from './build/compile.mjs';
import { bundleStudio } from './build/studio.mjs';
import { filesUnder, youngest } from './files.mjs';
import { PACKAGES, ROOT } from './root.mjs';

const STAMP = `${ROOT}node_modules/.cache/vitrine/built`;
const ENTRY = `${ROOT}packages/embed/src/vitrine.ts`;

function outdated() {
  if (!existsSync(STAMP) || PACKAGES.some((name) => !existsSync(`${ROOT}packages/${name}/dist`))) return true;
  const sources = PACKAGES.flatMap((name) => [
    ...filesUnder(`${ROOT}packages/${name}/src`),
    `${ROOT}packages/${name}/package.json`,
  ]);
  const tools = [
    ...filesUnder(`${ROOT}tests/tools/build`),
    `${ROOT}vite.config.ts`,
    `${ROOT}tsconfig.json`,
    `${ROOT}package-lock.json`,
  ];
  return youngest([...sources, ...tools]) > statSync(STAMP).mtimeMs;
}

async function step(name, work) {
  const started = performance.now();
  const said = await work();
  console.log(`built ${name}${said ? `: ${said}` : ''} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

async function build() {
  // the moment before, so that what is saved during the build counts as newer
  const begun = new Date();
  for (const name of PACKAGES.filter((it) => it !== 'embed')) await step(name, () => compilePackage(name));
  await step('define entries', writeDefineEntries);
  await step('custom-elements.json', analyzeElements);
  await step('studio', bundleStudio);
  await step('embed', async () => {
    if (!existsSync(ENTRY)) throw new Error('packages/embed/src/vitrine.ts is not there');
    const said = await bundleEmbed();
    declarePackage('embed');
    return said;
  });
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, `${begun.toISOString()}\n`);
  utimesSync(STAMP, begun, begun);
}

if (process.argv.includes('--if-outdated') && !outdated()) console.log('built already');
else {
  try {
    await build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
