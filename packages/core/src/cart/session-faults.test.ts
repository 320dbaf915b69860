import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser } from '../../fakes/browser.js';
import { openTab } from '../../fakes/session.js';
import { createFakeShop, type FakeShopOptions } from '../../fakes/shop.js';
import type { CommerceError, Outcome } from '../contracts/commerce.js';

function open(options: Partial<FakeShopOptions> = {}) {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock, ...options });
  return { browser, shop, ...openTab(browser, shop) };
}

const kindOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);
const errorOf = (outcome: Outcome<unknown>): CommerceError | null => (outcome.ok ? null : outcome.error);
const shirt = { variantId: 'shirt', quantity: 1 };

/** A tab with one shirt in its cart, and nothing counted yet. */
async function openWithShirt(options: Partial<FakeShopOptions> = {}) {
  const all = open(options);
  await all.session.add(shirt);
  all.shop.calls.length = 0;
  all.browser.clock.slept.length = 0;
  return all;
}

test('F36: a cart that is gone is replaced, the add replayed once, and the shopper told', async () => {
  const { session, shop, view, browser, changes } = await openWithShirt();
  shop.carts.clear();
  const outcome = await session.add({ variantId: 'mug', quantity: 2 });
  assert.ok(outcome.ok);
  assert.deepEqual(outcome.value.notices, [{ code: 'cart-expired' }]);
  assert.deepEqual(
    view().lines.map(({ variantId, quantity }) => [variantId, quantity]),
    [['mug', 2]],
  );
  assert.deepEqual(
    shop.calls.map(({ handle }) => handle === null),
    [false, true],
  );
  assert.match(browser.stored.get('vitrine:cart:shop') ?? '', /canary-handle=2/);
  assert.deepEqual(changes.at(-1)?.notices, [{ code: 'cart-expired' }]);
  shop.faults.push({ kind: 'cart-gone' }, { kind: 'cart-gone' });
  assert.equal(kindOf(await session.add(shirt)), 'cart-gone', 'but not for ever');
});

test('F36: a quantity for a cart that is gone is reported, and not replayed', async () => {
  const { session, shop, view } = await openWithShirt();
  const line = view().lines[0]?.id ?? '';
  shop.carts.clear();
  assert.equal(kindOf(await session.setQuantity(line, 2)), 'cart-gone');
  assert.equal(view().error?.kind, 'cart-gone');
  assert.equal(view().cart, null);
  assert.equal(shop.count('addLines'), 0);
  assert.equal(kindOf(await session.add(shirt)), 'ok');
});

test('a cart that is silently gone is told when it is read, but not after a checkout', async () => {
  for (const reason of ['focus', 'checkout']) {
    const { session, shop, view, browser } = await openWithShirt();
    shop.carts.clear();
    await session.refresh(reason);
    assert.equal(view().cart, null);
    assert.deepEqual(view().notices, reason === 'checkout' ? [] : [{ code: 'cart-expired' }]);
    assert.match(browser.stored.get('vitrine:cart:shop') ?? '', /"handle":null/);
  }
});

test('a dead handle that was answered with another, empty cart is told as well', async () => {
  const { browser, shop, session, view } = await openWithShirt();
  shop.carts.set('other', { lines: [], codes: [] });
  const { getCart } = shop.adapter;
  Object.assign(shop.adapter, { getCart: (_: unknown, op: never) => getCart('other' as never, op) });
  await session.refresh();
  assert.deepEqual(view().notices, [{ code: 'cart-expired' }]);
  assert.match(browser.stored.get('vitrine:cart:shop') ?? '', /"handle":"other"/);
});

test('a stored handle that is dead is found out before the add, which goes into a new cart', async () => {
  const { browser, shop, session, view } = open();
  browser.stored.set('vitrine:cart:shop', '{"v":1,"handle":"dead","at":5}');
  assert.equal(kindOf(await session.add(shirt)), 'ok');
  assert.deepEqual(
    shop.calls.map(({ method, handle }) => [method, handle]),
    [
      ['getCart', 'dead'],
      ['addLines', null],
    ],
  );
  assert.deepEqual(view().notices, [{ code: 'cart-expired' }]);
});

