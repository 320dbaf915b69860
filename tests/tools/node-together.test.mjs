import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { together } from './node-together.mjs';
import { ROOT } from './root.mjs';

test('small tests of a package share a file that imports them all, after those that stand alone', (t) => {
  const folder = `${mkdtempSync(`${tmpdir()}/vitrine-together-`)}/`;
  t.after(() => rmSync(folder, { recursive: true }));
  const small = ['packages/core/src/a.test.ts', 'packages/core/src/b/c.test.ts', 'packages/adapters/src/d.test.ts'];
  const [alone, core, adapters, ...more] = together([small[0], 'tests/stories/e.test.ts', ...small.slice(1)], folder);
  assert.equal(alone, 'tests/stories/e.test.ts');
  assert.deepEqual(more, []);
  const imported = (entry) => [...readFileSync(entry, 'utf8').matchAll(/^import "(.*)";$/gm)].map(([, url]) => url);
  assert.deepEqual(
    [core, adapters].map(imported),
    [small.slice(0, 2), small.slice(2)].map((those) => those.map((file) => pathToFileURL(ROOT + file).href)),
  );
});
