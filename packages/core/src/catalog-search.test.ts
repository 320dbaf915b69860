import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byHandle, openCatalogue, productIn, quiet, variantIn } from '../fakes/catalogue.js';
import type { CommerceAdapter, Outcome, Variant } from './contracts/commerce.js';
import { itemOf } from './item.js';
import { offerOf } from './offer.js';
import { optionStates } from './variants.js';

const options = ['Width', 'Height'].map((name) => ({ name, values: [{ value: '100' }, { value: '200' }] }));
const CHOICE = { Width: '200', Height: '200' };

async function open(over: Partial<CommerceAdapter> = {}) {
  const answers: ((outcome: Outcome<Variant | null>) => Promise<void>)[] = [];
  const asked: unknown[] = [];
  const it = openCatalogue(
    {
      getVariant: (id, wanted, { market }) =>
        new Promise((resolve) => {
          asked.push([id, wanted, market.currency]);
          answers.push((outcome) => (resolve(outcome), quiet()));
        }),
      ...over,
    },
    (id, currency) =>
      productIn(id, currency, {
        options,
        variants: [variantIn('first', currency, { options: { Width: '100', Height: '100' } })],
        variantsComplete: false,
      }),
  );
  it.look('a');
  await quiet();
  await it.calls[0]!.answer();
  const entry = () => it.catalog.entry(byHandle('a')).get();
  const offer = (choice = CHOICE) => offerOf(itemOf('a', byHandle('a'), undefined, entry()), choice);
  return { ...it, asked, answers, entry, offer };
}
const large = (currency = 'EUR') => variantIn('large', currency, { options: CHOICE, availability: 'low-stock', stock: 2 });

test('a variant that was not sent is looked for once, and then is part of the product for everybody', async () => {
  const it = await open();
  assert.equal(it.offer().state, 'needs-variant');
  const found = it.catalog.find(byHandle('a'), CHOICE);
  void it.catalog.find(byHandle('a'), CHOICE);
  await quiet();
  assert.equal(it.offer().state, 'loading');
  assert.deepEqual(it.asked, [['a', CHOICE, 'EUR']]);
  await it.answers[0]!({ ok: true, value: large() });
  assert.equal((await found).ok, true);
  assert.deepEqual([it.offer().state, it.offer().availability, it.offer().variant?.id], ['ready', 'low-stock', 'large']);
  assert.equal(it.entry().searches, undefined);
});

test('what does not exist is said, and known of the values', async () => {
  const it = await open();
  const state = () =>
    optionStates(it.entry().product!, { Width: '200' }, it.entry().searches)[1]!.values.map(({ state: each }) => each);
  assert.deepEqual(state(), ['unknown', 'unknown']);
  void it.catalog.find(byHandle('a'), CHOICE);
  await quiet();
  await it.answers[0]!({ ok: true, value: null });
  assert.deepEqual([it.offer().state, it.offer().reason], ['unavailable', 'impossible']);
  assert.deepEqual(state(), ['unknown', 'impossible']);
});

test('what could not be looked up is said, and tried again when asked', async () => {
  const it = await open();
  void it.catalog.find(byHandle('a'), CHOICE);
  await quiet();
  await it.answers[0]!({ ok: false, error: { kind: 'backend' } });
  assert.deepEqual([it.offer().state, it.offer().reason], ['unavailable', 'unchecked']);
  assert.equal(it.errors.length, 1);
  void it.catalog.find(byHandle('a'), CHOICE);
  await quiet();
  assert.equal(it.offer().state, 'loading');
  await it.answers[1]!({ ok: true, value: large() });
  assert.equal(it.offer().state, 'ready');
});

test('it is looked for again with its product, and stays until that is answered', async () => {
  const it = await open();
  void it.catalog.find(byHandle('a'), CHOICE);
  await quiet();
  await it.answers[0]!({ ok: true, value: large() });
  void it.catalog.refresh([byHandle('a')]);
  await quiet();
  await it.calls[1]!.answer();
  assert.equal(it.offer().variant?.stock, 2);
  await it.answers[1]!({ ok: true, value: { ...large(), stock: 1 } });
  assert.equal(it.offer().variant?.stock, 1);
  void it.catalog.refresh([byHandle('a')]);
  await quiet();
  await it.calls[2]!.answer();
  await it.answers[2]!({ ok: true, value: null });
  assert.equal(it.offer().reason, 'impossible');
});

test('in another market it is looked for anew, and the answer for the old one never counts', async () => {
  const it = await open();
  const found = it.catalog.find(byHandle('a'), CHOICE);
  await quiet();
  it.move('JPY');
  void it.catalog.reprice();
  await quiet();
  await it.answers[0]!({ ok: true, value: large() });
  await it.calls[1]!.answer();
  assert.equal(it.offer().state, 'loading');
  await it.answers[1]!({ ok: true, value: large('JPY') });
  const outcome = await found;
  assert.equal(outcome.ok && outcome.value?.price?.currency, 'JPY');
  assert.equal(it.offer().variant?.price?.currency, 'JPY');
});

test('where nobody can look for it, it cannot be had', async () => {
  const it = await open({ getVariant: undefined as never });
  assert.deepEqual(await it.catalog.find(byHandle('a'), CHOICE), { ok: true, value: null });
  assert.equal(it.offer().reason, 'impossible');
});

test('whatever a backend calls the options, what it found is what was asked for', async () => {
  const it = await open();
  void it.catalog.find(byHandle('a'), CHOICE);
  await quiet();
  await it.answers[0]!({ ok: true, value: { ...large(), options: { width: '200' } } });
  assert.equal(it.offer().variant?.id, 'large');
});
