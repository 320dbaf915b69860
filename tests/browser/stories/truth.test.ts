import { expect } from '@open-wc/testing';
import { memoryAdapter } from '@vitrine/adapters';
import type { CommerceAdapter, Op, Product, ProductRef } from '@vitrine/core';
import { deepAll, deepQuery, mount, unmount, until } from '../harness.js';

/** The demo shop, which can be changed, and tells what it was asked for. */
function watched() {
  const adapter = memoryAdapter();
  const asked: string[][] = [];
  const changes: ((product: Product) => Product)[] = [];
  const watching: CommerceAdapter = {
    ...adapter,
    async getProducts(refs: readonly ProductRef[], op: Op) {
      asked.push(refs.map((ref) => Object.values(ref).at(-1) as string));
      const outcome = await adapter.getProducts(refs, op);
      if (!outcome.ok) return outcome;
      return { ok: true, value: outcome.value.map((one) => one && changes.reduce((product, change) => change(product), one)) };
    },
  };
  const priced = (amount: string) => (product: Product) => ({
    ...product,
    variants: product.variants.map((variant) => ({ ...variant, price: { amount, currency: 'EUR' } })),
  });
  return { adapter: watching, asked, price: (amount: string) => void changes.push(priced(amount)) };
}

const words = (element: Element, selector: string) =>
  deepAll(element.shadowRoot!, selector)[0]?.textContent.replace(/\s+/g, ' ').trim();

