import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { ROOT } from '../root.mjs';

const FILE = `${ROOT}packages/elements/src/manifest.ts`;

/** The specifier of the one `import()` under a node, and the name that is read from it. */
function lazyImport(node) {
  let specifier, className;
  const visit = (child) => {
    if (
      ts.isCallExpression(child) &&
      child.expression.kind === ts.SyntaxKind.ImportKeyword &&
      ts.isStringLiteral(child.arguments[0])
    )
      specifier = child.arguments[0].text;
    if (ts.isPropertyAccessExpression(child) && /^[A-Z]/.test(child.name.text)) className = child.name.text;
    ts.forEachChild(child, visit);
  };
  visit(node);
  return { specifier, className };
}

/**
 * What `elements/src/manifest.ts` lists, read without running it: `{tag, specifier, className}`, as in `vitrine-player`,
 * `./player/player.js`, `VitrinePlayer`. Throws where a line is not understood.
 */
export function readManifest(source = readFileSync(FILE, 'utf8')) {
  const file = ts.createSourceFile('manifest.ts', source, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && node.name.text.startsWith('vitrine-')) {
      const { specifier, className } = lazyImport(node.initializer);
      if (!specifier || !className) throw new Error(`manifest.ts: cannot see which class <${node.name.text}> is`);
      found.push({ tag: node.name.text, specifier, className });
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
