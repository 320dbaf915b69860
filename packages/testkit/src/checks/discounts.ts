import { money } from '@vitrine/core';
import { group } from '../check.js';
import { errorOf, expect, expectEqual, valueOf } from '../expect.js';
import * as needs from '../needs.js';

export const discountsGroup = group('discounts');
const { it } = discountsGroup;

it(
  'a code lowers the total, and the empty set restores it',
  [needs.cart, needs.codes],
  async ({ adapter, fixture, filled, op }) => {
    const { code, percent } = fixture.coupon ?? { code: '', percent: 0 };
    const { cart: before, handle } = await filled(2);
    const lowered = valueOf((await adapter.setDiscountCodes?.(handle, [code], op())) ?? missing, 'applying');
    const share = 1 - Number(lowered.cart.total.amount) / Number(before.total.amount);
    expect(
      Math.abs(share * 100 - percent) < 0.5,
      `${code} should take ${percent} per cent, and took ${(share * 100).toFixed(2)}`,
    );
    expectEqual(lowered.cart.discountCodes, [{ code, applied: true }], 'codes');
    const restored = valueOf((await adapter.setDiscountCodes?.(lowered.handle, [], op())) ?? missing, 'taking it away');
    expect(
      money.compare(restored.cart.total, before.total) === 0,
      `the total should be ${before.total.amount} again, and is ${restored.cart.total.amount}`,
    );
    expectEqual(restored.cart.discountCodes, [], 'codes');
  },
);

it(
  'a bad code is invalid-discount, and the cart is unchanged',
  [needs.cart, needs.codes],
  async ({ adapter, cart, fixture, filled, op }) => {
    const { handle } = await filled(2);
    const code = fixture.coupon?.code ?? '';
    const applied = valueOf((await adapter.setDiscountCodes?.(handle, [code], op())) ?? missing, 'applying a good one');
    errorOf(
      (await adapter.setDiscountCodes?.(applied.handle, ['VITRINE-NO-SUCH-CODE'], op())) ?? missing,
      'invalid-discount',
      'applying a bad one',
    );
    const after = await cart(applied.handle);
    expectEqual([after.total, after.discountCodes], [applied.cart.total, applied.cart.discountCodes], 'total and codes');
  },
);

const missing = { ok: false, error: { kind: 'unsupported', message: 'setDiscountCodes is absent' } } as const;
