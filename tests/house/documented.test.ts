import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { manifest } from '../../packages/elements/src/manifest.js';
import { studio } from '../../packages/studio/src/manifest.js';
import { elementsOf, undocumented } from './documented.js';
import { published, ROOT, source } from './source.js';

/** Folders of elements/src that hold no element: `live` is the player's part in a show that is on the air. */
const NO_ELEMENTS = new Set(['base', 'live', 'measure', 'media']);

test('every element has a folder, and says what it shows: slots, parts, properties, events', () => {
  const elements = elementsOf(Object.keys(manifest), published());
  ok(elements.length > 0);
  deepEqual(undocumented(elements), []);
});

test('so does the console', () => {
  const consoles = elementsOf(Object.keys(studio), published(), 'packages/studio/src/');
  ok(consoles.length > 0);
  deepEqual(undocumented(consoles), []);
});

test('every folder of an element stands in the manifest', () => {
  const folders = readdirSync(`${ROOT}packages/elements/src`, { withFileTypes: true }).filter((it) => it.isDirectory());
  const lost = folders.map(({ name }) => name).filter((name) => !NO_ELEMENTS.has(name) && !(`vitrine-${name}` in manifest));
  deepEqual(lost, []);
});

const planted = (doc: string, body: string): string[] =>
  undocumented([
    { tag: 'vitrine-x', sources: [source('packages/elements/src/x/x.ts', `/** ${doc} */\nexport class X {\n${body}\n}`)] },
  ]);

test('what is shown and not described is found', () => {
  const template =
    'render() { return html`<slot></slot><slot name="end"></slot><b part="a ${x} b" class="c"></b><i part="total sum"></i>`; }';
  deepEqual(planted('X\n * @element vitrine-x\n', template), [
    'vitrine-x: slot "" has no line',
    'vitrine-x: slot "end" has no line',
    'vitrine-x: csspart "total" has no line',
    'vitrine-x: csspart "sum" has no line',
  ]);
  deepEqual(planted('X\n * @element vitrine-x\n', "video() { this.node.part.add('video'); }"), [
    'vitrine-x: csspart "video" has no line',
  ]);
  deepEqual(planted('X\n * @element vitrine-x\n', 'static styles = css`:host { color: var(--vitrine-ink, #000) }`;'), [
    'vitrine-x: cssprop "--vitrine-ink" has no line',
  ]);
  deepEqual(
    planted(
      'X\n * @element vitrine-x\n',
      "press() { this.request('vitrine-add-request', {}); tell(this, 'vitrine-ready', {}); }",
    ),
    ['vitrine-x: fires "vitrine-add-request" has no line', 'vitrine-x: fires "vitrine-ready" has no line'],
  );
});

test('what a file puts into other elements than that of its folder is theirs', () => {
  const file = (path: string, text: string) => source(`packages/elements/src/${path}`, text);
  const sources = [
    file('x/x.ts', "import './own.js';"),
    file('x/own.ts', ''),
    file('x/lent.ts', ''),
    file('y/y.ts', "import '../x/lent.js';\nimport '../x/own.js';\nimport '../x/x.js';"),
  ];
  const [x, y] = elementsOf(['vitrine-x', 'vitrine-y'], sources).map((it) => it.sources.map(({ path }) => path.slice(22)));
  deepEqual(
    [x, y],
    [
      ['x/x.ts', 'x/own.ts'],
      ['x/lent.ts', 'y/y.ts'],
    ],
  );
});

test('a line without words is none, and a class without its tag is found', () => {
  const doc = 'X\n * @element vitrine-x\n * @slot - Words.\n * @csspart total\n';
  deepEqual(planted(doc, 'render() { return html`<slot></slot><i part="total"></i>`; }'), [
    'vitrine-x: csspart "total" has no line',
  ]);
  deepEqual(planted('X', ''), ['vitrine-x: no class says `@element vitrine-x`']);
});
