import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cartOf, type AjaxItem } from './cart.js';

const item: AjaxItem = {
  key: '41:a',
  variant_id: 41,
  product_id: 8,
  product_title: 'Mug',
  quantity: 2,
  final_price: 120_000,
  final_line_price: 240_000,
  url: '/products/mug?variant=41',
  image: '//cdn.example/mug.jpg',
  options_with_values: [{ name: 'Title', value: 'Default Title' }],
  product_has_only_default_variant: true,
  properties: { _vitrine_show: 'live', gift: null },
};

test('hundredths of every currency, yen as well; attributes are texts; what is nothing is left out', () => {
  const read = cartOf(
    {
      currency: 'JPY',
      item_count: 2,
      items: [item, { ...item, key: '42:b', quantity: 0 }],
      items_subtotal_price: 240_000,
      total_price: 216_000,
      total_discount: 24_000,
      discount_codes: [{ code: 'LIVE10', applicable: true }],
    },
    'https://shop.example',
  );
  const yen = (amount: string) => ({ amount, currency: 'JPY' });
  assert.deepEqual(read, {
    currency: 'JPY',
    lines: [
      {
        id: '41:a',
        variantId: '41',
        productId: '8',
        title: 'Mug',
        options: {},
        image: { url: 'https://cdn.example/mug.jpg' },
        url: 'https://shop.example/products/mug?variant=41',
        quantity: 2,
        unitPrice: yen('1200.00'),
        total: yen('2400.00'),
        attributes: { _vitrine_show: 'live' },
        editable: true,
      },
    ],
    linesComplete: true,
    totalQuantity: 2,
    subtotal: yen('2400.00'),
    total: yen('2160.00'),
    discount: yen('240.00'),
    totalsEstimated: true,
    discountCodes: [{ code: 'LIVE10', applied: true }],
  });
});
