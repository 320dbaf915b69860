import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser } from '../../fakes/browser.js';
import { openTab } from '../../fakes/session.js';
import { createFakeShop, type FakeShopOptions } from '../../fakes/shop.js';
import type { Outcome } from '../contracts/commerce.js';

function open(options: Partial<FakeShopOptions> = {}) {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock, ...options });
  return { browser, shop, ...openTab(browser, shop) };
}

const kindOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);
const shirt = { variantId: 'shirt', quantity: 1 };
const mug = { variantId: 'mug', quantity: 1 };

test('the first add creates a cart and settles with all of it', async () => {
  const { session, shop, view, changes, browser } = open();
  assert.equal(view().status, 'unread');
  const outcome = await session.add(shirt, { intent: 'press-1' });
  assert.ok(outcome.ok);
  assert.deepEqual(
    outcome.value.cart?.lines.map(({ variantId, quantity }) => [variantId, quantity]),
    [['shirt', 1]],
  );
  assert.equal(view().status, 'ready');
  assert.equal(view().stale, false);
  assert.equal(shop.calls.length, 1, 'with no handle there is nothing to read first');
  assert.deepEqual(
    changes.map(({ reason, intent, intents }) => ({ reason, intent, intents })),
    [{ reason: 'add', intent: 'press-1', intents: ['press-1'] }],
  );
  assert.match(browser.stored.get('vitrine:cart:shop') ?? '', /"v":1,"handle":"canary-handle=1"/);
});

test('eight adds with no cart yet make one cart with eight items, and each has its own answer', async () => {
  const { session, shop } = open();
  const promises = Array.from({ length: 8 }, () => session.add(shirt));
  assert.equal(new Set(promises).size, 8);
  const outcomes = await Promise.all(promises);
  assert.deepEqual(outcomes.map(kindOf), Array(8).fill('ok'));
  assert.equal(shop.carts.size, 1);
  assert.equal(shop.total('shirt'), 8);
  assert.equal(shop.count('addLines'), 1, 'what waits for the same is asked for in one request');
});

test('ten adds one after the other, each while the one before is on its way, add ten', async () => {
  const { session, shop, browser } = open();
  const outcomes = [];
  for (let i = 0; i < 10; i++) {
    outcomes.push(session.add(shirt));
    await browser.clock.sleep(3);
  }
  assert.deepEqual((await Promise.all(outcomes)).map(kindOf), Array(10).fill('ok'));
  assert.equal(shop.total('shirt'), 10);
  assert.equal(shop.carts.size, 1);
  assert.equal(shop.overlap, 1, 'never two calls at once');
});

test('F29: an intent that is pending is the same intent', async () => {
  const { session, shop, changes } = open();
  const presses = Array.from({ length: 10 }, () => session.add(shirt, { intent: 'button' }));
  assert.equal(new Set(presses).size, 1);
  await presses[0];
  assert.equal(shop.total('shirt'), 1);
  assert.equal(changes.length, 1);
  await session.add(shirt, { intent: 'button' });
  assert.equal(shop.total('shirt'), 2, 'after it has settled, the same name is a new intent');
  assert.equal(new Set(shop.calls.map(({ opId }) => opId)).size, 2);
});

test('F31: two products added at once are both there, in order', async () => {
  const { session, shop, view } = open();
  await Promise.all([session.add(shirt), session.add(mug)]);
  assert.deepEqual(
    view().lines.map(({ variantId }) => variantId),
    ['shirt', 'mug'],
  );
  assert.equal(shop.carts.size, 1);
});

test('adds with other attributes are other lines', async () => {
  const { session, view, shop } = open();
  await Promise.all([
    session.add({ ...shirt, attributes: { text: 'A', colour: 'red' } }),
    session.add({ ...shirt, attributes: { colour: 'red', text: 'A' } }),
    session.add({ ...shirt, attributes: { text: 'B' } }),
  ]);
  assert.deepEqual(
    view().lines.map(({ quantity }) => quantity),
    [2, 1],
  );
  assert.equal(shop.count('addLines'), 2);
});

test('of quantities that wait for one line the last counts, and all callers hear of it', async () => {
  const { session, shop, view } = open();
  await session.add(shirt);
  const line = view().lines[0]?.id ?? '';
  const outcomes = await Promise.all([2, 3, 4, 5, 6].map((quantity) => session.setQuantity(line, quantity)));
  assert.ok(outcomes.every((outcome) => outcome.ok && outcome.value.cart?.lines[0]?.quantity === 6));
  assert.equal(shop.count('setQuantity'), 1);
});

test('an add is never joined past a quantity that waits', async () => {
  const { session, shop, view } = open();
  await session.add(shirt);
  const line = view().lines[0]?.id ?? '';
  await Promise.all([session.add(shirt), session.setQuantity(line, 0), session.add(shirt)]);
  assert.equal(shop.total('shirt'), 1);
});

