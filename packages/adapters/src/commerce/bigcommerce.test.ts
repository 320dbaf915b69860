/** What cannot be had at will from a server; the rest is seen in `tests/conformance/bigcommerce.test.ts`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AdapterHost, CartHandle, Op, Outcome, VitrineError } from '@vitrine/core';
import { bigcommerceAdapter, bigcommerceFactory } from './bigcommerce.js';

const endpoint = 'https://store-abc.mybigcommerce.com/graphql';
const op: Op = { signal: new AbortController().signal, market: { currency: 'eur' }, opId: 'op' };
const id = '5d8e11f2-2b29-4c2c-a0b8-6f6c1c3a6f01';
const handle = id as CartHandle;
const kind = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);

const money = (value: number) => ({ value, currencyCode: 'EUR' });
const item = {
  entityId: 'line',
  parentEntityId: null,
  productEntityId: 7,
  variantEntityId: 71,
  name: 'Shirt',
  path: '/shirt/',
  isMutable: true,
  quantity: 2,
  image: null,
  salePrice: money(10),
  extendedSalePrice: money(20),
  selectedOptions: [{ name: 'Size', value: 'M' }, { name: 'Name' }],
};
const cart = {
  entityId: id,
  version: 3 as number | null,
  currencyCode: 'EUR',
  isTaxIncluded: false,
  baseAmount: money(20),
  discountedAmount: money(0),
  amount: money(20),
  lineItems: { totalQuantity: 2, physicalItems: [item], digitalItems: [], customItems: [], giftCertificates: [] },
};
const read = (of: unknown = cart, ...codes: string[]) => ({
  data: { site: { cart: of, checkout: of && { coupons: codes.map((code) => ({ code })) } } },
});
const changed = (of: unknown) => ({ data: { cart: { changed: { cart: of } } } });
const couponed = (...codes: string[]) => ({
  data: { checkout: { changed: { checkout: { cart, coupons: codes.map((code) => ({ code })) } } } },
});
const fault = (message: string) => ({ data: null, errors: [{ message, path: ['cart'] }] });

interface Sent {
  readonly headers: Record<string, string>;
  readonly query: string;
  readonly variables: Record<string, unknown> & { input?: Record<string, unknown> };
}
/** A server that gives these answers in turn, the last one again and again. */
function scripted(answers: readonly unknown[], more: { productUrl?: string; includeTax?: boolean; status?: number } = {}) {
  const { status = 200, ...options } = more;
  const sent: Sent[] = [];
  const adapter = bigcommerceAdapter({
    endpoint,
    token: 'public',
    ...options,
    fetch(_url, init) {
      const { query, variables } = JSON.parse(String(init.body)) as Pick<Sent, 'query' | 'variables'>;
      sent.push({ headers: init.headers as Record<string, string>, query, variables });
      return Promise.resolve(new Response(JSON.stringify(answers[Math.min(sent.length, answers.length) - 1]), { status }));
    },
  });
  return { adapter, sent };
}
const line = { variantId: '7:71', quantity: 1 };
const add = (...answers: readonly unknown[]) => scripted(answers).adapter.addLines(handle, [line], op);

test('words have their kinds, and what nobody knows is the backend itself', async () => {
  const table: readonly (readonly [string, string])[] = [
    ["Not enough stock: Item (76331ce2) Shirt is out of stock and can't be added to the cart.", 'out-of-stock'],
    ['Product is not purchasable: The following product cannot be ordered online', 'invalid-variant'],
    ['Not Found: The requested item is no longer available in the cart', 'invalid-variant'],
    ['Not Found: The product could not be found', 'invalid-variant'],
    ['Conflict: the cart is of another version', 'conflict'],
    ['The minimum purchasable quantity is 2', 'invalid-quantity'],
    ['The currency is not transactional', 'unauthorized'],
    ['Something else', 'backend'],
  ];
  for (const [words, expected] of table) assert.equal(kind(await add(read(), fault(words), read())), expected, words);
});

test('words that nobody knows: the cart is asked what has become of it', async () => {
  assert.equal(kind(await add(read(), fault('Something else'), read(null))), 'cart-gone');
  assert.equal(kind(await add(read(), fault('Something else'), read({ ...cart, version: 4 }))), 'conflict');
  assert.equal(kind(await add(read(), fault('Not Found: a product'), read(null))), 'cart-gone');
  assert.equal(kind(await scripted([fault('Not Found: a product')]).adapter.addLines(null, [line], op)), 'invalid-variant');
});

test('a write names the version that was seen last, and looks again after a conflict', async () => {
  const { adapter, sent } = scripted([
    read(),
    changed({ ...cart, version: 4 }),
    fault('Conflict'),
    read({ ...cart, version: 9 }),
    changed(cart),
  ]);
  await adapter.getCart(handle, op);
  assert.equal(kind(await adapter.addLines(handle, [line], op)), 'ok');
  assert.equal(kind(await adapter.addLines(handle, [line], op)), 'conflict');
  assert.equal(kind(await adapter.addLines(handle, [line], op)), 'ok');
  assert.deepEqual(
    sent.map(({ query, variables }) => [query.startsWith('mutation'), variables.input?.['version']]),
    [
      [false, undefined],
      [true, 3],
      [true, 4],
      [false, undefined],
      [true, 9],
    ],
  );
});

