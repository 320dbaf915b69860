import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ROOT } from './source.js';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly type?: string;
  readonly license?: string;
  readonly sideEffects?: boolean | readonly string[];
  readonly files?: readonly string[];
  readonly engines?: { readonly node?: string };
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
}

const read = (path: string): Manifest => JSON.parse(readFileSync(`${ROOT}${path}/package.json`, 'utf8')) as Manifest;
const NAMES = ['core', 'elements', 'adapters', 'embed', 'room', 'studio', 'testkit'];
const packages = NAMES.map((name) => read(`packages/${name}`));

const foreign = (manifests: readonly Manifest[]): string[] => {
  const names = manifests.flatMap(({ dependencies = {} }) => Object.keys(dependencies));
  return [...new Set(names)].filter((name) => !name.startsWith('@vitrine/')).sort();
};
const INSTALL = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
const installers = ({ scripts = {} }: Manifest): string[] => INSTALL.filter((name) => name in scripts);

test('at run time there are lit, nanostores and hls.js, and nobody else', () => {
  deepEqual(foreign(packages.filter(({ name }) => name !== '@vitrine/testkit')), ['hls.js', 'lit', 'nanostores']);
  ok(foreign(packages).every((name) => ['hls.js', 'lit', 'nanostores', 'msw'].includes(name)));
});

test('nothing runs when a package is installed', () => deepEqual(packages.flatMap(installers), []));

test('all packages have one version, and ask for each other in it', () => {
  const [version] = packages.map((it) => it.version);
  for (const { name, version: its, dependencies = {} } of packages) {
    equal(its, version, name);
    for (const [other, wanted] of Object.entries(dependencies))
      if (other.startsWith('@vitrine/')) equal(wanted, version, `${name}: ${other}`);
  }
  const stamped = readFileSync(`${ROOT}packages/elements/src/base/version.ts`, 'utf8');
  ok(stamped.includes(`'${version}'`), 'base/version.ts says another version');
});

test('each package says what it is: modules, licence, Node, side effects, and dist alone', () => {
  for (const { name, type, license, engines, sideEffects, files, exports } of packages) {
    deepEqual([name, type, license, engines?.node], [name, 'module', 'Apache-2.0', '>=20.19']);
    ok(sideEffects !== undefined, `${name} says nothing of side effects`);
    ok(files?.includes('dist') && !files.includes('src'), `${name} would publish its sources`);
    ok(exports?.['./package.json'], `${name} hides its package.json`);
  }
});

test('a foreign package and an install script are found', () => {
  const planted = { name: 'x', version: '1', dependencies: { lit: '3', leftpad: '1' }, scripts: { postinstall: 'node x.js' } };
  deepEqual(foreign([planted]), ['leftpad', 'lit']);
  deepEqual(installers(planted), ['postinstall']);
});
