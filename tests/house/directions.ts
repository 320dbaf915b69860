import ts from 'typescript';
import { nodes, packageOf, place, type Rule, type Source } from './source.js';

/** What each package may import; what hls.js and NATS's client cost, and who may know them, are rules of their own. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  core: ['nanostores'],
  elements: ['@vitrine/core', 'lit', 'hls.js'],
  adapters: ['@vitrine/core', '@nats-io/nats-core'],
  room: [
    '@vitrine/core',
    '@vitrine/adapters',
    'node:crypto',
    'node:fs',
    'node:http',
    'node:net',
    'node:path',
    'node:util',
    'node:zlib',
    'ws',
  ],
  embed: ['@vitrine/core', '@vitrine/elements', '@vitrine/adapters'],
  studio: ['@vitrine/core', '@vitrine/elements', '@vitrine/adapters', 'lit'],
  testkit: ['@vitrine/core', '@vitrine/adapters', 'msw'],
};

/** The one place that knows a framework: its types alone, which are the page's own. */
const isTypeOfReact = ({ path }: Source, { specifier, how }: Import): boolean =>
  path === 'packages/elements/src/jsx.ts' && specifier === 'react' && how === 'type';

interface Import {
  readonly node: ts.Node;
  readonly specifier: string;
  readonly how: 'now' | 'lazily' | 'type';
}

const isTypeOnly = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((it) => it.isTypeOnly)
  );
};

/** Everything that a file imports, however it does. */
export function* importsOf({ syntax }: Source): Generator<Import> {
  for (const node of nodes(syntax)) {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      yield { node, specifier: node.moduleSpecifier.text, how: isTypeOnly(node) ? 'type' : 'now' };
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      yield { node, specifier: argument && ts.isStringLiteralLike(argument) ? argument.text : '(computed)', how: 'lazily' };
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      yield { node, specifier: node.argument.literal.text, how: 'type' };
    }
  }
}

/** `lit/directives/live.js` to `lit`. */
const packageNamed = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

function leavesItsPackage(path: string, specifier: string): boolean {
  const depth = path.split('/').length - 4;
  return (specifier.match(/\.\.\//g)?.length ?? 0) > depth;
}

/** Packages import each other in one direction, and nobody else's code but what the design names. */
export const directions: Rule = (sources) =>
  sources.flatMap((file) => {
    const may = MAY[packageOf(file.path)];
    if (!may) return [`${file.path}: no directions are known for this package`];
    return [...importsOf(file)].flatMap((it) => {
      const { node, specifier } = it;
      if (isTypeOfReact(file, it)) return [];
      const wrong = specifier.startsWith('.') ? leavesItsPackage(file.path, specifier) : !may.includes(packageNamed(specifier));
      return wrong ? [`${place(file, node)}: imports ${specifier}`] : [];
    });
  });

/** The two builds of the engine, each in a file that is loaded when something is played; what is around them knows its types alone. */
const HLS = /^packages\/elements\/src\/media\/engine-hls-(light|full)\.ts$/;
const HLS_TYPES = /^packages\/elements\/src\/media\/engine-hls(-\w+)?\.ts$/;
const isHls = ({ specifier }: Import): boolean => packageNamed(specifier) === 'hls.js';

/** The engine that plays HLS is known to its own files, and comes when something is played, never before. */
export const hlsInItsFiles: Rule = (sources) =>
  sources.flatMap((file) =>
    [...importsOf(file)].flatMap((it) => {
      if (isHls(it))
        return (it.how === 'now' ? HLS : it.how === 'type' ? HLS_TYPES : /^$/).test(file.path) || file.path.endsWith('.d.ts')
          ? []
          : [`${place(file, it.node)}: hls.js belongs in packages/elements/src/media/engine-hls-light.ts or -full.ts`];
      return it.how === 'now' && /(^|\/)engine-hls-(light|full)\.js$/.test(it.specifier)
        ? [`${place(file, it.node)}: loads hls.js without waiting`]
        : [];
    }),
  );

/** The client of NATS comes when a room is opened, and is known to the channel that carries it. */
export const natsInItsFiles: Rule = (sources) =>
  sources.flatMap((file) =>
    [...importsOf(file)].flatMap(({ node, specifier, how }) => {
      if (!specifier.startsWith('@nats-io/')) return [];
      const isKnown = /^packages\/adapters\/src\/live\/nats(\.ts$|\/)/.test(file.path) && how !== 'now';
      return isKnown ? [] : [`${place(file, node)}: NATS's client belongs in packages/adapters/src/live/nats.ts, lazily`];
    }),
  );
