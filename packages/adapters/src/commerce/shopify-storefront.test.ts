/** What a fake shop does not answer at will; how it answers by the schema is seen in `tests/conformance/`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CartHandle, Op, Outcome } from '@vitrine/core';
import { shopifyStorefrontAdapter, type ShopifyStorefrontOptions } from './shopify-storefront.js';

const handle = 'gid://shopify/Cart/token?key=secret' as CartHandle;
const variantId = 'gid://shopify/ProductVariant/1';
const op: Op = { signal: new AbortController().signal, market: {}, opId: 'op' };
const kind = (outcome: Outcome<unknown> | undefined) => (outcome?.ok ? 'ok' : outcome?.error.kind);

const euros = (amount: string) => ({ amount, currencyCode: 'EUR' });
const line = {
  id: 'gid://shopify/CartLine/7?cart=token',
  quantity: 1,
  attributes: [{ key: 'note', value: null }],
  cost: { amountPerQuantity: euros('49.9'), totalAmount: euros('49.9') },
  instructions: { canRemove: true, canUpdateQuantity: true },
  merchandise: {
    id: variantId,
    selectedOptions: [{ name: 'Title', value: 'Default Title' }],
    image: null,
    product: { id: 'gid://shopify/Product/1', title: 'Shirt', handle: 'shirt', onlineStoreUrl: null },
  },
};
const cart = {
  id: handle as string,
  totalQuantity: 1,
  checkoutUrl: 'https://pay.example/cart/c/token?key=secret',
  attributes: [] as unknown[],
  discountCodes: [] as { code: string; applicable: boolean }[],
  discountAllocations: [] as unknown[],
  cost: { subtotalAmount: euros('49.9'), totalAmount: euros('49.9') },
  lines: { pageInfo: { hasNextPage: false }, nodes: [line] as unknown[] },
};
const changed = (of: unknown = cart, more: object = {}) => ({
  data: { change: { cart: of, userErrors: [], warnings: [], ...more } },
});
const refused = (code: string | null, field: string[] | null = null, message = 'm') =>
  changed(null, { userErrors: [{ code, field, message }] });
const warned = (of: unknown, ...codes: string[]) =>
  changed(of, { warnings: codes.map((code) => ({ code, message: 'm', target: line.id })) });

interface Sent {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}
/** A shop that gives these answers in turn, the last one again and again. */
function scripted(
  answers: readonly unknown[],
  { status = 200, ...options }: Partial<ShopifyStorefrontOptions> & { status?: number } = {},
) {
  const sent: Sent[] = [];
  const adapter = shopifyStorefrontAdapter({
    endpoint: 'shop.myshopify.com',
    ...options,
    fetch(url, init) {
      const { query, variables } = JSON.parse(String(init.body)) as Pick<Sent, 'query' | 'variables'>;
      sent.push({ url, headers: init.headers as Record<string, string>, query, variables });
      return Promise.resolve(new Response(JSON.stringify(answers[Math.min(sent.length, answers.length) - 1]), { status }));
    },
  });
  return {
    adapter,
    sent,
    add: (quantity = 1, to: CartHandle | null = handle) => adapter.addLines(to, [{ variantId, quantity }], op),
  };
}

test('sends market, language and consent to the one version, and the token', async () => {
  const { adapter, sent } = scripted([{ data: { cart } }], { publicToken: 'abc' });
  await adapter.getCart(handle, {
    ...op,
    market: { country: 'at', currency: 'CHF', locale: 'de-AT' },
    consent: { functional: true, analytics: false, marketing: true },
  });
  await adapter.getCart(handle, op);
  assert.equal(sent[0]?.url, 'https://shop.myshopify.com/api/2026-04/graphql.json');
  assert.equal(sent[0].headers['x-shopify-storefront-access-token'], 'abc');
  const { country, language, consent, cart: asked } = sent[0].variables;
  assert.deepEqual([country, language, asked], ['AT', 'DE', handle]);
  assert.deepEqual(consent, { analytics: false, marketing: true, preferences: true });
  const { country: none, language: any, consent: silent } = sent[1]?.variables ?? {};
  assert.deepEqual([none, any, silent], [null, null, null]);
});

