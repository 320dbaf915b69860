/**
 * Part of every adapter's page is made from the adapter: what it can do, and what it was checked against. `UPDATE=1` writes
 * it anew.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fixtures, type CommerceFixture, type Servers } from '@vitrine/testkit';

/** Nothing is asked there: an adapter is looked at, not used. */
const NOWHERE: Servers = {
  vendure: 'http://127.0.0.1:1/shop-api',
  saleor: 'http://127.0.0.1:1/graphql/',
  bigcommerce: { endpoint: 'http://127.0.0.1:1/graphql', token: 'none' },
  'shopify-storefront': 'http://127.0.0.1:1/api/2026-04/graphql.json',
  'shopify-theme': 'http://127.0.0.1:1/',
  medusa: { url: 'http://127.0.0.1:1', publishableKey: 'pk', regions: { EUR: 'reg' } },
  woocommerce: 'http://127.0.0.1:1/',
};

const LEVEL: Readonly<Record<CommerceFixture['checked'], string>> = {
  itself: 'itself: there is nothing behind it',
  'real server': 'a real server',
  'real schema': "the backend's real schema, on a fake that answers by it",
  documentation: 'documentation alone, on a fake that does what it says: **beta**',
};
const CART = { ambient: "the page's own", handle: 'one that Vitrine keeps a secret handle of', none: 'none: links out' };
const STOCK = { count: 'a count', level: 'a word', boolean: 'yes or no', none: 'not said' };
const MARKET = { reprice: 'reprices the cart', 'new-cart': 'needs a new cart', fixed: 'cannot be switched' };

const OPTIONAL = ['getVariant', 'buyNow', 'subscribe', 'getWishes', 'login'] as const;
const CALLED: Readonly<Record<(typeof OPTIONAL)[number], string>> = {
  getVariant: 'products with more variants than are sent',
  buyNow: 'buying at once, past the cart',
  subscribe: "the page's own changes of the cart are heard",
  getWishes: 'wishes',
  login: "the shop's sign-in",
};

function tableOf({ adapter, checked }: CommerceFixture): string {
  const { capabilities: can } = adapter;
  const rows: (readonly [string, string])[] = [
    ['a show names products by', can.refs.join(', ')],
    ['cart', CART[can.cart]],
    ['discount codes', can.discountCodes],
    ['attributes on lines', can.lineAttributes ? 'yes' : 'no'],
    ['stock', STOCK[can.stock]],
    ['market', MARKET[can.marketSwitch]],
    ['a repeated add is applied once', can.idempotentAdd ? 'by the server' : 'by the cart session, which looks first'],
    ['checkout', can.checkout.join(', ') || 'none without an address for it'],
    ...OPTIONAL.map((method) => [CALLED[method], adapter[method] ? 'yes' : 'no'] as const),
    ['checked against', LEVEL[checked]],
  ];
  return ['| what | here |', '| --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}

for (const [name, make] of fixtures) {
  test(`${name}: its page says what it can do, as the adapter says it`, async () => {
    const file = new URL(`../../packages/adapters/docs/${name}.md`, import.meta.url);
    const text = await readFile(file, 'utf8').catch(() => null);
    const fixture = await make(NOWHERE);
    assert.ok(typeof fixture === 'object', `${name} is not in NOWHERE: ${String(fixture)}`);
    // a backend that has just been added has no page yet
    if (text === null) return assert.equal(fixture.against, 'its own defaults');
    const [head, old, tail] = text.split(/(?<=<!-- capabilities -->\n)|(?=<!-- \/capabilities -->)/);
    assert.ok(tail !== undefined, 'the page has no place for it: <!-- capabilities --> and <!-- /capabilities -->');
    const table = `\n${tableOf(fixture)}\n\n`;
    if (process.env['UPDATE']) await writeFile(file, head + table + tail);
    else assert.equal(old, table);
  });
}
