import { expect } from '@open-wc/testing';
import { memoryAdapter } from '@vitrine/adapters';
import type { CommerceAdapter } from '@vitrine/core';
import { deepAll, mount, unmount, until, type Setting } from '../harness.js';

async function opened(setting: Setting = {}) {
  const mounted = await mount(
    'vitrine-product',
    '<vitrine-product product="handle:ceramic-mug"></vitrine-product><vitrine-cart></vitrine-cart>',
    setting,
  );
  const { element, shop } = mounted;
  const store = (await shop.open())!;
  const words = (of: Element, selector: string) => deepAll(of.shadowRoot!, selector).map(({ textContent }) => textContent.trim());
  const cart = shop.querySelector('vitrine-cart')!;
  await until(() => words(element, '[part="price"]')[0] === '€12.00');
  return {
    shop,
    store,
    cart,
    price: () => words(element, '[part="price"]')[0],
    inCart: () => words(cart, '[part="unit-price"], [part="line-total"] bdi, [part~="row"] dd'),
    notices: () => words(cart, '[part="notice"]'),
    said: () => shop.shadowRoot!.querySelector('[role="status"]')!.textContent,
    add: () => store.add({ ref: { kind: 'handle', handle: 'ceramic-mug' }, product: 'handle:ceramic-mug', quantity: 1 }),
  };
}

describe('another market while a show runs', () => {
  afterEach(unmount);

  it('changes prices and cart together, by an attribute or a property', async () => {
    const it = await opened();
    await it.add();
    it.cart.show();
    it.shop.setAttribute('currency', 'JPY');
    await until(() => it.price() === '¥1,900');
    await until(() => it.inCart().length > 0 && it.inCart().every((text) => text.includes('¥1,900')));
    it.shop.currency = 'EUR';
    it.shop.country = 'DE';
    await until(() => it.price() === '€12.00' && it.inCart().every((text) => text.includes('€12.00')));
    expect(it.notices()).to.deep.equal([]);
  });

  it('shows the last of several markets, whatever answers come late', async () => {
    const adapter = memoryAdapter();
    const late: (() => void)[] = [];
    const slow: CommerceAdapter = {
      ...adapter,
      async getProducts(refs, op) {
        const outcome = await adapter.getProducts(refs, { ...op, signal: new AbortController().signal });
        if (op.market.currency === 'JPY') await new Promise<void>((resolve) => late.push(resolve));
        return outcome;
      },
    };
    const it = await opened({ adapter: slow });
    it.shop.currency = 'JPY';
    await until(() => late.length === 1);
    it.shop.currency = 'EUR';
    await until(() => it.store.catalog.currency() === 'EUR');
    for (const answer of late) answer();
    await until(() => true);
    expect(it.price()).to.equal('€12.00');
  });

  it('says what becomes of a cart that stays in its currency: at the change, and of what is added', async () => {
    const it = await opened({ shop: { marketSwitch: 'fixed' } });
    await it.add();
    it.cart.show();
    it.shop.currency = 'JPY';
    const kept = 'Your cart stays in EUR: what you add to it is charged in EUR.';
    await until(() => it.notices()[0] === kept && it.said() === kept);
    expect(it.price()).to.equal('¥1,900');
    expect(it.inCart().every((text) => text.includes('€'))).to.equal(true);
    await it.add();
    await until(() => it.notices()[0] === 'In your cart, Ceramic Mug costs €12.00.');
    expect(it.inCart()).to.deep.equal(['€12.00 each', '€24.00', '€24.00']);
  });

  it('says what has to be done where another market needs another cart', async () => {
    const it = await opened({ shop: { marketSwitch: 'new-cart' } });
    await it.add();
    it.cart.show();
    it.shop.currency = 'JPY';
    await until(
      () => it.notices()[0] === 'Your cart stays in EUR. Empty it, and what you add then is charged as it is shown here.',
    );
    await it.store.setQuantity(it.store.cart.$view.get().lines[0]!.id, 0);
    await it.add();
    await until(() => it.inCart().length > 0 && it.inCart().every((text) => text.includes('¥')));
  });

  it('speaks the new language with the new prices, from right to left with every price in one piece', async () => {
    const it = await opened();
    it.shop.lang = 'ar';
    await it.add();
    it.cart.show();
    // which digits Arabic has is the engine's own, so that the engine is asked
    const digits = new Intl.NumberFormat(it.shop.locale, { minimumFractionDigits: 2 }).format(12);
    await until(() => {
      const said = it.inCart()[0] ?? '';
      return said.startsWith('\u2068') && said.includes(digits) && said.endsWith('\u2069 للقطعة');
    });
    expect(it.price()).to.contain(digits);
  });
});