test('an error of a mutation is an error, also beside a cart', async () => {
  const { adapter, add } = scripted([changed(cart, { userErrors: [{ code: 'MAXIMUM_EXCEEDED', field: null, message: 'm' }] })]);
  assert.equal(kind(await add()), 'invalid-quantity');
  assert.equal(kind(await adapter.setQuantity(handle, line.id, 2, op)), 'invalid-quantity');
  assert.equal(kind(await scripted([refused('INVALID', ['lines', '0', 'merchandiseId'])]).add()), 'invalid-variant');
});

const fault = (code: string | undefined, message = 'm') => ({ errors: [{ message, ...(code && { extensions: { code } }) }] });
const answers: readonly [name: string, answer: unknown, status: number, read: string, write: string][] = [
  ['CONFLICT', fault('CONFLICT'), 200, 'conflict', 'conflict'],
  ['the security check', {}, 430, 'rate-limited', 'rate-limited'],
  ['a wrong token', fault('UNAUTHORIZED', ''), 401, 'unauthorized', 'unauthorized'],
  ['another shop', { errors: 'Not Found' }, 404, 'unauthorized', 'unauthorized'],
  ['a shop that is closed', { errors: 'Unavailable Shop' }, 402, 'unauthorized', 'unauthorized'],
  ['no country', fault('INVALID_VARIABLE', '$country of type CountryCode'), 200, 'unauthorized', 'unauthorized'],
  ['broken off', fault('INTERNAL_SERVER_ERROR'), 200, 'network', 'network'],
  ['down', {}, 503, 'network', 'network'],
  ['no data', {}, 200, 'backend', 'backend'],
  ['no object', null, 200, 'backend', 'backend'],
  ['data of another shape', { data: { cart: { lines: 7 }, change: {} } }, 200, 'backend', 'backend'],
];
for (const [name, answer, status, read, write] of answers) {
  test(`${name}: a read is ${read}, a write ${write}`, async () => {
    const { adapter, add } = scripted([answer], { status });
    assert.deepEqual([kind(await adapter.getCart(handle, op)), kind(await add())], [read, write]);
  });
}

test('a new cart is of the country, of the show, and of what may be said of where it came from', async () => {
  const { adapter, sent } = scripted([changed()]);
  const there = { ...op, market: { country: 'jp' } };
  await adapter.addLines(null, [{ variantId: '1', quantity: 2, attributes: { _vitrine_show: 's' } }], there);
  await adapter.buyNow?.({ variantId, quantity: 1 }, { vitrine_show: 's', utm_source: 'v' }, op);
  assert.deepEqual(sent[0]?.variables['input'], {
    lines: [{ merchandiseId: variantId, quantity: 2, attributes: [{ key: '_vitrine_show', value: 's' }] }],
    attributes: [{ key: 'vitrine_show', value: 's' }],
    buyerIdentity: { countryCode: 'JP' },
  });
  assert.deepEqual(sent[1]?.variables['input'], {
    lines: [{ merchandiseId: variantId, quantity: 1, attributes: [] }],
    attributes: [{ key: 'vitrine_show', value: 's' }],
  });
});

test('only a write that broke off may have been applied', async () => {
  const { adapter, add } = scripted([fault('INTERNAL_SERVER_ERROR')]);
  const [read, write] = [await adapter.getCart(handle, op), await add()];
  assert.deepEqual(
    [read, write].map((outcome) => !outcome.ok && outcome.error.kind === 'network' && outcome.error.maybeApplied),
    [false, true],
  );
});

test('a language that Shopify does not know costs one request, and nothing else', async () => {
  const { adapter, sent } = scripted([
    fault('INVALID_VARIABLE', 'Variable $language of type LanguageCode was provided invalid value'),
    { data: { cart } },
  ]);
  const there = { ...op, market: { locale: 'tlh', country: 'DE' } };
  assert.equal(kind(await adapter.getCart(handle, there)), 'ok');
  assert.equal(kind(await adapter.getCart(handle, there)), 'ok');
  assert.deepEqual(
    sent.map(({ variables }) => [variables['language'], variables['country']]),
    [
      ['TLH', 'DE'],
      [null, 'DE'],
      [null, 'DE'],
    ],
  );
  const other = scripted([fault('INVALID_VARIABLE', 'LanguageCode')]);
  assert.equal(kind(await other.adapter.getCart(handle, there)), 'backend');
  assert.equal(other.sent.length, 2, 'and not again and again');
});

