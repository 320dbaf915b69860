import { rmSync } from 'node:fs';
import ts from 'typescript';
import { filesUnder } from '../files.mjs';
import { ROOT } from '../root.mjs';

const HOST = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => ROOT, getNewLine: () => '\n' };

/** The repository's compiler options, turned from checking into writing: other packages are seen as their dist, as a shop sees them. */
function options(name) {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.json`, ts.sys.readFile);
  const { options: checked } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, ROOT);
  return {
    ...checked,
    noEmit: false,
    noEmitOnError: true,
    declaration: true,
    declarationMap: true,
    sourceMap: true,
    inlineSources: true,
    stripInternal: true,
    rootDir: `${ROOT}packages/${name}/src`,
    outDir: `${ROOT}packages/${name}/dist`,
    customConditions: [],
    types: [],
  };
}

function programOf(name, more = {}) {
  const sources = filesUnder(`${ROOT}packages/${name}/src`).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|bench)\.tsx?$/.test(file),
  );
  if (sources.length === 0) throw new Error(`packages/${name}/src has no sources`);
  const program = ts.createProgram(sources, { ...options(name), ...more });
  const faults = ts.sortAndDeduplicateDiagnostics(ts.getPreEmitDiagnostics(program));
  if (faults.length > 0) throw new Error(`packages/${name} does not compile:\n${ts.formatDiagnostics(faults, HOST)}`);
  return { program, sources };
}

/** Adds the types of a package that is bundled to what the bundler wrote. */
export function declarePackage(name) {
  programOf(name, { emitDeclarationOnly: true, declarationMap: false }).program.emit();
}

/** Writes a package's `dist`: a module, its types and its maps for every source that is no test. Throws what the compiler says. */
export function compilePackage(name) {
  const { program, sources } = programOf(name);
  rmSync(`${ROOT}packages/${name}/dist`, { recursive: true, force: true });
  program.emit();
  return `${sources.length} modules`;
}
