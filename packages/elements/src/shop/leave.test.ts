import { expect } from '@open-wc/testing';
import { memoryAdapter } from '@vitrine/adapters';
import type { AnalyticsRecord, CheckoutHandoff, CommerceAdapter, VitrineError } from '@vitrine/core';
import { openCart, MUG } from '../../../../tests/browser/cart-harness.js';
import { mount, unmount, until } from '../../../../tests/browser/harness.js';

/** The demo shop, whose checkout is as given. */
const shopOf = (handoff: CheckoutHandoff): CommerceAdapter => ({
  ...memoryAdapter(),
  checkout: () => Promise.resolve({ ok: true, value: handoff }),
});

/** A cart with a mug in it, standing open, whose checkout is known. */
async function ready(handoff: CheckoutHandoff) {
  const opened = await openCart({ [MUG]: 1 }, { adapter: shopOf(handoff) });
  await until(() => opened.store.cart.$view.get().checkout !== null && opened.all('[part=checkout]').length > 0);
  return { ...opened, press: () => opened.one('[part=checkout]').click() };
}

describe('the way to a known checkout', () => {
  afterEach(unmount);

  it('is gone in the press itself: the page’s own', async () => {
    const order: string[] = [];
    const { press, shop } = await ready({ kind: 'host', open: () => void order.push('open') });
    shop.addEventListener('vitrine-checkout-request', () => order.push('request'));
    shop.addEventListener('vitrine-analytics', ({ detail }) => order.push((detail as AnalyticsRecord).name));
    press();
    // nothing has been waited for, and whoever measures hears of it while the page is still here
    expect(order).to.deep.equal(['request', 'open', 'begin_checkout']);
  });

  it('is gone in the press itself: an address', async () => {
    const { press } = await ready({ kind: 'redirect', url: `${location.href.split('#')[0]}#paying`, frameable: false });
    press();
    expect(location.hash).to.equal('#paying');
    history.replaceState(null, '', ' ');
  });

  it('is not gone where the page says no, or where nobody allowed it', async () => {
    let opened = 0;
    const { press, shop } = await ready({ kind: 'host', open: () => void opened++ });
    shop.addEventListener('vitrine-checkout-request', (event) => event.preventDefault(), { once: true });
    press();
    await shop.updateComplete;
    expect(opened).to.equal(0);
    press();
    expect(opened).to.equal(1);
    unmount();

    const errors: VitrineError[] = [];
    const other = await ready({ kind: 'redirect', url: 'https://elsewhere.example/pay', frameable: false });
    other.shop.addEventListener('vitrine-error', ({ detail }) => errors.push(detail));
    other.press();
    expect(errors.map(({ code }) => code)).to.deep.equal(['security/checkout-origin']);
    await until(() => other.all('[part=error]').length > 0);
    expect(other.one('[part=error]').textContent).to.equal('The checkout could not be opened.');
  });

  it('a function of the page that throws is said, and the button is given back', async () => {
    const errors: string[] = [];
    const { press, shop, all, one } = await ready({
      kind: 'host',
      open: () => {
        throw new Error('no window');
      },
    });
    shop.addEventListener('vitrine-error', ({ detail }) => errors.push(detail.code));
    press();
    await until(() => all('[part=error]').length > 0);
    expect([errors, one('[part=checkout]').isConnected]).to.deep.equal([['commerce/backend'], true]);
  });

  it('where it is not known yet, it is looked up, and then gone', async () => {
    let opened = 0;
    const { open, shop } = await mount('vitrine-shop', '', { adapter: shopOf({ kind: 'host', open: () => void opened++ }) });
    const store = await open();
    await store.cart.add({ variantId: MUG, quantity: 1 });
    shop.dispatchEvent(new CustomEvent('vitrine-checkout-request', { detail: {}, bubbles: true, cancelable: true }));
    expect(opened).to.equal(0);
    await until(() => opened === 1);
  });
});
