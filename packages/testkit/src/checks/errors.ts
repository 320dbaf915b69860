import type { CartHandle } from '@vitrine/core';
import { group } from '../check.js';
import { errorOf, expect, expectEqual, valueOf } from '../expect.js';
import * as needs from '../needs.js';

export const errorsGroup = group('errors');
const { it } = errorsGroup;

it('an unknown variant is invalid-variant', [needs.cart], async ({ adapter, fixture, op }) => {
  errorOf(
    await adapter.addLines(null, [{ variantId: fixture.unknownVariantId, quantity: 1 }], op()),
    'invalid-variant',
    'adding it',
  );
});

it('a negative quantity is invalid-quantity', [needs.cart], async (kit) => {
  const { handle, line } = await kit.filled(2);
  errorOf(await kit.adapter.setQuantity(handle, line.id, -1, kit.op()), 'invalid-quantity', 'setting -1');
  errorOf(
    await kit.adapter.addLines(handle, [{ variantId: line.variantId, quantity: -1 }], kit.op()),
    'invalid-quantity',
    'adding -1',
  );
  expectEqual((await kit.cart(handle)).totalQuantity, 2, 'quantity afterwards');
});

it('a sold-out variant is out-of-stock', [needs.cart, needs.soldOut], async (kit) => {
  const [variant] = (await kit.product(kit.fixture.soldOutHandle ?? '')).variants;
  errorOf(
    await kit.adapter.addLines(null, [{ variantId: variant?.id ?? '', quantity: 1 }], kit.op()),
    'out-of-stock',
    'adding it',
  );
});

it('too many: refused and unchanged, or clamped and told', [needs.cart, needs.lowStock], async (kit) => {
  const { handle } = await kit.filled(1);
  const { id: variantId, held } = await kit.low();
  const outcome = await kit.adapter.addLines(handle, [{ variantId, quantity: held + 3 }], kit.op());
  const there =
    (await kit.cart(outcome.ok ? outcome.value.handle : handle)).lines.find((line) => line.variantId === variantId)?.quantity ??
    0;
  if (!outcome.ok) {
    expect(
      outcome.error.kind === 'out-of-stock' || outcome.error.kind === 'invalid-quantity',
      `refused as ${outcome.error.kind}`,
    );
    expectEqual(there, 0, 'quantity after a refusal');
  } else {
    expectEqual(there, held, 'quantity after clamping');
    const notice = outcome.value.notices.find(({ code }) => code === 'quantity-adjusted');
    expect(notice !== undefined, 'clamped in silence');
    expectEqual(notice.actual, held, 'what the notice says was added');
  }
});

it('a dead handle reads as no cart', [needs.cart, needs.deadHandle], async ({ adapter, fixture, op }) => {
  expectEqual(valueOf(await adapter.getCart(fixture.bogusHandle as CartHandle, op()), 'reading a dead handle'), null, 'cart');
});

it('a write to a dead handle is cart-gone, or begins a new cart', [needs.cart, needs.deadHandle], async (kit) => {
  const dead = kit.fixture.bogusHandle as CartHandle;
  const { id: variantId } = await kit.plain();
  errorOf(await kit.adapter.setQuantity(dead, 'vitrine-no-such-line', 1, kit.op()), 'cart-gone', 'setting');
  const added = await kit.adapter.addLines(dead, [{ variantId, quantity: 1 }], kit.op());
  if (!added.ok) {
    errorOf(added, 'cart-gone', 'adding');
  } else {
    expect(added.value.handle !== dead, 'the dead handle is answered for the new cart');
    expectEqual((await kit.cart(added.value.handle)).totalQuantity, 1, 'quantity in the new cart');
  }
});

it('an aborted read is aborted', [], async ({ adapter, fixture, op }) => {
  const signal = AbortSignal.abort();
  errorOf(await adapter.getProducts([{ kind: 'handle', handle: fixture.product.handle }], op({ signal })), 'aborted', 'products');
  errorOf(await adapter.getCart(null, op({ signal })), 'aborted', 'cart');
});

it('a write that is aborted before it is sent changes nothing', [needs.cart], async (kit) => {
  const { handle, line } = await kit.filled(2);
  const signal = AbortSignal.abort();
  errorOf(
    await kit.adapter.addLines(handle, [{ variantId: line.variantId, quantity: 1 }], kit.op({ signal })),
    'aborted',
    'adding',
  );
  errorOf(await kit.adapter.setQuantity(handle, line.id, 5, kit.op({ signal })), 'aborted', 'setting');
  expectEqual((await kit.cart(handle)).totalQuantity, 2, 'quantity afterwards');
});

it('setting a line that is gone is invalid-line', [needs.cart], async (kit) => {
  const { handle, line } = await kit.filled(1);
  const { handle: next } = valueOf(await kit.adapter.setQuantity(handle, line.id, 0, kit.op()), 'removing');
  errorOf(await kit.adapter.setQuantity(next, line.id, 2, kit.op()), 'invalid-line', 'setting');
});
