import { build } from 'esbuild';

const fileOf = (id) => `/__deps/${id.replace(/\W+/g, '_')}.js`;

/**
 * Dependencies as a few files: msw alone is about 220 modules, each a request in every test page. They are bundled together
 * with splitting, so that a page has one lit and one nanostores.
 */
export async function prebundle(ids) {
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(ids.map((id) => [fileOf(id).slice('/__deps/'.length, -'.js'.length), id])),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    outdir: '/__deps',
    conditions: ['development', 'browser'],
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map((file) => [file.path.replaceAll('\\', '/'), file.text]));
  const known = new Set(ids);
  return {
    name: 'prebundle',
    resolveImport: ({ source }) => (known.has(source) ? fileOf(source) : undefined),
    serve(context) {
      const body = files.get(context.path);
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}
