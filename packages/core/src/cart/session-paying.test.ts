import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser } from '../../fakes/browser.js';
import { openTab } from '../../fakes/session.js';
import { createFakeShop } from '../../fakes/shop.js';

const shirt = { variantId: 'shirt', quantity: 1 };
const EXPIRED = [{ code: 'cart-expired' }];

/** Two tabs with a shirt in their cart. */
async function openTwo() {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const [one, two] = [openTab(browser, shop), openTab(browser, shop)];
  await one.session.add(shirt);
  await browser.clock.sleep(10);
  return { browser, shop, one, two };
}

test('a cart that is gone after the shopper went to pay was bought: no tab calls it expired', async () => {
  for (const which of ['one', 'two'] as const) {
    const tabs = await openTwo();
    tabs.one.session.leave();
    await tabs.browser.clock.sleep(10);
    tabs.shop.carts.clear();
    await tabs[which].session.refresh();
    await tabs.browser.clock.sleep(10);
    for (const { view } of [tabs.one, tabs.two])
      assert.deepEqual([view().quantity, view().notices, view().error], [0, [], null], `${which} looks`);
  }
});

test('without that, it has expired', async () => {
  const { shop, two } = await openTwo();
  shop.carts.clear();
  await two.session.refresh();
  assert.deepEqual(two.view().notices, EXPIRED);
});

test('what is put in after it was bought begins a new cart, and nothing is said', async () => {
  const { shop, one } = await openTwo();
  one.session.leave();
  shop.carts.clear();
  const outcome = await one.session.add(shirt);
  assert.deepEqual([outcome.ok, one.view().quantity, one.view().notices], [true, 1, []]);
});

test('whoever changes the cart has not paid', async () => {
  const { shop, one } = await openTwo();
  one.session.leave();
  await one.session.add(shirt);
  shop.carts.clear();
  await one.session.refresh();
  assert.deepEqual(one.view().notices, EXPIRED);
});

test('what was prepared can be had at once, as long as it holds', async () => {
  const { browser, shop, one, two } = await openTwo();
  assert.equal(one.session.readyCheckout(), null);
  const prepared = await one.session.prepareCheckout();
  assert.deepEqual(one.session.readyCheckout(), prepared.ok && prepared.value);
  const adding = one.session.add(shirt);
  assert.equal(one.session.readyCheckout(), null, 'while something is on its way');
  await adding;
  await one.session.prepareCheckout();
  // so late that nobody has heard of it
  browser.delay = 60_000;
  await two.session.add(shirt);
  assert.equal(one.session.readyCheckout(), null, 'another tab has written');
  assert.equal(shop.total('shirt'), 3);
});
