import { build } from 'esbuild';
import { ROOT } from '../root.mjs';

const DIST = `${ROOT}packages/studio/dist`;

/**
 * Bundles the console for a page without a bundler of its own: `vitrine-studio.js`, and chunks beside it that are loaded as they are
 * needed. It is a file for hosts; what shoppers load knows nothing of it.
 */
export async function bundleStudio() {
  const { metafile } = await build({
    entryPoints: { 'vitrine-studio': `${ROOT}packages/studio/src/define.ts` },
    outdir: DIST,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    chunkNames: 'chunks/[name]-[hash]',
    conditions: ['@vitrine/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: {
      '@nats-io/nats-core': `${ROOT}tests/tools/build/nats-core.mjs`,
      '@nats-io/nkeys': `${ROOT}tests/tools/build/no-nkeys.mjs`,
    },
    metafile: true,
    logLevel: 'error',
  });
  const files = Object.values(metafile.outputs);
  return `${files.length} files, ${Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024)} kB`;
}
