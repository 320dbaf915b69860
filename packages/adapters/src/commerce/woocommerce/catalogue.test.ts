/** Products that the standard shop has none of: open variations, offers, hundreds of variants, names in other scripts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Op, Product, ProductRef } from '@vitrine/core';
import { woocommerceAdapter } from '../woocommerce.js';

const op: Op = { signal: new AbortController().signal, market: {}, opId: 'op' };
const EUR = { currency_code: 'EUR', currency_minor_unit: 2 };

const plain = (id: number, more: object = {}) => ({
  id,
  name: 'Mill &#038; Mortar',
  slug: `mill-${id}`,
  parent: 0,
  type: 'simple',
  sku: `M&amp;M-${id}`,
  permalink: `https://shop.example/product/mill-${id}/`,
  short_description: '',
  description: '<p>Grinds &amp; pounds.</p>',
  on_sale: false,
  prices: { ...EUR, price: '1200', regular_price: '1200' },
  images: [],
  attributes: [],
  variations: [],
  is_purchasable: true,
  is_in_stock: true,
  is_on_backorder: false,
  low_stock_remaining: null,
  add_to_cart: { minimum: 1, maximum: 9999, multiple_of: 1 },
  ...more,
});
const size = { name: 'Size', taxonomy: 'pa_size', has_variations: true, terms: [{ name: 'Klein', slug: 's' }] };
const engraved = {
  name: 'Engraved',
  taxonomy: null,
  has_variations: true,
  terms: ['Yes', 'No'].map((name) => ({ name, slug: name })),
};
const colour = { name: 'Colour', taxonomy: 'pa_colour', has_variations: false, terms: [] };
const open = {
  id: 5,
  attributes: [
    { name: 'Size', value: 's' },
    { name: 'Engraved', value: null },
  ],
};
const variable = (variations: readonly object[]) =>
  plain(1, { type: 'variable', attributes: [size, engraved, colour], variations });

/** A shop that answers by the query, and remembers what was asked for. */
function shopOf(answer: (query: URLSearchParams) => readonly unknown[]) {
  const asked: string[] = [];
  const shop = woocommerceAdapter({
    endpoint: 'https://shop.example/',
    page: null,
    async fetch(url) {
      const query = new URL(url).searchParams;
      query.delete('per_page');
      asked.push(decodeURIComponent(query.toString()));
      return Response.json(answer(query));
    },
  });
  const load = async (...refs: ProductRef[]): Promise<readonly (Product | null)[]> => {
    const found = await shop.getProducts(refs, op);
    assert.ok(found.ok);
    return found.value;
  };
  return { shop, asked, load };
}

test('entities, offers, prices on request and limits', async () => {
  const { load } = shopOf(() => [
    plain(1, { on_sale: true, prices: { ...EUR, price: '900', regular_price: '1200' } }),
    plain(2, { prices: { ...EUR, price: '', regular_price: '' }, is_purchasable: false }),
    plain(3, { low_stock_remaining: 2, add_to_cart: { minimum: 2, maximum: 8, multiple_of: 2 } }),
    plain(4, { is_on_backorder: true }),
    plain(5, { is_in_stock: false }),
  ]);
  const products = await load(...['1', '2', '3', '4', '5'].map((id) => ({ kind: 'product', id }) as const));
  const [first, ...others] = products.map((product) => product!.variants[0]!);
  assert.deepEqual([products[0]?.title, products[0]?.description], ['Mill & Mortar', 'Grinds & pounds.']);
  assert.deepEqual(first, {
    id: '1',
    sku: 'M&M-1',
    title: 'Mill & Mortar',
    options: {},
    price: { amount: '9.00', currency: 'EUR' },
    compareAt: { amount: '12.00', currency: 'EUR' },
    availability: 'in-stock',
  });
  assert.deepEqual(
    others.map(({ price, availability, stock, quantity }) => [price?.amount, availability, stock, quantity]),
    [
      [undefined, 'in-stock', undefined, undefined],
      ['12.00', 'low-stock', 2, { min: 2, max: 8, step: 2 }],
      ['12.00', 'backorder', undefined, undefined],
      ['12.00', 'out-of-stock', undefined, undefined],
    ],
  );
});

