import { ROOT } from '../root.mjs';

const MANIFEST = /\/packages\/elements\/src\/manifest\.ts$/;
const FRONT = /^\.\/(shop\/shop|player\/player)\.js$/;

/**
 * The two elements of the front come with one file in any case. Where the manifest imports them it is led to that file itself, whose
 * names it then reads, and no bundler's object of a module's names has to stand in between.
 */
export function oneFront() {
  return {
    name: 'one-front',
    enforce: 'pre',
    resolveId: (source, importer = '') =>
      FRONT.test(source) && MANIFEST.test(importer.replaceAll('\\', '/')) ? `${ROOT}packages/embed/src/front.ts` : null,
  };
}
