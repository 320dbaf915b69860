import { ROOT } from '../root.mjs';

/** Where the example's live page finds whoever hosts it. */
export const HOST = '/live/host.js';

/** The script of the example's host with what it needs of the packages, bundled anew for each request. */
export async function hostModule() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}tests/tools/serve/live-host/host.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['@vitrine/source'],
    // the room between tabs needs no server
    external: ['@nats-io/nats-core'],
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}
