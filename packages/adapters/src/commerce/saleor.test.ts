/** What cannot be had at will from a server; the rest is seen in `tests/conformance/saleor.test.ts`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AdapterHost, CartHandle, Op, Outcome, VitrineError } from '@vitrine/core';
import { saleorAdapter, saleorFactory, type SaleorOptions } from './saleor.js';

const endpoint = 'https://shop.example/graphql/';
const op: Op = { signal: new AbortController().signal, market: {}, opId: 'op' };
const id = btoa('Checkout:5d8e11f2-2b29-4c2c-a0b8-6f6c1c3a6f01');
const handle = id as CartHandle;
const kind = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);

const money = (amount: number, currency = 'EUR') => ({
  currency,
  amount,
  fractionalAmount: Math.round(amount * 100),
  fractionDigits: 2,
});
const taxed = (gross: number, net = gross) => ({ gross: money(gross), net: money(net), tax: money(gross - net) });
const line = {
  id: btoa('CheckoutLine:1'),
  quantity: 2,
  isGift: false,
  metadata: [{ key: '_vitrine_show', value: 'spring' }],
  unitPrice: taxed(11.9, 10),
  totalPrice: taxed(23.8, 20),
  problems: [] as unknown[],
  variant: { id: 'v', name: 'M', media: [], product: { id: 'p', name: 'Shirt', slug: 'shirt', thumbnail: null }, attributes: [] },
};
const checkout = {
  id,
  quantity: 2,
  displayGrossPrices: true,
  voucherCode: null as string | null,
  discount: money(0),
  subtotalPrice: taxed(23.8, 20),
  totalPrice: taxed(23.8, 20),
  lines: [line],
};
const refused = (code: string, field: string | null = null, message = 'no') => ({
  data: { changed: { checkout: null, errors: [{ code, field, message, variants: null, lines: null }] } },
});

/** A server that gives these answers in turn, the last one again and again. */
function scripted(answers: readonly unknown[], options: Partial<SaleorOptions> = {}, status = 200) {
  const sent: { readonly query: string; readonly variables: Record<string, unknown> }[] = [];
  const adapter = saleorAdapter({
    endpoint,
    channel: 'web',
    ...options,
    fetch(_url, init) {
      sent.push(JSON.parse(String(init.body)) as (typeof sent)[number]);
      return Promise.resolve(new Response(JSON.stringify(answers[Math.min(sent.length, answers.length) - 1]), { status }));
    },
  });
  return { adapter, sent };
}
const add = (answers: readonly unknown[], status = 200) =>
  scripted(answers, {}, status).adapter.addLines(handle, [{ variantId: 'v', quantity: 1 }], op);

test('every refusal has its kind, and one that nobody knows is the backend itself', async () => {
  const table: readonly (readonly [string, string | null, string])[] = [
    ['INSUFFICIENT_STOCK', 'quantity', 'out-of-stock'],
    ['QUANTITY_GREATER_THAN_LIMIT', 'quantity', 'invalid-quantity'],
    ['ZERO_QUANTITY', 'quantity', 'invalid-quantity'],
    ['UNAVAILABLE_VARIANT_IN_CHANNEL', 'lines', 'invalid-variant'],
    ['PRODUCT_NOT_PUBLISHED', 'lines', 'invalid-variant'],
    ['PRODUCT_UNAVAILABLE_FOR_PURCHASE', 'lines', 'invalid-variant'],
    ['GRAPHQL_ERROR', 'variantId', 'invalid-variant'],
    ['GRAPHQL_ERROR', 'lineId', 'invalid-line'],
    ['INVALID', 'lineId', 'invalid-line'],
    ['NON_EDITABLE_GIFT_LINE', 'lineId', 'invalid-line'],
    ['NON_REMOVABLE_GIFT_LINE', 'lineIds', 'invalid-line'],
    ['NOT_FOUND', 'id', 'cart-gone'],
    ['GRAPHQL_ERROR', 'id', 'cart-gone'],
    ['NOT_FOUND', 'channel', 'unauthorized'],
    ['CHANNEL_INACTIVE', null, 'unauthorized'],
    ['MISSING_CHANNEL_SLUG', null, 'unauthorized'],
    ['INVALID', 'promoCode', 'invalid-discount'],
    ['VOUCHER_NOT_APPLICABLE', 'promoCode', 'invalid-discount'],
    ['GIFT_CARD_NOT_APPLICABLE', 'promoCode', 'invalid-discount'],
    ['INVALID', null, 'backend'],
    ['REQUIRED', 'metadata', 'backend'],
    ['SOMETHING_NEW', 'id', 'backend'],
  ];
  for (const [code, field, expected] of table)
    assert.equal(kind(await add([refused(code, field)])), expected, `${code} ${field}`);
});

