import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockedStorage, createFakeBrowser, refusedLocks } from '../../fakes/browser.js';
import { openTab } from '../../fakes/session.js';
import { createFakeShop, SECRET } from '../../fakes/shop.js';

const shirt = { variantId: 'shirt', quantity: 1 };
const KEY = 'vitrine:cart:shop';

test('F52: where storage is blocked the handle stays in memory, and tabs keep to themselves', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const getter = Object.defineProperty({}, 'storage', {
    get: () => {
      throw new Error('SecurityError');
    },
    enumerable: true,
  });
  for (const blocked of [{ storage: null }, { storage: blockedStorage }]) {
    shop.carts.clear();
    const one = openTab(browser, shop, {}, blocked);
    const two = openTab(browser, shop, {}, blocked);
    await one.session.add(shirt);
    await one.session.add(shirt);
    await browser.clock.sleep(10);
    assert.equal(one.view().quantity, 2);
    assert.equal(two.view().quantity, 0);
    assert.equal(one.posted.length, 0);
  }
  const { platform } = browser.tab();
  const hostile = Object.create(
    getter as object,
    Object.getOwnPropertyDescriptors({ ...platform, storage: undefined }),
  ) as typeof platform;
  Reflect.deleteProperty(hostile, 'storage');
  const tab = openTab(browser, shop, { platform: hostile });
  assert.ok((await tab.session.add(shirt)).ok);
});

test('F53: storage that is full, or emptied, loses nothing', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const full = {
    get: () => null,
    set: () => {
      throw new Error('QuotaExceededError');
    },
    remove: () => undefined,
  };
  const tab = openTab(browser, shop, {}, { storage: full });
  await tab.session.add(shirt);
  await tab.session.add(shirt);
  assert.equal(tab.view().quantity, 2);
  assert.equal(tab.posted.length, 0);

  const other = openTab(browser, shop);
  await other.session.add(shirt);
  browser.stored.clear();
  await other.session.add(shirt);
  assert.equal(other.view().quantity, 2);
  assert.match(browser.stored.get(KEY) ?? '', /canary/);
});

test('nothing is stored where it may not be, nor before the shopper has added something', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const none = openTab(browser, shop, { mayStore: () => false });
  await none.session.add(shirt);
  assert.equal(browser.stored.size, 0);
  assert.equal(none.posted.length, 0);
  const reader = openTab(browser, shop);
  await reader.session.refresh();
  await reader.session.setDiscountCodes(['A']);
  assert.equal(browser.stored.size, 0);
  await reader.session.add(shirt);
  assert.equal(browser.stored.size, 1);
});

test('a tab that may not store does not take over the cart of one that may', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const none = openTab(browser, shop, { mayStore: () => false });
  const other = openTab(browser, shop);
  await other.session.add({ ...shirt, quantity: 3 });
  await browser.clock.sleep(10);
  assert.equal(none.view().cart, null);
  await none.session.add(shirt);
  assert.equal(none.view().quantity, 1);
  assert.equal(shop.carts.size, 2);
});

test('where locks are refused the queue of the tab still works', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const throwing = {
    run: () => {
      throw new Error('SecurityError');
    },
  };
  for (const locks of [refusedLocks, throwing]) {
    const tab = openTab(browser, shop, { storeId: 'other' }, { locks });
    const before = shop.total('shirt');
    const outcomes = await Promise.all([tab.session.add(shirt), tab.session.add({ variantId: 'mug', quantity: 1 })]);
    assert.ok(outcomes.every(({ ok }) => ok));
    assert.equal(shop.total('shirt'), before + 1);
  }
});

test('a channel that fails, and messages that make no sense, change nothing', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const tab = openTab(
    browser,
    shop,
    {},
    {
      channel: () => {
        throw new Error('SecurityError');
      },
    },
  );
  assert.ok((await tab.session.add(shirt)).ok);
  let say: (message: unknown) => void = () => undefined;
  const channel = () => ({
    post: () => {
      throw new Error('DataCloneError');
    },
    listen: (on: typeof say) => ((say = on), () => undefined),
    close: () => undefined,
  });
  const other = openTab(browser, shop, {}, { channel });
  await other.session.refresh();
  const before = other.view().cart;
  for (const message of [
    null,
    'x',
    7,
    {},
    { v: 2, at: 9e15, cart: before },
    { v: 1 },
    { v: 1, at: 9e15, cart: {} },
    { v: 1, at: NaN, cart: before },
  ])
    say(message);
  assert.equal(other.view().cart, before);
  assert.ok((await other.session.add(shirt)).ok);
});

test('the handle is in nothing that leaves the session', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const tab = openTab(browser, shop);
  const said: unknown[] = [];
  const note = async (promise: Promise<unknown>) => void said.push(await promise);
  await note(tab.session.add(shirt));
  for (const fault of ['answer-lost', 'request-lost', 'throw', 'reject', 'wrong', 'no-lines'] as const) {
    shop.faults.push(fault, fault, fault);
    shop.readFaults.push(fault);
    await note(tab.session.add(shirt));
    await note(tab.session.setQuantity(tab.view().lines[0]?.id ?? '', 3));
    await note(tab.session.refresh());
    shop.faults.length = 0;
    shop.readFaults.length = 0;
  }
  shop.carts.clear();
  await note(tab.session.setDiscountCodes(['A']));
  await note(tab.session.add(shirt));
  await browser.clock.sleep(100);
  const text = (value: unknown): string =>
    JSON.stringify(value, (_, inner: unknown) => (inner instanceof Error ? [inner.name, inner.message, inner.stack] : inner));
  for (const [what, values] of Object.entries({ said, posted: tab.posted, changes: tab.changes, views: tab.views })) {
    assert.ok(values.length > 5, `${what} were looked through`);
    assert.ok(!text(values).includes(SECRET), what);
  }
});
