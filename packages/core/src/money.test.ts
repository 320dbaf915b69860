import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compare, decimal, float, format, minor, times } from './money.js';

test('a plain decimal is kept to the letter, anything else is refused', () => {
  assert.deepEqual(decimal('49.90', 'eur'), { amount: '49.90', currency: 'EUR' });
  for (const wrong of ['', '1.', '.5', '1,5', '1e3', ' 1', 'NaN', '--1'])
    assert.throws(() => decimal(wrong, 'EUR'), TypeError, wrong);
});

test('minor units become major ones by moving the point, by whatever scale the backend says', () => {
  const cases: [number | string, number, string][] = [
    [4990, 2, '49.90'],
    ['190000', 2, '1900.00'],
    [7, 3, '0.007'],
    [-5, 2, '-0.05'],
    [1900, 0, '1900'],
    [0, 2, '0.00'],
  ];
  for (const [units, scale, amount] of cases) assert.equal(minor(units, scale, 'EUR').amount, amount);
  assert.throws(() => minor(1.5, 2, 'EUR'), TypeError);
});

test('a float is cleaned once', () => {
  assert.equal(float(54.95 * 3, 'EUR').amount, '164.85');
  assert.equal(float(-0, 'EUR').amount, '0');
  assert.equal(float(7800, 'JPY').amount, '7800');
  assert.throws(() => float(Infinity, 'EUR'), TypeError);
});

test('comparing and multiplying are exact for any decimals', () => {
  const part = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }));
  const value = part.map(([minus, units, scale]) => ({
    units: minus ? -units : units,
    scale,
    money: minor(`${minus ? -units : units}`, scale, 'EUR'),
  }));
  fc.assert(
    fc.property(value, value, fc.integer({ min: 0, max: 99 }), (a, b, n) => {
      const [x, y] = [a.units * 10n ** BigInt(6 - a.scale), b.units * 10n ** BigInt(6 - b.scale)];
      assert.equal(Math.sign(compare(a.money, b.money)), x < y ? -1 : x > y ? 1 : 0);
      assert.equal(compare(times(a.money, n), minor(`${a.units * BigInt(n)}`, a.scale, 'EUR')), 0);
    }),
  );
  assert.throws(() => compare(minor(1, 0, 'EUR'), minor(1, 0, 'USD')), TypeError);
});

test('money is written as its locale does, from the string, and for codes that Intl does not know', () => {
  assert.equal(format({ amount: '12345678901234567.89', currency: 'EUR' }, 'en'), '€12,345,678,901,234,567.89');
  assert.match(format({ amount: '49.90', currency: 'EUR' }, 'de'), /^49,90\s€$/);
  assert.equal(format({ amount: '12.50', currency: 'USDC' }, 'en'), '12.50 USDC');
});