test('how many are left stands in words alone', async () => {
  const outcome = await add([refused('INSUFFICIENT_STOCK', 'quantity', 'Could not add items M. Only 2 remaining in stock.')]);
  assert.deepEqual(outcome, {
    ok: false,
    error: {
      kind: 'out-of-stock',
      message: 'INSUFFICIENT_STOCK: Could not add items M. Only 2 remaining in stock.',
      variantId: 'v',
      available: 2,
    },
  });
});

test('what stands above the answers of the fields has its kind too', async () => {
  const above = (message: string, code = 'GraphQLError') => ({ errors: [{ message, extensions: { exception: { code } } }] });
  assert.equal(kind(await add([above('There is no node of type ProductVariant with pk 9')], 400)), 'invalid-variant');
  assert.equal(kind(await add([above('Invalid ID: x. Expected: CheckoutLine.')])), 'invalid-line');
  assert.equal(kind(await add([above('no', 'PermissionDenied')])), 'unauthorized');
  assert.equal(kind(await add([above('no', 'InvalidTokenError')])), 'unauthorized');
  assert.equal(kind(await add([above('Query cost is too high', 'QueryCostError')])), 'backend');
  assert.deepEqual(await add([above('Internal Server Error', 'OperationalError')]), {
    ok: false,
    error: { kind: 'network', maybeApplied: true, message: 'OperationalError: Internal Server Error' },
  });
  const read = await scripted([above('Internal Server Error', 'OperationalError')]).adapter.getCart(handle, op);
  assert.equal(kind(read), 'backend');
});

test('an answer of another shape is the backend, and so is one without checkout or error', async () => {
  for (const answer of [{ data: { changed: null } }, { data: { changed: { checkout: { id }, errors: [] } } }, { data: {} }])
    assert.equal(kind(await add([answer])), 'backend', JSON.stringify(answer));
  assert.equal(kind(await add([{ data: { changed: { checkout: null, errors: [] } } }])), 'backend');
});

test('what is in the way of paying is told with every change', async () => {
  const problems = [
    { __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: 1 },
    { __typename: 'CheckoutLineProblemVariantNotAvailable' },
    { __typename: 'CheckoutLineProblemOfTomorrow' },
  ];
  const outcome = await add([{ data: { changed: { checkout: { ...checkout, lines: [{ ...line, problems }] }, errors: [] } } }]);
  assert.ok(outcome.ok);
  assert.deepEqual(
    outcome.value.notices.map(({ code, requested, actual }) => [code, requested, actual]),
    [
      ['out-of-stock', 2, 1],
      ['out-of-stock', 2, undefined],
      ['other', 2, undefined],
    ],
  );
});

test('prices are shown with tax or without it, as the channel has them', async () => {
  const cartOf = async (more: object) => {
    const read = await scripted([{ data: { checkout: { ...checkout, ...more } } }]).adapter.getCart(handle, op);
    assert.ok(read.ok && read.value);
    const { subtotal, total, tax, taxIncluded, lines, discount } = read.value.cart;
    return [subtotal.amount, total.amount, tax?.amount, taxIncluded, lines[0]?.unitPrice.amount, discount?.amount];
  };
  assert.deepEqual(await cartOf({}), ['23.80', '23.80', undefined, true, '11.90', undefined]);
  assert.deepEqual(await cartOf({ displayGrossPrices: false, discount: money(1) }), [
    '20.00',
    '23.80',
    '3.80',
    false,
    '10.00',
    '1.00',
  ]);
});

test('a gift is no line to edit, and cannot be taken out', async () => {
  const gift = { ...checkout, lines: [{ ...line, isGift: true }] };
  const { adapter } = scripted([refused('NON_REMOVABLE_GIFT_LINE', 'lineIds'), { data: { checkout: gift } }]);
  assert.equal(kind(await adapter.setQuantity(handle, line.id, 0, op)), 'invalid-line');
  const read = await scripted([{ data: { checkout: gift } }]).adapter.getCart(handle, op);
  assert.ok(read.ok && read.value);
  assert.deepEqual(
    [read.value.cart.lines[0]?.editable, read.value.cart.lines[0]?.attributes],
    [false, { _vitrine_show: 'spring' }],
  );
});