test('a shop whose carts have no version is written to without one', async () => {
  const { adapter, sent } = scripted([read({ ...cart, version: null }), changed({ ...cart, version: null })]);
  const added = await adapter.addLines(handle, [line], op);
  assert.ok(added.ok);
  assert.deepEqual([added.value.cart.revision, 'version' in (sent[1]?.variables.input ?? {})], [undefined, false]);
});

test('the token travels, and the currency of the market', async () => {
  const { adapter, sent } = scripted([changed(cart)]);
  await adapter.addLines(null, [line], op);
  assert.deepEqual(sent[0]?.headers, { 'content-type': 'application/json', authorization: 'Bearer public' });
  assert.deepEqual(sent[0]?.variables, {
    input: { currencyCode: 'EUR', lineItems: [{ quantity: 1, productEntityId: 7, variantEntityId: 71 }] },
  });
});

test('what stands in a cart beside products is shown, and is not to be changed', async () => {
  const lineItems = {
    ...cart.lineItems,
    totalQuantity: 9,
    physicalItems: [{ ...item, parentEntityId: 'other' }],
    digitalItems: [{ ...item, entityId: 'file', variantEntityId: null, isMutable: false }],
    customItems: [{ entityId: 'wrap', name: 'Wrapping', quantity: 1, listPrice: money(1), extendedListPrice: money(1) }],
    giftCertificates: [{ entityId: 'gift', name: 'Gift', amount: money(25) }],
  };
  const found = await scripted([read({ ...cart, lineItems, discountedAmount: money(2) })], {
    productUrl: 'https://shop.example/p/{path}',
  }).adapter.getCart(handle, op);
  assert.ok(found.ok && found.value);
  const { lines, linesComplete, totalQuantity, discount, taxIncluded } = found.value.cart;
  assert.deepEqual([linesComplete, totalQuantity, discount?.amount, taxIncluded], [false, 9, '2', false]);
  assert.deepEqual(
    lines.map(({ id: key, variantId, editable, quantity, url }) => [key, variantId, editable, quantity, url]),
    [
      ['line', '7:71', false, 2, 'https://shop.example/p/shirt'],
      ['file', '7:0', false, 2, 'https://shop.example/p/shirt'],
      ['wrap', 'wrap', false, 1, undefined],
      ['gift', 'gift', false, 1, undefined],
    ],
  );
  assert.deepEqual(lines[0]?.options, { Size: 'M' });
});

test('with its last line a cart is deleted: what is left is empty, in its currency, and a new one is made of it', async () => {
  const { adapter, sent } = scripted([read(), { data: { cart: { changed: { cart: null } } } }, changed(cart)]);
  const emptied = await adapter.setQuantity(handle, 'line', 0, op);
  assert.ok(emptied.ok);
  const { handle: next, cart: left } = emptied.value;
  assert.deepEqual([left.lines, left.total, left.totalQuantity], [[], { amount: '0', currency: 'EUR' }, 0]);
  assert.deepEqual(await adapter.getCart(next, op), { ok: true, value: { cart: left, handle: next } });
  assert.equal(kind(await adapter.setQuantity(next, 'line', 0, op)), 'ok');
  assert.equal(kind(await adapter.setQuantity(next, 'line', 2, op)), 'invalid-line');
  assert.equal(kind(await adapter.setDiscountCodes!(next, ['A'], op)), 'cart-gone');
  assert.equal(kind(await adapter.checkout(next, left, {}, op)), 'cart-gone');
  const elsewhere = await adapter.setMarket!(next, { ...op, market: { currency: 'JPY' } });
  assert.ok(elsewhere.ok);
  assert.deepEqual([elsewhere.value.cart.currency, sent.length], ['JPY', 2]);
  const added = await adapter.addLines(elsewhere.value.handle, [line], { ...op, market: {} });
  assert.ok(added.ok);
  assert.deepEqual([added.value.handle, sent[2]?.variables.input?.['currencyCode']], [handle, 'JPY']);
});

test('coupons: the set is what was asked for', async () => {
  const run = async (codes: readonly string[], ...answers: unknown[]) => {
    const { adapter, sent } = scripted(answers);
    const outcome = await adapter.setDiscountCodes!(handle, codes, op);
    return [outcome.ok ? outcome.value.cart.discountCodes.map(({ code }) => code).join() : outcome.error.kind, sent.length];
  };
  assert.deepEqual(await run(['A'], read(), couponed('A')), ['A', 2]);
  assert.deepEqual(await run(['b'], read(cart, 'B')), ['B', 1]);
  assert.deepEqual(await run(['B'], read(cart, 'A'), couponed('A', 'B'), couponed('B')), ['B', 3]);
  assert.deepEqual(await run([], read(cart, 'A', 'B'), couponed('B'), couponed()), ['', 3]);
  assert.deepEqual(await run(['A', 'B'], read()), ['invalid-discount', 1]);
  assert.deepEqual(await run(['X'], read(), fault('Coupon is not valid'), read()), ['invalid-discount', 2]);
  assert.deepEqual(await run(['X'], read(), fault('Invalid'), read()), ['invalid-discount', 3]);
  assert.deepEqual(await run(['X'], read(null)), ['cart-gone', 1]);
});

