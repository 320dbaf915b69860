import assert from 'node:assert/strict';
import { test } from 'node:test';
import { productsFromJsonLd } from './json-ld.js';

const base = 'https://shop.example/p/shirt';
const read = (...nodes: unknown[]) =>
  productsFromJsonLd(
    nodes.map((node) => (typeof node === 'string' ? node : JSON.stringify(node))),
    base,
  );
const offer = (price: unknown, more = {}) => ({
  '@type': 'Offer',
  price,
  priceCurrency: 'EUR',
  availability: 'https://schema.org/InStock',
  ...more,
});
const priced = (offers: unknown) => read({ '@type': 'Product', name: 'P', sku: 'P', offers })[0]?.variants[0];

test('a product with one offer', () => {
  assert.deepEqual(
    read({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: ' Shirt ',
      sku: 'S-1',
      url: '/p/linen-shirt',
      description: 'Washed',
      image: ['/a.jpg', { '@type': 'ImageObject', url: 'https://cdn.example/b.jpg', width: '600', height: 800 }],
      offers: offer('49.90'),
    }),
    [
      {
        id: 'S-1',
        title: 'Shirt',
        handle: 'linen-shirt',
        url: 'https://shop.example/p/linen-shirt',
        description: 'Washed',
        images: [{ url: 'https://shop.example/a.jpg' }, { url: 'https://cdn.example/b.jpg', width: 600, height: 800 }],
        options: [],
        variantsComplete: true,
        variants: [
          {
            id: 'S-1',
            sku: 'S-1',
            title: 'Shirt',
            options: {},
            price: { amount: '49.90', currency: 'EUR' },
            availability: 'in-stock',
            image: { url: 'https://shop.example/a.jpg' },
          },
        ],
      },
    ],
  );
});

test('a group with its variants inside, in a graph, by reference', () => {
  const [product, ...others] = read({
    '@graph': [
      {
        '@type': 'ProductGroup',
        '@id': '#g',
        name: 'Shirt',
        productGroupID: 'G',
        hasVariant: [{ '@id': '#m' }, { '@type': 'Product', sku: 'L', size: 'L', color: 'Ink', offers: offer(1) }],
      },
      {
        '@type': 'Product',
        '@id': '#m',
        sku: 'M',
        size: { '@type': 'SizeSpecification', name: 'M' },
        color: 'Sand',
        offers: { '@id': '#o' },
      },
      { '@id': '#o', ...offer('2.00') },
    ],
  });
  assert.deepEqual(others, []);
  assert.deepEqual(product?.options, [
    { name: 'Size', values: [{ value: 'M' }, { value: 'L' }] },
    { name: 'Color', values: [{ value: 'Sand' }, { value: 'Ink' }] },
  ]);
  assert.deepEqual(
    product?.variants.map(({ id, price }) => [id, price?.amount]),
    [
      ['M', '2.00'],
      ['L', '1'],
    ],
  );
});

test('variants that name their group from outside', () => {
  const [product] = read({ '@type': 'ProductGroup', name: 'Shirt', productGroupID: 'G' }, [
    { '@type': 'Product', sku: 'S', size: 'S', inProductGroupWithID: 'G' },
    { '@type': ['Product', 'Thing'], sku: 'M', size: 'M', isVariantOf: { productGroupID: 'G' } },
  ]);
  assert.deepEqual(
    product?.variants.map(({ sku }) => sku),
    ['S', 'M'],
  );
});

test('older markup with a list of offers has a variant for each', () => {
  const [product] = read({
    '@type': 'Product',
    name: 'Shirt',
    productID: 7,
    offers: [
      offer('1.00', { sku: 'A', itemOffered: { size: 'S' } }),
      offer('2.00', { sku: 'B', itemOffered: { size: 'M' }, availability: 'OutOfStock' }),
    ],
  });
  assert.equal(product?.id, '7');
  assert.deepEqual(
    product?.variants.map(({ sku, options, availability }) => [sku, options, availability]),
    [
      ['A', { Size: 'S' }, 'in-stock'],
      ['B', { Size: 'M' }, 'out-of-stock'],
    ],
  );
  assert.deepEqual(
    read({ '@type': 'Product', name: 'Tea', offers: [offer(1, { name: '50 g' }), offer(2, { name: '100 g' })] })[0]?.options,
    [{ name: 'Variant', values: [{ value: '50 g' }, { value: '100 g' }] }],
  );
});

test('prices: text, number, specification, a price before; a range or a doubtful one is none', () => {
  assert.equal(priced(offer(19.9))?.price?.amount, '19.9');
  assert.equal(
    priced(offer(undefined, { priceSpecification: { price: '5.00', priceCurrency: 'usd' }, priceCurrency: undefined }))?.price
      ?.currency,
    'USD',
  );
  assert.deepEqual(
    priced(offer('8.00', { priceSpecification: [{ priceType: 'https://schema.org/ListPrice', price: '10.00' }] }))?.compareAt,
    { amount: '10.00', currency: 'EUR' },
  );
  assert.equal(priced({ '@type': 'AggregateOffer', lowPrice: '5', highPrice: '9', priceCurrency: 'EUR' })?.price, null);
  assert.equal(priced({ '@type': 'AggregateOffer', lowPrice: '5', highPrice: '5', priceCurrency: 'EUR' })?.price?.amount, '5');
  assert.equal(priced({ '@type': 'AggregateOffer', lowPrice: '5', highPrice: '9', offers: [offer('6')] })?.price?.amount, '6');
  for (const doubtful of ['1,299.00', '', 'free', '-1', null, {}])
    assert.equal(priced(offer(doubtful))?.price, null, String(doubtful));
});

test('availability by word or address; a word that is not known is unknown', () => {
  const words = ['http://schema.org/LimitedAvailability', 'schema:PreOrder', 'BackOrder', 'Discontinued', 'toString', undefined];
  assert.deepEqual(
    words.map((word) => priced(offer(1, { availability: word }))?.availability),
    ['low-stock', 'preorder', 'backorder', 'out-of-stock', 'unknown', 'unknown'],
  );
});

test('unsafe links and pictures are left out, and option names can be given', () => {
  const [product] = read({ '@type': 'Product', name: 'P', url: 'javascript:alert(1)', image: 'data:text/html,x', sku: '1' });
  assert.deepEqual([product?.url, product?.images, product?.handle], [undefined, [], undefined]);
  const [named] = productsFromJsonLd([JSON.stringify({ '@type': 'Product', name: 'P', size: 'M' })], base, { size: 'Größe' });
  assert.deepEqual(named?.variants[0]?.options, { Größe: 'M' });
});

test('what is not JSON-LD brings nothing, and no exception', () => {
  const bad = [
    '',
    '{',
    'null',
    '7',
    '"x"',
    '[[[[]]]]',
    '{"@graph":7}',
    '{"@type":7}',
    '{"@type":"Product"}',
    '{"@type":"Product","name":"P","offers":"x","image":7,"hasVariant":null}',
  ];
  assert.deepEqual(
    bad.flatMap((text) => read(text)).map(({ title }) => title),
    ['P'],
  );
  read(
    { '@type': 'Product', name: 'P', __proto__: { polluted: true }, constructor: 1 },
    '{"@type":"Product","name":"P","__proto__":{"polluted":1},"@id":"__proto__"}',
  );
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});