test('a cart that dies while a line is taken out is gone', async () => {
  const { adapter } = scripted([refused('INVALID', 'lineId'), { data: { checkout: null } }]);
  assert.equal(kind(await adapter.setQuantity(handle, line.id, 0, op)), 'cart-gone');
});

test('a handle that is none of Saleor is asked for nowhere', async () => {
  const { adapter, sent } = scripted([{ data: { checkout } }]);
  for (const bogus of ['x', '%', btoa('Product:1'), btoa('Checkout:1')].map((text) => text as CartHandle)) {
    assert.deepEqual(await adapter.getCart(bogus, op), { ok: true, value: null });
    assert.equal(kind(await adapter.addLines(bogus, [{ variantId: 'v', quantity: 1 }], op)), 'cart-gone');
    assert.equal(kind(await adapter.setQuantity(bogus, line.id, 1, op)), 'cart-gone');
    assert.equal(kind(await adapter.setDiscountCodes!(bogus, ['A'], op)), 'cart-gone');
  }
  assert.equal(sent.length, 0);
});

test('one voucher at most; the same one again is no change; a gift card goes out again', async () => {
  const has = (voucherCode: string | null) => ({ ...checkout, voucherCode });
  const run = async (codes: readonly string[], ...answers: unknown[]) => {
    const { adapter, sent } = scripted(answers);
    return [kind(await adapter.setDiscountCodes!(handle, codes, op)), sent.length] as const;
  };
  const changed = (of: unknown) => ({ data: { changed: { checkout: of, errors: [] } } });
  assert.deepEqual(await run(['A', 'B'], { data: { checkout } }), ['invalid-discount', 1]);
  assert.deepEqual(await run(['live10'], { data: { checkout: has('LIVE10') } }), ['ok', 1]);
  assert.deepEqual(await run([], { data: { checkout } }), ['ok', 1]);
  assert.deepEqual(await run(['GIFT'], { data: { checkout } }, changed(has(null)), changed(has(null))), ['invalid-discount', 3]);
  assert.deepEqual(await run(['GIFT'], { data: { checkout } }, changed(has(null)), refused('NOT_FOUND', 'id')), ['cart-gone', 3]);
  assert.deepEqual(await run(['A'], { data: { checkout: null } }), ['cart-gone', 1]);
});

test('refs that can be none of Saleor are missing, and hold up no other', async () => {
  const { adapter, sent } = scripted([{ data: { p0: null } }]);
  const refs = [
    { kind: 'product', id: '7' },
    { kind: 'variant', id: btoa('Product:7') },
    { kind: 'handle', handle: '' },
    { kind: 'sku', sku: '' },
    { kind: 'variant', id: btoa('ProductVariant:7') },
  ] as const;
  assert.deepEqual(await adapter.getProducts(refs, op), { ok: true, value: [null, null, null, null, null] });
  assert.deepEqual(
    sent.map(({ variables }) => variables),
    [{ channel: 'web', p0: btoa('ProductVariant:7') }],
  );
});

test('without an address there is no checkout, and no buying at once', async () => {
  const { adapter } = scripted([{ data: { checkout } }]);
  const read = await adapter.getCart(handle, op);
  assert.ok(read.ok && read.value);
  assert.equal(kind(await adapter.checkout(handle, read.value.cart, {}, op)), 'unsupported');
  assert.deepEqual([adapter.buyNow, adapter.capabilities.checkout], [undefined, []]);
});

test('a configuration that cannot work is named, and keeps the shop closed', () => {
  const made = (config: Record<string, unknown>) => {
    const warned: VitrineError[] = [];
    const host: AdapterHost = { pageUrl: 'https://shop.example/', jsonLd: () => [], warn: (error) => void warned.push(error) };
    return { adapter: saleorFactory(config, host), paths: warned.map(({ code, path }) => `${code} ${path}`) };
  };
  assert.deepEqual(made({}).paths, ['config/invalid endpoint', 'config/invalid channel']);
  assert.equal(made({ endpoint }).adapter.capabilities.cart, 'none');
  assert.deepEqual(made({ endpoint, channel: 'web', checkoutUrl: '/pay', other: 1 }).paths, [
    'config/invalid checkoutUrl',
    'config/unknown-key other',
  ]);
  const whole = made({ endpoint, channel: 'web', checkoutUrl: '/pay#{checkout}', productUrl: '/p/{slug}' });
  assert.deepEqual([whole.paths, whole.adapter.checkoutOrigins], [[], ['https://shop.example']]);
});