test('a variation that leaves something open is a variant for each of its values, and its line is known by it', async () => {
  const { load } = shopOf((query) =>
    query.get('type') === 'variation' ? [plain(5, { parent: 1, type: 'variation' })] : [variable([open])],
  );
  const [product] = await load({ kind: 'product', id: '1' });
  assert.deepEqual(product?.options, [
    { name: 'Size', values: [{ value: 's', label: 'Klein' }] },
    { name: 'Engraved', values: [{ value: 'Yes' }, { value: 'No' }] },
  ]);
  assert.deepEqual(
    product.variants.map(({ id, title, options }) => [id, title, options]),
    [
      ['5?Engraved=Yes', 'Klein / Yes', { Size: 's', Engraved: 'Yes' }],
      ['5?Engraved=No', 'Klein / No', { Size: 's', Engraved: 'No' }],
    ],
  );
});

test('each way of naming is one request, variations lead to their product, and what is no name is not asked for', async () => {
  const { load, asked } = shopOf((query) => {
    if (query.get('type') === 'variation' || query.has('sku')) return [plain(5, { parent: 1, type: 'variation', sku: 'V' })];
    return query.get('include') === '1' ? [variable([open])] : [];
  });
  const products = await load(
    { kind: 'sku', sku: 'V' },
    { kind: 'variant', id: '5?Engraved=No' },
    { kind: 'product', id: 'abc' },
    { kind: 'product', id: '5' },
    { kind: 'handle', handle: 'a,b' },
    { kind: 'handle', handle: 'größe' },
  );
  assert.deepEqual(
    products.map((product) => product?.id ?? null),
    ['1', '1', null, null, null, null],
  );
  assert.deepEqual(asked, [
    'include=5',
    'slug=gr%c3%b6%c3%9fe',
    'sku=V',
    'type=variation&include=5',
    'include=1',
    'type=variation&orderby=menu_order&order=asc&parent=1',
  ]);
});

test('a slug in another script is the same escaped or not', async () => {
  const { load } = shopOf(() => [plain(1, { slug: 'gr%c3%b6%c3%9fe' })]);
  const products = await load({ kind: 'handle', handle: 'größe' }, { kind: 'handle', handle: 'gr%c3%b6%c3%9fe' });
  assert.deepEqual(
    products.map((product) => product?.handle),
    ['größe', 'größe'],
  );
});

test('of hundreds of variations some are sent, and the others found when they are chosen', async () => {
  const many = Array.from({ length: 150 }, (_, i) => ({
    id: 1000 + i,
    attributes: [
      { name: 'Size', value: `s${i}` },
      { name: 'Engraved', value: 'No' },
    ],
  }));
  const { shop, load } = shopOf((query) => {
    if (query.get('type') !== 'variation') return [variable([...many, open])];
    const wanted = query.get('include');
    if (wanted) return [plain(Number(wanted), { parent: 1, type: 'variation' })];
    return many.slice(0, 100).map(({ id }) => plain(id, { parent: 1, type: 'variation' }));
  });
  const [product] = await load({ kind: 'product', id: '1' });
  assert.deepEqual([product?.variants.length, product?.variantsComplete], [100, false]);
  const idOf = async (options: Readonly<Record<string, string>>) => {
    const found = await shop.getVariant!('1', options, op);
    return found.ok ? (found.value?.id ?? null) : found.error.kind;
  };
  assert.equal(await idOf({ Size: 's149', Engraved: 'No' }), '1149');
  assert.equal(await idOf({ Size: 's', Engraved: 'Yes' }), '5?Engraved=Yes');
  assert.equal(await idOf({ Size: 's999', Engraved: 'Yes' }), null);
});
