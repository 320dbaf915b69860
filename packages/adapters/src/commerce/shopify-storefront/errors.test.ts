import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultError, userErrorOf } from './errors.js';

const userErrors: readonly (readonly [code: string | null, field: string[] | null, kind: string, message?: string])[] = [
  ['INVALID', ['cartId'], 'cart-gone'],
  [null, null, 'cart-gone', 'The specified cart does not exist.'],
  ['INVALID', ['lines', '0', 'merchandiseId'], 'invalid-variant'],
  ['INVALID', ['input', 'lines', '0', 'quantity'], 'invalid-quantity'],
  ['INVALID_MERCHANDISE_LINE', ['lines', '0', 'id'], 'invalid-line'],
  ['INVALID', ['lineIds', '0'], 'invalid-line'],
  ['MERCHANDISE_NOT_APPLICABLE', ['lines', '0'], 'invalid-variant'],
  ['LESS_THAN', null, 'invalid-quantity'],
  ['MINIMUM_NOT_MET', null, 'invalid-quantity'],
  ['MAXIMUM_EXCEEDED', null, 'invalid-quantity'],
  ['INVALID_INCREMENT', null, 'invalid-quantity'],
  ['VARIANT_REQUIRES_SELLING_PLAN', null, 'unsupported'],
  ['CART_TOO_LARGE', null, 'unsupported'],
  ['VALIDATION_CUSTOM', null, 'unsupported'],
  ['SERVICE_UNAVAILABLE', null, 'network'],
  ['PRODUCT_UNAVAILABLE_IN_BUYER_LOCATION', null, 'backend'],
  [null, null, 'backend'],
];
for (const [code, field, expected, message = 'm'] of userErrors) {
  test(`the user error ${code} at ${field?.join('.') ?? 'nothing'} is ${expected}`, () => {
    const error = userErrorOf({ code, field, message });
    assert.equal(error.kind, expected);
    assert.equal(error.message, `${code}: ${message}`);
    assert.ok(error.kind !== 'network' || error.maybeApplied);
  });
}

test('a top-level error is what its code says, and an unknown one no success', () => {
  const kinds = (...codes: (string | undefined)[]) => codes.map((code) => faultError({ code, message: 'm' }, true).kind);
  assert.deepEqual(kinds('CONFLICT', 'THROTTLED', 'UNAUTHORIZED', 'ACCESS_DENIED', 'INTERNAL_SERVER_ERROR', 'NEW', undefined), [
    'conflict',
    'rate-limited',
    'unauthorized',
    'unauthorized',
    'network',
    'backend',
    'backend',
  ]);
});
