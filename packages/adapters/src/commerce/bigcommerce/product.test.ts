import assert from 'node:assert/strict';
import { test } from 'node:test';
import { productOf, type BigcommerceProduct, type BigcommerceVariant, type Shown } from './product.js';

const shown: Shown = {
  image: ({ url, altText }) => ({ url, ...(altText && { alt: altText }) }),
  link: (path) => `https://shop.example${path}`,
};
const edges = <T>(...all: readonly T[]) => ({ edges: all.map((node) => ({ node })) });
const money = (value: number) => ({ value, currencyCode: 'EUR' });
const prices = (price: number, more: object = {}) => ({
  price: money(price),
  basePrice: money(price),
  salePrice: null,
  retailPrice: null,
  ...more,
});
const variant = (entityId: number, colour?: string, more: Partial<BigcommerceVariant> = {}): BigcommerceVariant => ({
  entityId,
  sku: '',
  isPurchasable: true,
  defaultImage: null,
  inventory: { isInStock: true, aggregated: { availableToSell: 9, warningLevel: 3 } },
  prices: prices(10),
  productOptions: colour ? edges({ displayName: 'Colour', values: edges({ label: colour }) }) : edges(),
  ...more,
});
const option = (values: readonly object[], more: object = {}) => ({
  displayName: 'Colour',
  isRequired: true,
  isVariantOption: true,
  values: edges(...(values as { label: string }[])),
  ...more,
});
const product = (more: Partial<BigcommerceProduct> = {}): BigcommerceProduct => ({
  entityId: 7,
  path: '/shirts/linen/',
  name: 'Shirt',
  plainTextDescription: '',
  isPriceHidden: false,
  minPurchaseQuantity: null,
  maxPurchaseQuantity: null,
  availabilityV2: { status: 'Available' },
  inventory: { isStockTracked: true, hasVariantInventory: true, isInStock: true, aggregated: null },
  defaultImage: null,
  images: edges(),
  productOptions: edges(),
  variants: { ...edges(), pageInfo: { hasNextPage: false, endCursor: null } },
  ...more,
});
const one = (of: BigcommerceVariant, more: Partial<BigcommerceProduct> = {}) => productOf(product(more), [of], shown).variants[0];

test('names, pictures and swatches, in the shop’s order, without values that nothing has', () => {
  const front = { url: 'https://cdn.example/1.jpg', altText: 'Front' };
  const values = [
    { label: 'Ink', hexColors: ['no colour', '#123456'], imageUrl: null },
    { label: 'Sand', hexColors: [], imageUrl: 'https://cdn.example/sand.png' },
    { label: 'Never', hexColors: ['#ffffff'] },
  ];
  const { variants, ...rest } = productOf(
    product({
      defaultImage: front,
      images: edges(front, { url: 'https://cdn.example/2.jpg', altText: '' }),
      productOptions: edges(option(values)),
    }),
    [variant(71, 'Sand', { sku: 'S' }), variant(72, 'Ink'), variant(73, 'Beyond', { defaultImage: front })],
    shown,
  );
  assert.deepEqual(rest, {
    id: '7',
    handle: 'shirts/linen',
    title: 'Shirt',
    url: 'https://shop.example/shirts/linen/',
    images: [{ url: 'https://cdn.example/1.jpg', alt: 'Front' }, { url: 'https://cdn.example/2.jpg' }],
    options: [
      {
        name: 'Colour',
        values: [
          { value: 'Ink', swatch: { color: '#123456' } },
          { value: 'Sand', swatch: { image: { url: 'https://cdn.example/sand.png' } } },
          { value: 'Beyond' },
        ],
      },
    ],
    variantsComplete: true,
  });
  assert.deepEqual(
    variants.map(({ id, sku, title, options, image }) => [id, sku, title, options['Colour'], image?.alt]),
    [
      ['7:71', 'S', 'Sand', 'Sand', undefined],
      ['7:72', undefined, 'Ink', 'Ink', undefined],
      ['7:73', undefined, 'Beyond', 'Beyond', 'Front'],
    ],
  );
});

