import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser } from '../../fakes/browser.js';
import { openTab } from '../../fakes/session.js';
import { createFakeShop, SECRET } from '../../fakes/shop.js';
import type { CheckoutHandoff, Outcome } from '../contracts/commerce.js';

const shirt = { variantId: 'shirt', quantity: 1 };
const urlOf = (outcome: Outcome<CheckoutHandoff>) => (outcome.ok && outcome.value.kind === 'redirect' ? outcome.value.url : null);
const kindOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);

function open() {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  return { browser, shop, ...openTab(browser, shop) };
}

test('a checkout is resolved ahead, and asked for once while the cart stays the same', async () => {
  const { session, shop, view } = open();
  await session.add(shirt);
  assert.equal(view().checkout, null);
  const [first, second] = await Promise.all([session.prepareCheckout(), session.prepareCheckout()]);
  assert.equal(urlOf(first), `https://shop.example/pay?cart=${SECRET}=1&n=1&vitrine_show=show-1`);
  assert.deepEqual(second, first);
  assert.deepEqual(view().checkout, first.ok && first.value);
  await session.prepareCheckout();
  assert.equal(shop.count('checkout'), 1);
});

test('it is dropped when the cart changes, and not shown while it is about to', async () => {
  const { session, shop, view, browser } = open();
  await session.add(shirt);
  await session.prepareCheckout();
  const adding = session.add(shirt);
  assert.equal(view().checkout, null);
  const preparing = session.prepareCheckout();
  await adding;
  assert.equal(view().checkout, null);
  assert.match(urlOf(await preparing) ?? '', /n=2/);
  shop.prices.set('shirt', '11.00');
  await session.refresh();
  assert.equal(view().checkout, null, 'also when it turns out to have changed');
  await session.prepareCheckout();
  await session.setMarket();
  await browser.clock.sleep(10);
  assert.equal(view().checkout, null);
});

test('an address that is good for a while is asked for anew after it', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const checkout: typeof shop.adapter.checkout = async (...given) => {
    const outcome = await shop.adapter.checkout(...given);
    return outcome.ok && outcome.value.kind === 'redirect'
      ? { ok: true, value: { ...outcome.value, goodForMs: 20_000 } }
      : outcome;
  };
  const { session } = openTab(browser, { ...shop, adapter: { ...shop.adapter, checkout } });
  await session.add(shirt);
  const first = await session.prepareCheckout();
  await browser.clock.sleep(19_000);
  assert.deepEqual([await session.prepareCheckout(), shop.count('checkout')], [first, 1]);
  await browser.clock.sleep(1_001);
  assert.ok((await session.prepareCheckout()).ok);
  assert.equal(shop.count('checkout'), 2);
});

test('a refused write keeps it', async () => {
  const { session, shop, view } = open();
  await session.add(shirt);
  await session.prepareCheckout();
  shop.faults.push({ kind: 'out-of-stock' });
  await session.add(shirt);
  assert.notEqual(view().checkout, null);
});

test('other words about where the sale came from need another address', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  let show = 'one';
  const { session } = openTab(browser, shop, { attribution: () => ({ vitrine_show: show }) });
  await session.add(shirt);
  assert.match(urlOf(await session.prepareCheckout()) ?? '', /vitrine_show=one/);
  show = 'two';
  assert.match(urlOf(await session.prepareCheckout()) ?? '', /vitrine_show=two/);
});

test('the cart of another tab is read before it is paid for, because what is secret did not come along', async () => {
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const [one, two] = [openTab(browser, shop), openTab(browser, shop)];
  await one.session.add(shirt);
  await browser.clock.sleep(10);
  assert.match(urlOf(await two.session.prepareCheckout()) ?? '', new RegExp(`cart=${SECRET}=1&n=1`));
  browser.delay = 60_000;
  await one.session.add(shirt);
  await two.session.setDiscountCodes(['A']);
  await one.session.add(shirt);
  assert.match(urlOf(await two.session.prepareCheckout()) ?? '', /n=3/, 'nor is one that another tab has changed since');
});

test('without a cart there is nothing to pay for', async () => {
  const { session, shop } = open();
  assert.equal(kindOf(await session.prepareCheckout()), 'cart-gone');
  assert.equal(shop.calls.length, 0);
});

test('a cart that is gone at the checkout is gone, and that is said', async () => {
  const { session, shop, view } = open();
  await session.add(shirt);
  shop.readFaults.push({ kind: 'cart-gone' });
  assert.equal(kindOf(await session.prepareCheckout()), 'cart-gone');
  assert.equal(view().cart, null);
  assert.deepEqual(view().notices, [{ code: 'cart-expired' }], 'and it is said, since nobody may have pressed anything');
});

test('a failure is answered, tried again where that helps, and never kept', async () => {
  const { session, shop, view } = open();
  await session.add(shirt);
  shop.readFaults.push('request-lost');
  assert.equal(kindOf(await session.prepareCheckout()), 'ok');
  await session.add(shirt);
  shop.readFaults.push('wrong');
  assert.equal(kindOf(await session.prepareCheckout()), 'backend');
  assert.equal(view().checkout, null);
  assert.equal(kindOf(await session.prepareCheckout()), 'ok');
});

test('buying at once leaves the cart alone', async () => {
  const { session, shop, view } = open();
  await session.add(shirt);
  const { cart } = view();
  assert.equal(urlOf(await session.buyNow({ variantId: 'mug', quantity: 2 })), 'https://shop.example/now');
  assert.equal(view().cart, cart);
  shop.faults.push({ kind: 'conflict' });
  assert.equal(kindOf(await session.buyNow(shirt)), 'ok');
  shop.faults.push({ kind: 'out-of-stock' });
  assert.equal(kindOf(await session.buyNow(shirt)), 'out-of-stock');
});
