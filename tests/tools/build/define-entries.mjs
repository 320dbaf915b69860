import { mkdirSync, writeFileSync } from 'node:fs';
import { ROOT } from '../root.mjs';
import { readManifest } from './manifest.mjs';

const OUT = `${ROOT}packages/elements/dist/define`;

/** Writes `dist/define/<tag>.js` for every line of the manifest: it registers that one element, and exports the registered class. */
export function writeDefineEntries() {
  mkdirSync(OUT, { recursive: true });
  const entries = readManifest();
  for (const { tag, specifier, className } of entries) {
    const from = specifier.replace(/^\.\//, '../');
    writeFileSync(
      `${OUT}/${tag}.js`,
      `import { define } from '../base/define.js';\nimport { ${className} as element } from '${from}';\nexport const ${className} = define('${tag}', element);\n`,
    );
    writeFileSync(
      `${OUT}/${tag}.d.ts`,
      `/** Registers \`<${tag}>\`; the class is the one that is really registered. */\nexport declare const ${className}: typeof import('${from}').${className};\n`,
    );
  }
  return `${entries.length} tags`;
}
