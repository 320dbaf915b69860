import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import type { AnalyticsItem, AnalyticsRecord, Money, VitrineError } from '@vitrine/core';
import { dataLayerEntries, dataLayerFactory, dataLayerSink } from './data-layer.js';

const page = globalThis as { dataLayer?: unknown; events?: unknown };
afterEach(() => {
  delete page.dataLayer;
  delete page.events;
});

const eur = (amount: string): Money => ({ amount, currency: 'EUR' });
const shirt: AnalyticsItem = {
  product: 'shirt',
  productId: 'p1',
  variantId: 'v1',
  title: 'Linen Shirt',
  variant: 'M / Sand',
  price: eur('49.90'),
};
const added = (price: Money, quantity: number, total?: Money): AnalyticsRecord => ({
  name: 'add_to_cart',
  eventId: 'e1',
  show: 'evening',
  at: 12.5,
  items: [{ ...shirt, price, quantity }],
  ...(total && { total }),
});
const list = { id: 'evening', name: 'A slow evening' };
const ga4 = { item_id: 'p1', item_name: 'Linen Shirt', item_variant: 'M / Sand', price: 49.9 };
const ofList = { item_list_id: 'evening', item_list_name: 'A slow evening' };

test('A1 empties `ecommerce` before each event of it, and pushes what Google Analytics 4 knows', () => {
  const sink = dataLayerSink();
  assert.ok(!('dataLayer' in page), 'made with the first record only');
  sink.record({ name: 'view_item_list', eventId: 'e0', show: 'evening', list, items: [{ ...shirt, index: 3 }] });
  sink.record({ name: 'select_item', eventId: 'e1', list, items: [{ ...shirt, index: 3 }] });
  sink.record({ name: 'view_item', eventId: 'e2', items: [shirt] });
  sink.record(added(eur('49.90'), 2));
  sink.record({ name: 'remove_from_cart', eventId: 'e4', items: [{ ...shirt, quantity: 1 }], total: eur('44.91') });
  sink.record({ name: 'begin_checkout', eventId: 'e5', items: [{ ...shirt, quantity: 1 }], total: eur('44.91') });
  sink.record({ name: 'view_promotion', eventId: 'e6', at: 4, promotion: 'cue-1', items: [shirt] });
  assert.deepEqual(page.dataLayer, [
    { ecommerce: null },
    {
      event: 'view_item_list',
      event_id: 'e0',
      video_show: 'evening',
      ecommerce: { currency: 'EUR', ...ofList, items: [{ ...ga4, index: 3, ...ofList }] },
    },
    { ecommerce: null },
    {
      event: 'select_item',
      event_id: 'e1',
      ecommerce: { currency: 'EUR', ...ofList, items: [{ ...ga4, index: 3, ...ofList }] },
    },
    { ecommerce: null },
    { event: 'view_item', event_id: 'e2', ecommerce: { currency: 'EUR', value: 49.9, items: [ga4] } },
    { ecommerce: null },
    {
      event: 'add_to_cart',
      event_id: 'e1',
      video_show: 'evening',
      video_current_time: 12.5,
      ecommerce: { currency: 'EUR', value: 99.8, items: [{ ...ga4, quantity: 2 }] },
    },
    { ecommerce: null },
    {
      event: 'remove_from_cart',
      event_id: 'e4',
      ecommerce: { currency: 'EUR', value: 44.91, items: [{ ...ga4, quantity: 1 }] },
    },
    { ecommerce: null },
    {
      event: 'begin_checkout',
      event_id: 'e5',
      ecommerce: { currency: 'EUR', value: 44.91, items: [{ ...ga4, quantity: 1 }] },
    },
    { ecommerce: null },
    {
      event: 'view_promotion',
      event_id: 'e6',
      video_current_time: 4,
      ecommerce: { currency: 'EUR', promotion_id: 'cue-1', items: [ga4] },
    },
  ]);
});