test('an answer with neither a cart nor an error is no success', async () => {
  assert.equal(kind(await scripted([changed(null)]).add()), 'cart-gone');
  assert.equal(kind(await scripted([changed(null)]).add(1, null)), 'backend');
});

test('an empty line is no success, even where nobody warned of it, and is taken out', async () => {
  const empty = { ...cart, totalQuantity: 0, lines: { ...cart.lines, nodes: [{ ...line, quantity: 0 }] } };
  const { adapter, sent, add } = scripted([changed(empty), changed({ ...empty, lines: { ...cart.lines, nodes: [] } })]);
  assert.equal(kind(await add()), 'out-of-stock');
  assert.match(sent[1]?.query ?? '', /cartLinesRemove/);
  assert.deepEqual(sent[1]?.variables['input'], [line.id]);
  const read = await scripted([{ data: { cart: empty } }]).adapter.getCart(handle, op);
  assert.deepEqual(read.ok && read.value?.cart.lines, []);
  assert.equal(kind(await adapter.addLines(handle, [{ variantId: 'nonsense', quantity: 1 }], op)), 'invalid-variant');
  assert.equal(sent.length, 2, 'an id that is none is not sent');
});

test('warnings become notices, and an unknown one is told', async () => {
  const two = { ...cart, totalQuantity: 2, lines: { ...cart.lines, nodes: [{ ...line, quantity: 2 }] } };
  const outcome = await scripted([
    warned(two, 'MERCHANDISE_NOT_ENOUGH_STOCK', 'PAYMENTS_GIFT_CARDS_UNAVAILABLE', 'NEW', 'DISCOUNT_NOT_FOUND'),
  ]).add(5, null);
  assert.ok(outcome.ok);
  assert.deepEqual(
    outcome.value.notices.map(({ code, requested, actual }) => [code, requested, actual]),
    [
      ['quantity-adjusted', 5, 2],
      ['other', undefined, undefined],
      ['other', undefined, undefined],
      ['discount-not-applied', undefined, undefined],
    ],
  );
});

test('another line that ran out is told of by its line', async () => {
  const other = {
    ...line,
    id: 'gid://shopify/CartLine/8?cart=token',
    merchandise: { ...line.merchandise, id: 'gid://shopify/ProductVariant/2' },
  };
  const { adapter } = scripted([
    warned({ ...cart, lines: { ...cart.lines, nodes: [{ ...line, quantity: 0 }, other] } }, 'MERCHANDISE_OUT_OF_STOCK'),
    changed({ ...cart, lines: { ...cart.lines, nodes: [other] } }),
  ]);
  const outcome = await adapter.setQuantity(handle, 'gid://shopify/CartLine/8?cart=*', 1, op);
  assert.ok(outcome.ok);
  assert.deepEqual(outcome.value.notices, [
    { code: 'line-removed', message: 'm', variantId, lineId: 'gid://shopify/CartLine/7?cart=*', actual: 0 },
  ]);
});

test('a cart that Shopify replaced: the handle is new, and the shopper is told', async () => {
  const outcome = await scripted([changed({ ...cart, id: 'gid://shopify/Cart/other?key=new' })]).add();
  assert.ok(outcome.ok);
  assert.deepEqual(
    [outcome.value.handle, outcome.value.notices],
    ['gid://shopify/Cart/other?key=new', [{ code: 'cart-expired' }]],
  );
  const same = await scripted([changed({ ...cart, id: 'gid://shopify/Cart/token' })]).add();
  assert.ok(same.ok && same.value.handle === handle, 'the secret is kept where the answer leaves it out');
});

