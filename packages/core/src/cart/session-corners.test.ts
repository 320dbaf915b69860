import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser, refusedLocks } from '../../fakes/browser.js';
import { openTab } from '../../fakes/session.js';
import { createFakeShop, type FakeShopOptions } from '../../fakes/shop.js';
import type { Outcome } from '../contracts/commerce.js';

const shirt = { variantId: 'shirt', quantity: 1 };
const mug = { variantId: 'mug', quantity: 1 };
const kindOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);

function open(options: Partial<FakeShopOptions> = {}) {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock, ...options });
  return { browser, shop, ...openTab(browser, shop) };
}

test('without locks, what another tab put in is not taken for a lost add', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const one = openTab(browser, shop, {}, { locks: refusedLocks });
  const two = openTab(browser, shop, {}, { locks: refusedLocks });
  await one.session.add(mug);
  await two.session.refresh();
  shop.faults.push('request-lost');
  const lost = one.session.add(shirt);
  await browser.clock.sleep(2);
  const [first, second] = await Promise.all([lost, two.session.add(shirt)]);
  assert.deepEqual([kindOf(first), kindOf(second)], ['network', 'ok']);
  assert.equal(shop.total('shirt'), 1);
});

test('without locks, overlapping writes are followed by a read even where no message arrives', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const one = openTab(browser, shop, {}, { locks: refusedLocks });
  const two = openTab(browser, shop, {}, { locks: refusedLocks });
  await Promise.all([one.session.add(shirt), one.session.add(mug)]);
  await two.session.refresh();
  browser.delay = 60_000;
  const sent = one.session.add(shirt);
  await browser.clock.sleep(3);
  await Promise.all([sent, two.session.setQuantity(two.view().lines[1]?.id ?? '', 5)]);
  await browser.clock.sleep(100);
  assert.equal(one.view().quantity, 7);
});

test('what was lost with a cart that is gone does not count for the new one', async () => {
  const { session, shop } = open();
  await session.add(mug);
  shop.carts.clear();
  shop.faults.push('request-lost', { kind: 'conflict' }, { kind: 'conflict' }, { kind: 'conflict' });
  assert.equal(kindOf(await session.add(shirt)), 'conflict');
});

test('a conflict after a lost answer leaves it open whether the add was done', async () => {
  const { session, shop } = open({ capabilities: { idempotentAdd: true } });
  await session.add(mug);
  shop.faults.push('answer-lost', { kind: 'conflict' }, { kind: 'conflict' });
  const outcome = await session.add(shirt);
  assert.deepEqual(outcome.ok || (outcome.error.kind === 'network' && outcome.error.maybeApplied), true);
  assert.equal(kindOf(outcome), 'network');
  assert.equal(shop.total('shirt'), 1);
});

test('a write that settles ends the error of a reading', async () => {
  const { session, shop, view } = open();
  await session.add(shirt);
  shop.readFaults.push({ kind: 'unauthorized' });
  await session.refresh();
  assert.equal(view().error?.kind, 'unauthorized');
  await session.add(shirt);
  assert.equal(view().error, null);
});

test('what one tab finds out by reading, the others hear', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const [one, two] = [openTab(browser, shop), openTab(browser, shop)];
  await one.session.add(shirt);
  await browser.clock.sleep(10);
  const [cart] = shop.carts.values();
  assert.ok(cart);
  cart.lines = cart.lines.map((line) => ({ ...line, quantity: 7 }));
  await one.session.refresh();
  await browser.clock.sleep(10);
  assert.equal(two.view().quantity, 7);
  assert.equal(two.posted.length, 0);
});

test('a tab that keeps its cart to itself does not tell that it is gone', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const { session, posted } = openTab(browser, shop, { mayStore: () => false });
  await session.add(shirt);
  shop.carts.clear();
  await session.refresh();
  assert.equal(kindOf(await session.add(shirt)), 'ok');
  assert.deepEqual(posted, []);
});

