import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { transformSync } from 'esbuild';
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
    // what runs in Node alone knows it; nothing else does
    types: name === 'room' ? ['node'] : [],
  };
}

function programOf(name, more = {}) {
  const sources = filesUnder(`${ROOT}packages/${name}/src`).filter(
    // what only tests and the gallery look at is not published
    (file) => /\.tsx?$/.test(file) && !/\.(test|bench)\.tsx?$|\/(states|sample-[\w-]+)\.ts$/.test(file),
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

/** Writes a module without its layout, and its map back to the source. */
function writeTight(file, text) {
  const { code, map } = transformSync(text, {
    format: 'esm',
    target: 'es2022',
    minifyWhitespace: true,
    sourcemap: 'external',
    sourcefile: file,
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${code}//# sourceMappingURL=${basename(file)}.map\n`);
  writeFileSync(`${file}.map`, map);
}

/** Writes a package's `dist`: a module, its types and its maps for every source that is no test. Throws what the compiler says. */
export function compilePackage(name) {
  const { program, sources } = programOf(name);
  rmSync(`${ROOT}packages/${name}/dist`, { recursive: true, force: true });
  program.emit(undefined, undefined, undefined, true);
  // comments and layout stay in the types, where editors show them, and in the maps
  const bare = { declaration: false, declarationMap: false, removeComments: true, sourceMap: false, inlineSourceMap: true };
  ts.createProgram(sources, { ...program.getCompilerOptions(), ...bare }, undefined, program).emit(undefined, writeTight);
  return `${sources.length} modules`;
}
