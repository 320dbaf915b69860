/** What cannot be had from a real server at will; how it really answers is seen in `tests/conformance/vendure.test.ts`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CartHandle, Op, Outcome } from '@vitrine/core';
import { vendureAdapter, vendureFactory, type VendureOptions } from './vendure.js';

const endpoint = 'https://shop.example/shop-api';
const op: Op = { signal: new AbortController().signal, market: { locale: 'de-AT' }, opId: 'op' };
const handle = 'session' as CartHandle;
const kind = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);

const line = {
  id: '7',
  quantity: 1,
  unitPriceWithTax: 5988,
  discountedLinePriceWithTax: 5988,
  featuredAsset: null,
  productVariant: { id: '1', product: { id: '1', name: 'Shirt', optionGroups: [] }, options: [] },
};
const order = {
  code: 'ABC',
  currencyCode: 'USD',
  totalQuantity: 1,
  couponCodes: [] as string[],
  subTotalWithTax: 5988,
  totalWithTax: 5988,
  promotions: [],
  discounts: [],
  lines: [line],
};
const added = (errorResults: unknown[] = [], of: unknown = order) => ({ data: { addItemsToOrder: { order: of, errorResults } } });

interface Sent {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}
/** A server that gives these answers in turn, the last one again and again. */
function scripted(
  answers: readonly unknown[],
  { token, status = 200, ...options }: Partial<VendureOptions> & { token?: string; status?: number } = {},
) {
  const sent: Sent[] = [];
  const adapter = vendureAdapter({
    endpoint,
    ...options,
    fetch(url, init) {
      const { query, variables } = JSON.parse(String(init.body)) as Pick<Sent, 'query' | 'variables'>;
      sent.push({ url, headers: init.headers as Record<string, string>, query, variables });
      const answer = answers[Math.min(sent.length, answers.length) - 1];
      return Promise.resolve(
        new Response(JSON.stringify(answer), { status, ...(token && { headers: { 'vendure-auth-token': token } }) }),
      );
    },
  });
  return { adapter, sent };
}

test('sends session, channel, language and currency, and no cookies', async () => {
  const { adapter, sent } = scripted([{ data: { activeOrder: order } }], { channelToken: 'eu', currencyCode: 'EUR' });
  await adapter.getCart(handle, op);
  assert.equal(sent[0]?.url, `${endpoint}?languageCode=de&currencyCode=EUR`);
  assert.deepEqual(sent[0]?.headers, {
    'content-type': 'application/json',
    authorization: 'Bearer session',
    'vendure-token': 'eu',
  });
});

test('120 refs of every kind take four requests, each product asked for once', async () => {
  const { adapter, sent } = scripted([
    {
      data: {
        s0: {
          items: [
            { sku: 'A', productId: '1' },
            { sku: 'AB', productId: '2' },
          ],
        },
      },
    },
    { data: { p0: null } },
  ]);
  const refs = [
    ...Array.from({ length: 110 }, (_, i) => ({ kind: 'handle', handle: `h${i}` }) as const),
    { kind: 'handle', handle: 'h0' },
    { kind: 'sku', sku: 'A' },
    { kind: 'product', id: '1' },
    { kind: 'variant', id: '9' },
    { kind: 'handle', handle: '' },
  ] as const;
  const outcome = await adapter.getProducts(refs, op);
  assert.ok(outcome.ok);
  assert.deepEqual([outcome.value.length, outcome.value.every((product) => product === null)], [115, true]);
  assert.deepEqual(
    sent.map(({ variables }) => Object.keys(variables).length),
    [1, 50, 50, 11],
  );
});