test('A4 a video is no ecommerce, and a live one has no percentage', () => {
  const video = { show: 'evening', session: 's1', title: 'Evening', at: 30 };
  assert.deepEqual(
    [
      ...dataLayerEntries({ name: 'video_start', eventId: 's1:start', live: false, duration: 100, ...video, at: 0 }),
      ...dataLayerEntries({
        name: 'video_progress',
        eventId: 's1:25',
        live: false,
        duration: 100,
        percent: 25,
        watched: 25,
        ...video,
      }),
      ...dataLayerEntries({ name: 'video_progress', eventId: 's1:beat-1', live: true, watched: 10, ...video }),
    ],
    [
      { event: 'video_start', event_id: 's1:start', video_live: false, video_duration: 100, video_current_time: 0 },
      {
        event: 'video_progress',
        event_id: 's1:25',
        video_live: false,
        video_duration: 100,
        video_current_time: 30,
        video_percent: 25,
        video_watched: 25,
      },
      { event: 'video_progress', event_id: 's1:beat-1', video_live: true, video_current_time: 30, video_watched: 10 },
    ].map((entry) => ({
      video_provider: 'vitrine',
      video_session: 's1',
      video_show: 'evening',
      video_title: 'Evening',
      ...entry,
    })),
  );
});

const valueOf = (record: AnalyticsRecord) => (dataLayerEntries(record)[1]!['ecommerce'] as { readonly value?: number }).value;

/** Digits of a whole number and of a fraction, which may be none. */
const amounts = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }), fc.nat(9_999));

test('A3 the value is price times quantity to the last digit, whatever floats would make of it', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 999 }), ([whole, digits, rest], quantity) => {
      const fraction = String(rest).padStart(4, '0').slice(0, digits);
      const cents = BigInt(`${whole}${fraction}`) * BigInt(quantity);
      const text = String(cents).padStart(digits + 1, '0');
      const exact = digits > 0 ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
      assert.equal(valueOf(added(eur(digits > 0 ? `${whole}.${fraction}` : `${whole}`), quantity)), Number(exact));
    }),
  );
  assert.equal(valueOf(added(eur('1.10'), 3)), 3.3);
  assert.notEqual(1.1 * 3, 3.3, 'as floats have it');
});

test("A3 the backend's own total counts where there is one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 7 }), (cents) => {
      const total = eur((cents / 100).toFixed(2));
      assert.equal(valueOf(added(eur('49.90'), 2, total)), Number(total.amount));
    }),
  );
});

test('never more than two hundred items', () => {
  const items = Array.from({ length: 10_000 }, (_, index) => ({ ...shirt, index }));
  const [, entry] = dataLayerEntries({ name: 'view_item_list', eventId: 'e', list, items });
  assert.equal((entry!['ecommerce'] as { readonly items: readonly unknown[] }).items.length, 200);
});

test('what is not known is left out, and a product goes by what is known of it', () => {
  const [, entry] = dataLayerEntries({ name: 'view_item', eventId: 'e', items: [{ product: 'sku:X', title: 'X' }] });
  assert.deepEqual(entry, { event: 'view_item', event_id: 'e', ecommerce: { items: [{ item_id: 'sku:X', item_name: 'X' }] } });
});

test('pushes into the list that the page has, under the name that the page says', () => {
  const warned: VitrineError[] = [];
  const host = { warn: (error: VitrineError) => void warned.push(error) };
  const layer: unknown[] = ['before'];
  page.events = layer;
  dataLayerFactory({ name: 'events' }, host).record({ name: 'view_item', eventId: 'e', items: [shirt] });
  assert.deepEqual([layer.length, page.events === layer, 'dataLayer' in page, warned], [3, true, false, []]);
});

test('a configuration that cannot be used is told by its place, and the rest of it holds', () => {
  const warned: VitrineError[] = [];
  const sink = dataLayerFactory({ name: 7, nmae: 'x' }, { warn: (error) => void warned.push(error) });
  sink.record({ name: 'view_item', eventId: 'e', items: [shirt] });
  assert.ok(Array.isArray(page.dataLayer));
  assert.deepEqual(
    warned.map(({ code, path }) => [code, path]),
    [
      ['config/invalid', 'analytics.name'],
      ['config/unknown-key', 'analytics.nmae'],
    ],
  );
});
