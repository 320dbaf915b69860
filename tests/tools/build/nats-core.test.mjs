/** What a viewer loads to be in a room on NATS: our channel, and of NATS's client what it uses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from '../root.mjs';

/** Bytes, as brotli sends them. */
const MOST = 26_000;

async function bundled(alias) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { natsFactory } from './packages/adapters/src/live/nats.ts'`, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@vitrine/source'],
    external: ['@vitrine/core'],
    metafile: true,
    write: false,
    alias,
  });
  return { bytes: brotliCompressSync(outputFiles[0].contents).length, files: Object.keys(metafile.inputs).join('\n') };
}

test("a room's client is small, and brings no cryptography that nobody runs", async () => {
  const lean = await bundled({
    '@nats-io/nats-core': `${ROOT}tests/tools/build/nats-core.mjs`,
    '@nats-io/nkeys': `${ROOT}tests/tools/build/no-nkeys.mjs`,
  });
  const whole = await bundled({});
  console.log(`  ${lean.bytes} bytes, ${whole.bytes} without the parts that stand in`);
  assert.ok(lean.bytes <= MOST, `${lean.bytes} bytes`);
  assert.doesNotMatch(lean.files, /tweetnacl/);
  assert.match(whole.files, /tweetnacl/);
});

test('who comes with a key of their own is told that this build knows none', async () => {
  const { fromSeed } = await import('./no-nkeys.mjs');
  const { jwtAuthenticator } = await import('./nats-core.mjs');
  assert.throws(() => fromSeed(), TypeError);
  assert.deepEqual(jwtAuthenticator('a.b.c')('nonce'), { jwt: 'a.b.c', nkey: '', sig: '' });
});
