import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byHandle, openCatalogue, productIn, quiet } from '../fakes/catalogue.js';

const TEN = 10_000;

async function withTwo() {
  const it = openCatalogue();
  it.look('a');
  const off = it.look('b');
  await quiet();
  await it.calls[0]!.answer();
  return { ...it, off };
}

test('what is known is asked for again only when it is old, once, and together', async () => {
  const it = await withTwo();
  await it.catalog.renew(TEN, [byHandle('a')]);
  assert.equal(it.calls.length, 1, 'it is fresh');
  it.pass(TEN);
  void it.catalog.renew(TEN, [byHandle('a')]);
  void it.catalog.renew(TEN, [byHandle('b')]);
  void it.catalog.renew(TEN, [byHandle('a')]);
  await quiet();
  void it.catalog.renew(TEN, [byHandle('a')]);
  await quiet();
  assert.deepEqual(
    it.calls.slice(1).map(({ handles }) => handles),
    [['a', 'b']],
  );
  await it.calls[1]!.answer();
  await it.catalog.renew(TEN);
  assert.equal(it.calls.length, 2);
});

test('without names it is what somebody looks at, and of ten thousand no more than that', async () => {
  const it = openCatalogue();
  const off = Array.from({ length: 10_000 }, (_, i) => it.look(`p${i}`));
  for (let asked = 0; asked < it.calls.length || asked === 0;) {
    await quiet();
    for (const call of it.calls.slice(asked)) (asked++, await call.answer());
  }
  const before = it.calls.length;
  for (const stop of off.slice(12)) stop();
  it.pass(TEN);
  void it.catalog.renew(TEN);
  await quiet();
  assert.deepEqual(
    it.calls.slice(before).map(({ handles }) => handles.length),
    [12],
  );
});

test('what is known stays until the answer is here, and the same answer renders nothing', async () => {
  const it = await withTwo();
  let renders = 0;
  it.catalog.entry(byHandle('a')).listen(() => renders++);
  it.pass(TEN);
  void it.catalog.renew(TEN);
  await quiet();
  assert.equal(it.catalog.entry(byHandle('a')).get().status, 'ready');
  await it.calls[1]!.answer();
  assert.equal(renders, 0);
  it.pass(TEN);
  void it.catalog.renew(TEN);
  await quiet();
  await it.calls[2]!.answer({ ok: true, value: [productIn('a', 'EUR', { title: 'Another' }), productIn('b', 'EUR')] });
  assert.equal(renders, 1);
});

test('a refresh of everything asks for what is looked at, and for the rest when somebody does', async () => {
  const it = await withTwo();
  it.off();
  void it.catalog.refresh();
  await quiet();
  assert.deepEqual(it.calls[1]!.handles, ['a']);
  await it.calls[1]!.answer();
  assert.equal(it.price('b'), 'EUR');
  await quiet();
  assert.deepEqual(it.calls[2]!.handles, ['b']);
});

test('with calls enough on their way what is asked for waits, goes together, and is left out where it has gone by', async () => {
  const it = openCatalogue();
  for (const name of ['a', 'b', 'c']) {
    it.look(name);
    await quiet();
  }
  const off = it.look('gone');
  it.look('d');
  it.look('e');
  await quiet();
  assert.equal(it.calls.length, 3);
  off();
  await it.calls[0]!.answer();
  assert.deepEqual(it.calls[3]!.handles, ['d', 'e']);
  it.look('gone');
  await it.calls[1]!.answer();
  assert.deepEqual(it.calls[4]!.handles, ['gone'], 'who comes back asks again');
});

test('what was never asked for is not renewed', async () => {
  const it = openCatalogue();
  await it.catalog.renew(0, [byHandle('a')]);
  assert.equal(it.calls.length, 0);
});

test('what is refreshed while it is being asked for is asked for once more: that answer may be older', async () => {
  const it = await withTwo();
  void it.catalog.refresh([byHandle('a')]);
  await quiet();
  void it.catalog.refresh([byHandle('a')]);
  void it.catalog.refresh([byHandle('a')]);
  await quiet();
  assert.equal(it.calls.length, 2, 'not before the answer is here');
  await it.calls[1]!.answer();
  await quiet();
  assert.deepEqual(
    it.calls.slice(1).map(({ handles }) => handles),
    [['a'], ['a']],
  );
  await it.calls[2]!.answer();
  await quiet();
  assert.equal(it.calls.length, 3);
});
