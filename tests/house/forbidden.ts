import ts from 'typescript';
import { nodes, place, type Rule } from './source.js';

/** Ways from data to markup or code. What is not here, as `textContent`, is safe by itself. */
const NAMES = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
  'unsafeHTML',
  'unsafeSVG',
  'unsafeMathML',
  'unsafeStatic',
  'unsafeCSS',
  'styleMap',
]);

function complaint(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return '`any` hides what a value is';
  if (ts.isEnumDeclaration(node)) return 'an enum is not erasable';
  if (ts.isIdentifier(node) && NAMES.has(node.text)) return `${node.text} lets data become markup`;
  if (ts.isStringLiteral(node) && NAMES.has(node.text)) return `${node.text} lets data become markup`;
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'eval') return 'eval runs data';
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Function')
    return 'Function runs data';
  return undefined;
}

/** No markup and no code from data, and nothing that hides a type. */
export const forbidden: Rule = (sources) =>
  sources.flatMap((file) =>
    [...nodes(file.syntax)].flatMap((node) => {
      const why = complaint(node);
      return why ? [`${place(file, node)}: ${why}`] : [];
    }),
  );

const UNFINISHED = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)|eslint-disable/;

/** Nothing is left for later, and no tool is told to look away. */
export const unfinished: Rule = (sources) =>
  sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (UNFINISHED.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
  );

const FOCUSED = /\b(describe|it|test|suite)\.(only|skip|todo)\b|\{ *(only|todo): *true/;

/** No test is left out by hand, and none leaves out the others. */
export const leftOut: Rule = (sources) =>
  sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (FOCUSED.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
  );
