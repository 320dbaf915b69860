import { Script } from 'node:vm';

/**
 * Where a classic script finds its chunks: beside itself, or where its tag says `data-base`. One that is run without a tag of its own, as
 * some tag managers do, looks for the tag.
 */
const BASE =
  '(()=>{const s=document.currentScript||document.querySelector(\'script[src*="vitrine.iife.js"]\'),{base}=s?.dataset??{};' +
  'return new URL(base?base.replace(/\\/?$/,"/"):".",base?document.baseURI:s?.src||document.baseURI).href})()';

/**
 * The script tag's entry as a classic script, for a page that cannot say `type="module"`. `import.meta` and static imports are no part
 * of such a script; a lazy import is, and gets the whole address of what it asks for. Throws where the entry has what cannot be turned.
 */
export function classic(code) {
  const text = code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '');
  if (/\bimport\.meta\b|(^|[;}])(import|export)\b(?!\()/.test(text))
    throw new Error('the entry has what a classic script cannot have');
  const turned = text.replace(/\bimport\(\s*(["'`])\.\/([^"'`]+)\1\s*\)/g, 'import(vitrineBase+`$2`)');
  if (/import\(\s*["'`]\.\//.test(turned)) throw new Error('an import of the entry is not understood');
  const script = `(vitrineBase=>{${turned}})(${BASE});\n`;
  // throws where it would not run in a browser either
  new Script(script, { filename: 'vitrine.iife.js' });
  return script;
}
