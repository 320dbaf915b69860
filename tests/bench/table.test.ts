import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { table, told } from './table.js';

test('columns are as wide as their widest cell, and numbers stand to the right', () => {
  equal(
    table(
      ['target', 'ms'],
      [
        ['a facade', 7],
        ['Vitrine', 120],
      ],
    ),
    ['| target   |  ms |', '|----------|----:|', '| a facade |   7 |', '| Vitrine  | 120 |'].join('\n'),
  );
});

test('a cell that is missing is empty, and does not turn a column of numbers around', () => {
  equal(
    table(['what', 'figure'], [['one', '1.00'], ['two'], ['three', '–']]),
    ['| what  | figure |', '|-------|-------:|', '| one   |   1.00 |', '| two   |        |', '| three |      – |'].join('\n'),
  );
});

test('a number is told with the digits asked for; no figure is a dash', () => {
  equal(told(1.256, 2), '1.26');
  equal(told(-0.2), '0');
  equal(told(-3.6), '-4');
  equal(told(NaN, 3), '–');
});
