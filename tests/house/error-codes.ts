import ts from 'typescript';
import { ROOT, type Source } from './source.js';

/** Every member of the `ErrorCode` union, as the compiler sees it, sorted. */
export function errorCodes(): string[] {
  const file = `${ROOT}packages/core/src/errors.ts`;
  const program = ts.createProgram([file], {
    strict: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const syntax = program.getSourceFile(file);
  const alias = syntax?.statements.find((it) => ts.isTypeAliasDeclaration(it) && it.name.text === 'ErrorCode');
  if (!alias) throw new Error('errors.ts declares no ErrorCode');
  const type = program.getTypeChecker().getTypeAtLocation(alias);
  return (type.isUnion() ? type.types : [type]).flatMap((it) => (it.isStringLiteral() ? [it.value] : [])).sort();
}

/** The codes that a page has a paragraph on, each under a heading of its own: ### `code`. */
export function explained(markdown: string): Map<string, string> {
  const parts = markdown.split(/^### `([^`]+)`$/m).slice(1);
  const pages = new Map<string, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) pages.set(parts[i] ?? '', (parts[i + 1] ?? '').replace(/^#.*$/gm, '').trim());
  return pages;
}

const COMMERCE = 'commerce/';

/** Whether a test names the code; a commerce error also goes by its kind alone before it leaves the core. */
export function named(code: string, tests: readonly Source[]): boolean {
  const names = code.startsWith(COMMERCE) ? [code, code.slice(COMMERCE.length)] : [code];
  const patterns = names.map((name) => new RegExp(`['"\`/ ]${name}['"\`:, ]`));
  return tests.some(({ text }) => patterns.some((pattern) => pattern.test(text)));
}
