import { expect } from '@open-wc/testing';
import { memoryAdapter } from '@vitrine/adapters';
import { doctored, MUG, openCart } from '../../../../tests/browser/cart-harness.js';
import { focusedDeep, unmount, until } from '../../../../tests/browser/harness.js';

describe('what a cart says', () => {
  afterEach(unmount);

  describe('words', () => {
    it('tells what the shop has changed, until it is dismissed', async () => {
      const it = await openCart({ 'v-SHIRT-M-INK': 5 });
      expect(it.one('[role="status"] [part="notice"]').textContent).to.equal('Only 2 of Linen Shirt could be put in your cart.');
      it.one('[part="dismiss"]').click();
      await until(() => it.all('[part="notice"]').length === 0);
      expect(focusedDeep()).to.equal(it.one('#heading'));
    });

    it('tells what went wrong, and the line is as it was', async () => {
      const it = await openCart({ [MUG]: 2 });
      it.store.faults.conflict = 99;
      it.one('[part="more"]').click();
      await until(it.has('[role="alert"] [part="error"]'));
      expect(it.one('[part="error"]').textContent).to.equal('Your cart is being changed elsewhere. Please try again.');
      await until(() => it.one<HTMLInputElement>('[part="quantity"]').value === '2');
    });

    it('says so where the cart cannot be read, and looks again', async () => {
      const adapter = memoryAdapter();
      let isDown = true;
      const empty = await adapter.getCart(null, { signal: new AbortController().signal, market: {}, opId: '' });
      const it = await openCart(
        {},
        {
          adapter: {
            ...adapter,
            capabilities: { ...adapter.capabilities, cart: 'ambient' },
            getCart: () => Promise.resolve(isDown ? { ok: false, error: { kind: 'unauthorized' } } : empty),
          },
        },
      );
      await until(it.has('[part="retry"]'));
      expect(it.one('[part="error"]').textContent).to.equal('This shop cannot take orders here at the moment.');
      isDown = false;
      it.one('[part="retry"]').click();
      await until(() => it.all('[part="empty"]').length > 0 && it.all('[part="retry"]').length === 0);
    });

    it('waits in words while the cart is read', async () => {
      const adapter = memoryAdapter();
      const it = await openCart(
        {},
        {
          adapter: {
            ...adapter,
            capabilities: { ...adapter.capabilities, cart: 'ambient' },
            getCart: () => new Promise(() => undefined),
          },
        },
      );
      await until(() => it.one('[part="empty"]').textContent.includes('Looking up your cart…'));
    });

    it('says what is not all, and what is not sure', async () => {
      const it = await openCart(
        { [MUG]: 1 },
        { adapter: doctored((cart) => ({ ...cart, linesComplete: false, totalsEstimated: true })) },
      );
      expect(it.one('[part="more-lines"]').textContent).to.equal('Your cart has more lines than are shown here.');
      expect(it.one('[part="estimated"]').textContent).to.equal('Shipping and taxes are worked out at checkout.');
    });

    it('says that nothing is sold, in a demo only', async () => {
      const demo = await openCart({});
      expect(demo.one('[part="demo"]').textContent).to.contain('Demo shop');
      unmount();
      const real = await openCart({}, { adapter: { ...memoryAdapter(), demo: false } });
      expect(real.all('[part="demo"]')).to.have.length(0);
    });

    it('speaks the language of its shop', async () => {
      const it = await openCart({ [MUG]: 2 }, { attributes: { lang: 'de' } });
      await until(() => it.one('#heading').textContent.includes('Warenkorb'));
      expect(it.one('dialog').lang).to.equal('de');
      expect(it.one('[part~="total"] dd').textContent).to.contain('24,00');
    });
  });

  describe('the checkout', () => {
    it('is known before the press, and asked for by it', async () => {
      const it = await openCart({ [MUG]: 1 });
      await until(() => it.store.cart.$view.get().checkout !== null);
      let asked = false;
      it.shop.addEventListener('vitrine-checkout-request', (event) => {
        event.preventDefault();
        asked = true;
      });
      it.one('[part="checkout"]').click();
      expect(asked).to.equal(true);
    });

    it('says that it cannot be opened', async () => {
      const adapter = { ...memoryAdapter({ checkoutUrl: 'https://elsewhere.example/pay' }), checkoutOrigins: [] };
      const it = await openCart({ [MUG]: 1 }, { adapter });
      it.one('[part="checkout"]').click();
      await until(it.has('[part="error"]'));
      expect(it.one('[part="error"]').textContent).to.equal('The checkout could not be opened.');
    });
  });
});
