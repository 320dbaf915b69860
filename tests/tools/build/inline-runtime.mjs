import { RolldownMagicString } from 'rolldown';

const IMPORT = /^import \{ [\w$]+ as (__exportAll[\w$]*) \} from "\.\/rolldown-runtime[^"]*";/m;
const RUNTIME = /\/rolldown-runtime[^/]*\.js(\.map)?$/;

/** Makes an object of a module's exports; what the bundler's own helper of that name does. */
const helper = (name) =>
  `var ${name} = (all, plain) => { const target = {}; for (const key in all) Object.defineProperty(target, key, { get: all[key], enumerable: true });` +
  ` if (!plain) Object.defineProperty(target, Symbol.toStringTag, { value: "Module" }); return target; };`;

/** The object of one module's names, made by the helper; what is not a plain list of names is left alone. */
const objectOf = (name) =>
  new RegExp(
    `var ([\\w$]+) = /\\* @__PURE__ \\*/ ${name.replaceAll('$', '\\$')}\\(\\{\\s*((?:[\\w$]+: \\(\\) => [\\w$]+,?\\s*)+)\\}\\);`,
    'g',
  );

/**
 * The objects of modules that only other chunks ask for, as plain ones at the chunk's end, where everything in them is there. Answers
 * whether the helper is needed no more.
 */
export function plainObjects(code, name, text) {
  let end = '';
  let left = code.split(name).length - 2;
  for (const [whole, object, names] of code.matchAll(objectOf(name))) {
    // its own name, and where it is exported
    if (code.split(new RegExp(`(?<![\\w$])${object.replaceAll('$', '\\$')}(?![\\w$])`)).length !== 3) continue;
    text.remove(code.indexOf(whole), code.indexOf(whole) + whole.length);
    end += `var ${object} = { ${names.replace(/: \(\) => /g, ': ').trim()} };\n`;
    left--;
  }
  if (end) text.appendLeft(code.lastIndexOf('export {'), end);
  return left === 0;
}

/**
 * The bundler keeps its one helper in a chunk of its own, which the front would have to wait for: a whole round trip for a hundred bytes.
 * Each chunk that uses it gets it instead, or does without.
 */
export function inlineRuntime() {
  return {
    name: 'inline-runtime',
    renderChunk(code) {
      const found = IMPORT.exec(code);
      if (!found) return null;
      const text = new RolldownMagicString(code);
      const line = plainObjects(code, found[1], text) ? '' : helper(found[1]);
      if (line) text.overwrite(found.index, found.index + found[0].length, line);
      else text.remove(found.index, found.index + found[0].length);
      return { code: text.toString(), map: text.generateMap({ hires: true }).toString() };
    },
    generateBundle(_, bundle) {
      const used = Object.values(bundle).some(
        ({ type, code }) => type === 'chunk' && /from\s*["']\.\/rolldown-runtime/.test(code),
      );
      if (!used) for (const name of Object.keys(bundle)) if (RUNTIME.test(`/${name}`)) delete bundle[name];
    },
  };
}
