import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser } from '../fakes/browser.js';
import { createFakeShop } from '../fakes/shop.js';
import type { CommerceAdapter, CommerceError, Outcome, Product, ProductRef } from './contracts/commerce.js';
import { createCatalog } from './catalog.js';

const handle = (name: string): ProductRef => ({ kind: 'handle', handle: name });
const product = (id: string): Product => ({ id, title: id, images: [], options: [], variants: [], variantsComplete: true });

type Answer = (refs: readonly ProductRef[]) => Promise<Outcome<readonly (Product | null)[]>>;

function open(answer: Answer, over: Partial<CommerceAdapter> = {}) {
  const browser = createFakeBrowser();
  const { clock } = browser;
  const asked: string[][] = [];
  const errors: CommerceError[] = [];
  const { adapter } = createFakeShop({ clock });
  const catalog = createCatalog({
    adapter: {
      ...adapter,
      capabilities: { ...adapter.capabilities, refs: ['handle'] },
      getProducts(refs) {
        asked.push(refs.map((ref) => (ref.kind === 'handle' ? ref.handle : ref.kind)));
        return answer(refs);
      },
      ...over,
    },
    platform: browser.tab().platform,
    op: () => ({ market: {}, opId: 'op' }),
    onError: (error) => errors.push(error),
  });
  return { catalog, asked, errors, clock };
}
const all: Answer = async (refs) => ({
  ok: true,
  value: refs.map((ref) => (ref.kind === 'handle' && ref.handle !== 'gone' ? product(ref.handle) : null)),
});

test('what is looked at in one moment goes to the shop in one call, each product once', async () => {
  const { catalog, asked } = open(all);
  const entries = await Promise.all(['a', 'b', 'gone', 'a'].map((name) => catalog.load(handle(name))));
  assert.deepEqual(asked, [['a', 'b', 'gone']]);
  assert.deepEqual(
    entries.map(({ status }) => status),
    ['ready', 'ready', 'missing', 'ready'],
  );
  await catalog.load(handle('a'));
  assert.equal(asked.length, 1);
});

test('many are asked for in batches', async () => {
  const { catalog, asked } = open(all);
  await Promise.all(Array.from({ length: 120 }, (_, i) => catalog.load(handle(`p${i}`))));
  assert.deepEqual(
    asked.map((refs) => refs.length),
    [50, 50, 20],
  );
});

test('a kind of address that the backend does not know is missing without a call', async () => {
  const { catalog, asked } = open(all);
  assert.equal((await catalog.load({ kind: 'sku', sku: 'X' })).status, 'missing');
  assert.deepEqual(asked, []);
});

test('a read is tried again where that may help, at growing distances, and then told', async () => {
  let left = 2;
  const flaky = open(async (refs) => (left-- > 0 ? { ok: false, error: { kind: 'network', maybeApplied: false } } : all(refs)));
  assert.equal((await flaky.catalog.load(handle('a'))).status, 'ready');
  assert.equal(flaky.asked.length, 3);
  assert.deepEqual(flaky.errors, []);

  const dead = open(async () => ({ ok: false, error: { kind: 'network', maybeApplied: false } }));
  assert.equal((await dead.catalog.load(handle('a'))).status, 'failed');
  assert.equal(dead.asked.length, 4);
  assert.deepEqual(
    dead.errors.map(({ kind }) => kind),
    ['network'],
  );

  const wrong = open(async () => ({ ok: false, error: { kind: 'unauthorized' } }));
  assert.equal((await wrong.catalog.load(handle('a'))).status, 'failed');
  assert.equal(wrong.asked.length, 1, 'a wrong key stays wrong');
});

test('an adapter that throws, rejects, never answers or answers nonsense is a failure like any other', async () => {
  const answers: [Answer, string][] = [
    [
      () => {
        throw new Error('bug');
      },
      'backend',
    ],
    [() => Promise.reject(new Error('bug')), 'backend'],
    [() => Promise.resolve(undefined as never), 'backend'],
    [() => new Promise(() => undefined), 'network'],
  ];
  for (const [answer, kind] of answers) {
    const { catalog, errors } = open(answer);
    assert.equal((await catalog.load(handle('a'))).status, 'failed', kind);
    assert.deepEqual(
      errors.map((error) => error.kind),
      [kind],
    );
  }
});

test('a refresh that fails leaves what is known, and is told; a product that is not known is asked for again', async () => {
  let down = false;
  const { catalog, asked, errors } = open(async (refs) => (down ? { ok: false, error: { kind: 'backend' } } : all(refs)));
  await catalog.load(handle('a'));
  const off = catalog.entry(handle('a')).listen(() => undefined);
  down = true;
  await catalog.refresh();
  assert.deepEqual([catalog.entry(handle('a')).get().product?.title, catalog.entry(handle('a')).get().status], ['a', 'ready']);
  assert.deepEqual(
    errors.map(({ kind }) => kind),
    ['backend'],
  );
  assert.equal((await catalog.load(handle('b'))).status, 'failed');
  down = false;
  assert.equal((await catalog.load(handle('b'))).status, 'ready');
  assert.deepEqual(asked, [['a'], ['a'], ['b'], ['b']]);
  off();
});

test('a catalogue that has ended asks no more', async () => {
  const { catalog, asked, errors } = open(all);
  const $entry = catalog.entry(handle('a'));
  catalog.destroy();
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual([asked, errors, $entry.get().status], [[], [], 'loading']);
});
