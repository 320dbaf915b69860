import { RolldownMagicString } from 'rolldown';

const IMPORT = /^import \{ t as ([\w$]+) \} from "\.\/rolldown-runtime[^"]*";/m;
const RUNTIME = /\/rolldown-runtime[^/]*\.js(\.map)?$/;

/** Makes an object of a module's exports; what the bundler's own helper of that name does. */
const helper = (name) =>
  `var ${name} = (all, plain) => { const target = {}; for (const key in all) Object.defineProperty(target, key, { get: all[key], enumerable: true });` +
  ` if (!plain) Object.defineProperty(target, Symbol.toStringTag, { value: "Module" }); return target; };`;

/**
 * The bundler keeps its one helper in a chunk of its own, which the front would have to wait for: a whole round trip for a hundred bytes.
 * Each chunk that uses it gets it instead.
 */
export function inlineRuntime() {
  return {
    name: 'inline-runtime',
    renderChunk(code) {
      const found = IMPORT.exec(code);
      if (!found) return null;
      const text = new RolldownMagicString(code);
      text.overwrite(found.index, found.index + found[0].length, helper(found[1]));
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
