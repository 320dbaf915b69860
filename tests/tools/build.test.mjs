import { deepEqual, equal, throws } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { loadedWith } from './brotli.mjs';
import { placesIn } from './build/chunking.mjs';
import { readManifest } from './build/manifest.mjs';
import { squeezeCss, squeezeHtml } from './build/squeeze-templates.mjs';
import { targets, withoutSource } from './pack.mjs';

test('style text loses its indentation and comments, and nothing in quotes', () => {
  const css = "\n  :host { display: block }\n  /* why */\n  .a > .b,\n  .c::after { content: ' ; '; width: calc(100% - 2px); }\n";
  equal(squeezeCss(css, true, true), ":host{display:block}.a>.b,.c::after{content:' ; ';width:calc(100% - 2px)}");
  equal(squeezeCss(' .d { color: ', false, false), ' .d{color:');
});

test('markup keeps every space between words', () => {
  equal(squeezeHtml('\n  <p>one\n    <b>two</b> three</p>\n', true, true), '<p>one <b>two</b> three</p>');
  equal(squeezeHtml(' and\n  ', false, false), ' and ');
  equal(squeezeHtml(' <b>a</b> ', true, true), ' <b>a</b> ');
});

const PLAYER = '/packages/elements/src/player/player.ts';
const THEATRE = '/packages/elements/src/player/theatre.ts';
const chunk = (fileName, moduleIds, imports = [], more = {}) => ({ fileName, moduleIds, imports, ...more });
const lazily = { isDynamicEntry: true };

test('the front is one chunk, what the entry shares stands apart, and so does what a theatre shares with others', () => {
  const chunks = [
    chunk('vitrine.js', ['entry', 'own'], ['version.js'], { isEntry: true, facadeModuleId: 'entry' }),
    chunk('player.js', [PLAYER], ['lit.js', 'version.js'], lazily),
    chunk('theatre.js', [THEATRE], ['lit.js', 'words.js', 'strip.js'], lazily),
    chunk('carousel.js', ['/packages/elements/src/carousel/carousel.ts'], ['lit.js', 'strip.js'], lazily),
    chunk('version.js', ['version']),
    chunk('lit.js', ['lit']),
    chunk('words.js', ['words']),
    chunk('strip.js', ['strip']),
  ];
  deepEqual(Object.fromEntries(placesIn(chunks)), {
    [PLAYER]: 'front',
    lit: 'front',
    version: 'shared',
    [THEATRE]: 'theatre',
    words: 'theatre',
    strip: 'common',
  });
});

test('an entry that others would import gives away all but itself', () => {
  const chunks = [
    chunk('vitrine.js', ['entry', 'own'], [], { isEntry: true, facadeModuleId: 'entry' }),
    chunk('lazy.js', ['lazy'], ['vitrine.js'], lazily),
  ];
  deepEqual([...placesIn(chunks)], [['own', 'shared']]);
});

test('the manifest is read without running it', () => {
  const line = "export const manifest = { 'vitrine-x': async () => (await import('./x/x.js')).VitrineX } as const;";
  deepEqual(readManifest(line), [{ tag: 'vitrine-x', specifier: './x/x.js', className: 'VitrineX' }]);
  throws(() => readManifest("export const manifest = { 'vitrine-x': load };"), /which class <vitrine-x> is/);
});

test('what an entry loads by itself is followed, and what waits is not', () => {
  const folder = mkdtempSync(`${tmpdir()}/vitrine-loaded-`);
  mkdirSync(`${folder}/chunks`);
  writeFileSync(`${folder}/vitrine.js`, 'import{a as b}from"./chunks/shared.js";import("./chunks/lazy.js");');
  writeFileSync(`${folder}/chunks/shared.js`, 'import"./deep.js";export{c}from"./more.js";');
  for (const name of ['deep', 'more', 'lazy']) writeFileSync(`${folder}/chunks/${name}.js`, 'var a=1;');
  deepEqual(loadedWith(folder, 'vitrine.js'), ['chunks/deep.js', 'chunks/more.js', 'chunks/shared.js', 'vitrine.js']);
  rmSync(folder, { recursive: true });
});

test('the private condition is gone from what is published', () => {
  const exports = {
    '.': { '@vitrine/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
    './package.json': './package.json',
  };
  deepEqual(withoutSource(exports), {
    '.': { types: './dist/index.d.ts', default: './dist/index.js' },
    './package.json': './package.json',
  });
  deepEqual(targets(exports), ['./src/index.ts', './dist/index.d.ts', './dist/index.js', './package.json']);
});
