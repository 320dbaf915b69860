import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeUrl } from '@vitrine/core';
import { productOf, type SaleorProduct, type SaleorVariant, type Shown } from './product.js';

const shown: Shown = {
  image: ({ url, alt }) => ({ url: safeUrl(url, 'image', 'https://shop.example/graphql/')!, ...(alt && { alt }) }),
  link: (slug) => `https://shop.example/p/${slug}`,
};
const money = (amount: number) => ({ currency: 'EUR', amount, fractionalAmount: amount * 100, fractionDigits: 2 });
const taxed = (gross: number) => ({ gross: money(gross), net: money(gross - 1) });
const value = (name: string, more: object = {}) => ({ name, slug: name.toLowerCase(), value: null, file: null, ...more });
const variant = (id: string, more: Partial<SaleorVariant> = {}): SaleorVariant => ({
  id,
  sku: null,
  name: id,
  trackInventory: true,
  quantityAvailable: 7,
  quantityLimitPerCustomer: null,
  preorder: null,
  media: [],
  pricing: { price: taxed(10), priceUndiscounted: taxed(12) },
  attributes: [],
  ...more,
});
const colour = (sent: ReturnType<typeof value>): Partial<SaleorVariant> => ({
  attributes: [{ attribute: { name: 'Colour' }, values: [sent] }],
});
const product = (variants: readonly SaleorVariant[], more: Partial<SaleorProduct> = {}): SaleorProduct => ({
  id: btoa('Product:1'),
  name: 'Mug',
  slug: 'mug',
  description: null,
  media: [],
  pricing: { displayGrossPrices: true },
  variants,
  ...more,
});

test('words and pictures', () => {
  const blocks = [
    { type: 'header', data: { text: 'Tea &amp; <b>milk</b>' } },
    { type: 'list', data: { items: ['hot', { content: 'cold', items: [] }] } },
  ];
  const media = [
    { url: '/thumbnail/1.jpg', alt: 'A mug', type: 'IMAGE' },
    { url: 'https://video.example/1', alt: '', type: 'VIDEO' },
  ];
  const { url, description, images } = productOf(product([], { description: JSON.stringify({ blocks }), media }), shown);
  assert.deepEqual(
    [url, description, images],
    ['https://shop.example/p/mug', 'Tea & milk hot cold', [{ url: 'https://shop.example/thumbnail/1.jpg', alt: 'A mug' }]],
  );
  const bare = productOf(product([], { description: 'not JSON', media: null, variants: null }), shown);
  assert.deepEqual([bare.description, bare.images, bare.variants], [undefined, [], []]);
});

test('swatches, and a place where a variant has no value', () => {
  const { options, variants } = productOf(
    product([
      variant('a', colour(value('Ink', { value: '#123456' }))),
      variant('b', colour(value('Sand', { file: { url: '/sand.png' } }))),
      variant('c'),
      variant('d', colour(value('Red', { value: 'red; x' }))),
    ]),
    shown,
  );
  const sand = { image: { url: 'https://shop.example/sand.png' } };
  assert.deepEqual(options, [
    {
      name: 'Colour',
      values: [{ value: 'Ink', swatch: { color: '#123456' } }, { value: 'Sand', swatch: sand }, { value: '–' }, { value: 'Red' }],
    },
  ]);
  assert.deepEqual(
    variants.map((one) => one.options['Colour']),
    ['Ink', 'Sand', '–', 'Red'],
  );
});

test('variants without such attributes are chosen by their names', () => {
  const two = productOf(product([variant('Small'), variant('Large')]), shown);
  assert.deepEqual(two.options, [{ name: 'Mug', values: [{ value: 'Small' }, { value: 'Large' }] }]);
  assert.deepEqual(
    two.variants.map(({ options }) => options),
    [{ Mug: 'Small' }, { Mug: 'Large' }],
  );
  const one = productOf(product([variant('One')]), shown);
  assert.deepEqual([one.options, one.variants[0]?.title, one.variants[0]?.options], [[], 'One', {}]);
});

test('price and stock', () => {
  const { variants } = productOf(
    product([
      variant('a', { sku: 'A' }),
      variant('b', { quantityAvailable: 0, quantityLimitPerCustomer: 3 }),
      variant('c', { quantityAvailable: null, pricing: null }),
      variant('d', { trackInventory: false, pricing: { price: taxed(10), priceUndiscounted: taxed(10) } }),
      variant('e', { trackInventory: false, preorder: { endDate: null } }),
      variant('f', { quantityAvailable: null, preorder: { endDate: null } }),
    ]),
    shown,
  );
  assert.deepEqual(
    variants.map(({ availability, stock, price, compareAt, quantity }) => [
      availability,
      stock,
      price?.amount,
      compareAt?.amount,
      quantity?.max,
    ]),
    [
      ['in-stock', 7, '10.00', '12.00', undefined],
      ['out-of-stock', 0, '10.00', '12.00', 3],
      ['unknown', undefined, undefined, undefined, undefined],
      ['in-stock', undefined, '10.00', undefined, undefined],
      ['preorder', 7, '10.00', '12.00', undefined],
      ['preorder', undefined, '10.00', '12.00', undefined],
    ],
  );
  const net = productOf(product([variant('a')], { pricing: { displayGrossPrices: false } }), shown);
  assert.deepEqual([net.variants[0]?.price?.amount, net.variants[0]?.compareAt?.amount], ['9.00', '11.00']);
});
