import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conformance, fixtures } from '@vitrine/testkit';
import { serveHandler } from '../servers/serve-handler.js';
import { createShopifyTheme } from '../servers/shopify-theme/index.js';
import { conforms } from './conforms.js';

conforms('shopify-theme', [
  'a handle survives a reload',
  'a dead handle reads as no cart',
  'a write to a dead handle is cart-gone, or begins a new cart',
  'switching the market changes the currency and keeps the quantity',
  'buying at once leaves the cart alone',
  'a wish is on the list until it is taken off, however often it is asked for',
  'getVariant finds what the product holds, and null for what there is not',
  'a dead cart: the add is replayed into a new one, with a new handle',
]);

test('shopify-theme: a shop that adds nothing of what it has not in full, under another locale', async (t) => {
  const theme = createShopifyTheme();
  theme.switches.partly = false;
  const { url, stop } = await serveHandler(theme.handler);
  try {
    const fixture = await fixtures.get('shopify-theme')!({ 'shopify-theme': `${url}/fr/` });
    assert.ok(typeof fixture === 'object');
    for (const check of conformance(fixture))
      if (check.gating && check.applies() === true) await t.test(`${check.group}: ${check.name}`, () => check.run());
  } finally {
    await stop();
  }
});
