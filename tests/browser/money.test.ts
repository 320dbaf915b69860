import { expect } from '@open-wc/testing';
import { CURRENCIES, faultsOfCurrency, OTHERS } from '../../packages/core/fakes/currencies.js';

describe('money in this engine', () => {
  for (const letter of new Set(CURRENCIES.map(([first]) => first)))
    it(`writes every digit of the currencies in ${letter}`, () => {
      expect(CURRENCIES.filter((code) => code.startsWith(letter!)).flatMap(faultsOfCurrency)).to.deep.equal([]);
    });

  it('writes every digit of what is no currency', () => {
    expect(OTHERS.flatMap(faultsOfCurrency)).to.deep.equal([]);
  });
});
