import { readFileSync } from 'node:fs';
import { filesUnder } from '../files.mjs';
import { ROOT } from '../root.mjs';
import { litElement, litHtml, longLivedOfLitElement, longLivedOfLitHtml, svgOfLitHtml } from './lean/lit-html.mjs';
import { reactiveElement } from './lean/reactive-element.mjs';

const OURS = /\/packages\/[a-z]+\/src\/.*\.ts$/;
const SVG = /\bsvg`/;
const LONG_LIVED = /lit\/(async-directive|directives\/(?!keyed\.js|live\.js|repeat\.js))/;

/** The cuts for such sources as there are: by the file of Lit that they are made in. */
export function cutsFor(sources) {
  const none = (pattern, cuts) => (sources.some((source) => pattern.test(source)) ? [] : cuts);
  return [
    [/\/node_modules\/@lit\/reactive-element\/reactive-element\.js$/, reactiveElement],
    [
      /\/node_modules\/lit-html\/lit-html\.js$/,
      [...litHtml, ...none(SVG, svgOfLitHtml), ...none(LONG_LIVED, longLivedOfLitHtml)],
    ],
    [/\/node_modules\/lit-element\/lit-element\.js$/, [...litElement, ...none(LONG_LIVED, longLivedOfLitElement)]],
  ];
}

const ourSources = () =>
  filesUnder(`${ROOT}packages/elements/src`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(file, 'utf8'));

/** What of Lit is left out, and must therefore not stand in any source of ours; see the lists in `lean/`. */
const LEFT_OUT = [
  [/\bmathml`/, 'mathml`` templates'],
  [/from ['"]lit\/(decorators|static-html)/, 'decorators and static templates'],
  [
    /\b(addController|addInitializer|shouldUpdate|scheduleUpdate|createProperty|getPropertyDescriptor)\(/,
    'controllers and hooks of Lit’s',
  ],
  [
    /\b(useDefault|noAccessor|hasChanged|converter):|\btype: (Object|Array)\b/,
    'converters, comparisons and defaults of properties',
  ],
  [/<(textarea|title|script|style)\b[^>`]*>[^<`]*\$\{/, 'an expression between the tags of raw text'],
  [/<!--[^>]*\$\{/, 'an expression in a comment'],
];

/** A text after each cut of a list; every cut has to be found, exactly once. */
export function cut(text, cuts, name) {
  return cuts.reduce((left, [from, to]) => {
    const parts = left.split(from);
    if (parts.length !== 2) throw new Error(`${name} has ${parts.length - 1} of what lean.mjs cuts once: ${from}`);
    return parts.join(to);
  }, text);
}

/** What a source uses that the script tag's Lit does not have, in words; `undefined` where there is nothing. */
export const missed = (code) => LEFT_OUT.find(([pattern]) => pattern.test(code))?.[1];

/**
 * Leaves out of Lit what Vitrine has no use for. A version of Lit that is written otherwise, and a source of ours that
 * would miss something, fail the build.
 */
export function lean() {
  const cuts = cutsFor(ourSources());
  const left = new Set(cuts);
  return {
    name: 'lean',
    transform(code, id) {
      const path = id.replaceAll('\\', '/');
      const lost = OURS.test(path) && missed(code);
      if (lost) throw new Error(`${path} uses what tests/tools/build/lean.mjs leaves out of Lit: ${lost}`);
      const found = cuts.find(([file]) => file.test(path));
      if (!found) return null;
      left.delete(found);
      return { code: cut(code, found[1], path), map: { mappings: '' } };
    },
    buildEnd(error) {
      if (!error && left.size > 0) throw new Error(`lean.mjs met no ${[...left].map(([file]) => file.source).join(', ')}`);
    },
  };
}
