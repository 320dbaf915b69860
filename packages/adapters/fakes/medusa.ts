/** A Medusa that answers what it is told to. How the real one answers is seen in `tests/medusa` and `tests/conformance`. */
import type { CartHandle, Op, Outcome } from '@vitrine/core';
import { medusaAdapter, type MedusaOptions } from '../src/commerce/medusa.js';

export const endpoint = 'https://medusa.example/';
export const regions = { DE: 'reg_eu', JPY: 'reg_jp' };
export const op: Op = { signal: new AbortController().signal, market: { country: 'de', currency: 'EUR' }, opId: 'op' };
export const handle = 'cart_1' as CartHandle;
export const one = { variantId: 'variant_1', quantity: 1 };
export const kind = (outcome: Outcome<unknown> | undefined) => (outcome?.ok ? 'ok' : outcome?.error.kind);

export const item = {
  id: 'cali_1',
  variant_id: 'variant_1',
  product_id: null as string | null,
  product_title: 'Shirt',
  product_handle: 'shirt',
  variant_title: 'M / Ink',
  title: 'Shirt',
  thumbnail: null,
  quantity: 2,
  unit_price: 49.9,
  is_tax_inclusive: true,
  original_total: 99.8,
  original_subtotal: 83.86554621848739,
  metadata: null as Record<string, unknown> | null,
};
export const cart = {
  id: 'cart_1',
  region_id: 'reg_eu',
  currency_code: 'eur',
  completed_at: null as string | null,
  total: 99.80000000000001,
  tax_total: 15.93,
  discount_total: 0,
  discount_subtotal: 0,
  item_subtotal: 83.86554621848739,
  original_item_total: 99.8,
  items: [item],
  promotions: [] as { code: string | null; is_automatic: boolean }[],
};

export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}
export type Reply = readonly [status: number, json: unknown];
export const fine = (json: unknown): Reply => [200, json];

/** A server that gives these answers in turn, the last one again and again. */
export function scripted(answers: readonly Reply[], options: Partial<MedusaOptions> = {}) {
  const sent: Sent[] = [];
  const adapter = medusaAdapter({
    endpoint,
    publishableKey: 'pk_1',
    regions,
    ...options,
    fetch(url, { method = 'GET', headers, body }) {
      sent.push({
        method,
        url: new URL(url),
        headers: headers as Record<string, string>,
        body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
      });
      const [status, json] = answers[Math.min(sent.length, answers.length) - 1] ?? [500, {}];
      return Promise.resolve(new Response(JSON.stringify(json), { status }));
    },
  });
  return { adapter, sent, said: () => sent.map(({ method, url, body }) => [method, url.pathname, body]) };
}

export const variant = (id: string, more: object, amount: number | null = 49.9) => ({
  id,
  sku: id,
  title: 'M / Ink',
  thumbnail: null,
  manage_inventory: true,
  allow_backorder: false,
  inventory_quantity: 5,
  // in any order, as Medusa sends them
  options: [{ id: 'optval_ink' }, { id: 'optval_m' }],
  calculated_price: { calculated_amount: amount, original_amount: 54.949999999999996, currency_code: 'eur' },
  ...more,
});
export const product = {
  id: 'prod_1',
  handle: 'shirt',
  title: 'Shirt',
  description: '<p>Linen &amp; <b>air</b></p>',
  thumbnail: '/static/shirt.webp',
  images: [{ url: '/static/shirt.webp' }, { url: 'https://cdn.example/back.webp' }, { url: 'javascript:x' }],
  options: [
    { title: 'Colour', values: [{ id: 'optval_ink', value: 'Ink' }] },
    { title: 'Size', values: [{ id: 'optval_m', value: 'M' }] },
  ],
  variants: [
    variant('a', {}),
    variant('b', { inventory_quantity: 2, thumbnail: '/static/ink.webp' }),
    variant('c', { inventory_quantity: 0 }),
    variant('d', { inventory_quantity: -1, allow_backorder: true }),
    variant('e', { inventory_quantity: null }),
    variant('f', { manage_inventory: false, inventory_quantity: null }, null),
    variant('g', { calculated_price: null }),
  ],
};
