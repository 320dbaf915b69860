import { money, type CartHandle } from '@vitrine/core';
import { group } from '../check.js';
import { expect, expectEqual, valueOf } from '../expect.js';
import { lineOf } from '../kit.js';
import * as needs from '../needs.js';

export const cartGroup = group('cart');
const { it } = cartGroup;

it('a null handle reads as no cart', [needs.cart], async ({ adapter, op }) => {
  const read = valueOf(await adapter.getCart(null, op()), 'reading without a handle');
  // a page's own cart may be there from the beginning
  const isEmpty = adapter.capabilities.cart === 'ambient' && read?.cart.totalQuantity === 0;
  expect(read === null || isEmpty, 'there is a cart before anything was added');
});

it('an add creates a cart and answers with the whole of it, and its handle', [needs.cart], async (kit) => {
  const { adapter, op } = kit;
  const { cart, handle, line, notices } = await kit.filled(2);
  expectEqual(
    [cart.lines.length, line.quantity, cart.totalQuantity, notices.length],
    [1, 2, 2, 0],
    'lines, quantity, total quantity, notices',
  );
  expect(
    (handle !== null) === (adapter.capabilities.cart === 'handle'),
    `a cart of mode ${adapter.capabilities.cart} came with the handle ${handle === null ? 'null' : '(one)'}`,
  );
  if (kit.fixture.product.low) {
    const { id } = await kit.low();
    const more = valueOf(await adapter.addLines(handle, [{ variantId: id, quantity: 1 }], op()), 'adding another variant');
    expectEqual([more.cart.lines.length, more.cart.totalQuantity], [2, 3], 'the whole cart');
  }
});

it("a line's unit price equals the product's", [needs.cart], async (kit) => {
  const { price } = await kit.plain();
  const { line } = await kit.filled(1);
  expect(
    price !== null && money.compare(price, line.unitPrice) === 0,
    `the product costs ${price?.amount}, the line says ${line.unitPrice.amount}`,
  );
});

it('a handle survives a reload', [needs.cart, needs.handle], async (kit) => {
  const { handle, cart } = await kit.filled(3);
  const reloaded = JSON.parse(JSON.stringify({ handle })) as { handle: CartHandle };
  expectEqual((await kit.cart(reloaded.handle)).totalQuantity, cart.totalQuantity, 'quantity after a reload');
});

it('the same variant merges into one line', [needs.cart], async (kit) => {
  const { handle, line } = await kit.filled(1);
  const added = valueOf(
    await kit.adapter.addLines(handle, [{ variantId: line.variantId, quantity: 2 }], kit.op()),
    'adding again',
  );
  expectEqual([added.cart.lines.length, lineOf(added.cart, line.variantId).quantity], [1, 3], 'lines and quantity');
});

it('a quantity is absolute, and the line total exact', [needs.cart], async (kit) => {
  let { handle, cart: before } = await kit.filled(2);
  const { id, variantId } = lineOf(before, (await kit.plain()).id);
  for (const quantity of [5, 3, 3]) {
    const change = valueOf(await kit.adapter.setQuantity(handle, id, quantity, kit.op()), `setting ${quantity}`);
    const line = lineOf(change.cart, variantId);
    expectEqual(line.quantity, quantity, 'quantity');
    expect(
      money.compare(money.times(line.unitPrice, quantity), line.total) === 0,
      `${quantity} times ${line.unitPrice.amount} is not ${line.total.amount}`,
    );
    const isChanged = quantity !== before.totalQuantity;
    expect(
      !isChanged || change.cart.revision === undefined || change.cart.revision !== before.revision,
      'the revision did not change with the line',
    );
    ({ handle, cart: before } = change);
  }
});

it('0 removes the line, and the subtotal is 0', [needs.cart], async (kit) => {
  const { handle, line } = await kit.filled(2);
  const { cart } = valueOf(await kit.adapter.setQuantity(handle, line.id, 0, kit.op()), 'setting 0');
  expectEqual([cart.lines.length, cart.totalQuantity, Number(cart.subtotal.amount)], [0, 0, 0], 'lines, quantity, subtotal');
});

it('removing a line that is gone is fine', [needs.cart], async (kit) => {
  const { handle, line } = await kit.filled(1);
  const { handle: next } = valueOf(await kit.adapter.setQuantity(handle, line.id, 0, kit.op()), 'removing');
  const { cart } = valueOf(await kit.adapter.setQuantity(next, line.id, 0, kit.op()), 'removing again');
  expectEqual(cart.lines.length, 0, 'lines');
});

it('several lines in one call', [needs.cart, needs.lowStock], async (kit) => {
  const [plain, low] = [await kit.plain(), await kit.low()];
  const lines = [
    { variantId: plain.id, quantity: 2 },
    { variantId: low.id, quantity: 1 },
  ];
  const { cart } = valueOf(await kit.adapter.addLines(null, lines, kit.op()), 'adding two variants');
  expectEqual([lineOf(cart, plain.id).quantity, lineOf(cart, low.id).quantity], [2, 1], 'quantities');
});
