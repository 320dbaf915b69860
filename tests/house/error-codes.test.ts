import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { errorCodes, explained, named } from './error-codes.js';
import { ROOT, source, tests } from './source.js';

const codes = errorCodes();
const pages = explained(readFileSync(`${ROOT}packages/core/docs/errors.md`, 'utf8'));

test('every error code has a paragraph, and every paragraph a code', () => {
  ok(codes.includes('config/invalid') && codes.includes('commerce/out-of-stock'), 'the codes were read');
  deepEqual([...pages.keys()].sort(), codes);
  for (const [code, words] of pages) ok(words.length > 80, `the paragraph on ${code} says too little`);
});

test('every error code is produced by a test', () => {
  const others = tests().filter(({ path }) => !path.startsWith('tests/house/'));
  deepEqual(
    codes.filter((code) => !named(code, others)),
    [],
  );
});

test('a code without a paragraph or a test is found', () => {
  deepEqual(
    [...explained('### `a/b`\n\nWords.\n\n## Part\n\n### `c/d`\n')],
    [
      ['a/b', 'Words.'],
      ['c/d', ''],
    ],
  );
  const one = [source('a.test.ts', "equal(error.code, 'media/decode'); equal(error.kind, 'conflict');")];
  equal(named('media/decode', one), true);
  equal(named('commerce/conflict', one), true);
  equal(named('media/network', one), false);
});
