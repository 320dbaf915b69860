/** What a fake shop cannot be made to do; how it answers is seen in `tests/conformance/woocommerce.test.ts`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CartHandle, Op, Outcome, VitrineError } from '@vitrine/core';
import { woocommerceAdapter, woocommerceFactory, type WooCommerceOptions } from './woocommerce.js';

const endpoint = 'https://shop.example/';
const op: Op = { signal: new AbortController().signal, market: {}, opId: 'op' };
const kind = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (user_id: string, exp: number) => `h.${encode({ user_id, exp })}.s` as CartHandle;
const LATER = 4_000_000_000;

const EUR = { currency_code: 'EUR', currency_minor_unit: 2 };
const item = {
  key: 'k1',
  id: 21,
  type: 'variation',
  quantity: 2,
  name: 'Salt &amp; Pepper &#8211; Mill',
  permalink: 'https://shop.example/product/mill/',
  sold_individually: false,
  images: [{ src: 'https://shop.example/big.jpg', thumbnail: 'https://shop.example/small.jpg', alt: 'A &quot;mill&quot;' }],
  variation: [{ attribute: 'Size', value: 'M' }],
  prices: { ...EUR, price: '1190', regular_price: '1190' },
  totals: { ...EUR, line_subtotal: '2000', line_subtotal_tax: '380' },
};
const cart = {
  items: [item],
  items_count: 2,
  coupons: [],
  needs_shipping: true,
  has_calculated_shipping: false,
  totals: {
    ...EUR,
    total_items: '2000',
    total_items_tax: '380',
    total_discount: '0',
    total_discount_tax: '0',
    total_price: '2380',
    total_tax: '380',
  },
};

interface Sent {
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly init: RequestInit;
}
type Scripted = { readonly body?: unknown; readonly status?: number; readonly headers?: Record<string, string> } | Error;
/** A shop that gives these answers in turn, the last one again and again. */
function scripted(answers: readonly Scripted[], options: Partial<WooCommerceOptions> = {}) {
  const sent: Sent[] = [];
  const adapter = woocommerceAdapter({
    endpoint,
    page: null,
    ...options,
    async fetch(url, init) {
      sent.push({
        path: url.replace('https://shop.example/wp-json/wc/store/v1', ''),
        method: init.method ?? 'GET',
        headers: new Headers(init.headers),
        init,
      });
      const answer = answers[Math.min(sent.length, answers.length) - 1] ?? {};
      if (answer instanceof Error) throw answer;
      const { body = cart, status = 200, headers = { nonce: 'n1' } } = answer;
      return typeof body === 'string' ? new Response(body, { status }) : Response.json(body, { status, headers });
    },
  });
  return { adapter, sent };
}
const refusal = (code: string, status: number, more: object = {}): Scripted => ({
  status,
  body: { code, message: 'No &quot;more&quot;', data: { status, ...more } },
});

test('a cart with tax in its prices is shown with tax, exactly', async () => {
  const { adapter } = scripted([{ headers: { nonce: 'n', 'cart-hash': 'abc' } }]);
  const read = await adapter.getCart(null, op);
  assert.ok(read.ok && read.value);
  const { lines, ...rest } = read.value.cart;
  assert.deepEqual(rest, {
    currency: 'EUR',
    linesComplete: true,
    totalQuantity: 2,
    subtotal: { amount: '23.80', currency: 'EUR' },
    total: { amount: '23.80', currency: 'EUR' },
    tax: { amount: '3.80', currency: 'EUR' },
    taxIncluded: true,
    totalsEstimated: true,
    discountCodes: [],
    revision: 'abc',
  });
  assert.deepEqual(lines, [
    {
      id: 'k1',
      variantId: '21',
      title: 'Salt & Pepper – Mill',
      options: { Size: 'M' },
      image: { url: 'https://shop.example/small.jpg', alt: 'A "mill"' },
      url: 'https://shop.example/product/mill/',
      quantity: 2,
      unitPrice: { amount: '11.90', currency: 'EUR' },
      total: { amount: '23.80', currency: 'EUR' },
      attributes: {},
      editable: true,
    },
  ]);
});

test('a cart with tax beside its prices is shown without, and yen have no digits', async () => {
  const JPY = { currency_code: 'JPY', currency_minor_unit: 0 };
  const net = {
    ...cart,
    items: [{ ...item, prices: { ...JPY, price: '1000' }, totals: { ...JPY, line_subtotal: '2000', line_subtotal_tax: '200' } }],
    totals: { ...cart.totals, ...JPY, total_items_tax: '200', total_tax: '200', total_price: '2200' },
  };
  const { adapter } = scripted([{ body: net }]);
  const read = await adapter.getCart(null, op);
  assert.ok(read.ok && read.value);
  const { subtotal, total, taxIncluded, lines } = read.value.cart;
  assert.deepEqual([subtotal.amount, total.amount, taxIncluded, lines[0]?.total.amount], ['2000', '2200', false, '2000']);
});

