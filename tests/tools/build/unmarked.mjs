import { RolldownMagicString } from 'rolldown';

/** What Lit and nanostores leave in a page: versions for a warning, a table for decorators, a counter for several copies of themselves. */
const MARKS = [
  [/\([\w$]+\.(litHtmlVersions|litElementVersions|reactiveElementVersions)\?\?=\[\]\)\.push\("[^"]*"\)/, '0'],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),[\w$]+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
  [/litPropertyMetadata\.get\([\w$]+\)/, 'void 0'],
  [/globalThis\.nanostoresGlobal \|\|= (?=\{ epoch: 0 \})/, ''],
];
const THEIRS = /\/node_modules\/(lit-html|lit-element|@lit\/reactive-element|nanostores)\//;

/** A page has one name of ours, and no other: none of these is needed where there is one copy, without decorators. */
export function unmarked() {
  return {
    name: 'unmarked',
    transform(code, id) {
      if (!THEIRS.test(id.replaceAll('\\', '/'))) return null;
      const text = new RolldownMagicString(code, { filename: id });
      for (const [mark, instead] of MARKS) {
        const found = mark.exec(code);
        if (found && instead) text.overwrite(found.index, found.index + found[0].length, instead);
        else if (found) text.remove(found.index, found.index + found[0].length);
      }
      return text.hasChanged()
        ? { code: text.toString(), map: text.generateMap({ hires: true, source: id, includeContent: true }).toString() }
        : null;
    },
  };
}
