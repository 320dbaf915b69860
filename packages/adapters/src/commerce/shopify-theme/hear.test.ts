import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { createEcho } from './echo.js';
import { hear } from './hear.js';
import type { Entry, ShopifyPage } from './page.js';

const ADD = 'https://shop.example/fr/cart/add.js';
/** Longer than what is told together. */
const AFTER = 60;

/** A page that tells in every way that themes do. */
function aPage({ isDawn = true } = {}) {
  const document = Object.assign(new EventTarget(), { querySelector: () => (isDawn ? ({} as Element) : null) });
  const dawn = new Set<(event: unknown) => void>();
  let observe: ((list: { getEntries(): readonly Entry[] }) => void) | undefined;
  const page: ShopifyPage = {
    location: { origin: 'https://shop.example', pathname: '/' },
    document,
    subscribe: (_name: string, on: (event: unknown) => void) => {
      dawn.add(on);
      return () => dawn.delete(on);
    },
    PerformanceObserver: class {
      constructor(callback: NonNullable<typeof observe>) {
        observe = callback;
      }
      observe() {}
      disconnect() {
        observe = undefined;
      }
    },
  };
  const told: boolean[] = [];
  const remote: unknown[] = [];
  let telling = false;
  let time = 0;
  const echo = createEcho(() => time);
  const end = hear({
    page,
    echo,
    isTelling: () => telling,
    onChange: (isShown) => void told.push(isShown),
    onRemote: (lines) => void remote.push(lines),
  });
  return {
    told,
    remote,
    echo,
    end,
    dawn,
    at: (now: number) => void (time = now),
    tell: (is: boolean) => void (telling = is),
    say: (type: string, fields: object = {}) => document.dispatchEvent(Object.assign(new Event(type), fields)),
    publish: (event: unknown) => dawn.forEach((on) => on(event)),
    request: (entry: Entry) => observe?.({ getEntries: () => [entry] }),
  };
}

test('hears of each change once, however often it is told of', async () => {
  const page = aPage();
  page.say('cart:update');
  page.publish({ source: 'product-form' });
  page.request({ name: ADD, startTime: 5 });
  await sleep(AFTER);
  assert.deepEqual(page.told, [true]);
  page.request({ name: 'https://shop.example/cart.js', startTime: 6 });
  page.request({ name: 'https://shop.example/cart/adder', startTime: 6 });
  await sleep(AFTER);
  assert.deepEqual(page.told, [true], 'reading is no change');
});

test('a standard event is news when what it began is over, well or not', async () => {
  const page = aPage();
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  page.say('shopify:cart:lines-update', { promise });
  await sleep(AFTER);
  assert.deepEqual(page.told, []);
  resolve();
  await sleep(AFTER);
  page.say('shopify:cart:discount-update', { promise: Promise.reject(new Error('no')) });
  await sleep(AFTER);
  assert.deepEqual(page.told, [true, true]);
});

test('what is our own doing is no news', async () => {
  const page = aPage();
  page.say('shopify:cart:lines-update', { detail: { source: 'vitrine' } });
  page.publish({ source: 'vitrine' });
  page.tell(true);
  page.say('cart:refresh');
  page.tell(false);
  page.at(100);
  await page.echo.during(ADD, () => Promise.resolve(page.at(120)));
  page.request({ name: ADD, startTime: 101 });
  await sleep(AFTER);
  assert.deepEqual(page.told, []);
  page.request({ name: ADD, startTime: 102 });
  await sleep(AFTER);
  assert.deepEqual(page.told, [true], 'the theme has added in the same moment');
});

test('a refused write may have done a part, which the theme does not show', async () => {
  const page = aPage();
  page.request({ name: ADD, startTime: 5, responseStatus: 422 });
  await sleep(AFTER);
  assert.deepEqual(page.told, [false]);
});

test('another tab is followed; our own writes are not', () => {
  const page = aPage();
  const lines = [{ id: 'a', quantity: 1 }];
  page.say('vitrine-cart-change', { detail: { reason: 'add', cart: { lines } } });
  page.say('vitrine-cart-change', { detail: { reason: 'remote', cart: { lines } } });
  page.say('vitrine-cart-change', { detail: { reason: 'remote', cart: null } });
  assert.deepEqual(page.remote, [lines, []]);
});

test('a function of that name on a page without Dawn’s parts is left alone, and the end is the end', async () => {
  const other = aPage({ isDawn: false });
  assert.equal(other.dawn.size, 0);
  const page = aPage();
  page.say('cart:update');
  page.end();
  page.say('cart:update');
  page.request({ name: ADD, startTime: 5 });
  await sleep(AFTER);
  assert.deepEqual([page.told, page.dawn.size], [[], 0]);
});
