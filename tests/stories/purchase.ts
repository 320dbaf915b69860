/** A whole purchase in the built demo, from the poster to where one pays. */
import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import type { DemoPage } from './demo-page.js';

export const isAtCheckout = async (page: Page): Promise<boolean> =>
  page
    .waitForFunction(() => /[?&](vitrine_demo_cart|order)=./.test(location.search))
    .then(
      () => true,
      () => false,
    );

/** The same purchase, however things are pressed. */
export async function buy({ page, find, faults }: DemoPage, press: DemoPage['press']): Promise<void> {
  await press('button', 'Play A slow evening');
  await find('button', 'Pause');
  await press('button', 'View: Linen Shirt');
  await find('dialog', 'Product');
  for (const choice of ['M', 'Sand']) await press('radio', choice);
  await press('button', 'Add to cart: Linen Shirt');
  await find('button', 'Added: Linen Shirt');
  await press('button', 'Close');
  await press('button', 'Cart, 1 item');
  await press('button', 'One more: Linen Shirt');
  await find('heading', 'Cart, 2 items');
  await press('button', 'Go to checkout');
  assert.ok(await isAtCheckout(page), 'at the checkout');
  assert.deepEqual(faults, []);
}
