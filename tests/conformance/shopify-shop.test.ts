/** What the conformance kit does not ask: the Storefront adapter on the fake shop, under core's own session where that matters. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { shopifyStorefrontAdapter, type ShopifyStorefrontOptions } from '@vitrine/adapters';
import { createCartSession, type CartHandle, type CommerceAdapter, type Op, type Outcome, type Product } from '@vitrine/core';
import { createFakeHub, createFakePlatform } from '@vitrine/testkit';
import { INVENTORY_TOKEN, PUBLIC_TOKEN, shopifyInstalled, startShopify, type RunningShopify } from '../servers/shopify/start.js';

const skip = !shopifyInstalled() && "Shopify's schema is not installed";
let shop: RunningShopify;
before(async () => void (skip || (shop = await startShopify())));
after(() => skip || shop.stop());

const op: Op = { signal: new AbortController().signal, market: { country: 'DE' }, opId: 'op' };
const consent = { functional: true, analytics: true, marketing: false };

function counted(options: Partial<ShopifyStorefrontOptions> = {}) {
  const sent: string[] = [];
  const adapter = shopifyStorefrontAdapter({
    endpoint: shop.url,
    ...options,
    fetch(url, init) {
      sent.push(String(init.body));
      return fetch(url, init);
    },
  });
  return { adapter, sent };
}

function value<T>(outcome: Outcome<T> | undefined): T {
  assert.ok(outcome?.ok, outcome && JSON.stringify(outcome));
  return outcome.value;
}
const kind = (outcome: Outcome<unknown> | undefined) => (outcome?.ok ? 'ok' : outcome?.error.kind);

async function product(adapter: CommerceAdapter, handle: string, more: Partial<Op> = {}): Promise<Product> {
  const [found] = value(await adapter.getProducts([{ kind: 'handle', handle }], { ...op, ...more }));
  assert.ok(found);
  return found;
}
const variantId = async (adapter: CommerceAdapter, handle: string) => (await product(adapter, handle)).variants[0]?.id ?? '';

test('prices are of the market, exact, and in their own digits', { skip }, async () => {
  const { adapter } = counted();
  const price = async (handle: string, country: string) =>
    (await product(adapter, handle, { market: { country } })).variants[0]?.price;
  assert.deepEqual(await price('linen-shirt', 'DE'), { amount: '49.9', currency: 'EUR' });
  assert.deepEqual(await price('ceramic-mug', 'de'), { amount: '12.0', currency: 'EUR' });
  assert.deepEqual(await price('linen-shirt', 'JP'), { amount: '7800', currency: 'JPY' });
});

test(
  'swatches, a reduction, a shelf price, a quantity rule, a backorder, and no options where there are none',
  { skip },
  async () => {
    const { adapter } = counted();
    assert.deepEqual((await product(adapter, 'linen-shirt')).options[1]?.values, [
      { value: 'Sand', swatch: { color: '#d8c3a5' } },
      { value: 'Ink', swatch: { color: '#22304a' } },
    ]);
    assert.deepEqual((await product(adapter, 'paper-lamp')).variants[0]?.compareAt, { amount: '79.0', currency: 'EUR' });
    assert.deepEqual((await product(adapter, 'olive-oil')).variants[0]?.unitPrice, {
      price: { amount: '25.0', currency: 'EUR' },
      per: 'l',
    });
    const cups = await product(adapter, 'paired-cups');
    assert.deepEqual(cups.variants[0]?.quantity, { min: 2, max: 6, step: 2 });
    assert.deepEqual([cups.options, cups.variants[0]?.options, cups.variants[0]?.title], [[], {}, 'Paired Cups']);
    assert.equal((await product(adapter, 'woven-basket')).variants[0]?.availability, 'backorder');
  },
);

test('a product of 130 variants says that there are more, and any of them is found', { skip }, async () => {
  for (const publicToken of [undefined, PUBLIC_TOKEN]) {
    const { adapter } = counted(publicToken ? { publicToken } : {});
    const ribbon = await product(adapter, 'cut-ribbon');
    assert.deepEqual([ribbon.variants.length, ribbon.variantsComplete], [publicToken ? 100 : 25, false]);
    assert.equal(ribbon.options[0]?.values.length, 130);
    const last = value(await adapter.getVariant?.(ribbon.id, { Length: '130 cm' }, op));
    assert.equal(last?.sku, 'RIBBON-130');
    const [named] = value(await adapter.getProducts([{ kind: 'variant', id: last?.id ?? '' }], op));
    assert.equal(named?.variants.at(-1)?.id, last?.id, 'a variant that was asked for is among those of its product');
  }
});

test('products by number, by variant and by handle, in their places; what is no id is not asked for', { skip }, async () => {
  const { adapter, sent } = counted({ publicToken: PUBLIC_TOKEN });
  const mug = await product(adapter, 'ceramic-mug');
  const found = value(
    await adapter.getProducts(
      [
        { kind: 'product', id: mug.id.replace(/\D/g, '') },
        { kind: 'product', id: 'nonsense' },
        { kind: 'variant', id: mug.variants[0]?.id ?? '' },
        { kind: 'sku', sku: 'MUG-01' },
        { kind: 'product', id: 'gid://shopify/Collection/1' },
        { kind: 'handle', handle: 'ceramic-mug' },
      ],
      op,
    ),
  );
  assert.deepEqual(
    found.map((one) => one?.handle ?? null),
    ['ceramic-mug', null, 'ceramic-mug', null, null, 'ceramic-mug'],
  );
  assert.equal(sent.length, 2);
});

test(
  'a document that is too heavy is made lighter, and the shop asked for no more than it takes from then on',
  { skip },
  async () => {
    const { adapter, sent } = counted();
    const handles = [
      'linen-shirt',
      'ceramic-mug',
      'wool-throw',
      'paper-lamp',
      'canvas-tote',
      'olive-oil',
      'cut-ribbon',
      'paired-cups',
    ];
    const refs = handles.map((handle) => ({ kind: 'handle', handle }) as const);
    const first = value(await adapter.getProducts(refs, op));
    const once = sent.length;
    assert.deepEqual(
      first.map((one) => one?.handle),
      handles,
    );
    value(await adapter.getProducts(refs, op));
    assert.ok(sent.length - once <= once, `${once} requests at first, ${sent.length - once} later`);
    assert.ok(once <= 8, `${once} requests for 8 products`);
  },
);

test('how many are left is said with the scope for it, and is a fault of the set-up without', { skip }, async () => {
  const allowed = counted({ publicToken: INVENTORY_TOKEN, showStock: true }).adapter;
  assert.deepEqual(
    (await product(allowed, 'linen-shirt')).variants.map(({ stock }) => stock),
    [100, 100, 2],
  );
  const refs = [{ kind: 'handle', handle: 'linen-shirt' }] as const;
  const denied = await counted({ publicToken: PUBLIC_TOKEN, showStock: true }).adapter.getProducts(refs, op);
  assert.ok(!denied.ok && denied.error.kind === 'unauthorized' && denied.error.message?.includes('quantityAvailable'));
  assert.equal(kind(await counted({ publicToken: 'another' }).adapter.getProducts(refs, op)), 'unauthorized');
  assert.equal(
    kind(await counted().adapter.getProducts(refs, { ...op, market: { country: 'UK' } })),
    'unauthorized',
    'a country that is none is a fault of the set-up',
  );
});

test('what the quantity rule forbids is invalid-quantity, and the cart as it was', { skip }, async () => {
  const { adapter } = counted();
  const id = await variantId(adapter, 'paired-cups');
  const { cart, handle } = value(await adapter.addLines(null, [{ variantId: id, quantity: 2 }], op));
  for (const quantity of [1, 3, 8])
    assert.equal(kind(await adapter.setQuantity(handle, cart.lines[0]?.id ?? '', quantity, op)), 'invalid-quantity');
  assert.equal(kind(await adapter.addLines(handle, [{ variantId: id, quantity: 1 }], op)), 'invalid-quantity');
  assert.equal(value(await adapter.getCart(handle, op))?.cart.totalQuantity, 2);
});

test('more of what is short: told, and at the limit refused', { skip }, async () => {
  const { adapter } = counted();
  const ink = (await product(adapter, 'linen-shirt')).variants[2]?.id ?? '';
  const first = value(await adapter.addLines(null, [{ variantId: ink, quantity: 1 }], op));
  const second = value(await adapter.addLines(first.handle, [{ variantId: ink, quantity: 3 }], op));
  assert.deepEqual(
    second.notices.map(({ code, requested, actual }) => [code, requested, actual]),
    [['quantity-adjusted', 3, 1]],
  );
  assert.equal(kind(await adapter.addLines(first.handle, [{ variantId: ink, quantity: 1 }], op)), 'out-of-stock');
  const set = value(await adapter.setQuantity(first.handle, second.cart.lines[0]?.id ?? '', 9, op));
  assert.deepEqual(
    set.notices.map(({ code, actual }) => [code, actual]),
    [['quantity-adjusted', 2]],
  );
});

test('what is sold out leaves no empty line behind', { skip }, async () => {
  const { adapter } = counted();
  const [mug, hat] = [await variantId(adapter, 'ceramic-mug'), await variantId(adapter, 'sold-out-hat')];
  const { handle } = value(await adapter.addLines(null, [{ variantId: mug, quantity: 1 }], op));
  assert.equal(kind(await adapter.addLines(handle, [{ variantId: hat, quantity: 1 }], op)), 'out-of-stock');
  assert.equal(shop.carts.get(handle ?? '')?.lines.length, 1);
  assert.equal(value(await adapter.addLines(handle, [{ variantId: mug, quantity: 1 }], op)).notices.length, 0);
});

test('nothing that a page hears of a cart opens or names it', { skip }, async () => {
  const { adapter } = counted();
  const { cart, handle } = value(
    await adapter.addLines(null, [{ variantId: await variantId(adapter, 'ceramic-mug'), quantity: 1 }], op),
  );
  const [, token = '', key = ''] = /Cart\/(.+)\?key=(.+)/.exec(handle ?? '') ?? [];
  assert.ok(token && key);
  assert.equal(JSON.stringify(cart).includes(token), false);
  assert.equal(JSON.stringify(cart).includes(key), false);
  const without = handle?.split('?')[0] as CartHandle;
  assert.equal(value(await adapter.getCart(without, op)), null, 'the secret is needed, and so must be kept');
});

test('the order says where it came from, as far as the shopper allows it', { skip }, async () => {
  const { adapter, sent } = counted();
  const line = { variantId: await variantId(adapter, 'ceramic-mug'), quantity: 1, attributes: { _vitrine_show: 'spring' } };
  const { cart, handle } = value(await adapter.addLines(null, [line], op));
  const attributes = () => shop.carts.get(handle ?? '')?.attributes;
  assert.deepEqual(attributes(), [{ key: 'vitrine_show', value: 'spring' }]);
  const attribution = { key: 'stolen', vitrine_show: 'spring', vitrine_site: 'retailer.example' };
  const without = value(await adapter.checkout(handle, cart, attribution, op));
  assert.ok(without.kind === 'redirect');
  assert.notEqual(new URL(without.url).searchParams.get('key'), 'stolen');
  assert.equal(attributes()?.length, 1);
  value(await adapter.checkout(handle, cart, attribution, { ...op, consent }));
  assert.ok(attributes()?.some(({ key, value: written }) => key === 'vitrine_site' && written === 'retailer.example'));
  const before = sent.length;
  value(await adapter.checkout(handle, cart, attribution, { ...op, consent }));
  assert.equal(sent.length - before, 1, 'what is written already is not written again');
  assert.equal(kind(await adapter.checkout(`${handle}x` as CartHandle, cart, attribution, op)), 'cart-gone');
});

test('buying at once of what is short goes nowhere', { skip }, async () => {
  const { adapter } = counted();
  const ink = (await product(adapter, 'linen-shirt')).variants[2]?.id ?? '';
  const refused = await adapter.buyNow?.({ variantId: ink, quantity: 5 }, {}, op);
  assert.ok(refused && !refused.ok && refused.error.kind === 'out-of-stock' && refused.error.available === 2);
});

test('throttled, in conflict, or broken off after it was applied: once in the cart', { skip }, async () => {
  const { adapter } = counted();
  const id = await variantId(adapter, 'ceramic-mug');
  const session = createCartSession({
    adapter,
    storeId: 'shopify',
    platform: createFakePlatform({ hub: createFakeHub() }),
    market: () => op.market,
    consent: () => consent,
    mayStore: () => true,
    attribution: () => ({}),
  });
  value(await session.add({ variantId: id, quantity: 1 }));
  for (const fault of ['conflict', 'throttled', 'broken'] as const) {
    shop.faults[fault] = 1;
    value(await session.add({ variantId: id, quantity: 1 }));
    assert.equal(shop.faults[fault], 0, fault);
  }
  assert.equal(session.$view.get().quantity, 4);
  session.destroy();
});

test('a page of another origin is let in, with its token', { skip }, async () => {
  const preflight = await fetch(shop.url, {
    method: 'OPTIONS',
    headers: { origin: 'https://retailer.example', 'access-control-request-headers': 'x-shopify-storefront-access-token' },
  });
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /x-shopify-storefront-access-token/);
});
