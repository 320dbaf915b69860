import { format, type ProductRef } from '@vitrine/core';
import { group } from '../check.js';
import { expect, expectEqual, valueOf } from '../expect.js';
import * as needs from '../needs.js';

export const productsGroup = group('products');
const { it } = productsGroup;

const handles = (...names: readonly string[]): ProductRef[] => names.map((handle) => ({ kind: 'handle', handle }));
const NOBODY = 'vitrine-no-such-product';

it('order is kept and a missing product is null', [], async ({ adapter, fixture, op }) => {
  const { handle } = fixture.product;
  const other = fixture.soldOutHandle ?? handle;
  const products = valueOf(await adapter.getProducts(handles(NOBODY, other, handle, NOBODY, handle), op()), 'five refs');
  expectEqual(
    products.map((product) => product?.handle ?? null),
    [null, other, handle, null, handle],
    'handles',
  );
  expectEqual(valueOf(await adapter.getProducts([], op()), 'no refs'), [], 'products of no refs');
});

it('sixty refs in one call keep their order', [], async ({ adapter, fixture, op }) => {
  const { handle } = fixture.product;
  const names = Array.from({ length: 60 }, (_, i) => (i % 3 === 2 ? handle : `${NOBODY}-${i}`));
  const products = valueOf(await adapter.getProducts(handles(...names), op()), 'sixty refs');
  expectEqual(
    products.map((product) => product?.handle ?? null),
    names.map((name) => (name === handle ? handle : null)),
    'handles',
  );
});

it('options and variants line up', [], async (kit) => {
  const { options, variants } = await kit.product(kit.fixture.product.handle);
  expect(
    variants.length > 0 && variants.every(({ id }) => typeof id === 'string' && id !== ''),
    'a variant has an id that is no text',
  );
  expectEqual(new Set(variants.map(({ id }) => id)).size, variants.length, 'different ids');
  for (const variant of variants) {
    expectEqual(Object.keys(variant.options).sort(), options.map(({ name }) => name).sort(), `options of ${variant.title}`);
    for (const { name, values } of options) {
      expect(
        values.some(({ value }) => value === variant.options[name]),
        `${name} has no value ${variant.options[name]}`,
      );
    }
  }
  await kit.plain();
  if (kit.fixture.product.low) await kit.low();
});

it('a price is a decimal in a known currency and formats', [], async (kit) => {
  for (const { title, price } of (await kit.product(kit.fixture.product.handle)).variants) {
    expect(price !== null, `${title} has no price`);
    expect(/^\d+(\.\d+)?$/.test(price.amount), `the price of ${title} is no plain decimal: ${JSON.stringify(price.amount)}`);
    expect(/^[A-Z]{3}$/.test(price.currency), `the currency of ${title} is not known: ${price.currency}`);
    expect(/\d/.test(format(price, 'en')), `the price of ${title} does not format`);
  }
});

it('sold out says so', [needs.soldOut], async (kit) => {
  const { variants } = await kit.product(kit.fixture.soldOutHandle ?? '');
  expectEqual(
    variants.map(({ availability }) => availability),
    variants.map(() => 'out-of-stock'),
    'availability',
  );
});
