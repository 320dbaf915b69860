import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesLike } from './files-like.js';
import ts from 'typescript';

/** The repository's top folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the repository: its path from the top, its text, and its syntax. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly syntax: ts.SourceFile;
}

/** A source that need not be on the disk, so that a rule can be shown a violation. */
export function source(path: string, text: string): Source {
  return { path, text, syntax: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

const read = (path: string): Source => source(path, readFileSync(ROOT + path, 'utf8'));

/** What is published: every source of every package that is no test. */
export const published = (): Source[] =>
  filesLike(/^packages\/[a-z]+\/src\/.*\.tsx?$/)
    .filter((path) => !isTest(path))
    .map(read);

/** Everything that is a test, of packages and of the repository. */
export const tests = (): Source[] => filesLike(/^(packages|tests)\/.*\.test\.(ts|tsx|mjs)$/).map(read);

export const isTest = (path: string): boolean => /\.(test|bench)\.\w+$/.test(path);

/** `packages/core/src/money.ts` to `core`. */
export const packageOf = (path: string): string => /^packages\/([^/]+)\//.exec(path)?.[1] ?? '';

/** `packages/core/src/money.ts:12`, counted from one. */
export function place({ path, syntax }: Source, node: ts.Node): string {
  return `${path}:${syntax.getLineAndCharacterOfPosition(node.getStart(syntax)).line + 1}`;
}

/** Every node under one, itself included. */
export function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodes(child);
}

/** Rules tell what they found as `place: what`; a clean house gives an empty list. */
export type Rule = (sources: readonly Source[]) => string[];
