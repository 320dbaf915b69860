import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deepQuery, mount, unmount, until } from '../../../../tests/browser/harness.js';

const BUTTON = '<vitrine-cart-button></vitrine-cart-button>';
const add = { variantId: 'v-MUG-01', quantity: 3 };

describe('vitrine-cart-button', () => {
  afterEach(unmount);

  it('says what it opens, and is no reason to open the shop', async () => {
    const { element, shop } = await mount('vitrine-cart-button', BUTTON);
    expect(deepQuery(element, 'button').getAttribute('aria-label')).to.equal('Open cart');
    expect(element.matches(':state(idle)')).to.equal(true);
    expect(shop.$store.get()).to.equal(null);
  });

  for (const [how, intend] of [
    ['a pointer over it', (button: HTMLElement) => button.dispatchEvent(new PointerEvent('pointerenter'))],
    ['the focus', (button: HTMLElement) => button.dispatchEvent(new FocusEvent('focus'))],
  ] as const) {
    it(`opens the shop for ${how}`, async () => {
      const { element, shop } = await mount('vitrine-cart-button', BUTTON);
      intend(deepQuery(element, 'button'));
      await until(() => shop.$store.get() !== null);
      expect(element.matches(':state(idle)') || element.matches(':state(count)')).to.equal(true);
    });
  }

  it('counts, with what is on its way', async () => {
    const { element, open } = await mount('vitrine-cart-button', BUTTON);
    const store = await open();
    await store.cart.add(add);
    await element.updateComplete;
    const button = deepQuery(element, 'button');
    expect(button.getAttribute('aria-label')).to.equal('Cart, 3 items');
    expect(deepQuery(element, '[part="count"]').textContent).to.equal('3');
    expect(element.matches(':state(count)')).to.equal(true);
    store.faults.slow = 60_000;
    void store.cart.add({ ...add, quantity: 1 });
    await element.updateComplete;
    expect(button.getAttribute('aria-label')).to.equal('Cart, 4 items');
    expect(element.matches(':state(busy)')).to.equal(true);
  });

  it('opens the cart in its own place, by the keyboard, and has the focus again afterwards', async () => {
    const { element, shop } = await mount('vitrine-cart-button', `${BUTTON}<vitrine-cart></vitrine-cart>`);
    const cart = shop.querySelector('vitrine-cart')!;
    deepQuery(element, 'button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => cart.open);
    await until(() => deepQuery(cart, 'dialog').matches(':modal'));
    await sendKeys({ press: 'Escape' });
    await until(() => document.activeElement === element && !cart.open);
  });

  it('opens the cart that `for` names', async () => {
    const { element, shop } = await mount(
      'vitrine-cart-button',
      '<vitrine-cart></vitrine-cart><vitrine-cart id="mine"></vitrine-cart><vitrine-cart-button for="mine"></vitrine-cart-button>',
    );
    deepQuery(element, 'button').click();
    const [first, mine] = shop.querySelectorAll('vitrine-cart');
    await until(() => mine!.open);
    expect(first!.open).to.equal(false);
  });

  it('opens the cart of its own shop', async () => {
    const { element } = await mount(
      'vitrine-cart-button',
      `<vitrine-cart></vitrine-cart><vitrine-shop adapter="memory" consent="none">${BUTTON}<div><vitrine-cart class="mine"></vitrine-cart></div></vitrine-shop>`,
    );
    deepQuery(element, 'button').click();
    const mine = document.querySelector<HTMLElementTagNameMap['vitrine-cart']>('.mine')!;
    await until(() => mine.open);
    expect(document.querySelectorAll('vitrine-cart[open]')).to.have.length(1);
  });

  it('brings a cart where the page has none', async () => {
    const { element, shop } = await mount('vitrine-cart-button', BUTTON);
    deepQuery(element, 'button').click();
    await until(() => shop.querySelector('vitrine-cart')?.open === true);
  });
});