test('the page’s own cart goes by cookie and nonce, and the first nonce is read when nobody has given one', async () => {
  const { adapter, sent } = scripted([{ headers: { nonce: 'fresh' } }]);
  assert.equal(kind(await adapter.addLines(null, [{ variantId: '21?pa_size=m', quantity: 2 }], op)), 'ok');
  assert.deepEqual(
    sent.map(({ method, path, init, headers }) => [method, path, init.credentials, headers.get('nonce')]),
    [
      ['GET', '/cart', 'same-origin', null],
      ['POST', '/cart/add-item?vitrine', 'same-origin', 'fresh'],
    ],
  );
  assert.equal(sent[1]?.init.body, '{"id":21,"variation":[{"attribute":"pa_size","value":"m"}],"quantity":2}');
});

test('an old nonce is read anew and the write repeated; one that is refused again is a fault of the set-up', async () => {
  const old = refusal('woocommerce_rest_invalid_nonce', 403);
  const once = scripted([{ headers: { nonce: 'old' } }, old, { headers: { nonce: 'new' } }, {}]);
  assert.equal(kind(await once.adapter.addLines(null, [{ variantId: '21', quantity: 1 }], op)), 'ok');
  assert.deepEqual(
    once.sent.map(({ headers }) => headers.get('nonce')),
    [null, 'old', null, 'new'],
  );
  const always = scripted([{}, old, {}, old]);
  const outcome = await always.adapter.addLines(null, [{ variantId: '21', quantity: 1 }], op);
  assert.match((!outcome.ok && outcome.error.message) || '', /cached/);
  assert.deepEqual([kind(outcome), always.sent.length], ['unauthorized', 4]);
});

test('an expired token is no cart, without asking', async () => {
  const { adapter, sent } = scripted([{}], { mode: 'token' });
  const dead = token('t_1', 1_000_000_000);
  assert.deepEqual(await adapter.getCart(dead, op), { ok: true, value: null });
  assert.deepEqual(await adapter.getCart(null, op), { ok: true, value: null });
  assert.equal(kind(await adapter.addLines(dead, [{ variantId: '21', quantity: 1 }], op)), 'cart-gone');
  assert.equal(kind(await adapter.setQuantity(null, 'k1', 1, op)), 'cart-gone');
  assert.equal(sent.length, 0);
});

test('a token is taken from each answer, and another cart’s is no cart', async () => {
  const next = token('t_1', LATER + 1);
  const { adapter, sent } = scripted([{ headers: { 'cart-token': next } }], { mode: 'token' });
  const read = await adapter.getCart(token('t_1', LATER), op);
  assert.equal(read.ok && read.value?.handle, next);
  assert.deepEqual([sent[0]?.init.credentials, sent[0]?.headers.get('cart-token')], ['omit', token('t_1', LATER)]);
  assert.deepEqual(await adapter.getCart(token('t_2', LATER), op), { ok: true, value: null });
});

test('a cart that cannot be begun says that it is for CORS', async () => {
  const hidden = scripted([{ headers: {} }], { mode: 'token' });
  const unread = await hidden.adapter.addLines(null, [{ variantId: '21', quantity: 1 }], op);
  assert.match((!unread.ok && unread.error.message) || '', /allowed_http_origins/);
  // a browser throws for a refusal as it does for a dead line, and tells them apart only where nothing is read
  const refused = scripted([new TypeError('Failed to fetch'), { body: '' }], { mode: 'token' });
  assert.equal(kind(await refused.adapter.getProducts([{ kind: 'product', id: '1' }], op)), 'unauthorized');
  assert.equal(refused.sent[1]?.init.mode, 'no-cors');
  const dead = scripted([new TypeError('Failed to fetch')], { mode: 'token' });
  assert.equal(kind(await dead.adapter.addLines(null, [{ variantId: '21', quantity: 1 }], op)), 'network');
});

const MAPPED: readonly (readonly [string, number, string])[] = [
  ['woocommerce_rest_product_out_of_stock', 400, 'out-of-stock'],
  ['woocommerce_rest_product_partially_out_of_stock', 400, 'out-of-stock'],
  ['woocommerce_rest_cart_invalid_product', 400, 'invalid-variant'],
  ['woocommerce_rest_missing_attributes', 400, 'invalid-variant'],
  ['woocommerce_rest_invalid_variation_data', 400, 'invalid-variant'],
  ['woocommerce_rest_product_not_purchasable', 400, 'invalid-variant'],
  ['woocommerce_rest_cart_invalid_key', 409, 'invalid-line'],
  ['invalid_quantity', 400, 'invalid-quantity'],
  ['readonly_quantity', 400, 'invalid-quantity'],
  ['rest_invalid_param', 400, 'invalid-quantity'],
  ['woocommerce_rest_cart_coupon_error', 400, 'invalid-discount'],
  ['something_of_a_plugin', 409, 'conflict'],
  ['rest_no_route', 404, 'unauthorized'],
  ['rest_cookie_check', 401, 'unauthorized'],
  ['something_of_a_plugin', 400, 'backend'],
];
for (const [code, status, expected] of MAPPED)
  test(`${status} ${code} is ${expected}`, async () => {
    const { adapter } = scripted([{}, refusal(code, status)]);
    const outcome = await adapter.addLines(null, [{ variantId: '21', quantity: 1 }], op);
    assert.ok(!outcome.ok);
    assert.deepEqual([outcome.error.kind, outcome.error.message], [expected, `${code}: No "more"`]);
  });

