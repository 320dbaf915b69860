/** What a theme's server answers at will; how a whole shop behaves is seen in `tests/conformance/shopify-theme.test.ts`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommerceAdapter, Op, Outcome } from '@vitrine/core';
import { shopifyThemeAdapter, shopifyThemeFactory } from './shopify-theme.js';
import type { ShopifyGlobal, UpdateCart } from './shopify-theme/page.js';

const op: Op = { signal: new AbortController().signal, market: {}, opId: 'op' };
const origin = 'https://shop.example';
const kind = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.error.kind);

const item = (quantity: number, more: object = {}) => ({
  key: '41:a',
  variant_id: 41,
  product_id: 8,
  product_title: 'Mug',
  quantity,
  final_price: 1200,
  final_line_price: 1200 * quantity,
  url: '/products/mug?variant=41',
  image: '//cdn.example/mug.jpg',
  options_with_values: [{ name: 'Title', value: 'Default Title' }],
  product_has_only_default_variant: true,
  properties: null,
  ...more,
});
const cartOf = (items: ReturnType<typeof item>[] = [], more: object = {}) => {
  const sum = items.reduce((total, one) => total + one.final_line_price, 0);
  const count = items.reduce((total, one) => total + one.quantity, 0);
  return { currency: 'EUR', item_count: count, items, items_subtotal_price: sum, total_price: sum, total_discount: 0, ...more };
};

interface Reply {
  readonly status?: number;
  readonly json?: unknown;
}
type Sent = { readonly path: string; readonly body: Record<string, unknown> | null; readonly init: RequestInit };

/** A theme that gives these replies in turn, the last one again and again. */
function scripted(replies: readonly (Reply | 'lost')[], shopify: ShopifyGlobal = {}) {
  const sent: Sent[] = [];
  const adapter = shopifyThemeAdapter({
    page: { location: { origin, pathname: '/' }, Shopify: { currency: { active: 'EUR' }, ...shopify } },
    fetch(url, init) {
      const body = init.body ? (JSON.parse(String(init.body)) as Record<string, unknown>) : null;
      sent.push({ path: url.replace(origin, ''), body, init });
      const reply = replies[Math.min(sent.length, replies.length) - 1]!;
      if (reply === 'lost') return Promise.reject(new TypeError('lost'));
      return Promise.resolve(Response.json(reply.json ?? null, { status: reply.status ?? 200 }));
    },
  });
  return { adapter, sent };
}
const add = (adapter: CommerceAdapter, quantity = 1, variantId = '41') => adapter.addLines(null, [{ variantId, quantity }], op);

test('asks below the locale of the page, with its cookie; a root that leads elsewhere is none', async () => {
  const french = scripted([{ json: cartOf() }], { routes: { root: '/fr/' } });
  await french.adapter.getCart(null, op);
  assert.deepEqual([french.sent[0]?.path, french.sent[0]?.init.credentials], ['/fr/cart.js', 'same-origin']);
  const foreign = scripted([{ json: cartOf() }], { routes: { root: '//elsewhere.example/' } });
  await foreign.adapter.getCart(null, op);
  assert.equal(foreign.sent[0]?.path, '/cart.js');
});

test('the rule of a product turns a refusal into a wrong quantity', async () => {
  const product = {
    id: 8,
    handle: 'mug',
    title: 'Mug',
    options: [],
    variants: [
      {
        id: 41,
        title: 'Default Title',
        options: [],
        available: true,
        price: 1200,
        quantity_rule: { min: 2, max: null, increment: 2 },
      },
    ],
  };
  const { adapter } = scripted([
    { json: product },
    { json: cartOf() },
    { status: 422, json: { description: 'no' } },
    { json: cartOf() },
  ]);
  await adapter.getProducts([{ kind: 'handle', handle: 'mug' }], op);
  assert.equal(kind(await add(adapter, 3)), 'invalid-quantity');
});

