import assert from 'node:assert/strict';
import { test } from 'node:test';
import { productOf, type AjaxProduct, type AjaxVariant } from './product.js';

const variant: AjaxVariant = {
  id: 41,
  title: 'Default Title',
  options: ['Default Title'],
  sku: 'MUG',
  available: true,
  price: 1200,
  compare_at_price: 1500,
  unit_price: 4000,
  unit_price_measurement: { reference_unit: 'l', reference_value: 1 },
  quantity_rule: { min: 2, max: 12, increment: 2 },
};
const product: AjaxProduct = {
  id: 8,
  handle: 'mug',
  title: 'Mug',
  description: '<p>Stone&amp;ware</p>',
  url: '/products/mug',
  media: [
    { media_type: 'video', src: '//cdn.example/film.mp4' },
    { media_type: 'image', src: '//cdn.example/mug.jpg', alt: 'A mug', width: 600, height: 400 },
  ],
  options: [{ name: 'Title', values: ['Default Title'] }],
  variants: [variant],
};
const base = 'https://shop.example';

test('prices, rules, pictures, and a single variant without options', () => {
  assert.deepEqual(productOf(product, 'EUR', base), {
    id: '8',
    handle: 'mug',
    title: 'Mug',
    url: 'https://shop.example/products/mug',
    description: 'Stone&ware',
    images: [{ url: 'https://cdn.example/mug.jpg', alt: 'A mug', width: 600, height: 400 }],
    options: [],
    variants: [
      {
        id: '41',
        sku: 'MUG',
        title: 'Mug',
        options: {},
        price: { amount: '12.00', currency: 'EUR' },
        compareAt: { amount: '15.00', currency: 'EUR' },
        unitPrice: { price: { amount: '40.00', currency: 'EUR' }, per: 'l' },
        availability: 'in-stock',
        quantity: { min: 2, max: 12, step: 2 },
      },
    ],
    variantsComplete: true,
  });
});

test('of a product with very many variants the theme gets a part', () => {
  const many = { ...product, variants: Array.from({ length: 250 }, (_, id) => ({ ...variant, id, title: `${id}` })) };
  assert.equal(productOf(many, 'EUR', base).variantsComplete, false);
});
