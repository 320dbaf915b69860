import { posix } from 'node:path';
import ts from 'typescript';
import { importsOf } from './directions.js';
import { nodes, type Source } from './source.js';

/** What an element's folder puts into the page, and what its class says of it. */
export interface Element {
  readonly tag: string;
  /** Every source of the element's folder. */
  readonly sources: readonly Source[];
}

const FOLDERS = 'packages/elements/src/';

/** `vitrine-cart-button` to `packages/elements/src/cart-button`; `home`: where elements have their folders. */
const folderOf = (tag: string, home: string): string => home + tag.replace(/^vitrine-/, '');

const importedBy = (file: Source): string[] =>
  [...importsOf(file)].map(({ specifier }) => posix.join(posix.dirname(file.path), specifier).replace(/\.js$/, '.ts'));

/**
 * Each element with the files that put something into its root: those of its folder, but for one that only other elements
 * use, which is theirs.
 */
export function elementsOf(tags: readonly string[], sources: readonly Source[], home = FOLDERS): Element[] {
  const users = new Map<string, Set<string>>();
  for (const file of sources)
    for (const path of importedBy(file)) users.set(path, (users.get(path) ?? new Set()).add(posix.dirname(file.path)));
  return tags.map((tag) => {
    const folder = folderOf(tag, home);
    const name = posix.basename(folder);
    const isOwn = (path: string): boolean => {
      const by = users.get(path);
      if (posix.dirname(path) === folder) return !by || by.has(folder) || path === `${folder}/${name}.ts`;
      const its = posix.dirname(path);
      return its !== `${home}base` && !!by?.has(folder) && !by.has(its) && path !== `${its}/${posix.basename(its)}.ts`;
    };
    return { tag, sources: sources.filter(({ path }) => path.startsWith(home) && isOwn(path)) };
  });
}

type Kind = 'slot' | 'csspart' | 'cssprop' | 'fires';

const nameOf = (comment: string): string => /^\s*(\S+)/.exec(comment)?.[1] ?? '';

/** The words of `name - words` or `- words`; empty where there are none. */
const wordsOf = (comment: string): string => /^\s*(?:\S+\s+)?-\s+(\S.*)/s.exec(comment)?.[1] ?? '';

function* jsDocs(sources: readonly Source[]): Generator<ts.ClassDeclaration> {
  for (const { syntax } of sources) for (const node of nodes(syntax)) if (ts.isClassDeclaration(node)) yield node;
}

const commentOf = (tag: ts.JSDocTag): string => ts.getTextOfJSDocComment(tag.comment) ?? '';

/** The names that the classes of a folder describe, by kind; a line without words describes nothing. */
function described(sources: readonly Source[]): Map<Kind | 'element', Set<string>> {
  const found = new Map<Kind | 'element', Set<string>>();
  for (const declaration of jsDocs(sources)) {
    for (const tag of ts.getJSDocTags(declaration)) {
      const kind = tag.tagName.text as Kind | 'element';
      const comment = commentOf(tag);
      const names = found.get(kind) ?? new Set<string>();
      found.set(kind, names);
      if (kind === 'element') names.add(nameOf(comment));
      else if (wordsOf(comment) !== '') names.add(/^\s*-\s/.test(comment) ? '' : nameOf(comment));
    }
  }
  return found;
}

/** The fixed text of a template, with a mark where a value stands. */
const templateText = ({ template }: ts.TaggedTemplateExpression): string =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.head.text + template.templateSpans.map((span) => `\u0000${span.literal.text}`).join('');

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

function* shown({ syntax }: Source): Generator<readonly [Kind, string]> {
  for (const node of nodes(syntax)) {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
      const text = templateText(node);
      if (node.tag.text === 'html') {
        for (const attributes of matches(text, /<slot\b([^>]*)>/g))
          yield ['slot', /\bname="([^"\0]*)"/.exec(attributes)?.[1] ?? ''];
        for (const parts of matches(text, /\spart="([^"\0]+)"/g)) for (const part of parts.split(/\s+/)) yield ['csspart', part];
      }
      if (node.tag.text === 'css')
        for (const property of matches(text, /var\(\s*(--vitrine-[\w-]+)/g)) yield ['cssprop', property];
    }
    // a part of an element that no template made
    if (ts.isCallExpression(node) && /\bpart\.add$/.test(node.expression.getText(syntax)))
      for (const name of node.arguments) if (ts.isStringLiteral(name)) yield ['csspart', name.text];
    // requests and facts go by their name, as the first or second argument of whatever sends them
    if (ts.isCallExpression(node) && /(^|\.)(request|tell)$/.test(node.expression.getText(syntax))) {
      const name = node.arguments.slice(0, 2).find((it) => ts.isStringLiteral(it) && it.text.startsWith('vitrine-'));
      if (name && ts.isStringLiteral(name)) yield ['fires', name.text];
    }
  }
}

/** What an element shows and does not describe, as `vitrine-cart: csspart "total" has no line`. */
export function undocumented(elements: readonly Element[]): string[] {
  return elements.flatMap(({ tag, sources }) => {
    if (sources.length === 0) return [`${tag}: has no folder`];
    const known = described(sources);
    if (!known.get('element')?.has(tag)) return [`${tag}: no class says \`@element ${tag}\``];
    const missing = sources
      .flatMap((file) => [...shown(file)])
      .filter(([kind, name]) => !known.get(kind)?.has(name))
      .map(([kind, name]) => `${tag}: ${kind} "${name}" has no line`);
    return [...new Set(missing)];
  });
}
