import { deepEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { published, source, type Rule } from './source.js';

const MOST = 300;
const lines = (text: string): number => text.trimEnd().split('\n').length;
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const tooLong: Rule = (sources) =>
  sources.filter(({ text }) => lines(text) > MOST).map(({ path, text }) => `${path}: ${lines(text)} lines`);

test(`no file has more than ${MOST} lines, and most have far fewer`, () => {
  const sources = published();
  deepEqual(tooLong(sources), []);
  const middle = median(sources.map(({ text }) => lines(text)));
  console.log(`  ${sources.length} source files, median ${middle} lines`);
  ok(middle <= 80, `the median is ${middle} lines`);
});

test('a long file is found', () => {
  deepEqual(tooLong([source('a.ts', 'a();\n'.repeat(MOST + 1)), source('b.ts', 'b();\n'.repeat(MOST))]), [
    `a.ts: ${MOST + 1} lines`,
  ]);
});
