/** What cannot be had of a real Medusa's carts at will. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cart, fine, handle, item, kind, one, op, product, scripted, type Reply } from '../../../fakes/medusa.js';

test('a cart is created in its region with its lines, in one request', async () => {
  const { adapter, sent } = scripted([fine({ cart })]);
  const outcome = await adapter.addLines(null, [{ ...one, attributes: { gift: 'yes' } }], op);
  assert.equal(kind(outcome), 'ok');
  const [{ method, url, headers, body } = assert.fail(), ...more] = sent;
  assert.deepEqual([method, url.origin + url.pathname, more.length], ['POST', 'https://medusa.example/store/carts', 0]);
  assert.deepEqual(headers, { 'x-publishable-api-key': 'pk_1', 'content-type': 'application/json' });
  const items = [{ variant_id: 'variant_1', quantity: 1, metadata: { gift: 'yes' } }];
  assert.deepEqual(body, { region_id: 'reg_eu', items });
});

test('prices with tax and without: what a cart says of either', async () => {
  const read = async (more: object) => {
    const outcome = await scripted([fine({ cart: { ...cart, ...more } })]).adapter.getCart(handle, op);
    assert.ok(outcome.ok && outcome.value);
    const { subtotal, total, discount, tax, taxIncluded, lines } = outcome.value.cart;
    return [subtotal.amount, discount?.amount, tax?.amount, total.amount, taxIncluded, lines[0]?.total.amount];
  };
  assert.deepEqual(await read({}), ['99.8', undefined, undefined, '99.8', true, '99.8']);
  const without = {
    items: [{ ...item, is_tax_inclusive: false, unit_price: 54, original_total: 116.64, original_subtotal: 108 }],
    item_subtotal: 108,
    original_item_total: 116.64,
    discount_subtotal: 10.8,
    discount_total: 11.664,
    tax_total: 7.776000000000001,
    total: 104.976,
  };
  assert.deepEqual(await read(without), ['108', '10.8', '7.776', '104.976', false, '108']);
});

test('options of a line are those of its product, asked for once; until they are known its title tells lines apart', async () => {
  const line = { ...item, variant_id: 'a', product_id: 'prod_1' };
  const { adapter, sent } = scripted([
    fine({ cart: { ...cart, items: [line] } }),
    [500, { message: 'An unknown error occurred.' }],
    fine({ cart: { ...cart, items: [line] } }),
    fine({ products: [product] }),
    fine({ cart: { ...cart, items: [line] } }),
  ]);
  const lines = async () => {
    const outcome = await adapter.getCart(handle, op);
    assert.ok(outcome.ok);
    return outcome.value?.cart.lines.map(({ title, options }) => [title, options]);
  };
  assert.deepEqual(await lines(), [['Shirt, M / Ink', {}]]);
  assert.deepEqual(await lines(), [['Shirt', { Size: 'M', Colour: 'Ink' }]]);
  assert.deepEqual(await lines(), [['Shirt', { Size: 'M', Colour: 'Ink' }]]);
  assert.equal(sent.length, 5);
});

test('what the shop put in by hand is no variant; of metadata the texts are attributes', async () => {
  const own = { ...item, variant_id: null, product_title: null, title: 'Gift wrap', metadata: { note: 'red', count: 2 } };
  const outcome = await scripted([fine({ cart: { ...cart, items: [own] } })]).adapter.getCart(handle, op);
  assert.ok(outcome.ok);
  const [line] = outcome.value?.cart.lines ?? [];
  assert.deepEqual(
    [line?.title, line?.variantId, line?.editable, line?.attributes],
    ['Gift wrap', 'cali_1', false, { note: 'red' }],
  );
});

test('a cart that was paid for is gone', async () => {
  const paid = scripted([fine({ cart: { ...cart, completed_at: '2026-11-28T08:24:49.247Z' } })], {
    checkoutUrl: 'https://pay.example/#{cart}',
  });
  const read = await paid.adapter.getCart(handle, op);
  assert.deepEqual(read, { ok: true, value: null });
  const open = await scripted([fine({ cart })]).adapter.getCart(handle, op);
  assert.ok(open.ok && open.value);
  assert.equal(kind(await paid.adapter.checkout(handle, open.value.cart, {}, op)), 'cart-gone');
  assert.equal(kind(await paid.adapter.setMarket?.(handle, op)), 'cart-gone');
});

test('0 for a line that is gone is a success, if the cart is there', async () => {
  const gone: Reply = [404, { type: 'not_found', message: 'Line item with id: cali_1 was not found' }];
  const { adapter, said } = scripted([gone, fine({ cart: { ...cart, items: [] } })]);
  assert.equal(kind(await adapter.setQuantity(handle, 'cali_1', 0, op)), 'ok');
  assert.deepEqual(said(), [
    ['POST', '/store/carts/cart_1/line-items/cali_1', { quantity: 0 }],
    ['GET', '/store/carts/cart_1', undefined],
  ]);
  assert.equal(kind(await scripted([gone]).adapter.setQuantity(handle, 'cali_1', 3, op)), 'invalid-line');
  const dead: Reply = [404, { type: 'not_found', message: "Cart with id 'cart_1' not found" }];
  assert.equal(kind(await scripted([gone, dead]).adapter.setQuantity(handle, 'cali_1', 0, op)), 'cart-gone');
});

test('of several lines some came in: a success that says what did not', async () => {
  const short: Reply = [400, { code: 'insufficient_inventory', type: 'not_allowed', message: 'm' }];
  const two = [one, { variantId: 'variant_2', quantity: 5 }];
  const partly = await scripted([fine({ cart }), short]).adapter.addLines(handle, two, op);
  assert.ok(partly.ok);
  assert.deepEqual(partly.value.notices, [{ code: 'out-of-stock', variantId: 'variant_2', requested: 5, actual: 0 }]);
  assert.equal(kind(await scripted([short]).adapter.addLines(handle, two, op)), 'out-of-stock');
  // what is in the cart by now nobody can say without a look
  const lost = await scripted([fine({ cart }), [500, {}]]).adapter.addLines(handle, two, op);
  assert.ok(!lost.ok && lost.error.kind === 'network' && lost.error.maybeApplied);
});

test('codes are set as a whole; one that does nothing here is told, an automatic one is nobody’s code', async () => {
  const promotions = [
    { code: 'LIVE10', is_automatic: false },
    { code: 'SUMMER', is_automatic: true },
  ];
  const { adapter, said } = scripted([fine({ cart: { ...cart, promotions } })]);
  const outcome = await adapter.setDiscountCodes?.(handle, ['LIVE10', 'YEN20'], op);
  assert.ok(outcome?.ok);
  assert.deepEqual(outcome.value.notices, [{ code: 'discount-not-applied', discountCode: 'YEN20' }]);
  assert.deepEqual(outcome.value.cart.discountCodes, [{ code: 'LIVE10', applied: true }]);
  assert.deepEqual(said(), [['POST', '/store/carts/cart_1', { promo_codes: ['LIVE10', 'YEN20'] }]]);
});

test('another market is another region, and a code that is lost on the way is told', async () => {
  const before = { ...cart, promotions: [{ code: 'LIVE10', is_automatic: false }] };
  const { adapter, said } = scripted([fine({ cart: before }), fine({ cart: { ...cart, region_id: 'reg_jp' } })]);
  const outcome = await adapter.setMarket?.(handle, { ...op, market: { currency: 'JPY' } });
  assert.ok(outcome?.ok);
  assert.deepEqual(outcome.value.notices, [{ code: 'discount-not-applied', discountCode: 'LIVE10' }]);
  assert.deepEqual(said()[1], ['POST', '/store/carts/cart_1', { region_id: 'reg_jp' }]);
  const same = scripted([fine({ cart })]);
  assert.equal(kind(await same.adapter.setMarket?.(handle, op)), 'ok');
  assert.equal(same.sent.length, 1, 'the same region is not set again');
});