test('what the shopper would have to write or tick cannot be added; what may be left out can', () => {
  const text = (isRequired: boolean) => ({ displayName: 'Name', isRequired, isVariantOption: false });
  const of = (isRequired: boolean) =>
    productOf(product({ productOptions: edges(option([{ label: 'Ink' }]), text(isRequired)) }), [variant(71, 'Ink')], shown);
  assert.deepEqual([of(true).variants, of(true).options, of(true).url], [[], [], 'https://shop.example/shirts/linen/']);
  assert.deepEqual([of(false).variants.length, of(false).options.map(({ name }) => name)], [1, ['Colour']]);
});

test('prices: sale, list price, hidden, and none', () => {
  const shownAs = (given: BigcommerceVariant['prices'], more: Partial<BigcommerceProduct> = {}) => {
    const { price, compareAt } = one(variant(71, undefined, { prices: given }), more)!;
    return [price?.amount, compareAt?.amount];
  };
  assert.deepEqual(shownAs(prices(54.95)), ['54.95', undefined]);
  assert.deepEqual(shownAs(prices(8, { salePrice: money(8), basePrice: money(10), retailPrice: money(12) })), ['8', '10']);
  assert.deepEqual(shownAs(prices(10, { retailPrice: money(12) })), ['10', '12']);
  assert.deepEqual(shownAs(prices(10, { retailPrice: money(9) })), ['10', undefined]);
  assert.deepEqual(shownAs(prices(10), { isPriceHidden: true }), [undefined, undefined]);
  assert.deepEqual(shownAs(null), [undefined, undefined]);
});

test('stock: of the variant, of the product, of nobody', () => {
  const stock = (more: Partial<BigcommerceVariant>, of: Partial<BigcommerceProduct> = {}) => {
    const { availability, stock: left } = one(variant(71, undefined, more), of)!;
    return [availability, left];
  };
  const level = (availableToSell: number, warningLevel: number | null = 3) => ({ availableToSell, warningLevel });
  assert.deepEqual(stock({}), ['in-stock', 9]);
  assert.deepEqual(stock({ inventory: { isInStock: true, aggregated: level(3) } }), ['low-stock', 3]);
  assert.deepEqual(stock({ inventory: { isInStock: true, aggregated: level(3, null) } }), ['in-stock', 3]);
  assert.deepEqual(stock({ inventory: { isInStock: false, aggregated: level(-1) } }), ['out-of-stock', 0]);
  assert.deepEqual(stock({ inventory: { isInStock: true, aggregated: null } }), ['in-stock', undefined]);
  assert.deepEqual(stock({ isPurchasable: false }), ['out-of-stock', undefined]);
  assert.deepEqual(stock({}, { availabilityV2: { status: 'Unavailable' } }), ['out-of-stock', undefined]);
  assert.deepEqual(stock({}, { availabilityV2: { status: 'Preorder' } }), ['preorder', 9]);
  const inventory = { isStockTracked: true, hasVariantInventory: false, isInStock: true, aggregated: level(2) };
  assert.deepEqual(stock({ inventory: null }, { inventory }), ['low-stock', 2]);
  assert.deepEqual(stock({}, { inventory: { ...inventory, isStockTracked: false } }), ['in-stock', undefined]);
});

test('how many at once, where the shop says so', () => {
  const rule = (minPurchaseQuantity: number | null, maxPurchaseQuantity: number | null) =>
    one(variant(71), { minPurchaseQuantity, maxPurchaseQuantity })?.quantity;
  assert.equal(rule(null, null), undefined);
  assert.deepEqual(rule(2, null), { min: 2, step: 1 });
  assert.deepEqual(rule(null, 5), { min: 1, max: 5, step: 1 });
});
