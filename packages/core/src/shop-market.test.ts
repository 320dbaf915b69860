import assert from 'node:assert/strict';
import { test } from 'node:test';
import { productIn, variantIn } from '../fakes/catalogue.js';
import { createFakeBrowser } from '../fakes/browser.js';
import { createFakeShop } from '../fakes/shop.js';
import type { Cart, Capabilities, CommerceAdapter, Market, Notice, Outcome, ProductRef } from './contracts/commerce.js';
import { createShop, type Facts } from './shop.js';

const mug: ProductRef = { kind: 'handle', handle: 'mug' };

/** A shop whose carts are in EUR; where it can, it takes them to the market of the call. */
function open(marketSwitch: Capabilities['marketSwitch'], over: Partial<CommerceAdapter> = {}) {
  const browser = createFakeBrowser();
  const told: Facts['vitrine-cart-change'][] = [];
  const server = createFakeShop({ clock: browser.clock, capabilities: { refs: ['handle'], marketSwitch } });
  const currencies = new Map<string, string>();
  const { addLines, getCart, setQuantity } = server.adapter;
  const shown = <T extends { readonly cart: Cart; readonly handle: string | null } | null>(outcome: Outcome<T>): Outcome<T> => {
    if (!outcome.ok || !outcome.value) return outcome;
    const { cart, handle } = outcome.value;
    const currency = currencies.get(`${handle}`) ?? cart.currency;
    const lines = cart.lines.map((line) => ({ ...line, unitPrice: { ...line.unitPrice, currency } }));
    return { ok: true, value: { ...outcome.value, cart: { ...cart, currency, lines } } };
  };
  const { setMarket: _, ...rest } = server.adapter;
  const adapter: CommerceAdapter = {
    ...rest,
    getProducts: async (refs, { market }) => ({
      ok: true,
      value: refs.map(() => productIn('mug', market.currency ?? 'EUR')),
    }),
    getCart: async (handle, op) => shown(await getCart(handle, op)),
    setQuantity: async (handle, line, quantity, op) => shown(await setQuantity(handle, line, quantity, op)),
    async addLines(handle, lines, op) {
      const outcome = await addLines(handle, lines, op);
      if (outcome.ok && !handle) currencies.set(`${outcome.value.handle}`, op.market.currency ?? 'EUR');
      return shown(outcome);
    },
    ...(marketSwitch === 'reprice' && {
      setMarket: async (handle, op) => {
        currencies.set(`${handle}`, op.market.currency ?? 'EUR');
        const read = await getCart(handle, op);
        if (!read.ok || !read.value) return { ok: false, error: { kind: 'cart-gone' } };
        return shown({ ok: true, value: { ...read.value, notices: [] } });
      },
    }),
    ...over,
  };
  let market: Market = { currency: 'EUR' };
  const shop = createShop({
    adapter,
    storeId: 'test',
    platform: browser.tab().platform,
    settings: () => ({
      market,
      consent: { functional: false, analytics: false, marketing: false },
      mayStore: true,
      attribution: {},
    }),
    emit: (name, detail) => name === 'vitrine-cart-change' && told.push(detail as Facts['vitrine-cart-change']),
  });
  const look = shop.catalog.entry(mug).listen(() => undefined);
  const view = () => shop.cart.$view.get();
  const currencyOf = (cart: Cart | null) => [...new Set(cart?.lines.map(({ unitPrice }) => unitPrice.currency))];
  return {
    shop,
    told,
    look,
    view,
    server,
    codes: (notices: readonly Notice[] = view().notices) => notices.map(({ code }) => code),
    inCart: () => currencyOf(view().cart),
    async move(currency: string) {
      market = { currency };
      return shop.marketChanged();
    },
    add: () => shop.add({ ref: mug, quantity: 1 }),
  };
}

test('a cart that can follows the market, and there is nothing to say', async () => {
  const it = open('reprice');
  await it.add();
  assert.deepEqual(await it.move('JPY'), []);
  assert.deepEqual([it.inCart(), it.view().cart?.currency, it.codes()], [['JPY'], 'JPY', []]);
  await it.add();
  assert.deepEqual([it.view().quantity, it.codes()], [2, []]);
});

test('two changes on top of each other end in the last market', async () => {
  const it = open('reprice');
  await it.add();
  await Promise.all([it.move('JPY'), it.move('USD')]);
  assert.deepEqual([it.inCart(), it.shop.catalog.currency(), it.codes()], [['USD'], 'USD', []]);
});

test('a cart that cannot keeps its currency, and the shopper is told: at the change, and of what is added after it', async () => {
  const it = open('fixed');
  await it.add();
  assert.deepEqual(it.codes(await it.move('JPY')), ['currency-kept']);
  assert.deepEqual(it.codes(), ['currency-kept']);
  assert.deepEqual(it.told.at(-1)?.notices, [{ code: 'currency-kept' }], 'the page hears it too');
  const answer = await it.add();
  assert.ok(answer.kind === 'settled' && answer.outcome.ok);
  assert.deepEqual(it.codes(answer.outcome.value.notices), ['other-currency']);
  assert.deepEqual([it.inCart(), it.view().quantity], [['EUR'], 2], 'and nothing is lost, and nothing mixed');
  assert.deepEqual(it.codes(await it.move('EUR')), [], 'back home there is nothing to say');
});

test('a cart that would have to be a new one stays too, and gives way as soon as it is empty', async () => {
  const it = open('new-cart');
  await it.add();
  assert.deepEqual(it.codes(await it.move('JPY')), ['new-cart-needed']);
  assert.equal(it.view().quantity, 1, 'nothing is lost');
  await it.shop.setQuantity(it.view().lines[0]!.id, 0);
  const answer = await it.add();
  assert.ok(answer.kind === 'settled' && answer.outcome.ok);
  assert.deepEqual(answer.outcome.value.notices, []);
  assert.deepEqual([it.inCart(), it.view().quantity], [['JPY'], 1]);
});

test('an empty cart, and none, have nothing to say of the market', async () => {
  const it = open('fixed');
  assert.deepEqual(await it.move('JPY'), []);
  await it.add();
  await it.shop.setQuantity(it.view().lines[0]!.id, 0);
  assert.deepEqual(await it.move('USD'), []);
});

test('a cart that was filled in another market is taken along when the shop opens', async () => {
  const it = open('reprice');
  await it.add();
  await it.shop.enter();
  assert.deepEqual(it.inCart(), ['EUR'], 'it is at home');
  const other = open('fixed');
  await other.add();
  const moved = other.move('JPY');
  await moved;
  other.shop.cart.dismiss();
  await other.shop.enter();
  assert.deepEqual(other.codes(), ['currency-kept']);
});

test('fewer than may be had are not made more without a word: the shopper is asked', async () => {
  const cups = productIn('cups', 'EUR', { variants: [variantIn('cups', 'EUR', { quantity: { min: 6, step: 6 } })] });
  const it = open('fixed', { getProducts: async (refs) => ({ ok: true, value: refs.map(() => cups) }) });
  assert.deepEqual(await it.add(), { kind: 'choose' });
  const answer = await it.shop.add({ ref: mug, quantity: 6 });
  assert.ok(answer.kind === 'settled' && answer.outcome.ok);
  assert.equal(it.view().quantity, 6);
});