test('after a fault of the backend the cart is read once, so that what is true is shown', async () => {
  const { session, shop, view, changes } = await openWithShirt();
  shop.faults.push('no-lines');
  assert.equal(kindOf(await session.add(shirt)), 'backend');
  assert.deepEqual(
    shop.calls.map(({ method }) => method),
    ['addLines', 'getCart'],
  );
  assert.equal(view().quantity, 2, 'it was applied, as it turns out');
  assert.equal(changes.at(-1)?.reason, 'refresh');
});

test('F41: an adapter that throws, rejects or answers nonsense is a fault of the backend', async () => {
  for (const fault of [
    'throw',
    'reject',
    'wrong',
    'no-lines',
    { kind: 'made-up' } as never,
    { kind: undefined } as never,
  ] as const) {
    const { session, shop, view } = open();
    shop.faults.push(fault);
    const outcome = await session.add(shirt);
    assert.equal(kindOf(outcome), 'backend');
    assert.equal(view().error?.kind, 'backend');
    assert.equal(kindOf(await session.add(shirt)), 'ok', 'and the queue goes on');
  }
});

test('F41: the cause of a fault is kept', async () => {
  const { session, shop } = open();
  shop.faults.push('throw');
  const error = errorOf(await session.add(shirt));
  assert.ok(error?.cause instanceof Error);
  assert.equal(error.cause.name, 'TypeError');
});

test('F41: a shop that never answers ends in an error, and the queue goes on', async () => {
  const { session, shop, browser } = open({ capabilities: { idempotentAdd: true } });
  shop.faults.push('never', 'never', 'never');
  const start = browser.clock.now();
  const [first, second] = await Promise.all([session.add(shirt), session.add({ variantId: 'mug', quantity: 1 })]);
  assert.equal(kindOf(first), 'network');
  assert.equal(kindOf(second), 'ok');
  assert.ok(browser.clock.now() - start < 46_000);
});

test('an add waits until it is known what was in the cart, or was certainly not sent', async () => {
  const { browser, shop, session } = open();
  shop.carts.set('kept', { lines: [], codes: [] });
  browser.stored.set('vitrine:cart:shop', '{"v":1,"handle":"kept","at":5}');
  shop.readFaults.push('request-lost', 'request-lost', 'request-lost');
  const outcome = await session.add(shirt);
  assert.deepEqual(
    [kindOf(outcome), errorOf(outcome)?.kind === 'network' && (errorOf(outcome) as { maybeApplied?: boolean }).maybeApplied],
    ['network', false],
  );
  assert.equal(shop.count('addLines'), 0);
  assert.equal(kindOf(await session.add(shirt)), 'ok');
});

test('a cart that cannot be read for another reason does not keep adds away', async () => {
  const { browser, shop, session } = open();
  shop.carts.set('kept', { lines: [], codes: [] });
  browser.stored.set('vitrine:cart:shop', '{"v":1,"handle":"kept","at":5}');
  shop.readFaults.push('throw');
  assert.equal(kindOf(await session.add(shirt)), 'ok');
  assert.equal(shop.total('shirt'), 1);
});

test('a read that fails is said until one succeeds', async () => {
  const { browser, shop, session, view } = open();
  shop.carts.set('kept', { lines: [], codes: [] });
  browser.stored.set('vitrine:cart:shop', '{"v":1,"handle":"kept","at":5}');
  shop.readFaults.push({ kind: 'unauthorized' });
  const reading = session.refresh();
  assert.equal(view().status, 'reading');
  await reading;
  assert.equal(view().status, 'unread');
  assert.equal(view().error?.kind, 'unauthorized');
  await session.refresh();
  assert.equal(view().status, 'ready');
  assert.equal(view().error, null);
});