test('the view shows what is pending, over settled totals that are marked as stale', async () => {
  const { session, view, browser, shop } = open();
  await session.add(shirt);
  const line = view().lines[0]?.id ?? '';
  const settled = view().cart;
  const writes = [session.setQuantity(line, 4), session.add(shirt, { intent: 'more' }), session.add(mug)];
  assert.equal(view().quantity, 6);
  assert.deepEqual(
    view().lines.map(({ quantity, pending }) => [quantity, pending]),
    [[5, true]],
  );
  assert.equal(view().stale, true);
  assert.equal(view().cart, settled, 'no total is ever made up');
  assert.deepEqual(
    view().pending.map(({ kind, quantity }) => [kind, quantity]),
    [
      ['set', 4],
      ['add', 1],
      ['add', 1],
    ],
  );
  await browser.clock.sleep(1);
  assert.equal(view().quantity, 6, 'also while it is on its way');
  await Promise.all(writes);
  assert.equal(view().quantity, 6);
  assert.equal(view().stale, false);
  assert.equal(shop.total('shirt') + shop.total('mug'), 6);
});

test('the badge never jumps while adds settle', async () => {
  const { session, views } = open();
  await Promise.all([session.add(shirt), session.add(mug), session.add(shirt)]);
  const counts = views.map(({ quantity }) => quantity);
  assert.deepEqual(
    counts,
    counts.toSorted((a, b) => a - b),
  );
  assert.equal(counts.at(-1), 3);
});

test('a removal shows 0 while pending', async () => {
  const { session, view } = open();
  await session.add(shirt);
  const removal = session.setQuantity(view().lines[0]?.id ?? '', 0);
  assert.deepEqual(
    view().lines.map(({ quantity }) => quantity),
    [0],
  );
  assert.equal(view().quantity, 0);
  await removal;
  assert.deepEqual(view().lines, []);
});

test('the parts of a refused sum are asked for one by one', async () => {
  const { session, shop, view } = open({ refuses: true });
  shop.stock.set('shirt', 2);
  const outcomes = await Promise.all([session.add(shirt), session.add(shirt), session.add(shirt)]);
  assert.deepEqual(outcomes.map(kindOf), ['ok', 'ok', 'out-of-stock']);
  assert.equal(shop.total('shirt'), 2);
  assert.equal(view().error?.kind, 'out-of-stock');
  assert.equal(new Set(shop.calls.map(({ opId }) => opId)).size, shop.calls.length, 'each is a request of its own');
});

test('what makes no sense is refused before it is sent', async () => {
  const { session, shop, view } = open();
  for (const quantity of [0, -1, 1.5, NaN, Infinity]) {
    assert.equal(kindOf(await session.add({ ...shirt, quantity })), 'invalid-quantity');
    assert.equal(view().error?.kind, 'invalid-quantity');
  }
  assert.equal(kindOf(await session.add({ variantId: '', quantity: 1 })), 'invalid-variant');
  assert.equal(kindOf(await session.setQuantity('line', -1)), 'invalid-quantity');
  assert.equal(kindOf(await session.buyNow({ ...shirt, quantity: 0 })), 'invalid-quantity');
  assert.equal(shop.calls.length, 0);
});

test('without a cart of its own a session supports none of it', async () => {
  const { session, shop, view } = open({ capabilities: { cart: 'none' } });
  assert.equal(view().status, 'ready');
  assert.equal(kindOf(await session.add(shirt)), 'unsupported');
  assert.equal(kindOf(await session.setQuantity('line', 1)), 'unsupported');
  assert.equal(kindOf(await session.prepareCheckout()), 'unsupported');
  await session.refresh();
  await session.setMarket();
  assert.equal(shop.calls.length, 0);
  assert.equal(kindOf(await session.buyNow(shirt)), 'ok', 'buying at once needs no cart');
});

test('F42: an absent method is unsupported', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const { setDiscountCodes: _, setMarket: __, buyNow: ___, ...adapter } = shop.adapter;
  const { session, view } = openTab(browser, { adapter });
  assert.equal(kindOf(await session.setDiscountCodes(['A'])), 'unsupported');
  assert.equal(kindOf(await session.buyNow(shirt)), 'unsupported');
  await session.add(shirt);
  await session.setMarket();
  assert.equal(shop.calls.at(-1)?.method, 'getCart', 'another market is seen by reading again');
  assert.equal(view().error, null);
});

test('a line of a cart that was never there is gone; removing it is no failure', async () => {
  const { session, shop } = open();
  assert.equal(kindOf(await session.setQuantity('line-9', 2)), 'cart-gone');
  assert.equal(kindOf(await session.setQuantity('line-9', 0)), 'ok');
  assert.equal(shop.calls.length, 0);
});