test('a server that broke off may have applied a write, and a rate limit says how long', async () => {
  const broken = scripted([{}, refusal('internal_server_error', 500)]);
  const lost = await broken.adapter.addLines(null, [{ variantId: '21', quantity: 1 }], op);
  assert.deepEqual(!lost.ok && lost.error.kind === 'network' && lost.error.maybeApplied, true);
  const headers = { 'ratelimit-retry-after': '7' };
  const busy = scripted([{ status: 400, body: { code: 'rate_limit_exceeded', message: 'Please wait 9 seconds' }, headers }]);
  const told = await busy.adapter.getCart(null, op);
  assert.deepEqual(!told.ok && told.error.kind === 'rate-limited' && told.error.retryAfterMs, 7000);
});

test('0 of a line that is gone is fine, by the cart that came with the refusal', async () => {
  const { adapter, sent } = scripted([{}, refusal('woocommerce_rest_cart_invalid_key', 409, { cart })]);
  const outcome = await adapter.setQuantity(null, 'gone', 0, op);
  assert.ok(outcome.ok);
  assert.deepEqual([outcome.value.cart.totalQuantity, sent.length], [2, 2]);
});

test('of several lines, what could not be had is told, and what could stays', async () => {
  const out = refusal('woocommerce_rest_product_out_of_stock', 400);
  const { adapter } = scripted([{}, {}, out]);
  const lines = [
    { variantId: '21', quantity: 2 },
    { variantId: '22', quantity: 1 },
  ];
  const outcome = await adapter.addLines(null, lines, op);
  assert.ok(outcome.ok);
  assert.deepEqual(outcome.value.notices, [{ code: 'out-of-stock', variantId: '22', requested: 1, actual: 0 }]);
  const cut = await adapter.addLines(null, [{ variantId: '21', quantity: 9 }], op);
  assert.equal(kind(cut), 'out-of-stock');
});

test('checkout leads to the site’s own page, with the cart where it is not the page’s', async () => {
  const at = async (options: Partial<WooCommerceOptions>, handle: CartHandle | null) => {
    const handoff = await scripted([{}], options).adapter.checkout(handle, {} as never, { vitrine_show: 's', session: 'x' }, op);
    return handoff.ok && handoff.value.kind === 'redirect' ? handoff.value.url : kind(handoff);
  };
  assert.equal(await at({}, null), 'https://shop.example/checkout/?vitrine_show=s&session=x');
  assert.equal(
    await at({ mode: 'token', checkoutUrl: 'https://shop.example/kasse/?lang=de' }, 'a.b' as CartHandle),
    'https://shop.example/kasse/?lang=de&session=a.b&vitrine_show=s',
  );
  assert.equal(await at({ mode: 'token' }, null), 'cart-gone');
});

test('by name: the site is the page’s own unless said, and a cookie is for no other', async () => {
  const made = (config: Readonly<Record<string, unknown>>) => {
    const warned: VitrineError[] = [];
    const host = { pageUrl: 'https://shop.example/a/', jsonLd: () => [], warn: (error: VitrineError) => void warned.push(error) };
    const { capabilities, checkoutOrigins } = woocommerceFactory(config, host);
    return [capabilities.cart, checkoutOrigins?.[0], ...warned.map(({ code, path }) => `${code} ${path}`)];
  };
  assert.deepEqual(made({}), ['ambient', 'https://shop.example']);
  assert.deepEqual(made({ endpoint: '/wp-json/wc/store/v1' }), ['ambient', 'https://shop.example']);
  assert.deepEqual(made({ mode: 'token' }), ['handle', 'https://shop.example']);
  assert.deepEqual(made({ endpoint: 'https://other.example/shop' }), ['handle', 'https://other.example']);
  assert.deepEqual(made({ endpoint: 'https://other.example', mode: 'ambient' }), [
    'handle',
    'https://other.example',
    'config/invalid mode',
  ]);
  assert.deepEqual(made({ endpoint: 'javascript:1' }), ['none', undefined, 'config/invalid endpoint']);
});

test('an answer of another shape is backend, never an exception', async () => {
  for (const body of [{}, [], { items: [{}] }, 7]) {
    const { adapter } = scripted([{ body }]);
    assert.equal(kind(await adapter.getCart(null, op)), 'backend');
    const products = await adapter.getProducts([{ kind: 'product', id: '1' }], op);
    assert.ok(kind(products) === 'backend' || (products.ok && products.value[0] === null));
  }
});