test('what is not there is null, what is no product a failure', async () => {
  const refs = [{ kind: 'handle', handle: 'mug' }] as const;
  assert.deepEqual(await scripted([{ status: 404 }]).adapter.getProducts(refs, op), { ok: true, value: [null] });
  assert.equal(kind(await scripted([{ json: {} }]).adapter.getProducts(refs, op)), 'backend');
  const nothing = await scripted([{ status: 404 }]).adapter.getCart(null, op);
  assert.equal(kind(nothing), 'unauthorized', 'no theme has no cart');
});

test('an add that was answered, and a cart that was not, is not known to have failed', async () => {
  for (const lost of ['lost', { status: 429 }, { status: 503, json: {} }] as const) {
    const { adapter } = scripted([{ json: cartOf() }, { json: { items: [] } }, lost]);
    const outcome = await add(adapter);
    assert.ok(!outcome.ok && outcome.error.kind === 'network');
    assert.equal(outcome.error.maybeApplied, true, JSON.stringify(lost));
  }
});

test('a refused add is what the cart says it is', async () => {
  const refused = {
    status: 422,
    json: { status: 422, description: 'Only 2 items were added to your cart due to availability.' },
  };
  const partly = await add(scripted([{ json: cartOf() }, refused, { json: cartOf([item(2)]) }]).adapter, 5);
  assert.ok(partly.ok);
  assert.deepEqual(partly.value.notices, [{ code: 'quantity-adjusted', variantId: '41', requested: 5, actual: 2 }]);
  const nothing = await add(scripted([{ json: cartOf([item(2)]) }, refused, { json: cartOf([item(2)]) }]).adapter, 5);
  assert.ok(!nothing.ok && nothing.error.kind === 'out-of-stock');
  assert.equal(nothing.error.variantId, '41');
});

test('what is refused for another reason says so, and leaves what may be tried again', async () => {
  const cases = [
    [{ status: 404 }, 'invalid-variant'],
    [{ status: 422, json: { description: 'Cannot find variant' } }, 'invalid-variant'],
    [{ status: 409, json: {} }, 'conflict'],
    [{ status: 429 }, 'rate-limited'],
    [{ status: 403, json: {} }, 'unauthorized'],
    [{ status: 500, json: {} }, 'network'],
    ['lost', 'network'],
  ] as const;
  for (const [reply, expected] of cases)
    assert.equal(
      kind(await add(scripted([{ json: cartOf() }, reply, { json: cartOf() }]).adapter)),
      expected,
      JSON.stringify(reply),
    );
  assert.equal(kind(await add(scripted([{ json: cartOf() }]).adapter, 1, 'gid://x')), 'invalid-variant');
});

test('a quantity that was clamped is told; one that was not changed is out of stock', async () => {
  const before = { json: cartOf([item(1)]) };
  const refused = { status: 422, json: { description: 'no' } };
  const set = async (after: Reply) => scripted([before, refused, after]).adapter.setQuantity(null, '41:a', 5, op);
  const clamped = await set({ json: cartOf([item(3)]) });
  assert.ok(clamped.ok);
  assert.deepEqual(clamped.value.notices, [
    { code: 'quantity-adjusted', variantId: '41', lineId: '41:a', requested: 5, actual: 3 },
  ]);
  assert.equal(kind(await set(before)), 'out-of-stock');
  assert.equal(kind(await set({ json: cartOf() })), 'invalid-line');
});