test('pictures, text and stock of a product', async () => {
  const variant = (id: string, stockLevel: string) => ({
    id,
    sku: id,
    name: id,
    priceWithTax: 1900,
    currencyCode: 'JPY',
    stockLevel,
    featuredAsset: null,
    options: [],
  });
  const picture = { name: 'mug.jpg', preview: '/assets/mug.jpg', width: 800, height: 600 };
  const product = {
    id: '1',
    name: 'Mug',
    slug: 'mug',
    description: '<p>Stone&shy;ware &amp; <b>glaze</b></p><script>1</script>',
    optionGroups: [],
    featuredAsset: picture,
    assets: [picture, { preview: 'javascript:x' }],
    variants: ['IN_STOCK', 'LOW_STOCK', 'OUT_OF_STOCK', '12', '0', 'AT_THE_BAKERY'].map((level, i) => variant(String(i), level)),
  };
  const { adapter } = scripted([{ data: { p0: product } }], { scale: 0, productUrl: 'https://shop.example/p/{slug}' });
  const outcome = await adapter.getProducts([{ kind: 'handle', handle: 'mug' }], op);
  assert.ok(outcome.ok);
  const mug = outcome.value[0];
  assert.deepEqual(mug?.images, [{ url: 'https://shop.example/assets/mug.jpg', alt: 'mug.jpg', width: 800, height: 600 }]);
  assert.deepEqual([mug?.url, mug?.description], ['https://shop.example/p/mug', 'Stone&shy;ware & glaze 1']);
  assert.deepEqual(mug?.variants[0]?.price, { amount: '1900', currency: 'JPY' });
  assert.deepEqual(
    mug?.variants.map(({ availability, stock }) => [availability, stock]),
    [
      ['in-stock', undefined],
      ['low-stock', undefined],
      ['out-of-stock', undefined],
      ['in-stock', 12],
      ['out-of-stock', 0],
      ['unknown', undefined],
    ],
  );
});

test('a server that does not expose its token is a fault of the set-up, not a cart for every click', async () => {
  const { adapter } = scripted([added()]);
  assert.equal(kind(await adapter.addLines(null, [{ variantId: '1', quantity: 1 }], op)), 'unauthorized');
});

test('a session that the server did not know: the cart is new, and the shopper is told', async () => {
  const { adapter } = scripted([added()], { token: 'other' });
  const outcome = await adapter.addLines(handle, [{ variantId: '1', quantity: 1 }], op);
  assert.ok(outcome.ok);
  assert.deepEqual([outcome.value.handle, outcome.value.notices], ['other', [{ code: 'cart-expired' }]]);
});

test('an order at the payment step is taken back once, and then written to', async () => {
  const stuck = added([{ errorCode: 'ORDER_MODIFICATION_ERROR', message: 'm' }]);
  const { adapter, sent } = scripted([stuck, { data: { transitionOrderToState: {} } }, added()]);
  assert.equal(kind(await adapter.addLines(handle, [{ variantId: '1', quantity: 1 }], op)), 'ok');
  assert.match(sent[1]?.query ?? '', /AddingItems/);
  const hopeless = scripted([stuck, { data: {} }, stuck]);
  assert.equal(kind(await hopeless.adapter.addLines(handle, [{ variantId: '1', quantity: 1 }], op)), 'backend');
  assert.equal(hopeless.sent.length, 3);
});

test('of several lines some came in: a success that says what did not', async () => {
  const short = (quantityAvailable: number) => ({ errorCode: 'INSUFFICIENT_STOCK_ERROR', message: 'm', quantityAvailable });
  const two = [
    { variantId: '1', quantity: 1 },
    { variantId: '2', quantity: 5 },
  ];
  const outcome = await scripted([added([short(2)])]).adapter.addLines(handle, two, op);
  assert.ok(outcome.ok);
  assert.deepEqual(outcome.value.notices, [{ code: 'quantity-adjusted', message: 'm', actual: 2 }]);
  assert.equal(kind(await scripted([added([short(0), short(0)])]).adapter.addLines(handle, two, op)), 'out-of-stock');
});

test('a set that takes the last one away says so', async () => {
  const refusal = {
    errorCode: 'INSUFFICIENT_STOCK_ERROR',
    message: 'm',
    quantityAvailable: 0,
    order: { ...order, lines: [], totalQuantity: 0 },
  };
  const { adapter } = scripted([{ data: { activeOrder: order } }, { data: { adjustOrderLine: refusal } }]);
  const outcome = await adapter.setQuantity(handle, '7', 3, op);
  assert.ok(outcome.ok);
  assert.deepEqual(outcome.value.notices, [{ code: 'line-removed', variantId: '1', lineId: '7', requested: 3, actual: 0 }]);
});

test('a good code beside a bad one does not stay', async () => {
  const [good, bad] = [
    { ...order, couponCodes: ['OLD', 'GOOD'] },
    { errorCode: 'COUPON_CODE_INVALID_ERROR', message: 'm' },
  ];
  const { adapter, sent } = scripted([
    { data: { activeOrder: { ...order, couponCodes: ['OLD'] } } },
    { data: { c0: good, c1: bad } },
    { data: { c0: order } },
  ]);
  assert.equal(
    kind((await adapter.setDiscountCodes?.(handle, ['old', 'GOOD', 'BAD'], op)) ?? { ok: true, value: null }),
    'invalid-discount',
  );
  assert.deepEqual(
    sent.slice(1).map(({ query, variables }) => [/apply|remove/.exec(query)?.[0], Object.values(variables)]),
    [
      ['apply', ['GOOD', 'BAD']],
      ['remove', ['GOOD']],
    ],
  );
});