describe('what is true of a product', () => {
  const { now } = Date;
  /** The clock of the shop, which a test turns on. */
  const pass = (ms: number) => {
    const before = Date.now;
    Date.now = () => before() + ms;
  };
  afterEach(() => {
    Date.now = now;
    unmount();
  });

  it('is asked for again when the shopper comes back to the page after a while, together, and not before', async () => {
    const shop = watched();
    const { element, shop: root } = await mount(
      'vitrine-carousel',
      '<vitrine-carousel products="handle:ceramic-mug handle:paper-lamp"></vitrine-carousel>',
      { adapter: shop.adapter },
    );
    await root.open();
    await until(() => words(element, '[part="price"]') === '€12.00');
    const before = shop.asked.length;
    dispatchEvent(new Event('focus'));
    await until(() => true);
    expect(shop.asked.length, 'it is fresh').to.equal(before);
    shop.price('13.00');
    pass(31_000);
    dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => words(element, '[part="price"]') === '€13.00');
    expect(shop.asked.slice(before)).to.deep.equal([['ceramic-mug', 'paper-lamp']]);
  });

  it('is asked for again when a sheet opens; what changes in it is said once, and moves nothing', async () => {
    const shop = watched();
    const { element, shop: root } = await mount(
      'vitrine-product',
      '<vitrine-product product="handle:ceramic-mug"></vitrine-product>',
      { adapter: shop.adapter },
    );
    await root.open();
    await until(() => words(element, '[part="price"]') === '€12.00');
    const store = root.$store.get()!;
    const before = shop.asked.length;
    pass(11_000);
    shop.price('14.00');
    const sheet = document.createElement('vitrine-product');
    Object.assign(sheet, { layout: 'sheet', product: 'handle:ceramic-mug' });
    root.append(sheet);
    await until(() => words(sheet, '[part="price"]') === '€14.00' && words(element, '[part="price"]') === '€14.00');
    expect(shop.asked.slice(before)).to.deep.equal([['ceramic-mug']]);
    const said = () => words(sheet, '[role="status"].heard');
    await until(() => said() === 'Ceramic Mug now costs €14.00.');
    const { top } = deepQuery(sheet, 'vitrine-buy-button').getBoundingClientRect();
    shop.price('15.50');
    await store.catalog.refresh();
    await until(() => said() === 'Ceramic Mug now costs €15.50.');
    expect(deepQuery(sheet, 'vitrine-buy-button').getBoundingClientRect().top).to.equal(top);
  });

  it('is not asked for by a player that nobody has touched', async () => {
    const shop = watched();
    await mount('vitrine-player', '<vitrine-player src="/nothing.mp4" products="handle:ceramic-mug"></vitrine-player>', {
      adapter: shop.adapter,
    });
    dispatchEvent(new Event('focus'));
    dispatchEvent(new Event('pageshow'));
    await until(() => true);
    expect(shop.asked).to.deep.equal([]);
  });

  it('is asked for again when it is pinned once more, if it is old', async () => {
    const shop = watched();
    const { element: player, shop: root } = await mount(
      'vitrine-player',
      '<vitrine-player src="/nothing.mp4" products="handle:ceramic-mug"></vitrine-player>',
      { adapter: shop.adapter },
    );
    await root.open();
    await player.arrive();
    await root.$store.get()!.catalog.load({ kind: 'handle', handle: 'ceramic-mug' });
    const before = shop.asked.length;
    const pin = () =>
      player.dispatchEvent(
        new CustomEvent('vitrine-cue-enter', {
          detail: { cue: { id: 'p', type: 'pin', start: 0, product: 'handle:ceramic-mug' } },
        }),
      );
    pin();
    pass(11_000);
    pin();
    pin();
    await until(() => shop.asked.length > before);
    expect(shop.asked.slice(before)).to.deep.equal([['ceramic-mug']]);
  });

  it('a rule of at least six, in sixes, is said on the button, and six go into the cart', async () => {
    const { element, open } = await mount(
      'vitrine-product',
      '<vitrine-product product="handle:espresso-cups"></vitrine-product>',
    );
    const store = await open();
    const button = () => deepQuery(element, '[part="button"]');
    await until(() => deepAll(element.shadowRoot!, '[part="button"]')[0]?.textContent.trim() === 'Add 6 to cart');
    expect(button().ariaLabel).to.equal('Add 6 to cart: Espresso Cup');
    button().click();
    await until(() => store.cart.$view.get().cart?.totalQuantity === 6);
  });

  it('of a product whose rule is not known yet, a press opens the sheet, which says it', async () => {
    const { element, shop } = await mount(
      'vitrine-buy-button',
      '<vitrine-buy-button product="handle:espresso-cups"></vitrine-buy-button>',
    );
    element.press();
    await until(() => deepAll(shop.shadowRoot!, '[part="rule"]').length > 0);
    expect(words(shop, '[part="rule"]')).to.equal('At least 6. In steps of 6.');
    expect(shop.$store.get()!.cart.$view.get().quantity).to.equal(0);
  });

  it('what can be ordered ahead says so on its button, whoever has made the button', async () => {
    const { element, open } = await mount(
      'vitrine-buy-button',
      '<vitrine-buy-button product="handle:wicker-chair"><button>Buy it</button></vitrine-buy-button>',
    );
    await open();
    const button = element.querySelector('button')!;
    await until(() => button.textContent === 'Pre-order');
    expect([element.availability, button.ariaLabel]).to.deep.equal(['preorder', 'Pre-order: Wicker Chair']);
  });

  it('a price that was not higher is not one to be reduced from', async () => {
    const products = [['12.00'], ['9.00'], ['15.00']].map(([before], i) => ({
      handle: `p${i}`,
      title: `P${i}`,
      variants: [{ sku: `P${i}`, prices: { EUR: '12.00' }, compareAt: { EUR: before } }],
    }));
    const { element, open } = await mount(
      'vitrine-carousel',
      '<vitrine-carousel products="handle:p0 handle:p1 handle:p2"></vitrine-carousel>',
      { shop: { products } },
    );
    await open();
    await until(() => deepAll(element.shadowRoot!, '[part="was"]').length > 0);
    expect(deepAll(element.shadowRoot!, '[part="was"]').map(({ textContent }) => textContent)).to.deep.equal(['€15.00']);
    expect(words(element, '[part="price"] .heard')).to.equal('Was €15.00, now €12.00');
  });

  it('a price by weight has words for who hears it', async () => {
    const { element, open } = await mount('vitrine-product', '<vitrine-product product="handle:olive-soap"></vitrine-product>');
    await open();
    await until(() => deepAll(element.shadowRoot!, '[part="unit-price"]').length > 0);
    expect([words(element, '[part="unit-price"] .heard'), words(element, '[part="unit-price"] bdi')]).to.deep.equal([
      '€62.50 per kg',
      '€62.50 / kg',
    ]);
  });
});
