import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeBrowser } from '../../fakes/browser.js';
import { openTab } from '../../fakes/session.js';
import { createFakeShop, type Fault, type FakeShopOptions } from '../../fakes/shop.js';
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

const WAYS: readonly { readonly fault: Fault; readonly says: string; readonly repeats: boolean }[] = [
  { fault: 'answer-lost', says: 'F30: an add whose answer was lost is not doubled', repeats: false },
  { fault: 'request-lost', says: 'an add that was lost itself is repeated', repeats: true },
  { fault: 'late', says: 'an add that a slow server does later is not doubled', repeats: false },
  { fault: 'not-sent', says: 'an add that was certainly not sent is repeated at once', repeats: true },
  { fault: 'never', says: 'an add that is never answered counts as lost after 15 s', repeats: true },
  { fault: { kind: 'aborted' }, says: 'an add that was broken off is looked for', repeats: true },
];

for (const { fault, says, repeats } of WAYS) {
  test(`${says}, with a cart before`, async () => {
    const { session, shop, view } = await openWithShirt();
    shop.faults.push(fault);
    assert.equal(kindOf(await session.add({ ...shirt, quantity: 2 })), 'ok');
    assert.equal(shop.total('shirt'), 3);
    assert.equal(view().quantity, 3);
    assert.equal(shop.count('addLines'), repeats ? 2 : 1);
    assert.equal(new Set(shop.calls.filter(({ method }) => method === 'addLines').map(({ opId }) => opId)).size, 1);
  });

  test(`${says}, without one`, async () => {
    const { session, shop, view } = open();
    shop.faults.push(fault);
    const [one, two] = await Promise.all([session.add(shirt), session.add({ variantId: 'mug', quantity: 1 })]);
    assert.deepEqual([kindOf(one), kindOf(two)], ['ok', 'ok']);
    assert.deepEqual(
      view().lines.map(({ variantId, quantity }) => [variantId, quantity]),
      [
        ['shirt', 1],
        ['mug', 1],
      ],
    );
    const { cart } = view();
    assert.deepEqual(view().notices, []);
    assert.ok(
      shop.calls.every(({ method, handle }) => method !== 'getCart' || handle !== null),
      'what has no handle is not read',
    );
    assert.equal(cart?.totalQuantity, 2, 'a lost create is repeated into a new cart, and the lost one is never shown');
  });

  test(`${says}, in the page's own cart`, async () => {
    const { session, shop, view } = open({ capabilities: { cart: 'ambient' } });
    shop.faults.push(fault);
    assert.equal(kindOf(await session.add(shirt)), 'ok');
    assert.equal(shop.total('shirt'), 1);
    assert.equal(view().quantity, 1);
  });
}

test('it is looked for twice, a second apart, before an add is repeated', async () => {
  const { session, shop, browser } = await openWithShirt();
  shop.faults.push('request-lost');
  await session.add(shirt);
  assert.deepEqual(
    shop.calls.map(({ method }) => method),
    ['addLines', 'getCart', 'getCart', 'addLines'],
  );
  assert.ok(browser.clock.slept.includes(1000));
});

test('an add that is lost again is not repeated for ever, but reported, and the cart is read again', async () => {
  const { session, shop, view } = await openWithShirt();
  shop.faults.push('request-lost', 'request-lost', 'request-lost');
  const outcome = await session.add(shirt);
  assert.deepEqual(errorOf(outcome), { kind: 'network', maybeApplied: true, message: 'lost …' });
  assert.equal(shop.count('addLines'), 2);
  assert.equal(view().error?.kind, 'network');
  shop.faults.length = 0;
  await session.refresh();
  assert.equal(kindOf(await session.add(shirt)), 'ok');
  assert.equal(shop.total('shirt'), 2);
});

test('a lost answer that cannot be looked for is reported, never repeated', async () => {
  const { session, shop } = await openWithShirt();
  shop.faults.push('answer-lost');
  shop.readFaults.push('request-lost', 'request-lost');
  const outcome = await session.add(shirt);
  assert.equal(kindOf(outcome), 'network');
  assert.equal(shop.count('addLines'), 1);
  assert.equal(shop.total('shirt'), 2);
});

test('a part that arrived counts as arrived, and the rest is told', async () => {
  const { session, shop } = await openWithShirt();
  shop.stock.set('shirt', 3);
  shop.faults.push('answer-lost');
  const outcome = await session.add({ ...shirt, quantity: 5 });
  assert.ok(outcome.ok);
  assert.deepEqual(outcome.value.notices, [{ code: 'quantity-adjusted', variantId: 'shirt', requested: 5, actual: 2 }]);
  assert.equal(shop.count('addLines'), 1);
});

