import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CURRENCIES, faultsOfCurrency, OTHERS } from '../fakes/currencies.js';
import { formatEarly } from './format-early.js';
import { format } from './format.js';

test('every currency is written with every digit that is given, in every language, and so is what is no currency', () => {
  assert.equal(new Set(CURRENCIES).size, CURRENCIES.length);
  assert.deepEqual([...CURRENCIES, ...OTHERS].flatMap(faultsOfCurrency), []);
});

test('as many digits as the currency has, and more where the shop says more', () => {
  const cases: [amount: string, currency: string, locale: string, text: RegExp][] = [
    ['1900', 'JPY', 'en', /^¥1,900$/],
    ['1900.00', 'JPY', 'en', /^¥1,900$/],
    ['1900.5', 'JPY', 'en', /^¥1,900\.5$/],
    ['1.5', 'KWD', 'en', /^KWD\s1\.500$/],
    ['4990.50', 'HUF', 'de', /^4\.990,50\sHUF$/],
    ['49.9', 'EUR', 'de', /^49,90\s€$/],
    ['49.9000', 'EUR', 'en', /^€49\.90$/],
    ['0.0035', 'EUR', 'en', /^€0\.0035$/],
    ['50', 'EUR', 'en', /^€50\.00$/],
    ['12.50', 'USDC', 'en', /^12\.50 USDC$/],
    ['1234.50', 'USDC', 'de', /^1\.234,50 USDC$/],
    ['1200', 'POINTS', 'en', /^1,200 POINTS$/],
  ];
  for (const [amount, currency, locale, text] of cases) assert.match(format({ amount, currency }, locale), text);
});

test('what stands on a poster says the same, for what is usually sold', () => {
  for (const locale of ['en', 'de', 'ar'])
    for (const [amount, currency] of [
      ['49.90', 'EUR'],
      ['49.9', 'USD'],
      ['1900', 'JPY'],
      ['1.500', 'KWD'],
      ['0.0035', 'EUR'],
    ] as const)
      assert.equal(formatEarly({ amount, currency }, locale), format({ amount, currency }, locale));
  assert.equal(formatEarly({ amount: '12.50', currency: 'USDC' }, 'en'), '12.50 USDC');
});
