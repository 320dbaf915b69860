import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser, refusedLocks } from '../../fakes/browser.js';
import { openTab } from '../../fakes/session.js';
import { createFakeShop, type FakeShopOptions } from '../../fakes/shop.js';

const shirt = { variantId: 'shirt', quantity: 1 };

function openTwo(options: Partial<FakeShopOptions> = {}) {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock, ...options });
  return { browser, shop, one: openTab(browser, shop), two: openTab(browser, shop) };
}

test('F37: two tabs share one cart and agree', async () => {
  const { browser, shop, one, two } = openTwo();
  await Promise.all([one.session.add(shirt), two.session.add(shirt), one.session.add({ variantId: 'mug', quantity: 2 })]);
  await browser.clock.sleep(10);
  assert.equal(shop.carts.size, 1);
  assert.equal(shop.overlap, 1, 'writes of both tabs never overlap');
  assert.equal(one.view().quantity, 4);
  assert.deepEqual(one.view().cart, two.view().cart);
  assert.equal(two.changes.at(-1)?.reason, one.changes.at(-1)?.reason === 'remote' ? 'add' : 'remote');
});

test('F37: what one tab tells, the other never tells again', async () => {
  const { browser, one, two } = openTwo();
  await one.session.add(shirt);
  await browser.clock.sleep(100);
  assert.equal(two.view().quantity, 1);
  assert.equal(two.view().status, 'ready');
  assert.deepEqual(
    two.changes.map(({ reason }) => reason),
    ['remote'],
  );
  assert.equal(one.posted.length, 1);
  assert.equal(two.posted.length, 0);
  assert.equal(one.changes.length, 1);
});

test('a tab takes the handle from storage when it needs it', async () => {
  const { browser, shop, one, two } = openTwo();
  await one.session.add(shirt);
  await browser.clock.sleep(10);
  await two.session.setQuantity(two.view().lines[0]?.id ?? '', 5);
  await browser.clock.sleep(10);
  assert.equal(shop.total('shirt'), 5);
  assert.equal(one.view().quantity, 5);
});

test('a lost answer is judged against what another tab has put in meanwhile', async () => {
  for (const fault of ['answer-lost', 'request-lost'] as const) {
    const { browser, shop, one, two } = openTwo();
    await one.session.add(shirt);
    await browser.clock.sleep(10);
    // so late that the second tab has not heard of it when it looks
    browser.delay = 60_000;
    await one.session.add({ ...shirt, quantity: 3 });
    shop.faults.push(fault);
    const outcome = await two.session.add({ ...shirt, quantity: 3 });
    assert.ok(outcome.ok);
    assert.equal(shop.total('shirt'), 7, fault);
  }
});

test('a message that comes late does not bring an old cart back', async () => {
  const { browser, one, two } = openTwo();
  browser.delay = 500;
  await one.session.add(shirt);
  await two.session.add(shirt);
  assert.equal(two.view().quantity, 2);
  await browser.clock.sleep(2_000);
  assert.equal(two.view().quantity, 2);
  assert.equal(one.view().quantity, 2);
});

test('a cart that is gone is gone in all tabs, in words', async () => {
  const { browser, shop, one, two } = openTwo();
  await one.session.add(shirt);
  await browser.clock.sleep(10);
  shop.carts.clear();
  await one.session.refresh();
  await browser.clock.sleep(10);
  assert.equal(two.view().cart, null);
  assert.deepEqual(two.view().notices, [{ code: 'cart-expired' }]);
  await two.session.add(shirt);
  await browser.clock.sleep(10);
  assert.equal(one.view().quantity, 1);
  assert.equal(shop.carts.size, 1);
});

test('tabs share the cart of the page without storing anything', async () => {
  const { browser, shop, one, two } = openTwo({ capabilities: { cart: 'ambient' } });
  await Promise.all([one.session.add(shirt), two.session.add(shirt)]);
  await browser.clock.sleep(10);
  assert.equal(shop.total('shirt'), 2);
  assert.equal(one.view().quantity, 2);
  assert.equal(two.view().quantity, 2);
  assert.equal(browser.stored.size, 0);
});

test('writes of one millisecond in two tabs of the page end in the same cart', async () => {
  const { browser, shop, one, two } = openTwo({ capabilities: { cart: 'ambient' } });
  shop.latency = 0;
  browser.delay = 50;
  await Promise.all([one.session.add(shirt), two.session.add(shirt)]);
  await browser.clock.sleep(1_000);
  assert.equal(one.view().quantity, 2);
  assert.equal(two.view().quantity, 2);
});

test('without locks, writes that overlapped with those of another tab are followed by one read', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const one = openTab(browser, shop, {}, { locks: refusedLocks });
  const two = openTab(browser, shop, {}, { locks: refusedLocks });
  await one.session.add(shirt);
  await browser.clock.sleep(10);
  shop.calls.length = 0;
  await Promise.all([one.session.add(shirt), two.session.add({ variantId: 'mug', quantity: 1 })]);
  await browser.clock.sleep(100);
  assert.ok(shop.count('getCart') >= 1);
  assert.equal(one.view().quantity, 3);
  assert.equal(two.view().quantity, 3);
});

test('after its end a session tells nothing more, but finishes what was asked of it', async () => {
  const { browser, shop, one, two } = openTwo();
  await one.session.add(shirt);
  await browser.clock.sleep(10);
  const sent = one.session.add(shirt);
  await browser.clock.sleep(2);
  const waits = one.session.add({ variantId: 'mug', quantity: 1 });
  const reads = one.session.refresh();
  const [changes, views] = [one.changes.length, one.views.length];
  one.session.destroy();
  one.session.destroy();
  await reads;
  assert.ok((await sent).ok);
  assert.ok((await waits).ok);
  assert.equal(shop.total('shirt'), 2);
  assert.equal(shop.total('mug'), 1);
  assert.equal(one.changes.length, changes);
  assert.equal(one.views.length, views);
  await browser.clock.sleep(10);
  assert.equal(two.view().quantity, 3, 'the other tab has heard of it');
  await two.session.add(shirt);
  await browser.clock.sleep(10);
  assert.equal(one.views.length, views, 'and the ended one hears nothing');
  const late = await one.session.add(shirt);
  assert.equal(late.ok ? 'ok' : late.error.kind, 'aborted');
  assert.equal(shop.total('shirt'), 3);
});
