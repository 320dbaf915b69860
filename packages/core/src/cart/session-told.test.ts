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

test('F33: what the shop clips is told, also where it says nothing', async () => {
  for (const isSilent of [false, true]) {
    const { session, shop, view, changes } = open({ isSilent });
    shop.stock.set('shirt', 2);
    const outcome = await session.add({ ...shirt, quantity: 5 });
    const told = [{ code: 'quantity-adjusted', variantId: 'shirt', requested: 5, actual: 2 }];
    assert.ok(outcome.ok);
    assert.deepEqual(outcome.value.notices, told);
    assert.deepEqual(view().notices, told);
    assert.deepEqual(changes.at(-1)?.notices, told);
    await session.setQuantity(view().lines[0]?.id ?? '', 9);
    assert.deepEqual(
      view().notices.map(({ code, actual }) => [code, actual]),
      [['quantity-adjusted', 2]],
    );
  }
});

test('F34: another price than the last settled one, or than the shopper saw, is told', async () => {
  const { session, shop, view } = open();
  await session.add(shirt, { price: { amount: '10', currency: 'EUR' } });
  assert.deepEqual(view().notices, [], '10 and 10.00 are one price');
  shop.prices.set('shirt', '12.00');
  await session.add(mug);
  assert.deepEqual(
    view().notices.map(({ code, variantId }) => [code, variantId]),
    [['price-changed', 'shirt']],
  );
  await session.add({ ...mug, variantId: 'hat' }, { price: { amount: '8.00', currency: 'EUR' } });
  assert.deepEqual(
    view().notices.map(({ code, variantId }) => [code, variantId]),
    [['price-changed', 'hat']],
  );
  await session.add(mug, { price: { amount: '8.00', currency: 'JPY' } });
  assert.deepEqual(
    view().notices.map(({ code, variantId }) => [code, variantId]),
    [['other-currency', 'mug']],
    'the cart keeps its own currency, and that is said',
  );
});

test('a refused write keeps the last good cart, and the next one clears what was said', async () => {
  const { session, shop, view, changes } = open();
  await session.add(shirt);
  shop.stock.set('hat', 0);
  const outcome = await session.add({ variantId: 'hat', quantity: 1 }, { intent: 'hat-button' });
  assert.equal(kindOf(outcome), 'out-of-stock');
  assert.equal(view().error?.kind, 'out-of-stock');
  assert.equal(view().error?.intent, 'hat-button');
  assert.equal(view().quantity, 1);
  assert.equal(changes.length, 1, 'nothing has changed, so nothing is told');
  const next = session.add(mug);
  assert.equal(view().error, null);
  await next;
  shop.stock.set('shirt', 1);
  await session.setQuantity(view().lines[0]?.id ?? '', 3);
  assert.equal(view().notices.length, 1);
  session.dismiss();
  assert.deepEqual(view().notices, []);
});

test('discount codes replace the whole set, and a wrong one is said', async () => {
  const { session, view, changes } = open();
  await session.add(shirt);
  await Promise.all([session.setDiscountCodes(['A']), session.setDiscountCodes(['B', 'C'])]);
  assert.deepEqual(
    view().cart?.discountCodes.map(({ code }) => code),
    ['B', 'C'],
  );
  assert.equal(changes.at(-1)?.reason, 'discount');
  assert.equal(kindOf(await session.setDiscountCodes(['NOPE'])), 'invalid-discount');
  assert.equal(view().error?.kind, 'invalid-discount');
});

test('a market switch is priced anew, and not told as changed prices', async () => {
  const { session, shop, changes, view } = open();
  await session.add(shirt);
  shop.prices.set('shirt', '99.00');
  const switching = session.setMarket();
  assert.equal(view().stale, true);
  await switching;
  assert.equal(changes.at(-1)?.reason, 'market');
  assert.deepEqual(view().notices, []);
  assert.equal(view().stale, false);
});

test('a listener that throws does not stop the cart', async (t) => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const told: unknown[] = [];
  t.mock.method(globalThis, 'queueMicrotask', (task: () => void) => {
    try {
      task();
    } catch (bug) {
      told.push(bug);
    }
  });
  const { session } = openTab(browser, shop, {
    onChange: () => {
      throw new Error('a bug of the page');
    },
  });
  assert.equal(kindOf(await session.add(shirt)), 'ok');
  assert.equal(kindOf(await session.add(shirt)), 'ok');
  assert.equal(told.length, 2, 'and the bug is not swallowed');
});
