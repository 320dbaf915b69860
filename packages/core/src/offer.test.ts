import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Product, ProductRef, Variant } from './contracts/commerce.js';
import { itemOf, type Entry } from './item.js';
import { offerOf } from './offer.js';

const ref: ProductRef = { kind: 'handle', handle: 'shirt' };
const make = (id: string, options: Record<string, string>, availability: Variant['availability'] = 'in-stock'): Variant => ({
  id,
  sku: `SKU-${id}`,
  title: id,
  options,
  price: { amount: '10.00', currency: 'EUR' },
  availability,
});
const shirt = (variants: Variant[], complete = true): Product => ({
  id: 'p',
  title: 'Shirt',
  images: [],
  options: [
    { name: 'Size', values: [{ value: 'S' }, { value: 'M' }] },
    { name: 'Colour', values: [{ value: 'Sand' }, { value: 'Ink' }] },
  ],
  variants,
  variantsComplete: complete,
});
const three = [
  make('1', { Size: 'S', Colour: 'Sand' }),
  make('2', { Size: 'M', Colour: 'Sand' }, 'low-stock'),
  make('3', { Size: 'M', Colour: 'Ink' }, 'out-of-stock'),
];
const at = (product: Product | null, status: Entry['status'] = 'ready', of: ProductRef | null = ref) =>
  itemOf('shirt', of, undefined, { status, product });

test('what there is to press follows from what the shop says and the shopper has chosen', () => {
  const cases: [string, Parameters<typeof offerOf>, string, string, string?][] = [
    ['not asked yet', [itemOf('shirt', ref, undefined, undefined), {}], 'ready', 'unknown'],
    ['asking', [at(null, 'loading'), {}], 'loading', 'unknown'],
    ['not sold here', [at(null, 'missing'), {}], 'unavailable', 'not-sold-here', 'notSoldHere'],
    ['could not be asked', [at(null, 'failed'), {}], 'unavailable', 'unknown', 'errorBackend'],
    ['nothing chosen', [at(shirt(three)), {}], 'needs-variant', 'unknown'],
    ['half chosen', [at(shirt(three)), { Size: 'M' }], 'needs-variant', 'unknown'],
    ['chosen', [at(shirt(three)), { Size: 'M', Colour: 'Sand' }], 'ready', 'low-stock'],
    ['sold out', [at(shirt(three)), { Size: 'M', Colour: 'Ink' }], 'unavailable', 'out-of-stock', 'soldOut'],
    ['no such combination', [at(shirt(three)), { Size: 'S', Colour: 'Ink' }], 'unavailable', 'out-of-stock', 'impossible'],
    ['more variants than were sent', [at(shirt(three, false)), { Size: 'S', Colour: 'Ink' }], 'needs-variant', 'unknown'],
    ['named', [at(shirt(three)), {}, '1'], 'ready', 'in-stock'],
    ['by its SKU', [at(shirt(three), 'ready', { kind: 'sku', sku: 'SKU-2' }), {}], 'ready', 'low-stock'],
    ['the only one', [at(shirt([three[0]!])), {}], 'ready', 'in-stock'],
    [
      'all sold out',
      [at(shirt([three[2]!, { ...three[2]!, id: '4', options: { Size: 'S', Colour: 'Ink' } }])), {}],
      'unavailable',
      'out-of-stock',
      'soldOut',
    ],
    ['no variants', [at(shirt([])), {}], 'unavailable', 'not-sold-here', 'notSoldHere'],
    ['no price', [at(shirt([{ ...three[0]!, price: null }])), {}], 'unavailable', 'not-sold-here', 'priceOnRequest'],
  ];
  for (const [what, given, state, availability, reason] of cases) {
    const offer = offerOf(...given);
    assert.deepEqual([offer.state, offer.availability, offer.reason], [state, availability, reason], what);
  }
});