test('a cart of more lines than were sent says so; what cannot be edited, too; several reductions are one sum', async () => {
  const bundle = { ...line, id: 'gid://shopify/ComponentizableCartLine/1?cart=token', instructions: undefined };
  const gift = {
    ...line,
    id: 'gid://shopify/CartLine/9?cart=token',
    instructions: { canRemove: false, canUpdateQuantity: false },
  };
  const off = ['0.1', '0.25', '10'].map((amount) => ({ discountedAmount: euros(amount) }));
  const long = {
    ...cart,
    totalQuantity: 300,
    discountAllocations: off,
    lines: { pageInfo: { hasNextPage: true }, nodes: [line, bundle, gift] },
  };
  const { adapter, sent } = scripted([{ data: { cart: long } }], { publicToken: 'abc' });
  const outcome = await adapter.getCart(handle, op);
  assert.ok(outcome.ok && outcome.value);
  const { linesComplete, totalQuantity, lines, discount } = outcome.value.cart;
  assert.deepEqual([linesComplete, totalQuantity, sent[0]?.variables['lines']], [false, 300, 250]);
  assert.deepEqual(
    lines.map(({ editable, options, attributes }) => [editable, options, attributes]),
    [true, true, false].map((editable) => [editable, {}, { note: '' }]),
  );
  assert.deepEqual(discount, { amount: '10.3500', currency: 'EUR' });
});

test('a bad code among good ones: all as it was, whatever the case of the letters', async () => {
  const has = (...codes: [code: string, applicable: boolean][]) => ({
    ...cart,
    discountCodes: codes.map(([code, applicable]) => ({ code, applicable })),
  });
  const before = { data: { cart: has(['OLD', true], ['WAITS', false]) } };
  const after = warned(has(['OLD', true], ['WAITS', false], ['BAD', false]), 'DISCOUNT_PURCHASE_NOT_IN_RANGE');
  const { adapter, sent } = scripted([before, after, changed()]);
  const set = (codes: string[]) => adapter.setDiscountCodes?.(handle, codes, op);
  assert.equal(kind(await set(['old', 'waits', 'BAD'])), 'invalid-discount');
  assert.deepEqual(
    sent.slice(1).map(({ variables }) => variables['input']),
    [
      ['old', 'waits', 'BAD'],
      ['OLD', 'WAITS'],
    ],
  );
  const broken = await scripted([before, after, fault('THROTTLED')]).adapter.setDiscountCodes?.(handle, ['BAD'], op);
  assert.ok(broken && !broken.ok && broken.error.kind === 'network' && broken.error.maybeApplied, 'the cart is not as it was');
  const known = await scripted([
    before,
    warned(has(['OLD', true], ['WAITS', false]), 'DISCOUNT_NOT_FOUND'),
  ]).adapter.setDiscountCodes?.(handle, ['OLD', 'WAITS'], op);
  assert.deepEqual(known?.ok && known.value.notices, [{ code: 'discount-not-applied', message: 'm' }]);
});

test('a market without a country changes nothing but the language', async () => {
  const { adapter, sent } = scripted([{ data: { cart } }]);
  assert.equal(kind(await adapter.setMarket?.(handle, { ...op, market: { locale: 'fr' } })), 'ok');
  assert.deepEqual([sent.length, /^query/.test(sent[0]?.query ?? '')], [1, true]);
  assert.equal(kind(await adapter.setMarket?.('stolen' as CartHandle, { ...op, market: { country: 'FR' } })), 'cart-gone');
  assert.equal(sent.length, 1, 'a handle that is none is not sent');
});

test('checkout goes on where attribution cannot be written, and not where the cart is gone', async () => {
  const till = { data: { cart } };
  const go = (...after: unknown[]) => scripted(after).adapter.checkout(handle, {} as never, { vitrine_show: 's', key: 'x' }, op);
  assert.deepEqual(await go(till, fault('THROTTLED')), {
    ok: true,
    value: { kind: 'redirect', url: 'https://pay.example/cart/c/token?key=secret&vitrine_show=s', frameable: false },
  });
  assert.equal(kind(await go(till, refused('INVALID', ['cartId']))), 'cart-gone');
  assert.equal(kind(await go({ data: { cart: null } })), 'cart-gone');
  assert.equal(kind(await go({ data: { cart: { ...cart, checkoutUrl: 'javascript:alert(1)' } } })), 'backend');
});
