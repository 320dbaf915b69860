import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byHandle, openCatalogue, productIn, quiet } from '../fakes/catalogue.js';

test('an answer of the market before never lands, however the answers are late', async () => {
  const it = openCatalogue();
  it.look('a');
  await quiet();
  const changes: (string | undefined)[] = [];
  it.catalog.entry(byHandle('a')).listen(({ product }) => changes.push(product?.variants[0]?.price?.currency));
  it.move('JPY');
  const first = it.catalog.reprice();
  await quiet();
  it.move('USD');
  const second = it.catalog.reprice();
  await quiet();
  assert.deepEqual(
    it.calls.map(({ market }) => market.currency),
    ['EUR', 'JPY', 'USD'],
  );
  assert.deepEqual(
    it.calls.map(({ signal }) => signal.aborted),
    [true, true, false],
  );
  const [eur, jpy, usd] = it.calls;
  await jpy!.answer();
  await usd!.answer();
  await eur!.answer();
  await Promise.all([first, second]);
  assert.deepEqual(changes, ['USD'], 'nothing else was ever shown');
});

test('there and back: the answers of the first time here are not those of the second', async () => {
  const it = openCatalogue();
  it.look('a');
  await quiet();
  it.move('JPY');
  void it.catalog.reprice();
  it.move('EUR');
  void it.catalog.reprice();
  await quiet();
  const last = it.calls.at(-1)!;
  await it.calls[0]!.answer({ ok: true, value: [productIn('old', 'EUR')] });
  assert.equal(it.catalog.entry(byHandle('a')).get().status, 'loading');
  await last.answer();
  assert.equal(it.catalog.entry(byHandle('a')).get().product?.id, 'a');
});

test('a market that changes without a word is noticed when the answer comes', async () => {
  const it = openCatalogue();
  it.look('a');
  await quiet();
  it.move('JPY');
  await it.calls[0]!.answer();
  assert.equal(it.price('a'), undefined);
  await it.calls[1]!.answer();
  assert.equal(it.price('a'), 'JPY');
});

test('what is looked at keeps its price until the new one is here; what is not is asked for when somebody looks', async () => {
  const it = openCatalogue();
  it.look('a');
  const off = it.look('b');
  await quiet();
  await it.calls[0]!.answer();
  off();
  it.move('JPY');
  void it.catalog.reprice();
  await quiet();
  assert.deepEqual(it.calls[1]!.handles, ['a']);
  assert.equal(it.price('a'), 'EUR');
  await it.calls[1]!.answer();
  assert.equal(it.price('a'), 'JPY');
  const b = it.catalog.entry(byHandle('b'));
  assert.deepEqual(b.get(), { status: 'loading', product: null }, 'no price of another market');
  await quiet();
  assert.deepEqual(it.calls[2]!.handles, ['b']);
  await it.calls[2]!.answer();
  assert.equal(it.price('b'), 'JPY');
});

test('where the new market cannot be asked, the price of the old one goes', async () => {
  const it = openCatalogue();
  it.look('a');
  await quiet();
  await it.calls[0]!.answer();
  it.move('JPY');
  void it.catalog.reprice();
  await quiet();
  await it.calls[1]!.answer({ ok: false, error: { kind: 'backend' } });
  assert.deepEqual(it.catalog.entry(byHandle('a')).get(), { product: null, status: 'failed' });
  assert.equal(it.errors.length, 1);
  const again = it.catalog.load(byHandle('a'));
  await quiet();
  await it.calls[2]!.answer();
  assert.equal((await again).product?.variants[0]?.price?.currency, 'JPY');
});

test('the currency is that of what was told for this market', async () => {
  const it = openCatalogue();
  it.look('a');
  await quiet();
  assert.equal(it.catalog.currency(), undefined);
  await it.calls[0]!.answer();
  assert.equal(it.catalog.currency(), 'EUR');
  it.move('JPY');
  void it.catalog.reprice();
  assert.equal(it.catalog.currency(), undefined);
  await quiet();
  await it.calls[1]!.answer();
  assert.equal(it.catalog.currency(), 'JPY');
});

test('a load that waits is answered in the market that applies in the end', async () => {
  const it = openCatalogue();
  const loaded = it.catalog.load(byHandle('a'));
  await quiet();
  it.move('JPY');
  void it.catalog.reprice();
  await quiet();
  await it.calls[1]!.answer();
  assert.equal((await loaded).product?.variants[0]?.price?.currency, 'JPY');
});
