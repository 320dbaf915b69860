import { deepEqual, equal, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { codeIn, commandsIn, deadLinks, type Page } from './docs.js';
import { filesLike } from './files-like.js';
import { ROOT } from './source.js';

const page = (path: string): Page => ({ path, text: readFileSync(ROOT + path, 'utf8') });
const pages = ['README.md', 'CHANGELOG.md', '.github/SECURITY.md', ...filesLike(/\.md$/)].map(page);
const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: Record<string, string> };

test('every package has a page of its own', () => {
  const packages = new Set(
    filesLike(/^packages\/[^/]+\/package\.json$/).map((path) => path.replace('package.json', 'README.md')),
  );
  deepEqual(
    [...packages].filter((path) => !pages.some((it) => it.path === path)),
    [],
  );
});

test('links within the repository lead somewhere', () => deepEqual(deadLinks(pages), []));

test('commands that a page names are there', () => {
  const unknown = pages.flatMap((it) =>
    commandsIn(it)
      .filter((name) => !(name in scripts))
      .map((name) => `${it.path}: ${name}`),
  );
  deepEqual(unknown, []);
  ok(commandsIn(page('README.md')).includes('start'));
});

test('the example of the core runs as it stands', () => {
  const code = codeIn(page('packages/core/README.md'), 'js');
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: `${ROOT}packages/testkit`,
    encoding: 'utf8',
  });
  equal(said.trim(), "[] [ 'shirt' ]");
});

test('a dead link, a lost heading and an unknown command are found', () => {
  const text =
    '[a](gone.md) [b](#here) [c](#not) [d](b.md#there) [e](../../out.md) [f](https://x.example)\n# Here\n`[g](code.md)`';
  const planted: Page[] = [
    { path: 'docs/a.md', text },
    { path: 'docs/b.md', text: '## There!\nRun `npm run nothing` or `npm start`.' },
  ];
  deepEqual(
    deadLinks(planted, () => false),
    ['docs/a.md: gone.md', 'docs/a.md: #not', 'docs/a.md: ../../out.md'],
  );
  deepEqual(commandsIn(planted[1]!), ['nothing', 'start']);
});
