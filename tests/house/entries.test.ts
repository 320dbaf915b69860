import { deepEqual, ok } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { ROOT } from './source.js';

const NAMES = ['core', 'elements', 'adapters', 'embed', 'room', 'studio', 'testkit'];

/** Every address that a package's `exports` gives to somebody who imports it, patterns filled in. */
function entries(name: string): string[] {
  const { exports } = JSON.parse(readFileSync(`${ROOT}packages/${name}/package.json`, 'utf8')) as {
    exports: Record<string, unknown>;
  };
  return Object.entries(exports).flatMap(([path, target]) => {
    if (path.endsWith('.json') || path.endsWith('.css')) return [];
    const address = `@vitrine/${name}${path.slice(1)}`;
    if (!path.includes('*')) return [address];
    const file = typeof target === 'string' ? target : (target as { default: string }).default;
    const [folder = '', end = ''] = file.split('*');
    const files = readdirSync(`${ROOT}packages/${name}/${folder}`).filter((it) => it.endsWith(end));
    return files.map((it) => address.replace('*', it.slice(0, it.length - end.length)));
  });
}

/** Imports every address in a Node of its own, without our conditions and without a page; answers with what went wrong. */
async function importAll(addresses: readonly string[]): Promise<string[]> {
  const script = `
    for (const name of ['window', 'document', 'HTMLElement', 'customElements', 'navigator', 'localStorage']) delete globalThis[name];
    const wrong = [];
    for (const address of ${JSON.stringify(addresses)})
      await import(address).catch((error) => wrong.push(address + ': ' + error.message));
    console.log(JSON.stringify(wrong));`;
  const options = { cwd: `${ROOT}packages/testkit`, env: { ...process.env, NODE_OPTIONS: '' } };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], options);
  return JSON.parse(stdout) as string[];
}

test('every published entry imports in plain Node', async () => {
  const addresses = NAMES.flatMap(entries);
  ok(addresses.includes('@vitrine/core') && addresses.includes('@vitrine/elements'));
  deepEqual(await importAll(addresses), []);
});

test('an entry that needs a page is found', async () => {
  const [wrong] = await importAll(['data:text/javascript,document.title']);
  ok(wrong?.includes('document is not defined'));
});

interface Analysis {
  readonly modules: readonly { readonly path: string; readonly declarations: readonly { readonly tagName?: string }[] }[];
}

/** The tags of a package's `custom-elements.json`, sorted; each of its paths leads somewhere. */
function described(name: string): readonly string[] {
  const folder = `${ROOT}packages/${name}/`;
  const { modules } = JSON.parse(readFileSync(`${folder}dist/custom-elements.json`, 'utf8')) as Analysis;
  const lost = modules.filter(({ path }) => !existsSync(folder + path));
  deepEqual(lost, [], 'a path of custom-elements.json leads nowhere');
  return modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? [])).sort();
}

test('every element can be registered alone, and stands in custom-elements.json', async () => {
  const { manifest } = await import('../../packages/elements/src/manifest.js');
  const tags = Object.keys(manifest).sort();
  for (const tag of tags) ok(existsSync(`${ROOT}packages/elements/dist/define/${tag}.js`), tag);
  deepEqual(described('elements'), tags);
});

test('the console stands in the custom-elements.json of its package', async () => {
  const { studio } = await import('../../packages/studio/src/manifest.js');
  deepEqual(described('studio'), Object.keys(studio).sort());
});