test('where the shop honours the operation, an add is simply repeated', async () => {
  for (const fault of ['answer-lost', 'request-lost', 'never'] as const) {
    const { session, shop } = await openWithShirt({ capabilities: { idempotentAdd: true } });
    shop.faults.push(fault);
    assert.equal(kindOf(await session.add(shirt)), 'ok');
    assert.equal(shop.total('shirt'), 2);
    assert.deepEqual(
      shop.calls.map(({ method }) => method),
      ['addLines', 'addLines'],
    );
  }
});

test('a quantity is absolute, so it is repeated whatever was lost', async () => {
  for (const fault of ['answer-lost', 'request-lost', 'not-sent', 'never', { kind: 'aborted' }] as const) {
    const { session, shop, view } = await openWithShirt();
    shop.faults.push(fault);
    const outcome = await session.setQuantity(view().lines[0]?.id ?? '', 4);
    assert.equal(kindOf(outcome), 'ok');
    assert.equal(shop.total('shirt'), 4);
  }
});

test('a quantity is repeated twice at most', async () => {
  const { session, shop, view } = await openWithShirt();
  shop.faults.push('request-lost', 'request-lost', 'request-lost', 'request-lost');
  assert.equal(kindOf(await session.setQuantity(view().lines[0]?.id ?? '', 4)), 'network');
  assert.equal(shop.count('setQuantity'), 3);
});

test('F32: a conflict is tried again, at most twice, after a little while', async () => {
  const { session, shop, browser } = await openWithShirt();
  shop.faults.push({ kind: 'conflict' }, { kind: 'conflict' });
  assert.equal(kindOf(await session.add(shirt)), 'ok');
  assert.equal(shop.total('shirt'), 2);
  assert.deepEqual(
    browser.clock.slept.filter((ms) => ms > 20),
    [75, 125],
    '50 ms and 100 ms, each with jitter',
  );
  shop.faults.push({ kind: 'conflict' }, { kind: 'conflict' }, { kind: 'conflict' });
  assert.equal(kindOf(await session.add(shirt)), 'conflict');
  assert.equal(shop.total('shirt'), 2);
});

test('F32: a shop that asks for a rest gets it, unless it is too long', async () => {
  const { session, shop, browser } = await openWithShirt();
  shop.faults.push({ kind: 'rate-limited', retryAfterMs: 3_000 });
  assert.equal(kindOf(await session.add(shirt)), 'ok');
  assert.ok(browser.clock.slept.includes(3_000));
  shop.faults.push({ kind: 'rate-limited', retryAfterMs: 3_600_000 });
  assert.equal(kindOf(await session.add(shirt)), 'rate-limited');
  assert.ok(!browser.clock.slept.includes(3_600_000));
});

test('what was certainly refused is not tried again', async () => {
  for (const kind of ['out-of-stock', 'invalid-variant', 'invalid-quantity', 'unauthorized', 'unsupported'] as const) {
    const { session, shop } = await openWithShirt();
    shop.faults.push({ kind });
    assert.equal(kindOf(await session.add(shirt)), kind);
    assert.deepEqual(
      shop.calls.map(({ method }) => method),
      ['addLines'],
    );
  }
});

test('a signal of 15 s comes with each call, and no other', async () => {
  const signals: AbortSignal[] = [];
  const browser = createFakeBrowser();
  const shop = createFakeShop({ clock: browser.clock });
  const { addLines } = shop.adapter;
  Object.assign(shop.adapter, {
    addLines: ((handle, lines, op) => (signals.push(op.signal), addLines(handle, lines, op))) satisfies typeof addLines,
  });
  const { session } = openTab(browser, shop);
  shop.faults.push('never');
  const adding = session.add(shirt);
  await browser.clock.sleep(14_999);
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [false],
  );
  await browser.clock.sleep(2);
  assert.equal(signals[0]?.aborted, true);
  assert.equal(kindOf(await adding), 'ok');
  assert.equal(signals[1]?.aborted, false);
});

test('what was lost is announced to other tabs as doubt, and this tab reads again before it adds', async () => {
  const { session, shop, posted } = await openWithShirt();
  shop.faults.push('answer-lost');
  shop.readFaults.push('throw', 'throw', 'throw');
  assert.equal(kindOf(await session.add(shirt)), 'network');
  assert.deepEqual(Object.keys(posted.at(-1) as object), ['v', 'at']);
  shop.calls.length = 0;
  assert.equal(kindOf(await session.add(shirt)), 'ok');
  assert.ok(shop.calls.slice(0, -1).every(({ method }) => method === 'getCart') && shop.calls.length >= 2);
  assert.equal(shop.total('shirt'), 3);
});