const answers: readonly [string, unknown, number, string, string][] = [
  [
    'the server broke off',
    { errors: [{ message: 'm', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    200,
    'backend',
    'network',
  ],
  ['forbidden', { errors: [{ message: 'm', extensions: { code: 'FORBIDDEN' } }] }, 200, 'unauthorized', 'unauthorized'],
  [
    'a currency that the channel has not',
    { errors: [{ message: 'm', extensions: { code: 'USER_INPUT_ERROR' } }] },
    200,
    'unauthorized',
    'unauthorized',
  ],
  ['an error without a code', { errors: [{ message: 'm' }] }, 200, 'backend', 'backend'],
  ['an error that is none', { errors: ['?'] }, 200, 'backend', 'backend'],
  ['another address', { statusCode: 404 }, 404, 'unauthorized', 'unauthorized'],
  ['down', {}, 503, 'network', 'network'],
  ['no data', {}, 200, 'backend', 'backend'],
  ['no object', null, 200, 'backend', 'backend'],
  ['data of another shape', { data: { activeOrder: { lines: 7 }, addItemsToOrder: {} } }, 200, 'backend', 'backend'],
];
for (const [name, answer, status, read, write] of answers) {
  test(`${name}: a read is ${read}, a write ${write}`, async () => {
    const { adapter } = scripted([answer], { status, token: 'session' });
    assert.deepEqual(
      [kind(await adapter.getCart(handle, op)), kind(await adapter.addLines(handle, [{ variantId: '1', quantity: 1 }], op))],
      [read, write],
    );
  });
}

test('a lost write may have been applied', async () => {
  const adapter = vendureAdapter({ endpoint, fetch: () => Promise.reject(new TypeError('lost')) });
  const outcome = await adapter.addLines(handle, [{ variantId: '1', quantity: 1 }], op);
  assert.ok(!outcome.ok && outcome.error.kind === 'network' && outcome.error.maybeApplied);
});

test('checkout leads where it was told, with code and session, or nowhere', async () => {
  const { adapter } = scripted([{ data: { activeOrder: order } }], { checkoutUrl: 'https://pay.example/c?o={code}#{token}' });
  const cart = await adapter.getCart(handle, op);
  assert.ok(cart.ok && cart.value);
  assert.deepEqual(adapter.checkoutOrigins, ['https://pay.example']);
  assert.deepEqual(await adapter.checkout(handle, cart.value.cart, { utm_source: 'v' }, op), {
    ok: true,
    value: { kind: 'redirect', url: 'https://pay.example/c?o=ABC&utm_source=v#session', frameable: false },
  });
  assert.equal(JSON.stringify(cart.value.cart).includes('session'), false, 'the token stands in no cart');
  const without = scripted([]).adapter;
  assert.equal(kind(await without.checkout(handle, cart.value.cart, {}, op)), 'unsupported');
  assert.deepEqual([without.buyNow, without.capabilities.checkout], [undefined, []]);
});

test('buying at once uses a session of its own', async () => {
  const { adapter, sent } = scripted([added(), { data: { activeOrder: order } }], {
    token: 'alone',
    checkoutUrl: 'https://pay.example/#{token}',
  });
  const outcome = await adapter.buyNow?.({ variantId: '1', quantity: 1 }, {}, op);
  assert.deepEqual(outcome, { ok: true, value: { kind: 'redirect', url: 'https://pay.example/#alone', frameable: false } });
  assert.deepEqual(
    sent.map(({ headers }) => headers['authorization']),
    [undefined, 'Bearer alone'],
  );
});

test('by name: the endpoint is needed, the token may stand only after the #', async () => {
  const warned: string[] = [];
  const host = {
    pageUrl: 'https://shop.example/live',
    jsonLd: () => [],
    warn: ({ code, path }: { code: string; path?: string }) => void warned.push(`${code} ${path}`),
  };
  const closed = vendureFactory({ scale: '2' }, host);
  assert.equal(kind(await closed.getCart(null, op)), 'unauthorized');
  const open = vendureFactory({ endpoint: '/shop-api', checkoutUrl: 'https://pay.example/?t={token}', secret: 1 }, host);
  assert.deepEqual(warned, [
    'config/invalid endpoint',
    'config/invalid scale',
    'config/invalid checkoutUrl',
    'config/unknown-key secret',
  ]);
  assert.deepEqual([open.id, open.capabilities.checkout], ['vendure', []]);
});
