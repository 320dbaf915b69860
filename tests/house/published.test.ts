import { deepEqual, ok } from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { complaints, PACKAGES, stage, tarball } from '../tools/pack.mjs';

/** N18: bytes of a package, without the maps. What is live came to the elements on top of that, six elements and the player's share. */
const MOST = 400 * 1024;
const MOST_OF_ELEMENTS = 520 * 1024;
const work = mkdtempSync(`${tmpdir()}/vitrine-published-`);
after(() => rmSync(work, { recursive: true, force: true }));

for (const name of PACKAGES) {
  test(`@vitrine/${name} can be published as it is built`, async () => {
    const staged = stage(name, work);
    deepEqual(await complaints(staged), []);
    const { files, unpackedSize } = tarball(staged, work);
    const strangers = files
      .map(({ path }) => path)
      .filter((path) => !/^(dist|docs)\/|^(package\.json|README\.md|LICENSE)$/.test(path));
    deepEqual(strangers, []);
    deepEqual(
      files.map(({ path }) => path).filter((path) => /\.test\./.test(path)),
      [],
    );
    const weight = files.filter(({ path }) => !path.endsWith('.map')).reduce((sum, { size }) => sum + size, 0);
    // what is bundled for a page without a bundler brings hls.js along
    const most = name === 'elements' ? MOST_OF_ELEMENTS : MOST;
    if (!['embed', 'studio'].includes(name))
      ok(weight <= most, `${Math.round(weight / 1024)} kB of ${Math.round(unpackedSize / 1024)} kB`);
  });
}

test('a private condition, and an export that leads nowhere, are found', async () => {
  const staged = stage('core', `${work}/planted`);
  const manifest = JSON.parse(readFileSync(`${staged}/package.json`, 'utf8')) as Record<string, unknown>;
  const exports = { '.': { '@vitrine/source': './src/index.ts', default: './dist/index.js' }, './gone': './dist/gone.js' };
  writeFileSync(`${staged}/package.json`, JSON.stringify({ ...manifest, exports }));
  const found = (await complaints(staged)).join('\n');
  ok(found.includes('exports still have @vitrine/source'));
  ok(found.includes('./dist/gone.js is exported and not there'));
});
