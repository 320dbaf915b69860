import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { staticAdapter } from '@vitrine/adapters';
import { deepQuery, focusedDeep, mount, unmount, until, type Setting } from '../../../../tests/browser/harness.js';

const SHIRT = { kind: 'handle', handle: 'linen-shirt' } as const;

async function selling(attributes: string, setting: Setting = {}) {
  const mounted = await mount('vitrine-buy-button', `<vitrine-buy-button ${attributes}></vitrine-buy-button>`, setting);
  const { element } = mounted;
  const store = await mounted.open();
  const button = () => deepQuery<HTMLButtonElement>(element, '[part="button"]');
  const is = (state: typeof element.state) => until(() => element.state === state);
  const cart = () => store.cart.$view.get().cart;
  return { ...mounted, element, store, button, is, cart };
}

describe('vitrine-buy-button', () => {
  afterEach(unmount);

  it('names the product, and is there before the shop is', async () => {
    const { element, shop } = await mount(
      'vitrine-buy-button',
      '<vitrine-buy-button product="handle:ceramic-mug" hidden></vitrine-buy-button>',
    );
    expect(deepQuery(element, 'button').textContent).to.contain('Add to cart');
    expect(shop.$store.get()).to.equal(null);
    const { button, is } = await selling('product="handle:ceramic-mug"');
    await is('ready');
    await until(() => button().ariaLabel === 'Add to cart: Ceramic Mug');
  });

  for (const key of ['Enter', 'Space']) {
    it(`adds by ${key}, says so, and keeps the focus`, async () => {
      const it = await selling('product="handle:ceramic-mug" quantity="2"');
      await it.is('ready');
      it.button().focus();
      await sendKeys({ press: key });
      await it.is('added');
      expect(it.cart()?.totalQuantity).to.equal(2);
      expect(it.button().textContent).to.contain('Added');
      expect(it.shop.shadowRoot!.querySelector('[role="status"]')!.textContent).to.equal('Ceramic Mug is in your cart.');
      expect(focusedDeep()).to.equal(it.button());
      await it.is('ready');
    });
  }

  it('stays as wide as at rest while it says that it is added: what stands beside it does not come under the finger', async () => {
    const it = await selling('product="handle:ceramic-mug"');
    await it.is('ready');
    await until(() => it.element.availability === 'in-stock');
    const { width, height } = it.button().getBoundingClientRect();
    it.button().click();
    await it.is('added');
    await it.element.updateComplete;
    const added = it.button().getBoundingClientRect();
    expect([added.width, added.height]).to.deep.equal([width, height]);
    await it.is('ready');
  });

  it('takes ten presses for one', async () => {
    const it = await selling('product="handle:ceramic-mug"');
    await it.is('ready');
    it.store.faults.slow = 50;
    for (let i = 0; i < 10; i++) it.button().click();
    await it.is('adding');
    expect(it.button().ariaDisabled).to.equal('true');
    expect(it.button().textContent).to.contain('Adding…');
    await it.is('added');
    await it.is('ready');
    expect(it.cart()?.totalQuantity).to.equal(1);
  });

  it('takes the presses before the shop is open for one as well', async () => {
    const { element, shop } = await mount(
      'vitrine-buy-button',
      '<vitrine-buy-button product="handle:ceramic-mug"></vitrine-buy-button>',
    );
    for (let i = 0; i < 10; i++) deepQuery(element, 'button').click();
    await until(() => (shop.$store.get()?.cart.$view.get().cart?.totalQuantity ?? 0) > 0);
    await until(() => element.state === 'ready');
    expect(shop.$store.get()!.cart.$view.get().cart!.totalQuantity).to.equal(1);
  });

  it('asks the page first', async () => {
    const it = await selling('product="sku:SHIRT-M-SAND" quantity="3"');
    await it.is('ready');
    await until(() => it.element.availability === 'in-stock');
    const details: unknown[] = [];
    it.shop.addEventListener('vitrine-add-request', (event) => {
      event.preventDefault();
      details.push(event.detail);
    });
    it.button().click();
    await until(() => details.length > 0);
    expect(JSON.parse(JSON.stringify(details))).to.deep.equal([
      { product: 'sku:SHIRT-M-SAND', variant: 'v-SHIRT-M-SAND', quantity: 3 },
    ]);
    await it.is('ready');
    expect(it.cart()).to.equal(null);
  });

  it('follows what is chosen elsewhere', async () => {
    const it = await selling('product="handle:linen-shirt"');
    await it.is('needs-variant');
    expect(it.button().ariaLabel).to.equal('Choose: Linen Shirt');
    it.store.choice(SHIRT).set({ Size: 'S', Colour: 'Ink' });
    await it.is('unavailable');
    expect(it.element.explain()).to.equal('not available in this combination');
    it.store.choice(SHIRT).set({ Size: 'M', Colour: 'Ink' });
    await it.is('ready');
    expect(it.element.availability).to.equal('low-stock');
    it.button().click();
    await it.is('added');
    expect(it.cart()?.lines[0]?.options).to.deep.equal({ Size: 'M', Colour: 'Ink' });
  });

  it('says why there is nothing to press, and can still be reached', async () => {
    const it = await selling('product="handle:sold-out-hat"');
    await it.is('unavailable');
    expect(it.element.availability).to.equal('out-of-stock');
    expect(it.button().textContent).to.contain('Sold out');
    expect(it.button().disabled).to.equal(false);
    it.button().focus();
    expect(focusedDeep()).to.equal(it.button());
    it.button().click();
    expect(it.element.state).to.equal('unavailable');
  });

  it('says what went wrong, tied to the button, and lets one try again', async () => {
    const it = await selling('product="handle:ceramic-mug"');
    await it.is('ready');
    it.store.faults.conflict = 99;
    it.button().click();
    await it.is('error');
    const message = deepQuery(it.element, '[role="alert"]');
    await until(() => message.textContent === 'Your cart is being changed elsewhere. Please try again.');
    expect(it.button().getAttribute('aria-describedby')).to.equal(message.id);
    it.store.faults.conflict = 0;
    await until(() => it.button().ariaDisabled === 'false');
    it.button().click();
    await it.is('added');
    expect(message.textContent).to.equal('');
  });

  it('is a link where the shop has no cart', async () => {
    const products = [
      {
        ref: { kind: 'handle', handle: 'mug' },
        title: 'Mug',
        url: 'https://shop.example/mug',
        price: { amount: '12.00', currency: 'EUR' },
      },
    ];
    const { element, shop } = await mount(
      'vitrine-buy-button',
      '<vitrine-player id="show" show="{show}"></vitrine-player><vitrine-buy-button product="mug" for="show"></vitrine-buy-button>',
      {
        adapter: staticAdapter(),
        show: {
          version: 1,
          id: 's',
          title: 'S',
          status: 'recorded',
          sources: [],
          cues: [{ id: 'p', type: 'pin', start: 0, product: 'mug' }],
          products: products.map(({ title, url }) => ({ key: 'mug', ref: { handle: 'mug' }, title, url })),
        },
      },
    );
    await shop.open();
    await until(() => element.shadowRoot!.querySelector<HTMLAnchorElement>('a')?.href === 'https://shop.example/mug');
    expect(element.shadowRoot!.querySelector('a')!.ariaLabel).to.equal('View: Mug');
  });
});
