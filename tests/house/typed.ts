import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { ROOT } from './source.js';

const FIXTURES = `${ROOT}tests/fixtures/`;

/** The repository's own compiler options, with which a fixture is read. */
function options(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, (file) => readFileSync(file, 'utf8')) as { config: object };
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, ROOT).options;
}

/** A fixture as it stands, or with a mistake put into it. */
export interface Fixture {
  readonly file: string;
  readonly text: string;
}

export const fixture = (file: string): Fixture => ({ file, text: readFileSync(FIXTURES + file, 'utf8') });

/** The same with `right` replaced by `wrong`, under a name of its own. Throws where `right` is not in it. */
export function planted({ file, text }: Fixture, right: string, wrong: string, n: number): Fixture {
  if (!text.includes(right)) throw new Error(`${file} has no ${right}`);
  return { file: file.replace(/(?=\.tsx?$)/, `-wrong-${n}`), text: text.replace(right, wrong) };
}

/** What the compiler says of each fixture: one text for each complaint, which begins with the line it is about. */
export function complaintsOf(fixtures: readonly Fixture[]): string[][] {
  const texts = new Map(fixtures.map(({ file, text }) => [FIXTURES + file, text]));
  const compiler = options();
  const host = ts.createCompilerHost(compiler);
  const { readFile, fileExists } = host;
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.getSourceFile = (file, target) => {
    const text = host.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, target);
  };
  const program = ts.createProgram([...texts.keys()], compiler, host);
  return [...texts].map(([file, text]) => {
    const syntax = program.getSourceFile(file);
    return [...program.getSemanticDiagnostics(syntax), ...program.getSyntacticDiagnostics(syntax)].map(
      ({ start = 0, messageText }) => {
        const line = text.slice(text.lastIndexOf('\n', start) + 1).split('\n', 1)[0] ?? '';
        return `${line.trim()} -- ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      },
    );
  });
}
