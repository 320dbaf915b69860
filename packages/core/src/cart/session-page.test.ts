import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser } from '../../fakes/browser.js';
import { openTab } from '../../fakes/session.js';
import { createFakeShop, type FakeShopOptions } from '../../fakes/shop.js';
import type { Cart, Outcome } from '../contracts/commerce.js';

const shirt = { variantId: 'shirt', quantity: 1 };
const mug = { variantId: 'mug', quantity: 1 };
const kindOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);

function open(options: Partial<FakeShopOptions> = {}) {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock, ...options });
  return { browser, shop, ...openTab(browser, shop) };
}

test("the page's own cart may be null while it is empty, which is no loss", async () => {
  const { session, shop, view } = open({ capabilities: { cart: 'ambient' } });
  const { getCart } = shop.adapter;
  Object.assign(shop.adapter, {
    getCart: (async (handle, op) => {
      const outcome = await getCart(handle, op);
      return outcome.ok && outcome.value?.cart.totalQuantity === 0 ? { ok: true, value: null } : outcome;
    }) satisfies typeof getCart,
  });
  shop.faults.push('request-lost');
  assert.equal(kindOf(await session.add(shirt)), 'ok');
  assert.deepEqual(view().notices, []);
  await session.setQuantity(view().lines[0]?.id ?? '', 0);
  await session.refresh();
  assert.equal(view().cart, null);
  assert.deepEqual(view().notices, []);
});

test("in the page's own cart, a tab trusts what another tells, and doubts what another doubts", async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock, capabilities: { cart: 'ambient' } });
  const [one, two] = [openTab(browser, shop), openTab(browser, shop)];
  await one.session.add(mug);
  await browser.clock.sleep(10);
  shop.calls.length = 0;
  await two.session.add(mug);
  assert.deepEqual(
    shop.calls.map(({ method }) => method),
    ['addLines'],
    'it has heard of the cart, and need not read it',
  );
  await browser.clock.sleep(10);

  shop.faults.push('answer-lost', 'never');
  shop.readFaults.push('throw', 'throw');
  const [first, second] = await Promise.all([one.session.add(shirt), two.session.add({ variantId: 'hat', quantity: 1 })]);
  assert.deepEqual([kindOf(first), kindOf(second)], ['network', 'network'], 'nobody knows whose growth it is');
  assert.equal(shop.total('hat'), 0);
  await browser.clock.sleep(50);
  await one.session.add(mug);
  shop.calls.length = 0;
  await one.session.add(mug);
  assert.deepEqual(
    shop.calls.map(({ method }) => method),
    ['addLines'],
    'and a doubt ends with the next reading',
  );
});

test('a message that comes while the cart is being read does not make the reading old', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock, capabilities: { cart: 'ambient' } });
  const [one, two] = [openTab(browser, shop), openTab(browser, shop)];
  await Promise.all([one.session.add(mug), two.session.refresh()]);
  shop.calls.length = 0;
  await two.session.add(shirt);
  assert.deepEqual(
    shop.calls.map(({ method }) => method),
    ['addLines'],
  );
});

test("the page's event about our own write costs no read", async () => {
  const browser = createFakeBrowser();
  let tell: (cart?: Cart) => void = () => undefined;
  const shop = createFakeShop({
    clock: browser.clock,
    capabilities: { cart: 'ambient' },
    over: { subscribe: (on) => ((tell = on), () => undefined) },
  });
  const { addLines } = shop.adapter;
  Object.assign(shop.adapter, {
    addLines: (async (handle, lines, op) => {
      const outcome = await addLines(handle, lines, op);
      if (outcome.ok) tell(outcome.value.cart);
      return outcome;
    }) satisfies typeof addLines,
  });
  const { session } = openTab(browser, shop);
  await session.refresh();
  shop.calls.length = 0;
  await session.add(shirt);
  await browser.clock.sleep(100);
  assert.deepEqual(
    shop.calls.map(({ method }) => method),
    ['addLines'],
  );
});

test('a page whose subscription fails is read as any other', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({
    clock: browser.clock,
    over: {
      subscribe: () => {
        throw new Error('no');
      },
    },
  });
  const { session } = openTab(browser, shop);
  assert.equal(kindOf(await session.add(shirt)), 'ok');
});

test('the page changes its own cart: the session follows, and its own echo costs nothing', async () => {
  const browser = createFakeBrowser();
  let tell: (cart?: Cart) => void = () => undefined;
  let ended = 0;
  const shop = createFakeShop({
    clock: browser.clock,
    capabilities: { cart: 'ambient' },
    over: { subscribe: (on) => ((tell = on), () => void ended++) },
  });
  const tab = openTab(browser, shop);
  await tab.session.add(shirt);
  const { cart } = tab.view();
  assert.ok(cart);
  shop.calls.length = 0;
  tell(cart);
  assert.equal(tab.changes.length, 1);
  tell({ ...cart, totalQuantity: 9 });
  assert.equal(tab.view().quantity, 9);
  assert.equal(tab.changes.at(-1)?.reason, 'remote');
  assert.equal(shop.calls.length, 0);
  tell();
  await browser.clock.sleep(50);
  assert.equal(tab.view().quantity, 1);
  assert.deepEqual(
    shop.calls.map(({ method }) => method),
    ['getCart'],
  );

  const adding = tab.session.add(shirt);
  tell(cart);
  await adding;
  await browser.clock.sleep(100);
  assert.equal(tab.view().quantity, 2, 'an event while a write is on its way may be older than its answer');
  tab.session.destroy();
  assert.equal(ended, 1);
});

test('a page that answers each reading with an event does not make the session read for ever', async () => {
  const browser = createFakeBrowser();
  let tell: () => void = () => undefined;
  const shop = createFakeShop({
    clock: browser.clock,
    capabilities: { cart: 'ambient' },
    over: { subscribe: (on) => ((tell = () => on()), () => undefined) },
  });
  const { getCart } = shop.adapter;
  Object.assign(shop.adapter, { getCart: ((handle, op) => (tell(), getCart(handle, op))) satisfies typeof getCart });
  const tab = openTab(browser, shop);
  await tab.session.refresh();
  await browser.clock.sleep(5_000);
  assert.equal(shop.count('getCart'), 3);
});

for (const isTold of [true, false])
  test(`the page changes its cart while we read it again: nothing is missed, ${isTold ? 'told' : 'not told'} how it stands`, async () => {
    const browser = createFakeBrowser();
    let tell: (cart?: Cart) => void = () => undefined;
    const shop = createFakeShop({
      clock: browser.clock,
      capabilities: { cart: 'ambient' },
      over: { subscribe: (on) => ((tell = on), () => undefined) },
    });
    const tab = openTab(browser, shop);
    await tab.session.add(shirt);
    const { cart } = tab.view();
    assert.ok(cart);
    const { getCart } = shop.adapter;
    let quantity = 1;
    Object.assign(shop.adapter, {
      // each reading is overtaken by a change of the page's, up to the last
      getCart: (async (handle, op) => {
        const outcome = await getCart(handle, op);
        const read = { ...cart, totalQuantity: quantity };
        if (quantity < 3) quantity += 1;
        tell(isTold ? { ...cart, totalQuantity: quantity } : undefined);
        return outcome.ok && outcome.value ? { ok: true, value: { ...outcome.value, cart: read } } : outcome;
      }) satisfies typeof getCart,
    });
    await tab.session.refresh();
    await browser.clock.sleep(5_000);
    assert.equal(tab.view().quantity, 3);
  });
