import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shopifyStorefrontAdapter } from '../shopify-storefront.js';
import { sumOf, unitOf } from './measure.js';
import type { ShopifyProduct, ShopifyVariant } from './product.js';

const euros = (amount: string) => ({ amount, currencyCode: 'EUR' });
const variant = (id: number, more: Partial<ShopifyVariant> = {}): ShopifyVariant => ({
  id: `gid://shopify/ProductVariant/${id}`,
  sku: null,
  availableForSale: true,
  currentlyNotInStock: false,
  price: euros('10.0'),
  compareAtPrice: null,
  unitPrice: null,
  unitPriceMeasurement: null,
  quantityRule: { minimum: 1, maximum: null, increment: 1 },
  image: null,
  selectedOptions: [{ name: 'Colour', value: `c${id}` }],
  ...more,
});
const picture = (url: string) => ({ url, altText: 'a', width: null, height: null });
const preview = (url: string) => ({ previewImage: { url } });

async function shown(product: Partial<ShopifyProduct>, productUrl?: string) {
  const whole = {
    id: 'gid://shopify/Product/1',
    handle: 'a b',
    title: 'Shirt',
    description: '',
    onlineStoreUrl: null,
    images: { nodes: [] },
    options: [],
    variants: { pageInfo: { hasNextPage: false }, nodes: [] },
    ...product,
  };
  const adapter = shopifyStorefrontAdapter({
    endpoint: 'shop.example',
    ...(productUrl && { productUrl }),
    fetch: () => Promise.resolve(Response.json({ data: { p0: whole } })),
  });
  const signal = new AbortController().signal;
  const outcome = await adapter.getProducts([{ kind: 'handle', handle: 'a b' }], { signal, market: {}, opId: 'op' });
  assert.ok(outcome.ok && outcome.value[0]);
  return outcome.value[0];
}

test('a swatch is a picture or a colour that is one, and nothing else', async () => {
  const swatches = [
    { color: '#6A8D48', image: null },
    { color: '#abc', image: preview('https://cdn.example/s.webp') },
    { color: 'red;background:url(//evil.example)', image: null },
    { color: '#12345', image: preview('javascript:1') },
    { color: null, image: null },
    null,
  ];
  const { options } = await shown({
    options: [{ name: 'Colour', optionValues: swatches.map((swatch, i) => ({ name: `c${i}`, swatch })) }],
  });
  assert.deepEqual(
    options[0]?.values.map(({ swatch }) => swatch),
    [{ color: '#6A8D48' }, { image: { url: 'https://cdn.example/s.webp' } }, undefined, undefined, undefined, undefined],
  );
});

test('an option called Title is hidden only where it is the one that Shopify makes up', async () => {
  const named = (...values: string[]) => [{ name: 'Title', optionValues: values.map((name) => ({ name, swatch: null })) }];
  assert.deepEqual((await shown({ options: named('Default Title') })).options, []);
  assert.equal((await shown({ options: named('Mr', 'Ms') })).options.length, 1);
});

test('reductions, stock, rules and pictures of variants', async () => {
  const { variants } = await shown({
    variants: {
      pageInfo: { hasNextPage: true },
      nodes: [
        variant(1, { compareAtPrice: euros('12'), quantityAvailable: 3, image: picture('http://insecure.example/a.png') }),
        variant(2, { compareAtPrice: euros('10.00'), quantityAvailable: 0, image: picture('https://cdn.example/a.png') }),
        variant(3, { compareAtPrice: euros('0.0'), currentlyNotInStock: true, quantityAvailable: -2 }),
        variant(4, { availableForSale: false, currentlyNotInStock: true, quantityAvailable: 5 }),
        variant(5, { quantityRule: { minimum: 1, maximum: 4, increment: 1 } }),
      ],
    },
  });
  assert.deepEqual(
    variants.map(({ compareAt, availability, stock, quantity, image }) => [
      compareAt?.amount,
      availability,
      stock,
      quantity,
      image?.url,
    ]),
    [
      ['12', 'in-stock', 3, { min: 1, step: 1 }, undefined],
      [undefined, 'in-stock', undefined, { min: 1, step: 1 }, 'https://cdn.example/a.png'],
      [undefined, 'backorder', undefined, { min: 1, step: 1 }, undefined],
      [undefined, 'out-of-stock', undefined, { min: 1, step: 1 }, undefined],
      [undefined, 'in-stock', undefined, { min: 1, max: 4, step: 1 }, undefined],
    ],
  );
});

test('a product stands where the page says, else in the online store, if it is there', async () => {
  assert.equal((await shown({}, 'https://shop.example/p/{handle}')).url, 'https://shop.example/p/a%20b');
  assert.equal((await shown({ onlineStoreUrl: 'https://shop.example/products/a' })).url, 'https://shop.example/products/a');
  assert.equal((await shown({})).url, undefined);
});

test('units and sums are exact', () => {
  const per = (referenceUnit: string | null, referenceValue = 1) => unitOf({ referenceUnit, referenceValue });
  assert.deepEqual(
    [per('KG'), per('ML', 100), per('M2'), per('FT3'), per('FLOZ', 16), per('ITEM'), per('ITEM', 10), per('UNKNOWN'), per(null)],
    ['kg', '100 ml', 'm²', 'ft³', '16 fl oz', '1', '10', undefined, undefined],
  );
  const sum = (...amounts: string[]) => sumOf(amounts.map(euros))?.amount;
  assert.deepEqual([sum(), sum('5'), sum('0.1', '0.2'), sum('-1.5', '0.25')], [undefined, '5.0000', '0.3000', '-1.2500']);
});