test('prices of another market are not changed prices, also where the shop is only read again', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const { setMarket: _, ...adapter } = shop.adapter;
  const { session, view, changes } = openTab(browser, { adapter });
  await session.add(shirt);
  shop.prices.set('shirt', '99.00');
  await session.setMarket();
  assert.deepEqual(view().notices, []);
  assert.equal(changes.at(-1)?.reason, 'market');
});

test('a cart that is gone at a market switch is told as expired', async () => {
  const { session, shop, view } = open();
  await session.add(shirt);
  shop.carts.clear();
  await session.setMarket();
  assert.deepEqual([view().cart, view().error, view().notices], [null, null, [{ code: 'cart-expired' }]]);
});

test('after a refusal nothing has changed, so nothing is read', async () => {
  const { session, shop } = open();
  await session.add(shirt);
  shop.calls.length = 0;
  shop.faults.push({ kind: 'out-of-stock' });
  await session.add(shirt);
  await session.add(shirt);
  assert.deepEqual(
    shop.calls.map(({ method }) => method),
    ['addLines', 'addLines'],
  );
});

test('a write whose end nobody knows is followed by a read', async () => {
  const { session, shop, view, browser } = open();
  await session.add(shirt);
  shop.faults.push('answer-lost', 'answer-lost', 'answer-lost');
  assert.equal(kindOf(await session.setQuantity(view().lines[0]?.id ?? '', 4)), 'network');
  await browser.clock.sleep(50);
  assert.equal(view().quantity, 4);
  assert.equal(view().error?.kind, 'network');
});

test('where the shop honours the operation, a stored cart need not be read before an add', async () => {
  const { browser, shop, session } = open({ capabilities: { idempotentAdd: true } });
  shop.carts.set('kept', { lines: [], codes: [] });
  browser.stored.set('vitrine:cart:shop', '{"v":1,"handle":"kept","at":5}');
  await session.add(shirt);
  assert.deepEqual(
    shop.calls.map(({ method }) => method),
    ['addLines'],
  );
});

test('what is asked for in one go is put together also where a lock is had at once', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const { session } = openTab(browser, shop, {}, { locks: { run: (_, task) => task() } });
  await Promise.all(Array.from({ length: 8 }, () => session.add(shirt)));
  assert.equal(shop.count('addLines'), 1);
});

test('one refresh that waits is enough', async () => {
  const { session, shop, browser } = open();
  await session.add(shirt);
  shop.calls.length = 0;
  await Promise.all([session.refresh(), session.refresh(), session.refresh('checkout')]);
  assert.equal(shop.count('getCart'), 2, 'but not for another reason');
  const reading = session.refresh();
  await browser.clock.sleep(2);
  await Promise.all([reading, session.refresh()]);
  assert.equal(shop.count('getCart'), 4, 'nor when it has begun');
});

test('the error of a read never says that something may have been applied', async () => {
  const { session, shop, view } = open();
  await session.add(shirt);
  shop.readFaults.push('request-lost', 'request-lost', 'request-lost');
  await session.refresh();
  assert.deepEqual(view().error, { kind: 'network', maybeApplied: false, message: 'lost …' });
});

test('the channel is closed when the last write has been told', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const log: string[] = [];
  const channel = () => ({
    post: () => void log.push('post'),
    listen: () => () => void log.push('deaf'),
    close: () => void log.push('close'),
  });
  const { session } = openTab(browser, shop, {}, { channel });
  const adding = session.add(shirt);
  await browser.clock.sleep(2);
  session.destroy();
  await adding;
  await browser.clock.sleep(2);
  assert.deepEqual(log, ['deaf', 'post', 'close']);
  const idle = openTab(browser, shop, {}, { channel });
  log.length = 0;
  idle.session.destroy();
  assert.deepEqual(log, ['deaf', 'close']);
});
