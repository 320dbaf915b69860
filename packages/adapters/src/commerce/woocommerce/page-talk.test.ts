/** What passes between the adapter and the page, without a page: events are the platform's, and jQuery is a stand-in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Op } from '@vitrine/core';
import { woocommerceAdapter } from '../woocommerce.js';
import { isPageWrite } from './hear.js';
import type { WooPage } from './page.js';

const op: Op = { signal: new AbortController().signal, market: {}, opId: 'op' };
const ZERO = { currency_code: 'EUR', currency_minor_unit: 2 };
const empty = {
  items: [],
  items_count: 0,
  coupons: [],
  needs_shipping: false,
  has_calculated_shipping: false,
  totals: {
    ...ZERO,
    total_items: '0',
    total_items_tax: '0',
    total_discount: '0',
    total_discount_tax: '0',
    total_price: '0',
    total_tax: '0',
  },
};

interface Stand {
  readonly page: WooPage;
  /** What the page has been told, in order. */
  readonly told: string[];
  /** Lets the time pass in which nothing is written. */
  pass(): Promise<void>;
  waiting(): number;
  request(url: string): void;
  jQuery(event: string): void;
}

function stand(globals: Readonly<Record<string, unknown>> = {}): Stand {
  const told: string[] = [];
  const tasks = new Set<() => void>();
  const seers = new Set<(url: string) => void>();
  const hearers = new Map<string, Set<() => void>>();
  const each = (events: string, change: (set: Set<() => void>) => void) =>
    events.split(' ').forEach((event) => {
      const set = hearers.get(event) ?? new Set();
      hearers.set(event, set);
      change(set);
    });
  const trigger = (event: string, details: readonly unknown[] = []) => {
    told.push([`jQuery ${event}`, ...details.slice(0, 2).map((detail) => JSON.stringify(detail))].join(' '));
    for (const hear of hearers.get(event) ?? []) hear();
  };
  const jQuery = () => ({
    on: (events: string, hear: () => void) => each(events, (set) => set.add(hear)),
    off: (events: string, hear: () => void) => each(events, (set) => set.delete(hear)),
    trigger,
  });
  const [body, window] = [new EventTarget(), new EventTarget()];
  for (const name of ['wc-blocks_added_to_cart', 'wc-blocks_removed_from_cart'])
    body.addEventListener(name, (event) => told.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`));
  window.addEventListener('wc-blocks_store_sync_required', () => told.push('sync'));
  const all: Readonly<Record<string, unknown>> = { jQuery, ...globals };
  return {
    told,
    jQuery: trigger,
    waiting: () => tasks.size,
    request: (url) => seers.forEach((seen) => seen(url)),
    async pass() {
      for (const task of [...tasks]) {
        tasks.delete(task);
        task();
      }
      // what the page is told comes in a file of its own
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
    page: {
      origin: 'https://shop.example',
      body,
      window,
      global: (name) => all[name],
      requests(seen) {
        seers.add(seen);
        return () => void seers.delete(seen);
      },
      later(task) {
        tasks.add(task);
        return () => void tasks.delete(task);
      },
    },
  };
}

const shopOn = (page: WooPage, sent: Headers[] = []) =>
  woocommerceAdapter({
    endpoint: 'https://shop.example/',
    page,
    async fetch(_url, init) {
      sent.push(new Headers(init.headers));
      return Response.json(empty, { headers: { nonce: 'later', 'cart-hash': 'h' } });
    },
  });

test('a page on the shop’s own site is asked for nothing, and one elsewhere has no page to talk to', () => {
  const { page } = stand();
  assert.deepEqual([shopOn(page).capabilities.cart, typeof shopOn(page).subscribe], ['ambient', 'function']);
  const elsewhere = shopOn({ ...page, origin: 'https://magazine.example' });
  assert.deepEqual([elsewhere.capabilities.cart, elsewhere.subscribe], ['handle', undefined]);
});

test('what the page says is used: a nonce before any answer, and where the checkout is', async () => {
  const { page } = stand({
    wcSettings: { storePages: { checkout: { permalink: 'https://shop.example/kasse/' } } },
    wcBlocksMiddlewareConfig: { storeApiNonce: 'given' },
  });
  const sent: Headers[] = [];
  const shop = shopOn(page, sent);
  await shop.addLines(null, [{ variantId: '1', quantity: 1 }], op);
  await shop.addLines(null, [{ variantId: '1', quantity: 1 }], op);
  assert.deepEqual(
    sent.map((headers) => headers.get('nonce')),
    ['given', 'later'],
  );
  const handoff = await shop.checkout(null, {} as never, {}, op);
  assert.deepEqual(handoff.ok && handoff.value.kind === 'redirect' && handoff.value.url, 'https://shop.example/kasse/');
});

test('after a burst of writes the page is told once, in every tongue', async () => {
  let invalidated = 0;
  const data = { dispatch: () => ({ invalidateResolutionForStore: () => invalidated++ }) };
  const { page, told, pass, waiting } = stand({ wp: { data } });
  const shop = shopOn(page);
  await shop.addLines(null, [{ variantId: '1', quantity: 1 }], op);
  await shop.setQuantity(null, 'k', 3, op);
  assert.deepEqual([told, waiting()], [[], 1]);
  await pass();
  assert.deepEqual(told, [
    'jQuery added_to_cart {} "h"',
    'jQuery wc_fragment_refresh',
    'wc-blocks_added_to_cart {"preserveCartData":false}',
    'sync',
  ]);
  assert.equal(invalidated, 1);
  told.length = 0;
  await shop.setQuantity(null, 'k', 0, op);
  await pass();
  assert.deepEqual(told.slice(0, 3), [
    'jQuery removed_from_cart {} "h"',
    'jQuery wc_fragment_refresh',
    'wc-blocks_removed_from_cart {"preserveCartData":false}',
  ]);
  told.length = 0;
  await shop.setQuantity(null, 'k', 2, op);
  await pass();
  assert.deepEqual(told, ['jQuery wc_fragment_refresh', 'sync']);
});

test('nobody is told while a write is under way, nor of one that failed', async () => {
  const { page, told, pass, waiting } = stand();
  let answer: (() => void) | undefined;
  const shop = woocommerceAdapter({
    endpoint: 'https://shop.example/',
    page,
    async fetch(_url, { method = 'GET' }) {
      if (method === 'GET') return Response.json(empty, { headers: { nonce: 'n' } });
      await new Promise<void>((resolve) => (answer = resolve));
      return Response.json({ code: 'woocommerce_rest_cart_invalid_key' }, { status: 409, headers: { nonce: 'n' } });
    },
  });
  const writing = shop.setQuantity(null, 'k', 2, op);
  while (!answer) await new Promise((resolve) => setTimeout(resolve, 1));
  await pass();
  answer();
  await writing;
  await pass();
  assert.deepEqual([told, waiting()], [[], 0]);
});

test('a page without jQuery and blocks is told nothing it has not, and one whose listener throws goes on', async () => {
  const { page, told, pass } = stand({ jQuery: undefined, wp: 'something else' });
  page.body.addEventListener('wc-blocks_added_to_cart', () => told.push('heard'));
  await shopOn(page).addLines(null, [{ variantId: '1', quantity: 1 }], op);
  await pass();
  assert.deepEqual(told.slice(1), ['heard', 'sync']);

  const angry = stand({
    jQuery: () => ({
      trigger() {
        throw new Error('the theme');
      },
    }),
  });
  const { warn } = console;
  console.warn = () => undefined;
  await shopOn(angry.page).addLines(null, [{ variantId: '1', quantity: 1 }], op);
  await angry.pass();
  console.warn = warn;
  assert.deepEqual(angry.told.at(-1), 'sync');
});

test('the page is heard in every tongue, our own voice is not, and nothing after the end', async () => {
  const { page, jQuery, request, pass } = stand();
  const shop = shopOn(page);
  let heard = 0;
  const end = shop.subscribe!(() => heard++);
  const hears = (act: () => void): number => {
    heard = 0;
    act();
    return heard;
  };
  const storage = (key: string) => Object.assign(new Event('storage'), { key });
  const acts: readonly (() => unknown)[] = [
    () => jQuery('added_to_cart'),
    () => jQuery('removed_from_cart'),
    () => page.body.dispatchEvent(new CustomEvent('wc-blocks_added_to_cart')),
    () => page.body.dispatchEvent(new CustomEvent('wc-blocks_removed_from_cart')),
    () => page.window.dispatchEvent(new CustomEvent('wc-blocks_store_sync_required', { detail: { type: 'from_iAPI' } })),
    () => page.window.dispatchEvent(storage('wc_cart_hash_abc')),
    () => request('https://shop.example/?wc-ajax=add_to_cart'),
  ];
  assert.deepEqual(
    acts.map((act) => hears(() => void act())),
    acts.map(() => 1),
  );
  assert.equal(
    hears(() => page.window.dispatchEvent(storage('theme'))),
    0,
  );
  heard = 0;
  await shop.addLines(null, [{ variantId: '1', quantity: 1 }], op);
  await pass();
  assert.equal(heard, 0, 'our own voice');
  end();
  assert.deepEqual(
    acts.map((act) => hears(() => void act())),
    acts.map(() => 0),
  );
});

test('requests that change the cart are known by their address, and ours by their mark', () => {
  const api = 'https://shop.example/wp-json/wc/store/v1';
  for (const url of [`${api}/cart/add-item`, `${api}/batch?_locale=user`, 'https://shop.example/?wc-ajax=remove_from_cart'])
    assert.ok(isPageWrite(url), url);
  for (const url of [
    `${api}/cart`,
    `${api}/products?slug=cart/x`,
    `${api}/cart/add-item?vitrine`,
    'https://shop.example/?wc-ajax=get_refreshed_fragments',
    'https://shop.example/film.mp4',
  ])
    assert.ok(!isPageWrite(url), url);
});