test('codes: a new one without use is taken back, an old one is told, a comma is none', async () => {
  const codes = (...applicable: readonly (readonly [string, boolean])[]) =>
    cartOf([item(1)], { discount_codes: applicable.map(([code, yes]) => ({ code, applicable: yes })) });
  const { adapter, sent } = scripted([
    { json: codes(['OLD', true]) },
    { json: codes(['OLD', true], ['BAD', false]) },
    { json: codes(['OLD', true]) },
  ]);
  assert.equal(kind(await adapter.setDiscountCodes!(null, ['OLD', 'BAD'], op)), 'invalid-discount');
  assert.deepEqual(
    sent.flatMap(({ body }) => body?.['discount'] ?? []),
    ['OLD,BAD', 'OLD'],
  );
  const lost = await scripted([{ json: codes(['OLD', true]) }, { json: codes(['OLD', false]) }]).adapter.setDiscountCodes!(
    null,
    ['old'],
    op,
  );
  assert.ok(lost.ok);
  assert.deepEqual(lost.value.notices, [{ code: 'discount-not-applied', discountCode: 'old' }]);
  assert.equal(kind(await adapter.setDiscountCodes!(null, ['A,B'], op)), 'invalid-discount');
  const busy = scripted([{ json: codes() }, { status: 422, json: {} }, { json: codes() }]).adapter;
  assert.equal(kind(await busy.setDiscountCodes!(null, ['A'], op)), 'conflict');
});

test('the theme’s own handler is used, and Shopify’s, which may reload the page, never', async () => {
  const calls: unknown[] = [];
  const updateCart = (result: unknown, isDefault: boolean): UpdateCart =>
    Object.assign(
      (payload: unknown) => {
        calls.push(payload);
        return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
      },
      { isDefault: () => isDefault },
    );
  const through = async (result: unknown, after: object, isDefault = false) => {
    calls.length = 0;
    const { adapter, sent } = scripted([{ json: cartOf() }, { json: after }], {
      actions: { updateCart: updateCart(result, isDefault) },
    });
    const outcome = await add(adapter, 2);
    return { outcome, paths: sent.map(({ path }) => path) };
  };
  const own = await through({ cart: {} }, cartOf([item(2)]));
  assert.equal(kind(own.outcome), 'ok');
  assert.deepEqual(calls, [{ lines: [{ merchandiseId: 'gid://shopify/ProductVariant/41', quantity: 2 }] }]);
  assert.deepEqual(own.paths, ['/cart.js', '/cart.js']);

  const standard = await through({ cart: {} }, cartOf([item(2)]), true);
  assert.deepEqual([calls.length, standard.paths[1]], [0, '/cart/add.js']);

  const error = (code: string, ...field: string[]) => ({ userErrors: [{ code, field, message: 'no' }] });
  const cases = [
    [error('INVALID', 'lines', '0', 'merchandiseId'), 'invalid-variant'],
    [error('MAXIMUM_EXCEEDED'), 'invalid-quantity'],
    [error('CONFLICT'), 'conflict'],
    [error('SOMETHING_NEW'), 'backend'],
    [{ warnings: [{ code: 'MERCHANDISE_OUT_OF_STOCK', message: 'no' }] }, 'out-of-stock'],
    [new TypeError('no way'), 'network'],
  ] as const;
  for (const [result, expected] of cases)
    assert.equal(kind((await through(result, cartOf())).outcome), expected, JSON.stringify(result));
  const short = await through({ warnings: [{ code: 'MERCHANDISE_NOT_ENOUGH_STOCK', message: 'no' }] }, cartOf([item(1)]));
  assert.ok(short.outcome.ok);
  assert.deepEqual(short.outcome.value.notices, [{ code: 'quantity-adjusted', variantId: '41', requested: 2, actual: 1 }]);
});

test('a page reads what is wrong with its configuration', () => {
  const warned: string[] = [];
  const host = {
    pageUrl: `${origin}/fr/`,
    jsonLd: () => [],
    warn: ({ code, path }: { code: string; path?: string }) => void warned.push(`${code} ${path}`),
  };
  const adapter = shopifyThemeFactory({ sections: { a: 1 }, actions: 'no', wrong: 1 }, host);
  assert.equal(adapter.id, 'shopify-theme');
  assert.deepEqual(warned, ['config/invalid sections', 'config/invalid actions', 'config/unknown-key wrong']);
});
