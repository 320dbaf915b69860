import { RolldownMagicString } from 'rolldown';
import { parseSync } from 'vite';

const OURS = /\/packages\/[a-z]+\/src\/.*\.ts$/;

const squeezeRules = (text) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/([\w-]): /g, '$1:')
    .replace(/;}/g, '}');

/** Style text between two expressions, which may be cut anywhere. What stands in quotes stays as it is. */
export function squeezeCss(text, first, last) {
  const parts = text.replace(/\/\*[\s\S]*?\*\//g, '').split(/("[^"]*"|'[^']*')/);
  const squeezed = parts.map((part, i) => (i % 2 ? part : squeezeRules(part))).join('');
  const started = first ? squeezed.trimStart() : squeezed;
  return last ? started.trimEnd() : started;
}

/**
 * Markup between two expressions. Indentation is written for people, but a space between words is a space on the screen: runs
 * become one space, and only an indented end of the template is dropped.
 */
export const squeezeHtml = (text, first, last) => {
  let squeezed = text.replace(/<!--[\s\S]*?-->/g, '').replace(/\s+/g, ' ');
  if (first && /^\s*\n/.test(text)) squeezed = squeezed.trimStart();
  if (last && /\n\s*$/.test(text)) squeezed = squeezed.trimEnd();
  return squeezed;
};

const SQUEEZERS = { css: squeezeCss, html: squeezeHtml, svg: squeezeHtml };

function* tagged(node) {
  if (Array.isArray(node)) {
    for (const child of node) yield* tagged(child);
  } else if (node && typeof node === 'object') {
    if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier') yield node;
    for (const child of Object.values(node)) if (child && typeof child === 'object') yield* tagged(child);
  }
}

/** Takes the indentation out of our own css`` and html`` literals, which no minifier touches. */
export function squeezeTemplates() {
  return {
    name: 'squeeze-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!OURS.test(id) || !/\b(css|html|svg)`/.test(code)) return null;
      const { program, errors } = parseSync(id, code);
      if (errors.length > 0) return null;
      const text = new RolldownMagicString(code, { filename: id });
      for (const { tag, quasi } of tagged(program)) {
        quasi.quasis.forEach(({ start, value }, i, all) => {
          // a backslash is an escape whose meaning could hang on what stands beside it
          if (value.raw.includes('\\')) return;
          const from = code.indexOf(value.raw, start);
          const squeezed = SQUEEZERS[tag.name]?.(value.raw, i === 0, i === all.length - 1) ?? value.raw;
          if (squeezed === value.raw) return;
          if (squeezed === '') text.remove(from, from + value.raw.length);
          else text.overwrite(from, from + value.raw.length, squeezed);
        });
      }
      return text.hasChanged()
        ? { code: text.toString(), map: text.generateMap({ hires: true, source: id, includeContent: true }).toString() }
        : null;
    },
  };
}
