/** Files that a browser checks before it runs them, and what is not in any of them. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkedTag, integrities } from '../tools/build/integrity.mjs';
import { ROOT } from '../tools/root.mjs';
import { CHROMIUM_FIRST, inEachEngine, postersLead, works } from './built/ground.js';
import { pageOf, PLAYER } from './built/pages.js';

const DIST = `${ROOT}packages/embed/dist`;
/** Every file that was built, by its name within `dist`. */
const BUILT = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const read = (name: string) => readFileSync(`${DIST}/${name}`, 'utf8');

test('E2 what is to be pasted names the version, and the sums of the very files that were built', () => {
  const { version, files } = JSON.parse(read('integrity.json')) as { version: string; files: Readonly<Record<string, string>> };
  deepEqual(files, integrities(DIST));
  equal(read('snippet.html'), checkedTag(files, `/vitrine/${version}/`));
  match(
    read('snippet.html'),
    new RegExp(`src="/vitrine/${version.replaceAll('.', '\\.')}/vitrine\\.js" integrity="sha384-[\\w+/]{64}"`),
  );
  for (const name of BUILT) if (/^chunks\/.*\.js$/.test(name)) ok(read('snippet.html').includes(`/${name}"`), name);
});

test('E2 the docs show addresses that name a version, and none that moves', () => {
  for (const file of ['README.md', 'docs/embedding.md', 'docs/security.md'])
    equal(/src="[^"]*(@latest|@\d+\/|@\d+\.\d+\/)/.test(readFileSync(`${ROOT}packages/embed/${file}`, 'utf8')), false, file);
  match(
    readFileSync(`${ROOT}packages/embed/README.md`, 'utf8'),
    /src="\/vitrine\/\d+\.\d+\.\d+\/vitrine\.js"[^>]*integrity="sha384-/,
  );
});

test('E9 nothing that was built makes code of a text', () => {
  for (const file of BUILT.filter((it) => it.endsWith('.js'))) {
    const text = read(file);
    equal(/(?<![\w$.])eval\(|new Function\b|(?<![\w$.])Function\(/.test(text), false, file);
  }
});

test('F55 no file has a name that blockers of advertisements take', () => {
  for (const file of BUILT) equal(/analytic|track|stats|pixel|event|(^|[/._-])ads?([._-]|$)/i.test(file), false, file);
});

inEachEngine('files that are checked', CHROMIUM_FIRST, (ground) => {
  const files = integrities(DIST);
  const page = (path: string) => pageOf(PLAYER, checkedTag(files, path));
  const tampered = (name: RegExp) => (text: string, path: string) => (name.test(path) ? `window.tampered = 1;${text}` : text);

  test('E3 as they were built, they run', async () => {
    ground.host.mount('/checked/');
    await ground.on(page('/checked/'), works);
  });

  for (const [what, name] of Object.entries({ 'the entry': /vitrine\.js$/, 'a chunk': /chunks\/front-[^/]*\.js$/ }))
    test(`E3 E17 F3 ${what} that somebody has changed does not run, and the poster stays a link`, async () => {
      const path = what === 'a chunk' ? '/bad-chunk/' : '/bad-entry/';
      ground.host.mount(path, tampered(name));
      await ground.on(
        page(path),
        async (seen) => {
          if (what === 'a chunk') {
            await seen.until('story.errors.length > 0');
            equal((await seen.errors())[0]?.code, 'network/chunk-failed');
          }
          await seen.quiet();
          deepEqual(
            await seen.ask("[window.tampered ?? null, document.querySelector('vitrine-player').shadowRoot, !!window.vitrine]"),
            [null, null, what === 'a chunk'],
          );
          await postersLead(seen);
        },
        [/integrity/i, /hash/i, /could not be loaded/, /Loading failed/, /Failed to (load|fetch)/],
      );
    });
});
