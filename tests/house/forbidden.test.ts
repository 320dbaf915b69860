import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { forbidden, leftOut, unfinished } from './forbidden.js';
import { published, source, tests } from './source.js';

test('no markup or code from data, no any, no enum', () => deepEqual(forbidden(published()), []));
test('nothing is left for later', () => deepEqual(unfinished(published()), []));
test('no test is left out', () => deepEqual(leftOut(tests().filter(({ path }) => !path.startsWith('tests/house/'))), []));

const planted = (text: string): number => forbidden([source('packages/core/src/a.ts', text)]).length;

test('each forbidden thing is found', () => {
  deepEqual(planted('element.innerHTML = text;'), 1);
  deepEqual(planted("element['outerHTML'] = text;"), 1);
  deepEqual(planted("element.insertAdjacentHTML('beforeend', text);"), 1);
  deepEqual(planted("import { unsafeHTML } from 'lit/directives/unsafe-html.js';"), 1);
  deepEqual(planted('export const a = (it: any): string => it.x;'), 1);
  deepEqual(planted('enum Side { Left, Right }'), 1);
  deepEqual(planted('eval(text); new Function(text);'), 2);
});

test('a word in a sentence is not taken for one', () => {
  deepEqual(planted('// any enum, or innerHTML\nconst any = "innerHTML is not used";'), 0);
});

test('work left for later, and tests left out, are found', () => {
  const later = ['// TO', 'DO later'].join('');
  deepEqual(unfinished([source('packages/core/src/a.ts', `${later}\nconst a = 1;`)]).length, 1);
  const alone = ['it', "only('a', () => {});"].join('.');
  deepEqual(leftOut([source('packages/core/src/a.test.ts', alone)]).length, 1);
  deepEqual(leftOut([source('packages/core/src/a.test.ts', "it('a', () => {});")]).length, 0);
});
