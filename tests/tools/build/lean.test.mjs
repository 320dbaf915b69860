import { deepEqual, equal, match, throws } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Linter } from 'eslint';
import fc from 'fast-check';
import { atom as theirs } from 'nanostores';
import { ROOT } from '../root.mjs';
import { atom as ours } from './atom.mjs';
import { cut, cutsFor, missed } from './lean.mjs';

const BROWSER = ['globalThis', 'document', 'HTMLElement', 'Symbol', 'Map', 'WeakMap', 'Set', 'Promise'];
const SOURCES = { 'all that ever stood in a source': ['svg`', "'lit/directives/ref.js'"], 'as little as there can be': [] };
const FILES = ['@lit/reactive-element/reactive-element.js', 'lit-html/lit-html.js', 'lit-element/lit-element.js'];

for (const [what, sources] of Object.entries(SOURCES))
  for (const [at, file] of FILES.entries())
    test(`what is left of ${file} with ${what} is whole: no name in it is nobody's`, () => {
      const [pattern, cuts] = cutsFor(sources)[at];
      match(`/node_modules/${file}`, pattern);
      const text = cut(readFileSync(`${ROOT}node_modules/${file}`, 'utf8'), cuts, file);
      const globals = Object.fromEntries(BROWSER.map((name) => [name, 'readonly']));
      const config = { languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals }, rules: { 'no-undef': 'error' } };
      deepEqual(
        new Linter().verify(text, config).map(({ message }) => message),
        [],
      );
    });

test('a cut that is not found, or found twice, is an error', () => {
  equal(cut('abc', [['b', '-']], 'x.js'), 'a-c');
  throws(() => cut('abc', [['d', '']], 'x.js'), /x\.js has 0 of what lean\.mjs cuts once: d/);
  throws(() => cut('abab', [['b', '']], 'x.js'), /x\.js has 2/);
});

test('a source that would miss something is known', () => {
  for (const source of [
    'mathml`<mi />`',
    'this.addController(it)',
    '{ type: Object }',
    '{ converter: it }',
    'html`<title>${a}</title>`',
  ])
    match(missed(source) ?? '', /\w/, source);
  equal(missed('html`<svg><path d=${d} /></svg>`; const p = { a: { type: Number, reflect: true } };'), undefined);
});

/** What two listeners hear of two atoms, one of which sets the other, over some steps. */
function heard(atom, steps) {
  const [$a, $b] = [atom(0), atom(0)];
  const told = [];
  const offs = [];
  const listeners = [
    (value, before) => (told.push(['a', value, before]), value % 2 && $b.set(value)),
    (value, before) => (told.push(['b', value, before]), value > 3 && $a.set(value - 1)),
    (value) => (told.push(['c', value]), offs[0]?.()),
  ];
  for (const [what, n] of steps)
    if (what === 'a') $a.set(n);
    else if (what === 'b') $b.set(n);
    else if (what === 'on') offs[n % 3] ??= (n % 3 === 1 ? $b : $a).listen(listeners[n % 3]);
    else (offs[n % 3]?.(), (offs[n % 3] = undefined));
  return [told, $a.get(), $b.get()];
}

test('our atom tells what nanostores’ tells, in the same order', () => {
  const step = fc.tuple(fc.constantFrom('a', 'b', 'on', 'on', 'off'), fc.nat(6));
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => deepEqual(heard(ours, steps), heard(theirs, steps))));
});

test('a listener that throws keeps no other from hearing', () => {
  const $a = ours(1);
  const told = [];
  $a.listen(() => {
    throw new Error('no');
  });
  $a.subscribe((value) => told.push(value));
  throws(() => $a.set(2), /no/);
  deepEqual(told, [1, 2]);
});
