import ts from 'typescript';
import { nodes, place, type Rule, type Source } from './source.js';

/** Where each of the browser's doors may be opened. */
const DOORS: readonly { readonly what: string; readonly names: readonly string[]; readonly where: RegExp }[] = [
  {
    what: 'the network',
    names: ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'sendBeacon', 'WebTransport', 'RTCPeerConnection'],
    where: /^packages\/(adapters\/src\/|elements\/src\/media\/fetch\.ts$)/,
  },
  {
    what: 'browser storage',
    names: ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore', 'cookie'],
    where: /^packages\/elements\/src\/base\/storage\.ts$/,
  },
  {
    what: 'the page',
    names: [
      'window',
      'document',
      'navigator',
      'location',
      'customElements',
      'BroadcastChannel',
      'matchMedia',
      'requestAnimationFrame',
    ],
    where: /^packages\/(?!core\/)/,
  },
];
/** Names that are doors when they are read off an object, as in `navigator.sendBeacon`; the others are doors by themselves. */
const MEMBERS = new Set(['sendBeacon', 'cookie']);
const GLOBALS = new Set(['globalThis', 'window', 'self']);

const isName = (node: ts.Node, { parent }: ts.Node = node): boolean =>
  (ts.isPropertyAssignment(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isBindingElement(parent)) &&
  (parent as ts.PropertyAssignment).name === node;

const inType = (node: ts.Node): boolean => {
  for (let at: ts.Node | undefined = node; at; at = at.parent)
    if (ts.isTypeNode(at) || ts.isInterfaceDeclaration(at)) return true;
  return false;
};

/** Names that the file itself declares: a `fetch` that was handed in is no door. */
function declared({ syntax }: Source): Set<string> {
  const names = new Set<string>();
  for (const node of nodes(syntax)) {
    if (
      (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name) &&
      !inType(node)
    )
      names.add(node.name.text);
    if ((ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node)) && node.name) names.add(node.name.text);
  }
  return names;
}

/** The doors that a file opens, by name. */
function* opened(file: Source): Generator<{ readonly name: string; readonly node: ts.Node }> {
  const own = declared(file);
  for (const node of nodes(file.syntax)) {
    if (!ts.isIdentifier(node) || inType(node) || isName(node)) continue;
    const { parent, text } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
      const of = ts.isIdentifier(parent.expression) ? parent.expression.text : '';
      if (MEMBERS.has(text) || GLOBALS.has(of)) yield { name: text, node };
    } else if (!own.has(text) && !MEMBERS.has(text)) yield { name: text, node };
  }
}

/** Network, storage and page are touched only where the design says so. */
export const places: Rule = (sources) =>
  sources.flatMap((file) =>
    [...opened(file)].flatMap(({ name, node }) =>
      DOORS.filter(({ names, where }) => names.includes(name) && !where.test(file.path)).map(
        ({ what }) => `${place(file, node)}: ${name} touches ${what}`,
      ),
    ),
  );
