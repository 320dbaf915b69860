// The script tag's build: a small entry, and chunks that a page loads as it needs them. `npm run build` also says which modules
// go together (tests/tools/build/embed.mjs).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { inlineRuntime } from './tests/tools/build/inline-runtime.mjs';
import { lean } from './tests/tools/build/lean.mjs';
import { oneFront } from './tests/tools/build/one-front.mjs';
import { squeezeTemplates } from './tests/tools/build/squeeze-templates.mjs';

const { version } = JSON.parse(readFileSync(new URL('packages/embed/package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  // chunks are found beside the entry, wherever that is hosted
  base: './',
  publicDir: false,
  resolve: {
    conditions: ['@vitrine/source', 'module', 'browser', 'import', 'default'],
    // Lit's own falls back on style tags for browsers that cannot adopt style sheets; none of ours is one, and a strict policy would
    // block them, so that only their weight would be left
    alias: [
      { find: /^(@lit\/reactive-element\/|\.\/)css-tag\.js$/, replacement: at('tests/tools/build/css-tag.mjs') },
      { find: /^nanostores$/, replacement: at('tests/tools/build/atom.mjs') },
      { find: /^@nats-io\/nats-core$/, replacement: at('tests/tools/build/nats-core.mjs') },
      { find: /^@nats-io\/nkeys$/, replacement: at('tests/tools/build/no-nkeys.mjs') },
    ],
  },
  define: { 'process.env.NODE_ENV': '"production"', VITRINE_VERSION: JSON.stringify(version) },
  plugins: [oneFront(), squeezeTemplates(), lean(), inlineRuntime()],
  build: {
    target: 'es2022',
    outDir: at('packages/embed/dist'),
    emptyOutDir: true,
    sourcemap: true,
    reportCompressedSize: false,
    modulePreload: false,
    lib: { entry: process.env.VITRINE_ENTRY ?? at('packages/embed/src/vitrine.ts'), formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: 'vitrine.js',
        chunkFileNames: 'chunks/[name]-[hash:7].js',
        // Vite leaves the whitespace in libraries, for bundlers' sake; this file goes to browsers
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        // what is left to be said to a bundler is said to nobody here
        comments: { annotation: false },
      },
    },
  },
});