test('what has become of a coupon is asked after a write that does not say', async () => {
  const { adapter, sent } = scripted([read(cart, 'A'), changed({ ...cart, version: 4 }), read({ ...cart, version: 4 })]);
  const added = await adapter.addLines(handle, [line], op);
  assert.ok(added.ok);
  assert.deepEqual([added.value.cart.discountCodes, sent.length], [[], 3]);
});

test('variants and products of another form are asked for nowhere', async () => {
  const { adapter, sent } = scripted([read()]);
  for (const variantId of ['71', '7:x', '7:9999999999', ''])
    assert.equal(kind(await adapter.addLines(null, [{ variantId, quantity: 1 }], op)), 'invalid-variant', variantId);
  const refs = [
    { kind: 'product', id: 'x' },
    { kind: 'variant', id: '99999999999:1' },
    { kind: 'handle', handle: '' },
    { kind: 'sku', sku: '' },
  ] as const;
  assert.deepEqual(await adapter.getProducts(refs, op), { ok: true, value: [null, null, null, null] });
  assert.equal(sent.length, 0);
});

test('a path that leads to no product is missing; products with many variants are read page by page', async () => {
  const variant = (entityId: number) => ({
    node: {
      entityId,
      sku: '',
      isPurchasable: true,
      defaultImage: null,
      inventory: null,
      prices: null,
      productOptions: { edges: [] },
    },
  });
  const page = (from: number, endCursor: string | null) => ({
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    edges: [variant(from), variant(from + 1)],
  });
  const product = {
    entityId: 7,
    path: '/shirt/',
    name: 'Shirt',
    plainTextDescription: '',
    isPriceHidden: false,
    minPurchaseQuantity: null,
    maxPurchaseQuantity: null,
    availabilityV2: { status: 'Available' },
    inventory: { isStockTracked: false, hasVariantInventory: false, isInStock: true, aggregated: null },
    defaultImage: null,
    images: { edges: null },
    productOptions: { edges: [] },
    variants: page(1, 'a'),
  };
  const more = (variants: unknown) => ({ data: { site: { product: variants && { variants } } } });
  const refs = [
    { kind: 'handle', handle: 'shirt' },
    { kind: 'handle', handle: '/a/category/' },
  ] as const;
  const first = { data: { site: { p0: { node: product }, p1: { node: {} } } } };
  const { adapter, sent } = scripted([first, more(page(3, 'b')), more(page(5, null))], { includeTax: true });
  const outcome = await adapter.getProducts(refs, op);
  assert.ok(outcome.ok);
  assert.deepEqual(
    outcome.value.map((one) => one?.variants.map(({ id: key }) => key) ?? null),
    [['7:1', '7:2', '7:3', '7:4', '7:5', '7:6'], null],
  );
  assert.deepEqual(
    sent.map(({ variables }) => variables),
    [
      { tax: true, currency: 'EUR', p0: '/shirt/', p1: '/a/category/' },
      { tax: true, currency: 'EUR', id: 7, after: 'a' },
      { tax: true, currency: 'EUR', id: 7, after: 'b' },
    ],
  );
  const vanished = await scripted([first, more(null)]).adapter.getProducts(refs, op);
  assert.deepEqual(vanished, { ok: true, value: [null, null] });
  assert.equal(kind(await scripted([first, fault('too complex')]).adapter.getProducts(refs, op)), 'backend');
});

test('an answer of another shape, and a token that is refused', async () => {
  assert.equal(kind(await add(read(), { data: { cart: { changed: { cart: { entityId: id } } } } }, read())), 'backend');
  assert.equal(kind(await scripted([{ title: 'Unauthorized' }], { status: 401 }).adapter.getCart(handle, op)), 'unauthorized');
  assert.equal(kind(await scripted([{ data: { site: { cart: {} } } }]).adapter.getCart(handle, op)), 'backend');
});

test('a configuration that cannot work is named, and keeps the shop closed', () => {
  const made = (config: Record<string, unknown>) => {
    const warned: VitrineError[] = [];
    const host: AdapterHost = { pageUrl: 'https://shop.example/', jsonLd: () => [], warn: (error) => void warned.push(error) };
    return { adapter: bigcommerceFactory(config, host), paths: warned.map(({ code, path }) => `${code} ${path}`) };
  };
  assert.deepEqual(made({}).paths, ['config/invalid endpoint', 'config/invalid token']);
  assert.equal(made({ endpoint }).adapter.capabilities.cart, 'none');
  const whole = made({ endpoint, token: 't', productUrl: '/p/{path}', includeTax: 'yes', other: 1 });
  assert.deepEqual(whole.paths, ['config/invalid includeTax', 'config/unknown-key other']);
  assert.deepEqual(whole.adapter.checkoutOrigins, ['https://store-abc.mybigcommerce.com']);
});
